import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  DraftFinding,
  FlowComment,
  FlowDraftState,
  FlowKind,
  FlowListing,
  FlowMigration,
  FlowPolicy,
  FlowVersion,
  MigratedCase,
  MigrationPlan,
  NewRehearsal,
  NewRelease,
  Rehearsal,
  RehearsalGroup,
  RehearsedCase,
  RehearsedPaths,
  ReleaseRequest,
  RunningCase,
  RunningStep,
} from '../../api/flowReleaseTypes';
import type { UserRef } from '../../api/types';

const read = (path: string) => readFileSync(join(process.cwd(), '..', path), 'utf8');
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const ERIN = { id: 'erin', name: 'Erin Evans' };
const HEIDI = { id: 'heidi', name: 'Heidi Huber' };

export interface MockRelease {
  key: string;
  name: string;
  kind: FlowKind;
  /** The content of each version, oldest first. */
  contents: string[];
  versions: FlowVersion[];
  draft: FlowDraftState | null;
  findings: DraftFinding[];
  comments: FlowComment[];
  policy: FlowPolicy;
  offered: boolean;
  running: RunningStep[];
  runningCases: RunningCase[];
  migrations: FlowMigration[];
  migrated: MigratedCase[];
  rehearsal: Rehearsal | null;
  rehearsed: RehearsedCase[];
  /** How many past cases there are to rehearse on. */
  finished: number;
}

export type MockReleases = Map<string, MockRelease>;

function version(number: number, more: Partial<FlowVersion> = {}): FlowVersion {
  const outcome = { cases: 0, medianHours: null, deadlinesKept: null, reopened: null, satisfaction: null };
  return { version: number, source: 'shipped', releasedBy: null, approvedBy: null, releasedAt: hoursAgo(24 * 120), reason: null, note: null, share: 0, running: 0, finished: 0, outcome, ...more };
}

function flow(key: string, name: string, kind: FlowKind, contents: string[], more: Partial<MockRelease> = {}): MockRelease {
  return {
    key, name, kind, contents,
    versions: contents.map((_, index) => version(index + 1, { share: index === contents.length - 1 ? 100 : 0 })).reverse(),
    draft: null, findings: [], comments: [], policy: { approvalNeeded: false, runningCases: 'stay' }, offered: false,
    running: [], runningCases: [], migrations: [], migrated: [], rehearsal: null, rehearsed: [], finished: 0, ...more,
  };
}

export function draftOf(of: Pick<MockRelease, 'key' | 'kind' | 'name' | 'contents'>, content: string, more: Partial<FlowDraftState> = {}): FlowDraftState {
  const base = of.contents.length || null;
  return { key: of.key, kind: of.kind, name: of.name, baseVersion: base, latestVersion: base, revision: 7, content, createdBy: ERIN, createdAt: hoursAgo(30), updatedBy: ERIN, updatedAt: hoursAgo(2), lock: null, request: null, ...more };
}

