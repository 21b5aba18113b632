import type { FlowSummary, Page, UserRef } from './types';

/** A draft as the list of drafts has it. */
export interface DraftEntry {
  key: string;
  kind: FlowKind;
  name: string;
  baseVersion: number | null;
  revision: number;
  updatedBy: UserRef;
  updatedAt: string;
  lock: { holder: UserRef; mine: boolean; expiresAt: string } | null;
}

/** A flow that is in use, in draft, or both; its version is 0 while it is in draft only. */
export type FlowListing = Omit<FlowSummary, 'kind'> & {
  kind: FlowKind;
  /** The version that most new cases start with. */
  startsVersion: number;
  /** Of new cases, in percent, that start with it. */
  share: number;
  draft: DraftEntry | null;
};

export type FlowKind = 'process' | 'decision' | 'form';

export type RunningCases = 'stay' | 'move-all' | 'move-from';

export interface ReleaseRequest {
  by: UserRef;
  at: string;
  reason: string;
  revision: number;
  share: number;
  runningCases: RunningCases;
  with: string[];
}

export interface FlowDraftState {
  key: string;
  kind: FlowKind;
  name: string;
  baseVersion: number | null;
  latestVersion: number | null;
  revision: number;
  content: string;
  createdBy: UserRef;
  createdAt: string;
  updatedBy: UserRef;
  updatedAt: string;
  lock: { holder: UserRef; mine: boolean; expiresAt: string } | null;
  request: ReleaseRequest | null;
}

export interface NewFlow {
  kind: FlowKind;
  key: string;
  name: string;
  copyOf?: string;
}

export interface FlowComment {
  id: string;
  elementId: string | null;
  text: string;
  by: UserRef;
  at: string;
  resolvedBy: UserRef | null;
  resolvedAt: string | null;
}

export interface DraftFinding {
  rule: string;
  severity: 'error' | 'warning';
  elementId: string | null;
  elementName: string | null;
  reason: string;
  fix: string | null;
}

export interface DraftCheck {
  admitted: boolean;
  findings: DraftFinding[];
}

export interface FlowPolicy {
  approvalNeeded: boolean;
  runningCases: RunningCases;
}

export interface NewRelease {
  revision: number;
  reason: string;
  runningCases: RunningCases;
  steps?: string[];
  mapping?: Record<string, string>;
  share?: number;
  with?: string[];
  /** The version that others released after the draft began; whoever names it has seen it. */
  onTopOf?: number;
}

export interface Released {
  key: string;
  version: number;
  migrationId: string | null;
}

/** Figures of the cases that ended with a version; each with how many cases it is drawn from. */
export interface VersionOutcome {
  cases: number;
  medianHours: number | null;
  deadlinesKept: { n: number; kept: number } | null;
  reopened: { n: number; reopened: number } | null;
  satisfaction: { n: number; average: number } | null;
}

export interface FlowVersion {
  version: number;
  source: 'shipped' | 'people';
  releasedBy: UserRef | null;
  approvedBy: UserRef | null;
  releasedAt: string;
  reason: string | null;
  note: string | null;
  /** Of new cases, in percent. */
  share: number;
  running: number;
  finished: number;
  outcome: VersionOutcome;
}

export interface StartsChoice {
  version: number;
  share?: number;
  besides?: number;
  reason: string;
}

export interface PlannedStep {
  elementId: string;
  name: string;
  running: number;
  target: string | null;
  targetName: string | null;
  movable: boolean;
  problems: string[];
}

export interface MigrationPlan {
  from: number;
  running: number;
  steps: PlannedStep[];
  targets: { elementId: string; name: string }[];
}

export interface MigrationPlanWanted {
  from: number;
  /** The draft where no version is named. */
  to: number | null;
  mapping?: Record<string, string>;
}

export interface NewMigration {
  from: number;
  to: number;
  mapping?: Record<string, string>;
  steps?: string[];
  reason: string;
}

export interface FlowMigration {
  id: string;
  key: string;
  from: number;
  to: number;
  state: 'queued' | 'running' | 'paused' | 'done' | 'cancelled';
  total: number;
  moved: number;
  failed: number;
  /** Flows that ended by themselves before their turn came. */
  ended: number;
  reason: string;
  startedBy: UserRef;
  startedAt: string;
  finishedAt: string | null;
}

export type MigrationOutcome = 'waiting' | 'moved' | 'failed' | 'ended';

export interface MigratedCase {
  caseNumber: string;
  instanceId: string;
  outcome: MigrationOutcome;
  reason: string | null;
}

export interface RunningStep {
  elementId: string;
  name: string;
  tokens: number;
  incidents: number;
  /** Null when only an incident is left there. */
  oldestSince: string | null;
}

export interface RunningOverview {
  versions: number[];
  version: number;
  xml: string;
  cases: number;
  steps: RunningStep[];
}

export interface RunningCase {
  instanceId: string;
  caseNumber: string | null;
  version: number;
  elementId: string;
  since: string;
  incident: string | null;
  suspended: boolean;
}

export interface NewRehearsal {
  cases?: number;
  from?: string;
  to?: string;
  team?: string;
  category?: string;
  with?: string[];
}

export type RehearsalGroup = 'same' | 'other' | 'stuck' | 'unknown';

export interface FlowElement {
  elementId: string;
  name: string;
}

/** The last step that both ways share; none where they share none. */
export interface Parting {
  flowKey: string | null;
  elementId: string | null;
  elementName: string | null;
  before: FlowElement | null;
  after: FlowElement | null;
  cases: number;
}

