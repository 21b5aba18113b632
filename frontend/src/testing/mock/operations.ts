import type { HealthNotice, IncidentCause, IncidentGroup, IncidentNote, IncidentRetry, ServiceState, StuckCase, UserRef, WorkOverview } from '../../api/types';
import type { Call } from './handle';

/** What operators see: stuck flows, waiting work, systems of others. */
export interface MockOperations {
  groups: IncidentGroup[];
  cases: Map<string, StuckCase[]>;
  notes: Map<string, IncidentNote[]>;
  retries: IncidentRetry[];
  work: WorkOverview;
  services: ServiceState[];
  notices: HealthNotice[];
}

export const newOperations = (): MockOperations => ({
  groups: [],
  cases: new Map(),
  notes: new Map(),
  retries: [],
  work: { work: [], nodes: [], overdueAfterSeconds: 300 },
  services: [],
  notices: [],
});

/** As many stuck cases of one cause, the latest a minute ago. */
export function addIncidents(world: MockOperations, count: number, more: Partial<IncidentGroup> = {}): IncidentGroup {
  const id = `cause-${world.groups.length + 1}`;
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const group: IncidentGroup = {
    id,
    kind: 'connector',
    flow: 'ticket-resolution',
    flowName: 'Ticket resolution',
    lastVersion: 2,
    step: 'Task_PushCase',
    stepName: 'Tell the CRM',
    message: 'crm-refused: The field … is required.',
    incidents: count,
    retrying: 0,
    firstAt: ago(count * 7),
    lastAt: ago(1),
    ...more,
  };
  world.groups.push(group);
  world.cases.set(
    id,
    Array.from({ length: count }, (_, index) => ({ id: `${id}-${index + 1}`, caseNumber: `C-${100001 + index}`, version: 2, instanceId: `instance-${index + 1}`, at: ago(1 + index * 7), retrying: false })),
  );
  return group;
}

function forget(world: MockOperations, cause: string, ids: string[]) {
  const left = (world.cases.get(cause) ?? []).filter(({ id }) => !ids.includes(id));
  world.cases.set(cause, left);
  world.groups = world.groups.flatMap((group) => (group.id !== cause ? [group] : left.length === 0 ? [] : [{ ...group, incidents: left.length }]));
}

const listed = (world: MockOperations): IncidentCause[] => world.groups.map((group) => ({ group, notes: world.notes.get(group.id)?.length ?? 0 }));

function retryAll(world: MockOperations, cause: string, me: UserRef): IncidentRetry {
  const cases = world.cases.get(cause) ?? [];
  const at = new Date().toISOString();
  const retry: IncidentRetry = { id: `retry-${world.retries.length + 1}`, cause, total: cases.length, waiting: 0, failed: 0, askedBy: me.id, askedAt: at, finishedAt: at };
  world.retries.unshift(retry);
  forget(world, cause, cases.map(({ id }) => id));
  return retry;
}

/** The answer to what is asked below /api/operations/incidents: a body, or undefined for what there is not. */
export function incidentsAnswer(world: MockOperations, { method, path, body }: Call, me: UserRef): { items?: unknown[]; body?: unknown } | undefined {
  const [cause = '', part, id] = path.slice('/api/operations/incidents/'.length).split('/');
  if (cause === '') return { items: listed(world) };
  if (cause === 'retries') return { body: world.retries };
  if (part === 'cases' && method === 'GET') return { items: world.cases.get(cause) ?? [] };
  if (part === 'notes' && method === 'GET') return { items: world.notes.get(cause) ?? [] };
  if (!world.groups.some((group) => group.id === cause)) return undefined;
  if (part === 'retry') return { body: retryAll(world, cause, me) };
  if (part === 'cases') {
    forget(world, cause, [id ?? '']);
    return { body: '' };
  }
  const note: IncidentNote = { id: `note-${world.notes.size + 1}`, incident: null, text: String(body['text']), by: me, at: new Date().toISOString() };
  world.notes.set(cause, [note, ...(world.notes.get(cause) ?? [])]);
  return { body: note };
}

/** A day on which the CRM is away. */
export function troubledOperations(world: MockOperations) {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const big = addIncidents(world, 128);
  addIncidents(world, 3, { kind: 'timer', flow: 'ticket-triage', flowName: 'Ticket triage', step: 'BoundaryEvent_Late', stepName: 'Nobody has looked at it for two hours', message: 'Unknown property used in expression: ${…}. Cause: Cannot resolve identifier …' });
  addIncidents(world, 1, { kind: 'worker', flow: 'lead-qualification', flowName: 'Lead qualification', step: 'Task_Credit', stepName: 'Check credit', message: 'no-such-customer' });
  world.notes.set(big.id, [{ id: 'note-1', incident: null, text: 'The org got a new required field on Friday. Ask sales operations for a default value.', by: { id: 'grace', name: 'Grace Green' }, at: ago(240) }]);
  const line = (kind: string, waiting: number, overdue = 0, parked = 0, minutes: number | null = null) => ({ kind, waiting, overdue, parked, oldestSince: minutes === null ? null : ago(minutes) });
  world.work = {
    work: [line('job', 2, 0, 0, 0.2), line('timer', 412), line('connector', 6, 0, 129, 1), line('worker', 0, 0, 1), line('message', 1, 0, 0, 1), line('crm', 87, 63, 2, 72), line('trigger', 0, 0, 1), line('mail-out', 0), line('slack', 0), line('webhook', 4, 1, 0, 9), line('mail-in', 0)],
    nodes: [
      { id: 'node-1', name: 'casework-7d9f-0', version: '1.4.0', works: true, startedAt: ago(2880), seenAt: ago(0.1), alive: true },
      { id: 'node-2', name: 'casework-7d9f-1', version: '1.3.2', works: true, startedAt: ago(4000), seenAt: ago(11), alive: false },
    ],
    overdueAfterSeconds: 300,
  };
  world.services = [
    { service: 'assistant', name: 'Gemini', up: true, since: null, reason: null },
    { service: 'crm', name: 'Sales org', up: false, since: null, reason: 'No answer within 20 seconds' },
    { service: 'mail-out', name: 'smtp.fernhill.example', up: true, since: null, reason: null },
  ];
  world.notices = [{ service: 'crm', since: null }];
}
