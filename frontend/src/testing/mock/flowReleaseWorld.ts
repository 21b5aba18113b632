import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  FlowFinding,
  FlowComment,
  FlowDraft,
  FlowKind,
  FlowMigration,
  FlowPolicy,
  FlowVersion,
  MigratedCase,
  Rehearsal,
  RehearsalGroup,
  RehearsedCase,
  RehearsedFlow,
  RehearsedPaths,
  ReleaseRequest,
  RunningCase,
  RunningStep,
} from '../../api/flowTypes';

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
  draft: FlowDraft | null;
  findings: FlowFinding[];
  comments: FlowComment[];
  policy: FlowPolicy;
  offered: boolean;
  running: RunningStep[];
  runningCases: RunningCase[];
  migrations: FlowMigration[];
  migrated: MigratedCase[];
  rehearsal: Rehearsal | null;
  rehearsed: RehearsedCase[];
  /** The flows that ask it, where it is a decision. */
  askedBy: RehearsedFlow[];
  /** How many past cases there are to rehearse on. */
  finished: number;
}

export type MockReleases = Map<string, MockRelease>;

export function version(number: number, more: Partial<FlowVersion> = {}): FlowVersion {
  const outcome = { cases: 0, medianHours: null, deadlinesKept: null, reopened: null, satisfaction: null };
  return { version: number, source: 'shipped', releasedBy: null, approvedBy: null, releasedAt: hoursAgo(24 * 120), reason: null, note: null, share: 0, running: 0, finished: 0, outcome, ...more };
}

export function flow(key: string, name: string, kind: FlowKind, contents: string[], more: Partial<MockRelease> = {}): MockRelease {
  return {
    key, name, kind, contents,
    versions: contents.map((_, index) => version(index + 1, { share: index === contents.length - 1 ? 100 : 0 })).reverse(),
    draft: null, findings: [], comments: [], policy: { approvalNeeded: false, runningCases: 'stay' }, offered: false,
    running: [], runningCases: [], migrations: [], migrated: [], rehearsal: null, rehearsed: [], askedBy: [], finished: 0, ...more,
  };
}

export function draftOf(of: Pick<MockRelease, 'key' | 'kind' | 'name' | 'contents'>, content: string, more: Partial<FlowDraft> = {}): FlowDraft {
  const base = of.contents.length || null;
  return { key: of.key, kind: of.kind, name: of.name, baseVersion: base, latestVersion: base, revision: 7, content, createdBy: ERIN, createdAt: hoursAgo(30), updatedBy: ERIN, updatedAt: hoursAgo(2), lock: null, request: null, ...more };
}

const CALL_CUSTOMER_DRAWN = '<bpmndi:BPMNShape id="BPMNShape_Task_CallCustomer" bpmnElement="Task_CallCustomer"><dc:Bounds x="1385" y="500" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNEdge id="BPMNEdge_CallCustomer" bpmnElement="SequenceFlow_CallCustomerToReadLead"><di:waypoint x="1485" y="540"/><di:waypoint x="1510" y="540"/><di:waypoint x="1510" y="600"/></bpmndi:BPMNEdge>';

/** As an editor would have changed the shipped qualification of leads: a second look at high scores, and a shorter claim. */
export function changedLeads(shipped: string): string {
  return shipped
    .replace('<bpmn:serviceTask id="Task_ReadLead"', '<bpmn:userTask id="Task_CallCustomer" name="Call customer" camunda:formKey="sales/qualify-lead" camunda:candidateGroups="sales"><bpmn:incoming>SequenceFlow_ScoreLeadToReadLead</bpmn:incoming><bpmn:outgoing>SequenceFlow_CallCustomerToReadLead</bpmn:outgoing></bpmn:userTask><bpmn:sequenceFlow id="SequenceFlow_CallCustomerToReadLead" sourceRef="Task_CallCustomer" targetRef="Task_ReadLead"/><bpmn:serviceTask id="Task_ReadLead"')
    .replace('sourceRef="Task_ScoreLead" targetRef="Task_ReadLead"', 'sourceRef="Task_ScoreLead" targetRef="Task_CallCustomer"')
    .replace('<bpmn:incoming>SequenceFlow_ScoreLeadToReadLead</bpmn:incoming>\n      <bpmn:outgoing>SequenceFlow_ReadLeadToApplyRules', '<bpmn:incoming>SequenceFlow_CallCustomerToReadLead</bpmn:incoming>\n      <bpmn:outgoing>SequenceFlow_ReadLeadToApplyRules')
    .replace('name="Accept lead" camunda:formKey="sales/accept-lead" camunda:candidateGroups="${team}"', 'name="Accept lead" camunda:formKey="sales/accept-lead" camunda:candidateGroups="field-sales"')
    .replace("name=\"not yet\" sourceRef=\"Gateway_MeetingOutcome\" targetRef=\"Gateway_KeepInTouch\"", "name=\"not yet\" sourceRef=\"Gateway_MeetingOutcome\" targetRef=\"Task_QualifyLead\"")
    .replace('<bpmndi:BPMNShape id="BPMNShape_Task_ScoreLead"', `${CALL_CUSTOMER_DRAWN}<bpmndi:BPMNShape id="BPMNShape_Task_ScoreLead"`)
    .replace(/(bpmnElement="SequenceFlow_ScoreLeadToReadLead">)[\s\S]*?(<\/bpmndi:BPMNEdge>)/, '$1<di:waypoint x="1360" y="600"/><di:waypoint x="1360" y="540"/><di:waypoint x="1385" y="540"/>$2');
}

