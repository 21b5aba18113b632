import type { TrustChange, TrustChoice, TrustOverview, TrustStanding } from '../../api/types';

export interface MockTrust {
  overview: TrustOverview;
  changes: TrustChange[];
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

function standing(intent: string, more: Partial<TrustStanding> = {}): TrustStanding {
  return {
    step: 'classify',
    intent,
    level: 'suggest',
    most: 'act',
    held: false,
    changedAt: null,
    changedBy: null,
    judged: 0,
    accepted: 0,
    lower: 0,
    applied: 0,
    undone: 0,
    next: { level: 'act-with-undo', cases: 30, target: 0.95 },
    ...more,
  };
}

/** Some weeks of reviews: one intent has earned to act, one is on its way, one was put back. */
export function trust(): MockTrust {
  const system = { id: 'system', name: 'Casework' };
  const earned = { level: 'act-with-undo' as const, changedAt: hoursAgo(30), changedBy: system, judged: 12, accepted: 12, lower: 0.8798, applied: 214, undone: 3, next: { level: 'act' as const, cases: 100, target: 0.95 } };
  const draft = { most: 'suggest' as const, next: null, judged: 41, accepted: 30, lower: 0.6336 };
  return {
    overview: {
      target: 0.95,
      sureFrom: null,
      thresholds: [
        { category: '*', cases: 212, accepted: 197, confidence: 0.71, choiceFrom: 0.06, calculatedAt: hoursAgo(1) },
        { category: 'billing', cases: 44, accepted: 38, confidence: null, choiceFrom: null, calculatedAt: hoursAgo(1) },
      ],
      standings: [
        standing('track-order', earned),
        standing('late-delivery', { judged: 28, accepted: 27, lower: 0.8785 }),
        standing('refund-request', { held: true, changedAt: hoursAgo(50), changedBy: { id: 'grace', name: 'Grace Green' } }),
        standing('track-order', { step: 'draft-reply', ...draft }),
        standing('track-order', { step: 'draft-outreach', ...draft, judged: 0, accepted: 0, lower: 0 }),
      ],
    },
    changes: [
      { id: 't-3', step: 'classify', intent: 'track-order', fromLevel: 'suggest', toLevel: 'act-with-undo', cause: 'earned', changedAt: hoursAgo(30), changedBy: 'system', reason: null, cases: 40, accepted: 40, bound: 0.9607, target: 0.95 },
      { id: 't-2', step: 'classify', intent: 'refund-request', fromLevel: 'act-with-undo', toLevel: 'suggest', cause: 'taken-back', changedAt: hoursAgo(50), changedBy: 'grace', reason: 'Not before Christmas', cases: null, accepted: null, bound: null, target: null },
      { id: 't-1', step: 'classify', intent: 'refund-request', fromLevel: 'suggest', toLevel: 'act-with-undo', cause: 'earned', changedAt: hoursAgo(70), changedBy: 'system', reason: null, cases: 36, accepted: 36, bound: 0.9565, target: 0.95 },
    ],
  };
}

/** As the server does: the standing moves, and the log says who. */
export function moveTrust(world: MockTrust, choice: TrustChoice, cause: TrustChange['cause'], by: { id: string; name: string }): TrustOverview {
  const found = world.overview.standings.find(({ step, intent }) => step === choice.step && intent === choice.intent);
  if (found) {
    const now = new Date().toISOString();
    world.changes.unshift({ id: `t-${world.changes.length + 1}`, step: choice.step, intent: choice.intent, fromLevel: found.level, toLevel: choice.level, cause, changedAt: now, changedBy: by.id, reason: choice.reason, cases: null, accepted: null, bound: null, target: null });
    Object.assign(found, { level: choice.level, held: choice.held, changedAt: now, changedBy: by, judged: 0, accepted: 0, lower: 0 });
  }
  return world.overview;
}
