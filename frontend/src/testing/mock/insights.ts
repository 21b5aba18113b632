import type { CaseRisk, CountedCase, FigureReport, Forecast, Heatmap, InsightsSummary, StepReason, StepReasons, StepRun, TeamForecast } from '../../api/types';
import type { Call } from './handle';

const DAYS = 30;
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

type Told = [figure: FigureReport['figure'], unit: FigureReport['unit'], now: number | null, before: number | null, cases: number, median?: number];

const TOLD: Told[] = [
  ['opened', 'cases', 412, 380, 412],
  ['resolved', 'cases', 398, 371, 398],
  ['resolution-time', 'hours', 31.5, 35, 398, 22],
  ['own-time', 'hours', 9.2, 9.9, 398, 6],
  ['first-response-time', 'hours', 1.4, 1.4, 395, 0.8],
  ['first-response-kept', 'share', 0.94, 0.91, 395],
  ['first-response-near', 'share', 0.08, 0.06, 395],
  ['solution-kept', 'share', 0.88, 0.92, 398],
  ['solution-near', 'share', 0.05, 0.05, 398],
  ['first-contact', 'share', 0.63, 0.61, 398],
  ['reopened', 'share', 0.04, 0.07, 398],
  ['hand-overs', 'per-case', 0.21, 0.25, 398],
  ['ping-pongs', 'per-case', 0.02, 0.03, 398],
  ['satisfaction', 'points', 4.3, 4.1, 87],
  ['response-rate', 'share', null, 0.3, 0],
];

const report = ([figure, unit, now, before, cases, median]: Told): FigureReport => ({
  figure,
  unit,
  now: { value: now, cases, median: median ?? null, ninth: median === undefined ? null : median * 4 },
  before: { value: before, cases: 300, median: null, ninth: null },
  trend: Array.from({ length: DAYS }, (_, index) => ({ startsOn: day(DAYS - 1 - index), value: now === null ? null : now * (0.8 + ((index * 7) % 11) / 25), cases: Math.round(cases / DAYS) })),
});

const summary = (from: string, to: string): InsightsSummary => ({
  period: { from, to },
  previous: { from: day(2 * DAYS - 1), to: day(DAYS) },
  zone: 'Europe/Berlin',
  readUntil: new Date(Date.now() - 20_000).toISOString(),
  step: 'day',
  figures: TOLD.map(report),
});

const step = (id: string, runs: number, hours: number, more: Partial<Heatmap['steps'][number]> = {}) => ({ step: id, runs, hours, median: hours / runs / 1.4, ninth: (hours / runs) * 3, repeats: 0, failures: 0, ...more });

const heatmap = (flow: string, from: string, to: string): Heatmap => ({
  flow,
  period: { from, to },
  zone: 'Europe/Berlin',
  readUntil: new Date(Date.now() - 20_000).toISOString(),
  versions: [3, 2],
  steps: flow === 'lead-qualification' ? [step('Task_ScoreLead', 412, 0.3, { failures: 9 }), step('Task_AcceptLead', 300, 2_900, { repeats: 24 }), step('Task_Gone', 3, 1)] : [],
});

const runs: StepRun[] = [
  { id: 2, caseNumber: 'C-100002', finishedOn: day(3), durationMs: 90_000_000, repeated: false, failed: false, team: 'orders', category: 'orders' },
  { id: 1, caseNumber: 'C-100007', finishedOn: day(9), durationMs: 3_600_000, repeated: true, failed: false, team: 'orders', category: '-' },
];

const counted: CountedCase[] = [
  { caseNumber: 'C-100002', countsOn: day(1), value: 1, team: 'orders', category: 'orders' },
  { caseNumber: 'C-100007', countsOn: day(2), value: 0, team: '-', category: '-' },
];

const reason = (trait: StepReason['trait'], value: string): StepReason => ({
  trait,
  value,
  runs: 220,
  slow: 90,
  otherRuns: 1_310,
  otherSlow: 105,
  difference: 0.33,
  low: 0.26,
  high: 0.4,
  medianMs: 14_400_000,
  otherMedianMs: 3_600_000,
  medianRatio: 4,
  chance: 0.0001,
});

const reasons = (query: URLSearchParams): StepReasons => ({
  flow: query.get('flow') ?? '',
  step: query.get('step') ?? '',
  period: { from: query.get('from') ?? '', to: query.get('to') ?? '' },
  zone: 'Europe/Berlin',
  readUntil: new Date(Date.now() - 20_000).toISOString(),
  runs: 1_530,
  capped: false,
  slow: 195,
  slowAfterMs: 28_800_000,
  lookedAt: 34,
  reasons: query.get('step') === 'Task_AcceptLead' ? [reason('team', 'orders'), reason('attachment', 'yes')] : [],
  quick: [],
});

const risk = (caseNumber: string, percent: number, likeness: CaseRisk['likeness']): CaseRisk => ({
  caseNumber,
  promise: 'solution',
  team: 'orders',
  category: 'orders',
  dueAt: new Date(Date.now() + 7_200_000).toISOString(),
  percent,
  likeness,
  compared: 41,
  ahead: 3,
  loadPercent: 140,
});

const outlook = (more: number, broken: number, low: number, high: number) => ({ more, broken, low, high });

const TEAMS: TeamForecast[] = [
  {
    team: 'orders',
    running: 12,
    broken: 2,
    unknown: 1,
    expected: 4.3,
    agents: 3,
    loadPercent: 140,
    outlooks: [outlook(0, 4.3, 2, 7), outlook(1, 2.4, 1, 5), outlook(2, 1.2, 0, 3)],
    risks: [risk('C-100002', 70, 'team'), risk('C-100007', 40, 'all')],
  },
  { team: '-', running: 1, broken: 0, unknown: 0, expected: 0.4, agents: 0, loadPercent: null, outlooks: [], risks: [] },
];

const forecast = (team: string | null): Forecast => ({ at: new Date().toISOString(), teams: TEAMS.filter((each) => team === null || each.team === team) });

/** The answer to what is asked below /api/insights, or undefined for what there is not. */
export function insightsAnswer({ path, query }: Call): unknown {
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  switch (path.slice('/api/insights/'.length)) {
    case 'summary':
      return summary(from, to);
    case 'heatmap':
      return heatmap(query.get('flow') ?? '', from, to);
    case 'step-runs':
      return { items: query.get('measure') === 'failures' ? [] : runs, next: null };
    case 'step-reasons':
      return reasons(query);
    case 'step-reasons/runs':
      return { items: runs, next: null };
    case 'forecast':
      return forecast(query.get('team'));
    case 'cases':
      return { items: counted, next: null };
    default:
      return undefined;
  }
}
