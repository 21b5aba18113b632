import type { ModelReport, SuggestionReport, TicketModelOverview } from '../../api/types';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const figures = (accuracy: number) => ({ texts: 1_300, accuracy, macroF1: accuracy - 0.01, calibrationError: 0.021 });

function report(labels: number, accuracy: number, contest: ModelReport['contest']): ModelReport {
  return {
    examples: 1_300,
    labels,
    unseen: figures(accuracy),
    seedAccuracy: accuracy,
    offTopicRefused: 0.93,
    reliability: [
      { texts: 40, confidence: 0.35, accuracy: 0.4 },
      { texts: 900, confidence: 0.97, accuracy: 0.96 },
    ],
    intents: [{ label: 'track-order', texts: 61, recall: 0.92, precision: null }],
    confusions: [{ label: 'late-delivery', said: 'track-order', texts: 4 }],
    contest,
  };
}

/** A model that took over from the shipped one after 60 labels. */
export function ticketModel(): TicketModelOverview {
  const findings = [{ check: 'not-worse' as const, passed: true, value: 0.8, limit: 0.1, detail: null }];
  const contest = { champion: 1, texts: 12, championFigures: figures(0.75), challengerFigures: figures(0.92), findings };
  return {
    serving: { version: 2, held: false, changedAt: daysAgo(1), changedBy: { id: 'system', name: 'Casework' }, reason: 'Learned from labels and stood the gate' },
    newLabels: 12,
    retrainAfter: 50,
    training: false,
    versions: [
      { version: 2, createdAt: daysAgo(1), trainedOn: 1_360, report: report(60, 0.91, contest) },
      { version: 1, createdAt: daysAgo(9), trainedOn: 1_300, report: null },
    ],
    runs: [{ id: 'r-1', requestedBy: 'system', startedAt: daysAgo(1), endedAt: daysAgo(1), outcome: 'refused', summary: { usable: 60, doubtful: 3, waiting: 0, version: null, findings: [{ ...findings[0], check: 'seeds-kept' as const, passed: false, value: 0.9, limit: 0.98, detail: null }] } }],
  };
}

/** A month of labels, and one draft that somebody rejected. */
export function suggestionReport(): SuggestionReport {
  const none = { shown: 0, accepted: 0, edited: 0, editDistance: null, rejected: 0, applied: 0, reopened: 0, rated: 0, satisfaction: null };
  return {
    from: daysAgo(30),
    to: daysAgo(0),
    figures: [
      { ...none, kind: 'classification', model: 'local-2', intent: 'track-order', suggestions: 40, shown: 30, accepted: 20, edited: 4, applied: 16, reopened: 1, rated: 5, satisfaction: 4.4 },
      { ...none, kind: 'reply', model: 'grounded-1', intent: 'track-order', suggestions: 10, shown: 10, accepted: 5, edited: 4, editDistance: 0.12, rejected: 1 },
    ],
    rejected: [{ caseNumber: 'C-100007', kind: 'reply', model: 'grounded-1', intent: 'track-order', reason: 'Wrong article', at: daysAgo(2) }],
  };
}