export interface RehearsalEffects {
  n: number;
  humanSteps: { before: number; after: number };
  deadlines: { n: number; keptBefore: number; keptAfter: number };
  teams: { team: string; before: number; after: number }[];
}

export interface Rehearsal {
  id: string;
  state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
  revision: number;
  total: number;
  done: number;
  startedBy: UserRef;
  startedAt: string;
  finishedAt: string | null;
  failure: string | null;
  groups: Record<RehearsalGroup, number>;
  partings: Parting[];
  effects: RehearsalEffects;
  assumed: { elementId: string; elementName: string; cases: number }[];
}

export interface RehearsedCase {
  caseNumber: string;
  group: RehearsalGroup;
  partsAt: { flowKey: string; elementId: string; elementName: string } | null;
  reason: string | null;
}

export interface RehearsedPath {
  flowKey: string;
  name: string;
  version: number | null;
  xml: string;
  done: string[];
  endedAt: string | null;
  failed: string[];
}

export interface RehearsedPaths {
  caseNumber: string;
  group: RehearsalGroup;
  reason: string | null;
  before: RehearsedPath[];
  after: RehearsedPath[];
}

type Parts<Path extends string> = { [P in Path]: string };

interface Reading<Answer, Path extends string = 'key', Query = never> {
  parameters: { query?: Query; path: Parts<Path> };
  responses: { 200: { content: { 'application/json': Answer } } };
}

interface Listing<Item> {
  parameters: { query?: never; path?: never };
  responses: { 200: { content: { 'application/json': Page<Item> } } };
}

interface Writing<Body, Answer, Path extends string = 'key'> {
  parameters: { query?: never; path: Parts<Path> };
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { content: { 'application/json': Answer } } };
}

interface Acting<Answer, Path extends string = 'key'> {
  parameters: { query?: never; path: Parts<Path> };
  responses: { 200: { content: { 'application/json': Answer } } };
}

interface Cursor {
  limit?: number;
  cursor?: string;
}

declare module './schema' {
  interface paths {
    '/api/flows/drafts': { get: Listing<DraftEntry> };
    '/api/flows/{key}/draft': { get: Reading<FlowDraftState>; post: Writing<{ from?: number | 'offer' }, FlowDraftState> };
    '/api/flows/{key}/comments': { get: Reading<Page<FlowComment>> };
    '/api/flows/{key}/draft/check': { post: Writing<{ content?: string }, DraftCheck> };
    '/api/flows/{key}/policy': { get: Reading<FlowPolicy>; patch: Writing<Partial<FlowPolicy>, FlowPolicy> };
    '/api/flows/{key}/draft/release': { get: Reading<ReleaseRequest>; post: Writing<NewRelease, Released | ReleaseRequest> };
    '/api/flows/{key}/draft/release/approval': { post: Writing<{ comment?: string }, Released> };
    '/api/flows/{key}/draft/release/rejection': { post: Writing<{ reason: string }, null> };
    '/api/flows/{key}/versions': { get: Reading<Page<FlowVersion>, 'key', Cursor> };
    '/api/flows/{key}/starts': { put: Writing<StartsChoice, null> };
    '/api/flows/{key}/migration/plan': { post: Writing<MigrationPlanWanted, MigrationPlan> };
    '/api/flows/{key}/migrations': { get: Reading<Page<FlowMigration>>; post: Writing<NewMigration, FlowMigration> };
    '/api/flows/{key}/migrations/{id}': { get: Reading<FlowMigration, 'key' | 'id'> };
    '/api/flows/{key}/migrations/{id}/cases': { get: Reading<Page<MigratedCase>, 'key' | 'id', Cursor & { outcome?: MigrationOutcome }> };
    '/api/flows/{key}/migrations/{id}/pause': { put: Acting<FlowMigration | null, 'key' | 'id'>; delete: Acting<FlowMigration | null, 'key' | 'id'> };
    '/api/flows/{key}/migrations/{id}/cancellation': { post: Acting<FlowMigration | null, 'key' | 'id'> };
    '/api/flows/{key}/running': { get: Reading<RunningOverview, 'key', { version?: number }> };
    '/api/flows/{key}/running/cases': { get: Reading<Page<RunningCase>, 'key', Cursor & { version?: number; step?: string }> };
    '/api/flows/{key}/running/cases/{instanceId}/move': { post: Writing<{ from: string; to: string; reason: string }, null, 'key' | 'instanceId'> };
    '/api/flows/{key}/running/cases/{instanceId}/cancellation': { post: Writing<{ reason: string }, null, 'key' | 'instanceId'> };
    '/api/flows/{key}/running/cases/{instanceId}/suspension': { put: Writing<{ reason: string }, null, 'key' | 'instanceId'>; delete: Acting<null, 'key' | 'instanceId'> };
    '/api/flows/{key}/draft/rehearsal': { get: Reading<Rehearsal>; post: Writing<NewRehearsal, Rehearsal> };
    '/api/flows/{key}/draft/rehearsal/{id}': { delete: Acting<null, 'key' | 'id'> };
    '/api/flows/{key}/draft/rehearsal/{id}/cases': { get: Reading<Page<RehearsedCase>, 'key' | 'id', Cursor & { group?: RehearsalGroup }> };
    '/api/flows/{key}/draft/rehearsal/{id}/cases/{caseNumber}': { get: Reading<RehearsedPaths, 'key' | 'id' | 'caseNumber'> };
  }
}