const PEOPLE_VERSIONS = {
  three: { source: 'people', releasedBy: ERIN, approvedBy: HEIDI, releasedAt: hoursAgo(50), reason: 'Representatives accept within a day', share: 20, running: 9, finished: 41, outcome: { cases: 41, medianHours: 52, deadlinesKept: { n: 38, kept: 36 }, reopened: { n: 41, reopened: 1 }, satisfaction: { n: 12, average: 4.5 } } },
  two: { source: 'people', releasedBy: ERIN, releasedAt: hoursAgo(24 * 40), reason: 'Leads from the fair go to field sales', share: 80, running: 34, finished: 214, outcome: { cases: 214, medianHours: 71, deadlinesKept: { n: 214, kept: 197 }, reopened: { n: 214, reopened: 9 }, satisfaction: { n: 87, average: 4.3 } } },
  one: { finished: 1_180, running: 2, outcome: { cases: 1_180, medianHours: 80, deadlinesKept: { n: 1_102, kept: 930 }, reopened: { n: 1_180, reopened: 71 }, satisfaction: { n: 402, average: 4.1 } } },
} as const satisfies Record<string, Partial<FlowVersion>>;

export const LEAD_STEPS: RunningStep[] = [
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
    id: 'r-1', state: 'done', revision, total, done: total, startedBy: ERIN, startedAt: hoursAgo(1), finishedAt: hoursAgo(0.9), failure: null, failureKey: null, failureDetail: null,
    flows: [{ key: 'lead-qualification', name: 'Lead qualification' }],
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
    Array.from({ length: GROUPS[name] }, (_, index): RehearsedCase => ({ caseNumber: `C-${from + index}`, group: name, partsAt: null, reason: null, reasonKey: null, reasonValues: {}, ...more(index) }));
  const at = (elementId: string, elementName: string) => ({ flowKey: 'lead-qualification', elementId, elementName });
  return [
    ...group('same', 100_400, () => ({})),
    ...group('other', 100_600, (index) => ({ partsAt: index < 21 ? at('Task_ScoreLead', 'Score lead') : at('Gateway_MeetingOutcome', 'What came out?') })),
    ...group('stuck', 100_700, () => ({ partsAt: at('Task_ScoreLead', 'Score lead'), reason: 'At "Score lead" no condition is true, and there is no default way.', reasonKey: 'no-condition' as const, reasonValues: { step: 'Score lead' } })),
    ...group('unknown', 100_800, () => ({ reason: 'The answers of this case were deleted with its retention.' })),
  ];
}

const BEFORE = ['StartEvent_LeadOpened', 'Task_FindDuplicates', 'Gateway_KnownAlready', 'Gateway_LeadIsNew', 'Task_FindCustomer', 'Task_FindLead', 'Gateway_JudgeLead', 'Task_ScoreLead', 'Task_ReadLead', 'Task_ApplyRules', 'Gateway_VerdictKnown', 'Gateway_Verdict', 'Task_DecideTeam', 'Gateway_NextOffer', 'Task_OfferLead', 'Gateway_RepresentativeFound', 'Task_AcceptLead', 'Gateway_Answered', 'Gateway_Accepted', 'Task_PushAcceptedLead', 'Task_RecordMeeting', 'Gateway_MeetingOutcome', 'Task_ConcludeWon', 'Task_ConvertLead', 'EndEvent_LeadWon'];

export function pathsOf(found: MockRelease, one: RehearsedCase): RehearsedPaths {
  const stuck = one.group === 'stuck';
  const after = BEFORE.flatMap((id) => (id === 'Task_ReadLead' && one.group !== 'same' ? ['Task_CallCustomer', id] : [id]));
  const done = stuck ? after.slice(0, after.indexOf('Task_AcceptLead')) : after;
  const path = (xml: string, number: number | null, steps: string[], endedAt: string) => ({ flowKey: found.key, name: found.name, version: number, xml, done: steps, endedAt, failed: [] });
  return {
    caseNumber: one.caseNumber, group: one.group, reason: one.reason, reasonKey: one.reasonKey, reasonValues: one.reasonValues,
    parting: one.group === 'same' ? null : { flowKey: 'lead-qualification', elementId: 'Task_ScoreLead', elementName: 'Score lead', before: { elementId: 'Task_ReadLead', name: 'Read lead' }, after: { elementId: 'Task_CallCustomer', name: 'Call customer' }, cases: 1 },
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
    findings: [{ rule: 'team-known', severity: 'warning', elementId: 'Task_AcceptLead', elementName: 'Accept lead', reason: 'Nobody is in team Field sales yet.', fix: 'Add people to the team before the release.', wording: { key: 'team-known', arguments: [], detail: null, setting: null } }],
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
      { id: 'm-2', key: 'lead-qualification', from: 2, to: 3, state: 'running', total: 34, moved: 21, failed: 2, ended: 0, reason: 'Accept within a day for all', startedBy: ERIN, startedAt: hoursAgo(0.1), finishedAt: null },
      { id: 'm-1', key: 'lead-qualification', from: 1, to: 2, state: 'done', total: 57, moved: 57, failed: 0, ended: 0, reason: 'One version for all', startedBy: HEIDI, startedAt: hoursAgo(24 * 39), finishedAt: hoursAgo(24 * 39 - 1) },
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

/** Flows as they came, with nobody at work on them. */
export function quietFlows(): MockReleases {
  return new Map([...busyFlows()].map(([key, one]) => [key, { ...one, draft: null, comments: [], rehearsal: null }]));
}

/** Flows as a company has them some months on. */
export function busyFlows(): MockReleases {
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