/** As an editor would have changed the shipped qualification of leads: a second look at high scores, and a shorter claim. */
export function changedLeads(shipped: string): string {
  return shipped
    .replace('<bpmn:serviceTask id="Task_ReadLead"', '<bpmn:userTask id="Task_CallCustomer" name="Call customer" camunda:formKey="sales/qualify-lead" camunda:candidateGroups="sales"><bpmn:incoming>SequenceFlow_ScoreLeadToReadLead</bpmn:incoming><bpmn:outgoing>SequenceFlow_CallCustomerToReadLead</bpmn:outgoing></bpmn:userTask><bpmn:sequenceFlow id="SequenceFlow_CallCustomerToReadLead" sourceRef="Task_CallCustomer" targetRef="Task_ReadLead"/><bpmn:serviceTask id="Task_ReadLead"')
    .replace('sourceRef="Task_ScoreLead" targetRef="Task_ReadLead"', 'sourceRef="Task_ScoreLead" targetRef="Task_CallCustomer"')
    .replace('<bpmn:incoming>SequenceFlow_ScoreLeadToReadLead</bpmn:incoming>\n      <bpmn:outgoing>SequenceFlow_ReadLeadToApplyRules', '<bpmn:incoming>SequenceFlow_CallCustomerToReadLead</bpmn:incoming>\n      <bpmn:outgoing>SequenceFlow_ReadLeadToApplyRules')
    .replace('name="Accept lead" camunda:formKey="sales/accept-lead" camunda:candidateGroups="${team}"', 'name="Accept lead" camunda:formKey="sales/accept-lead" camunda:candidateGroups="field-sales"')
    .replace("name=\"not yet\" sourceRef=\"Gateway_MeetingOutcome\" targetRef=\"Gateway_KeepInTouch\"", "name=\"not yet\" sourceRef=\"Gateway_MeetingOutcome\" targetRef=\"Task_QualifyLead\"")
    .replace(/(<bpmndi:BPMNShape id="\w+" bpmnElement=")Task_ScoreLead(">\s*<dc:Bounds x=")(\d+)(" y=")(\d+)/, (whole, a: string, b: string, x: string, c: string, y: string) => `${a}Task_CallCustomer${b}${Number(x) + 65}${c}${Number(y) - 130}" width="100" height="80"/></bpmndi:BPMNShape>${whole}`)
    .replace(/<bpmndi:BPMNEdge id="(\w+)" bpmnElement="SequenceFlow_ScoreLeadToReadLead">/, (whole) => `<bpmndi:BPMNEdge id="Edge_CallCustomer" bpmnElement="SequenceFlow_CallCustomerToReadLead">${/<bpmndi:BPMNEdge id="\w+" bpmnElement="SequenceFlow_ScoreLeadToReadLead">([\s\S]*?)<\/bpmndi:BPMNEdge>/.exec(shipped)?.[1] ?? ''}</bpmndi:BPMNEdge>${whole}`);
}

const PEOPLE_VERSIONS = {
  three: { source: 'people', releasedBy: ERIN, approvedBy: HEIDI, releasedAt: hoursAgo(50), reason: 'Representatives accept within a day', share: 20, running: 9, finished: 41, outcome: { cases: 41, medianHours: 52, deadlinesKept: { n: 38, kept: 36 }, reopened: { n: 41, reopened: 1 }, satisfaction: { n: 12, average: 4.5 } } },
  two: { source: 'people', releasedBy: ERIN, releasedAt: hoursAgo(24 * 40), reason: 'Leads from the fair go to field sales', share: 80, running: 34, finished: 214, outcome: { cases: 214, medianHours: 71, deadlinesKept: { n: 214, kept: 197 }, reopened: { n: 214, reopened: 9 }, satisfaction: { n: 87, average: 4.3 } } },
  one: { finished: 1_180, running: 2, outcome: { cases: 1_180, medianHours: 80, deadlinesKept: { n: 1_102, kept: 930 }, reopened: { n: 1_180, reopened: 71 }, satisfaction: { n: 402, average: 4.1 } } },
} as const satisfies Record<string, Partial<FlowVersion>>;

const LEAD_STEPS: RunningStep[] = [
  { elementId: 'Task_QualifyLead', name: 'Qualify lead', tokens: 14, incidents: 0, oldestSince: hoursAgo(70) },
  { elementId: 'Task_AcceptLead', name: 'Accept lead', tokens: 8, incidents: 0, oldestSince: hoursAgo(20) },
  { elementId: 'Task_RecordMeeting', name: 'Record first meeting', tokens: 9, incidents: 0, oldestSince: hoursAgo(24 * 9) },
  { elementId: 'Task_PushAcceptedLead', name: 'Push accepted lead to CRM', tokens: 3, incidents: 2, oldestSince: hoursAgo(5) },
];

function leadCases(): RunningCase[] {
  return LEAD_STEPS.flatMap(({ elementId, tokens, incidents }, row) =>
    Array.from({ length: tokens }, (_, index) => ({
      instanceId: `i-${row}-${index}`,
      caseNumber: `C-${100_200 + row * 20 + index}`,
      version: 2,
      elementId,
      since: hoursAgo(1 + index * 7 + row),
      incident: index < incidents ? 'The CRM refused: the owner is not active in Salesforce.' : null,
      suspended: elementId === 'Task_AcceptLead' && index === 1,
    })),
  );
}

const GROUPS = { same: 152, other: 29, stuck: 3, unknown: 2 };

export function rehearsal(revision: number, total: number, more: Partial<Rehearsal> = {}): Rehearsal {
  const none = total === 0;
  return {
    id: 'r-1', state: 'done', revision, total, done: total, startedBy: ERIN, startedAt: hoursAgo(1), finishedAt: hoursAgo(0.9), failure: null,
    groups: none ? { same: 0, other: 0, stuck: 0, unknown: 0 } : GROUPS,
    partings: none ? [] : [
      { flowKey: 'lead-qualification', elementId: 'Task_ScoreLead', elementName: 'Score lead', before: { elementId: 'Task_ReadLead', name: 'Read lead' }, after: { elementId: 'Task_CallCustomer', name: 'Call customer' }, cases: 24 },
      { flowKey: 'lead-qualification', elementId: 'Gateway_MeetingOutcome', elementName: 'What came out?', before: { elementId: 'Task_PlanNurture', name: 'Plan nurture' }, after: { elementId: 'Task_QualifyLead', name: 'Qualify lead' }, cases: 8 },
    ],
    effects: { n: none ? 0 : 181, humanSteps: { before: 412, after: 436 }, deadlines: { n: 172, keptBefore: 158, keptAfter: 164 }, teams: [{ team: 'sales', before: 388, after: 404 }, { team: 'service-desk', before: 24, after: 32 }] },
    assumed: none ? [] : [{ elementId: 'Task_CallCustomer', elementName: 'Call customer', cases: 24 }],
    ...more,
  };
}

function rehearsedCases(): RehearsedCase[] {
  const group = (name: RehearsalGroup, from: number, more: (index: number) => Partial<RehearsedCase>) =>
    Array.from({ length: GROUPS[name] }, (_, index): RehearsedCase => ({ caseNumber: `C-${from + index}`, group: name, partsAt: null, reason: null, ...more(index) }));
  const at = (elementId: string, elementName: string) => ({ flowKey: 'lead-qualification', elementId, elementName });
  return [
    ...group('same', 100_400, () => ({})),
    ...group('other', 100_600, (index) => ({ partsAt: index < 21 ? at('Task_ScoreLead', 'Score lead') : at('Gateway_MeetingOutcome', 'What came out?') })),
    ...group('stuck', 100_700, () => ({ partsAt: at('Task_ScoreLead', 'Score lead'), reason: 'Nobody is in team field-sales, so Accept lead would wait for ever.' })),
    ...group('unknown', 100_800, () => ({ reason: 'The answers of this case were deleted with its retention.' })),
  ];
}

const BEFORE = ['StartEvent_LeadOpened', 'Task_FindDuplicates', 'Gateway_KnownAlready', 'Gateway_LeadIsNew', 'Task_FindCustomer', 'Task_FindLead', 'Gateway_JudgeLead', 'Task_ScoreLead', 'Task_ReadLead', 'Task_ApplyRules', 'Gateway_VerdictKnown', 'Gateway_Verdict', 'Task_DecideTeam', 'Gateway_NextOffer', 'Task_OfferLead', 'Gateway_RepresentativeFound', 'Task_AcceptLead', 'Gateway_Answered', 'Gateway_Accepted', 'Task_PushAcceptedLead', 'Task_RecordMeeting', 'Gateway_MeetingOutcome', 'Task_ConcludeWon', 'Task_ConvertLead', 'EndEvent_LeadWon'];

function pathsOf(found: MockRelease, one: RehearsedCase): RehearsedPaths {
  const stuck = one.group === 'stuck';
  const after = BEFORE.flatMap((id) => (id === 'Task_ReadLead' && one.group !== 'same' ? ['Task_CallCustomer', id] : [id]));
  const done = stuck ? after.slice(0, after.indexOf('Task_AcceptLead')) : after;
  const path = (xml: string, number: number | null, steps: string[], endedAt: string) => ({ flowKey: found.key, name: found.name, version: number, xml, done: steps, endedAt, failed: [] });
  return {
    caseNumber: one.caseNumber, group: one.group, reason: one.reason,
    before: [path(found.contents.at(-1) ?? '', found.contents.length, BEFORE, 'EndEvent_LeadWon')],
    after: [path(found.draft?.content ?? '', null, done, stuck ? 'Task_AcceptLead' : 'EndEvent_LeadWon')],
  };
}

function leadQualification(): MockRelease {
  const shipped = read('processes/sales/lead-qualification.bpmn');
  const own = shipped.replace('name="Notify managers"', 'name="Tell the managers"');
  const found = flow('lead-qualification', 'Lead qualification', 'process', [shipped, own, own.replace('name="Offer lead"', 'name="Offer lead to field sales"')]);
  return {
    ...found,
    versions: [version(3, PEOPLE_VERSIONS.three), version(2, PEOPLE_VERSIONS.two), version(1, PEOPLE_VERSIONS.one)],
    draft: draftOf(found, changedLeads(found.contents[2] ?? ''), { lock: { holder: ERIN, mine: true, expiresAt: new Date(Date.now() + 60_000).toISOString() } }),
    findings: [{ rule: 'team-known', severity: 'warning', elementId: 'Task_AcceptLead', elementName: 'Accept lead', reason: 'Nobody is in team Field sales yet.', fix: 'Add people to the team before the release.' }],
    comments: [
      { id: 'k-1', elementId: 'Task_CallCustomer', text: 'Only from a score of 60?', by: HEIDI, at: hoursAgo(20), resolvedBy: null, resolvedAt: null },
      { id: 'k-2', elementId: null, text: 'Name agreed with sales', by: ERIN, at: hoursAgo(40), resolvedBy: ERIN, resolvedAt: hoursAgo(39) },
    ],
    running: LEAD_STEPS,
    runningCases: leadCases(),
    finished: 186,
    rehearsal: rehearsal(7, 186),
    rehearsed: rehearsedCases(),
    migrations: [
      { id: 'm-2', key: 'lead-qualification', from: 2, to: 3, state: 'running', total: 34, moved: 21, failed: 2, startedBy: ERIN, startedAt: hoursAgo(0.1), finishedAt: null },
      { id: 'm-1', key: 'lead-qualification', from: 1, to: 2, state: 'done', total: 57, moved: 57, failed: 0, startedBy: HEIDI, startedAt: hoursAgo(24 * 39), finishedAt: hoursAgo(24 * 39 - 1) },
    ],
    migrated: [
      ...Array.from({ length: 21 }, (_, index): MigratedCase => ({ caseNumber: `C-${100_200 + index}`, instanceId: `i-m-${index}`, outcome: 'moved', reason: null })),
      { caseNumber: 'C-100260', instanceId: 'i-f-0', outcome: 'failed', reason: 'Push accepted lead to CRM was just being worked on; try again.' },
      { caseNumber: 'C-100261', instanceId: 'i-f-1', outcome: 'failed', reason: 'Its step is not in version 3.' },
      ...Array.from({ length: 11 }, (_, index): MigratedCase => ({ caseNumber: `C-${100_230 + index}`, instanceId: `i-w-${index}`, outcome: 'waiting', reason: null })),
    ],
  };
}

function triage(): MockRelease {
  const content = read('processes/support/ticket-triage.bpmn');
  const found = flow('ticket-triage', 'Ticket triage', 'process', [content], { offered: true, policy: { approvalNeeded: true, runningCases: 'stay' } });
  const step = { elementId: 'Task_ReviewTriage', name: 'Review triage', tokens: 6, incidents: 0, oldestSince: hoursAgo(3) };
  const request: ReleaseRequest = { by: HEIDI, at: hoursAgo(1), reason: 'Reviewers asked for a clearer name', revision: 4, share: 25, runningCases: 'stay', with: ['support.review-triage'] };
  const draft = draftOf(found, content.replace('name="Review triage"', 'name="Check the category"'), { revision: 4, createdBy: HEIDI, updatedBy: HEIDI, request });
  return { ...found, draft, running: [step], runningCases: Array.from({ length: 6 }, (_, index) => ({ instanceId: `t-${index}`, caseNumber: `C-${100_010 + index}`, version: 1, elementId: step.elementId, since: hoursAgo(index), incident: null, suspended: false })) };
}

function escalationPath(): MockRelease {
  const content = read('processes/support/escalation-path.dmn');
  const found = flow('escalation-path', 'Escalation path', 'decision', [content]);
  const changed = content.replace(/(LiteralExpression_Last_MinutesToClaim">\s*<text>)30/, '$145').replace(/<rule id="DecisionRule_FirstPreferred">[\s\S]*?<\/rule>/, '');
  return { ...found, draft: draftOf(found, changed, { revision: 3 }) };
}

function reviewForm(): MockRelease {
  const content = read('forms/support/review-triage.form');
  const found = flow('support.review-triage', 'Review triage', 'form', [content]);
  return { ...found, draft: draftOf(found, content.replace('What is this ticket?', 'What do we do with it?').replace('Spam: drop it without an answer', 'Spam: drop it'), { revision: 2 }) };
}

/** Flows as a company has them some months on. */
export function newFlowReleases(): MockReleases {
  const all = [
    leadQualification(),
    triage(),
    flow('ticket-resolution', 'Ticket resolution', 'process', [read('processes/support/ticket-resolution.bpmn')]),
    escalationPath(),
    flow('lead-routing', 'Lead routing', 'decision', [read('processes/sales/lead-routing.dmn')]),
    reviewForm(),
  ];
  return new Map(all.map((one) => [one.key, one]));
}

function listing(one: MockRelease, tickets: number): FlowListing {
  const { key, name, kind, contents, draft } = one;
  const running = one.running.reduce((sum, { tokens }) => sum + tokens, 0) || (kind === 'process' ? tickets : 0);
  return {
    key, name, kind, version: contents.length, versions: contents.length, running,
    incidents: one.running.reduce((sum, { incidents }) => sum + incidents, 0),
    shippedVersionOffered: one.offered,
    draft: draft && { updatedBy: draft.updatedBy, updatedAt: draft.updatedAt, revision: draft.revision, lockedBy: draft.lock?.holder ?? null },
    starts: one.versions.filter(({ share }) => share > 0).map(({ version: number, share }) => ({ version: number, share })),
  };
}

function planOf(one: MockRelease, mapping: Record<string, string>): MigrationPlan {
  const targets = [...LEAD_STEPS, { elementId: 'Task_CallCustomer', name: 'Call customer' }].map(({ elementId, name }) => ({ elementId, name }));
  const steps = one.running.map(({ elementId, name, tokens }) => {
    const gone = elementId === 'Task_PushAcceptedLead';
    const target = mapping[elementId] ?? (gone ? null : elementId);
    const problems = target ? [] : ['This step is not in the new version. Choose where its cases go on.'];
    return { elementId, name, running: tokens, target, targetName: targets.find((to) => to.elementId === target)?.name ?? null, movable: target !== null, problems };
  });
  return { from: one.contents.length, running: one.running.reduce((sum, { tokens }) => sum + tokens, 0), steps, targets };
}

export interface FlowCall {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  me: UserRef;
  tickets: number;
}

export interface FlowAnswer {
  status: number;
  body: unknown;
}

const ok = (body: unknown, status = 200): FlowAnswer => ({ status, body });
const none: FlowAnswer = { status: 204, body: null };
const missing: FlowAnswer = { status: 404, body: { type: '/problems/404', title: 'Not found', status: 404 } };

function page<T>(items: T[], query: URLSearchParams): FlowAnswer {
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 50);
  return ok({ items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null });
}

function becomeVersion(one: MockRelease, draft: FlowDraftState, wanted: { reason: string; share?: number }, by: UserRef, approvedBy: UserRef | null): FlowAnswer {
  const number = one.contents.push(draft.content);
  const share = wanted.share ?? 100;
  one.versions.forEach((old) => (old.share = old.version === number - 1 ? 100 - share : 0));
  one.versions.unshift(version(number, { source: 'people', releasedBy: by, approvedBy, releasedAt: new Date().toISOString(), reason: wanted.reason, share }));
  one.draft = null;
  return ok({ key: one.key, version: number, migrationId: null }, 201);
}

function release(one: MockRelease, call: FlowCall): FlowAnswer {
  const body = call.body as unknown as NewRelease;
  if (!one.draft) return missing;
  if (!one.policy.approvalNeeded) return becomeVersion(one, one.draft, body, call.me, null);
  one.draft.request = { by: call.me, at: new Date().toISOString(), reason: body.reason, revision: body.revision, share: body.share ?? 100, runningCases: body.runningCases, with: body.with ?? [] };
  return ok(one.draft.request, 202);
}

function begin(one: MockRelease, { body, me }: FlowCall): FlowAnswer {
  const wanted = body as NewRehearsal;
  one.rehearsal = rehearsal(one.draft?.revision ?? 1, Math.min(wanted.cases ?? 200, one.finished), { state: 'running', done: 0, startedBy: me, finishedAt: null });
  return ok(one.rehearsal, 202);
}

/** Every look at it finds a rehearsal further on. */
function looked(one: MockRelease): FlowAnswer {
  const { rehearsal: latest } = one;
  if (!latest) return missing;
  if (latest.state === 'running') {
    latest.done = Math.min(latest.total, latest.done + 40);
    if (latest.done === latest.total) Object.assign(latest, { state: 'done', finishedAt: new Date().toISOString() });
  }
  return ok(latest);
}

function settleMigration(one: MockRelease, id: string, state: FlowMigration['state']): FlowAnswer {
  const migration = one.migrations.find((candidate) => candidate.id === id);
  return migration ? ok(Object.assign(migration, { state })) : missing;
}

type FlowRoute = [method: string, path: RegExp, answer: (one: MockRelease, call: FlowCall, ...groups: string[]) => FlowAnswer];

const ROUTES: FlowRoute[] = [
  ['GET', /^versions$/, (one, { query }) => page(one.versions, query)],
  ['GET', /^versions\/(\d+)$/, (one, _, number) => (one.contents[Number(number) - 1] === undefined ? missing : ok(one.contents[Number(number) - 1]))],
  ['GET', /^offer$/, (one) => (one.offered ? ok(one.contents.at(-1)?.replace('name="Review triage"', 'name="Review what was suggested"')) : missing)],
  ['POST', /^offer\/acceptance$/, (one) => { one.offered = false; return none; }],
  ['DELETE', /^offer$/, (one) => { one.offered = false; return none; }],
  ['GET', /^draft$/, (one) => (one.draft ? ok(one.draft) : missing)],
  ['POST', /^draft$/, (one, { me }) => { one.draft = draftOf(one, one.contents.at(-1) ?? '', { revision: 1, createdBy: me, updatedBy: me }); return ok(one.draft, 201); }],
  ['GET', /^comments$/, (one, { query }) => page(one.comments, query)],
  ['POST', /^draft\/check$/, (one) => ok({ admitted: one.findings.every(({ severity }) => severity !== 'error'), findings: one.findings })],
  ['GET', /^policy$/, (one) => ok(one.policy)],
  ['PATCH', /^policy$/, (one, { body }) => ok(Object.assign(one.policy, body))],
  ['GET', /^draft\/release$/, (one) => (one.draft?.request ? ok(one.draft.request) : missing)],
  ['POST', /^draft\/release$/, release],
  ['POST', /^draft\/release\/approval$/, (one, { me }) => (one.draft?.request ? becomeVersion(one, one.draft, one.draft.request, one.draft.request.by, me) : missing)],
  ['POST', /^draft\/release\/rejection$/, (one) => { if (one.draft) one.draft.request = null; return none; }],
  ['PUT', /^starts$/, (one, { body }) => { const { version: to, share = 100, besides } = body as { version: number; share?: number; besides?: number }; one.versions.forEach((each) => (each.share = each.version === to ? share : each.version === besides ? 100 - share : 0)); return none; }],
  ['POST', /^migration\/plan$/, (one, { body }) => ok({ ...planOf(one, (body['mapping'] ?? {}) as Record<string, string>), from: body['from'] })],
  ['GET', /^migrations$/, (one, { query }) => page(one.migrations, query)],
  ['POST', /^migrations$/, (one, { body, me }) => { const { from, to } = body as { from: number; to: number }; one.migrations.unshift({ id: `m-${one.migrations.length + 1}`, key: one.key, from, to, state: 'queued', total: 34, moved: 0, failed: 0, startedBy: me, startedAt: new Date().toISOString(), finishedAt: null }); return ok(one.migrations[0], 202); }],
  ['GET', /^migrations\/([^/]+)$/, (one, _, id) => { const found = one.migrations.find((candidate) => candidate.id === id); return found ? ok(found) : missing; }],
  ['GET', /^migrations\/([^/]+)\/cases$/, (one, { query }) => page(one.migrated.filter(({ outcome }) => !query.get('outcome') || outcome === query.get('outcome')), query)],
  ['PUT', /^migrations\/([^/]+)\/pause$/, (one, _, id = '') => settleMigration(one, id, 'paused')],
  ['DELETE', /^migrations\/([^/]+)\/pause$/, (one, _, id = '') => settleMigration(one, id, 'running')],
  ['POST', /^migrations\/([^/]+)\/cancellation$/, (one, _, id = '') => settleMigration(one, id, 'cancelled')],
  ['GET', /^running$/, (one, { query }) => { const shown = Number(query.get('version') ?? one.versions.find(({ running }) => running > 0)?.version ?? one.contents.length); return ok({ versions: one.running.length === 0 ? [] : one.versions.map(({ version: number }) => number), version: shown, xml: one.contents[shown - 1], cases: one.runningCases.length, steps: one.running }); }],
  ['GET', /^running\/cases$/, (one, { query }) => page(one.runningCases.filter(({ elementId }) => !query.get('step') || elementId === query.get('step')), query)],
  ['POST', /^running\/cases\/([^/]+)\/move$/, (one, { body }, id) => { one.runningCases.filter(({ instanceId }) => instanceId === id).forEach((each) => (each.elementId = String(body['to']))); return none; }],
  ['POST', /^running\/cases\/([^/]+)\/cancellation$/, (one, _, id) => { one.runningCases = one.runningCases.filter(({ instanceId }) => instanceId !== id); return none; }],
  ['PUT', /^running\/cases\/([^/]+)\/suspension$/, (one, _, id) => { one.runningCases.filter(({ instanceId }) => instanceId === id).forEach((each) => (each.suspended = true)); return none; }],
  ['DELETE', /^running\/cases\/([^/]+)\/suspension$/, (one, _, id) => { one.runningCases.filter(({ instanceId }) => instanceId === id).forEach((each) => (each.suspended = false)); return none; }],
  ['GET', /^draft\/rehearsal$/, looked],
  ['POST', /^draft\/rehearsal$/, begin],
  ['DELETE', /^draft\/rehearsal\/([^/]+)$/, (one) => { if (one.rehearsal) one.rehearsal.state = 'cancelled'; return none; }],
  ['GET', /^draft\/rehearsal\/([^/]+)\/cases$/, (one, { query }) => page(one.rehearsed.filter(({ group }) => !query.get('group') || group === query.get('group')), query)],
  ['GET', /^draft\/rehearsal\/([^/]+)\/cases\/([^/]+)$/, (one, _, _id, number) => { const found = one.rehearsed.find(({ caseNumber }) => caseNumber === number); return found ? ok(pathsOf(one, found)) : missing; }],
];

function created(releases: MockReleases, { body, me }: FlowCall): FlowAnswer {
  const { key, name, kind, copyOf } = body as { key: string; name: string; kind: FlowKind; copyOf?: string };
  const added = flow(key, name, kind, []);
  added.draft = draftOf(added, releases.get(copyOf ?? '')?.contents.at(-1) ?? '', { revision: 1, createdBy: me, updatedBy: me });
  releases.set(key, added);
  return ok(added.draft, 201);
}

/** Everything under /api/flows that is about versions; undefined for what others answer. */
export function flowReleasesAnswer(releases: MockReleases, call: FlowCall): FlowAnswer | undefined {
  const [, key, rest = ''] = /^\/api\/flows(?:\/([^/]+)(?:\/(.*))?)?$/.exec(call.path) ?? [];
  if (key === undefined) return call.method === 'GET' ? ok({ items: [...releases.values()].map((one) => listing(one, call.tickets)), next: null }) : created(releases, call);
  const one = releases.get(decodeURIComponent(key));
  for (const [method, path, answer] of ROUTES) {
    const found = method === call.method ? path.exec(rest) : null;
    if (found) return one ? answer(one, call, ...found.slice(1).map(decodeURIComponent)) : missing;
  }
  return undefined;
}
