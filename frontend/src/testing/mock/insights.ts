import type { AssistantReport, Availability, CaseBacklog, CaseRisk, CountedCase, CrmReport, FigureReport, Forecast, Funnel, Heatmap, InsightsSummary, LeftCase, StepReason, StepReasons, StepRun, TeamForecast, VersionComparison } from '../../api/types';
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

const age = { zone: 'Europe/Berlin', readUntil: new Date(Date.now() - 20_000).toISOString() };

const backlog = (from: string, to: string): CaseBacklog => ({
  ...age,
  period: { from, to },
  step: 'day',
  course: [
    { startsOn: day(2), opened: 9, done: 4, left: 12 },
    { startsOn: day(1), opened: 3, done: 8, left: 7 },
  ],
  ages: [
    { age: 'under-a-day', cases: 3, awaitingCustomer: 0 },
    { age: 'under-three-days', cases: 0, awaitingCustomer: 0 },
    { age: 'under-a-week', cases: 2, awaitingCustomer: 2 },
    { age: 'under-a-month', cases: 1, awaitingCustomer: 0 },
    { age: 'under-a-quarter', cases: 0, awaitingCustomer: 0 },
    { age: 'older', cases: 1, awaitingCustomer: 1 },
  ],
  oldest: new Date(Date.now() - 120 * 86_400_000).toISOString(),
});

const left: LeftCase[] = [{ caseNumber: 'C-100002', openedAt: new Date(Date.now() - 120 * 86_400_000).toISOString(), status: 'waiting', team: 'orders', category: 'orders' }];

const funnel = (from: string, to: string): Funnel => ({
  ...age,
  period: { from, to },
  stages: [
    { stage: 'opened', leads: 200, ofBefore: null, median: null },
    { stage: 'scored', leads: 190, ofBefore: 0.95, median: 0.01 },
    { stage: 'offered', leads: 95, ofBefore: 0.5, median: 1 },
    { stage: 'accepted', leads: 76, ofBefore: 0.8, median: 5 },
    { stage: 'won', leads: 19, ofBefore: 0.25, median: 96 },
    { stage: 'converted', leads: 0, ofBefore: 0, median: null },
  ],
  outcomes: [
    { outcome: 'lost', leads: 120 },
    { outcome: 'open', leads: 61 },
    { outcome: 'won', leads: 19 },
  ],
  scores: [
    { from: 0, to: 19, leads: 40, expected: 0.1, won: { value: 0.08, low: 0.02, high: 0.2 }, kept: true },
    { from: 80, to: 100, leads: 30, expected: 0.88, won: { value: 0.4, low: 0.25, high: 0.58 }, kept: false },
  ],
});

const versions = (flow: string, from: string, to: string): VersionComparison => ({
  ...age,
  flow,
  period: { from, to },
  versions: [
    { version: 2, resolved: 300, outcomes: [{ figure: 'reopened', unit: 'share', cases: 300, found: { value: 0.2, low: 0.16, high: 0.25 }, change: null }] },
    {
      version: 3,
      resolved: 310,
      outcomes: [
        { figure: 'reopened', unit: 'share', cases: 310, found: { value: 0.1, low: 0.07, high: 0.14 }, change: { against: 2, by: { value: -0.1, low: -0.15, high: -0.05 }, mayBeChance: false } },
        { figure: 'solution-kept', unit: 'share', cases: 310, found: { value: 0.9, low: 0.86, high: 0.93 }, change: { against: 2, by: { value: 0.01, low: -0.03, high: 0.05 }, mayBeChance: true } },
        { figure: 'satisfaction', unit: 'points', cases: 1, found: null, change: null },
      ],
    },
  ],
});

const availability = (from: string, to: string): Availability => ({
  period: { from, to },
  zone: 'Europe/Berlin',
  goal: 0.999,
  up: 0.9979,
  minutes: 2_880,
  minutesDown: 6,
  allowed: 2.88,
  requests: 12_345,
  failures: 7,
  users: [{ role: 'support-agent', users: 4, usual: 3.5 }],
  days: [
    { day: day(1), minutes: 1_440, minutesDown: 6, requests: 6_000, failures: 7, users: 4 },
    { day: day(0), minutes: 1_440, minutesDown: 0, requests: 6_345, failures: 0, users: 3 },
  ],
  outages: [{ from: `${day(1)}T08:15:00Z`, until: `${day(1)}T08:30:00Z`, minutes: 6 }],
});

const assistant = (from: string, to: string): AssistantReport => ({
  period: { from, to },
  zone: 'Europe/Berlin',
  suggestions: [
    { kind: 'classification', intent: 'track_order', model: 'local-3', made: 200, shown: 50, accepted: 30, edited: 8, rejected: 2, applied: 150, distance: null },
    { kind: 'reply', intent: '-', model: 'local-3', made: 10, shown: 0, accepted: 0, edited: 0, rejected: 0, applied: 0, distance: 0.25 },
  ],
  days: [{ day: day(1), made: 210, accepted: 30, edited: 8, rejected: 2, applied: 150 }],
  calls: [],
});

const crm = (from: string, to: string): CrmReport => ({
  period: { from, to },
  zone: 'Europe/Berlin',
  connections: [{ id: 'sales-org', name: 'Sales org', done: 95, refused: 5, postponed: 12, lag: 0.002, longest: 1.5, conflicts: 2, linked: 80, success: 0.95 }],
  days: [{ day: day(1), done: 95, refused: 5, postponed: 12, lag: 0.002 }],
  states: [
    { state: 'waiting', cases: 3 },
    { state: 'refused', cases: 1 },
    { state: 'conflict', cases: 0 },
    { state: 'twin', cases: 0 },
  ],
});

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
    case 'funnel/cases':
      return { items: counted, next: null };
    case 'backlog':
      return backlog(from, to);
    case 'backlog/cases':
      return { items: left, next: null };
    case 'funnel':
      return funnel(from, to);
    case 'versions':
      return versions(query.get('flow') ?? '', from, to);
    case 'assistant':
      return assistant(from, to);
    case 'crm':
      return crm(from, to);
    case 'crm/cases':
      return { items: [{ caseNumber: 'C-100007', since: new Date(Date.now() - 3_600_000).toISOString() }], next: null };
    case 'availability':
      return availability(from, to);
    default:
      return undefined;
  }
}
