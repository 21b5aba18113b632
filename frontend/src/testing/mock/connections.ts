import type { ConnectionChange, Connection, ConnectionFinding, ConnectionReport, CrmBackfill, CrmConflict, CrmFieldMapping, CrmFieldRule, CrmPush, CrmSync } from '../../api/types';
import type { Call } from './handle';

/** The CRM connections of a mock server, those set up first at the top. */
export interface MockConnections {
  list: Connection[];
  /** What a test finds. */
  findings: ConnectionFinding[];
  refused: CrmPush[];
  waiting: number;
  /** By the id of the connection. */
  syncs: Record<string, CrmSync>;
  conflicts: CrmConflict[];
  mappings: CrmFieldMapping[];
  rules: CrmFieldRule[];
}

const OBJECTS: ConnectionFinding[] = ['Case', 'Lead', 'Contact', 'Account'].map((subject) => ({ outcome: 'ok', code: 'object-usable', subject, detail: null }));

export const newConnections = (): MockConnections => ({
  list: [],
  refused: [],
  waiting: 0,
  syncs: {},
  conflicts: [],
  mappings: [
    { object: 'Case', source: 'subject', target: 'Subject', usualTarget: 'Subject' },
    { object: 'Case', source: 'channel', target: 'Origin', usualTarget: 'Origin' },
  ],
  rules: [
    { object: 'Case', field: 'Subject', rule: 'ask', usualRule: 'ask' },
    { object: 'Case', field: 'Origin', rule: 'theirs', usualRule: 'theirs' },
  ],
  findings: [
    { outcome: 'ok', code: 'signed-in', subject: null, detail: 'integration@example.com' },
    { outcome: 'ok', code: 'api-version-offered', subject: null, detail: '66.0' },
    { outcome: 'ok', code: 'quota-left', subject: null, detail: '73 / 15000' },
    ...OBJECTS,
  ],
});

export function addConnection(world: MockConnections, more: Partial<Connection> & { name: string }): Connection {
  const now = new Date().toISOString();
  const connection: Connection = {
    id: `crm-${world.list.length + 1}`,
    kind: 'salesforce',
    stage: 'production',
    authentication: 'jwt-bearer',
    url: 'https://acme.my.salesforce.com',
    tokenUrl: null,
    systemClient: null,
    clientId: '3MVG9.consumer',
    username: 'integration@example.com',
    apiVersion: '66.0',
    active: true,
    used: world.list.length === 0,
    usedFor: world.list.length === 0 ? ['find-customer', 'find-lead', 'push', 'convert-lead'] : [],
    secretSetAt: now,
    secretSetBy: { id: 'grace', name: 'Grace Green' },
    testedAt: null,
    testOutcome: null,
    usage: null,
    changesSince: null,
    streamed: false,
    terms: { secretHeader: null, pathPrefixes: [], timeoutSeconds: null, answerKilobytes: null, allowDuplicates: false },
    createdAt: now,
    updatedAt: now,
    version: 1,
    ...more,
  };
  world.list.push(connection);
  return connection;
}

export function addRefused(world: MockConnections, caseNumber: string): CrmPush {
  const now = new Date().toISOString();
  const push: CrmPush = { caseNumber, generation: 1, attempts: 1, refused: true, lastDetail: 'crm-rejected: Salesforce refused it: STRING_TOO_LONG [Subject]', requestedAt: now, dueAt: now, triedAt: now };
  world.refused.push(push);
  return push;
}

export function addConflict(world: MockConnections, caseNumber: string): CrmConflict {
  const conflict: CrmConflict = { id: `conflict-${world.conflicts.length + 1}`, connectionId: 'crm-1', caseNumber, object: 'Case', field: 'Subject', ours: 'Where is my parcel?', theirs: null, foundAt: new Date().toISOString() };
  world.conflicts.push(conflict);
  return conflict;
}

const GRACE = { id: 'grace', name: 'Grace Green' };

export const syncOf = (world: MockConnections, id: string): CrmSync => (world.syncs[id] ??= { pausedAt: null, pausedBy: null, heldUntil: null, heldReason: null, backfill: null });

function backfillAnswer(sync: CrmSync, method: string, part: string | undefined): CrmBackfill {
  const known = sync.backfill ?? { state: 'running', total: 40, done: 10, refused: 1, startedAt: new Date().toISOString(), startedBy: GRACE, endedAt: null };
  sync.backfill = { ...known, state: part === 'pause' && method === 'PUT' ? 'paused' : 'running' };
  return sync.backfill;
}

function fieldsAnswer(world: MockConnections, [deed, object, name]: string[], body: Record<string, unknown>): unknown {
  const mapping = world.mappings.find((one) => one.object === object && one.source === name);
  const rule = world.rules.find((one) => one.object === object && one.field === name);
  if (name) Object.assign((deed === 'rules' ? rule : mapping) ?? {}, body);
  return { items: deed === 'rules' ? world.rules : world.mappings, next: null };
}

function syncAnswer(world: MockConnections, id: string, { method, body }: Call, deeds: string[]): unknown {
  const [deed, part] = deeds;
  const sync = syncOf(world, id);
  if (deed === 'rules' || deed === 'mapping') return fieldsAnswer(world, deeds, body);
  if (deed === 'backfill') return backfillAnswer(sync, method, part);
  if (deed === 'pause') Object.assign(sync, method === 'PUT' ? { pausedAt: new Date().toISOString(), pausedBy: GRACE } : { pausedAt: null, pausedBy: null });
  return sync;
}

function tested(world: MockConnections, connection: Connection): ConnectionReport {
  const worst = (['failure', 'warning'] as const).find((outcome) => world.findings.some((finding) => finding.outcome === outcome)) ?? 'ok';
  Object.assign(connection, { testedAt: new Date().toISOString(), testOutcome: worst, usage: { used: 73, most: 15_000, seenAt: new Date().toISOString() } });
  return { outcome: worst, findings: world.findings };
}

/** Who stops reading changes stops hearing of them, too. */
function switched({ changesSince, streamed }: Connection, { readChanges, streamChanges, ...body }: ConnectionChange): Partial<Connection> {
  const since = readChanges === true ? (changesSince ?? new Date().toISOString()) : readChanges === false ? null : changesSince;
  return { ...withoutSecret(body), changesSince: since, streamed: since !== null && (streamChanges ?? streamed) };
}

function withoutSecret(body: Record<string, unknown>): Partial<Connection> {
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => name !== 'secret' && value !== null));
}

/** The answer to what is asked below /api/connections: a body, or undefined for what there is not. */
export function connectionsAnswer(world: MockConnections, call: Call): unknown {
  const { method, path, body } = call;
  const [id, ...deeds] = path.slice('/api/connections/'.length).split('/');
  const [deed] = deeds;
  const connection = world.list.find((one) => one.id === id);
  if (!id) return method === 'POST' ? addConnection(world, { name: String(body['name']), ...withoutSecret(body) }) : { items: world.list, next: null };
  if (!connection) return undefined;
  if (deed === 'test') return tested(world, connection);
  if (deed) return syncAnswer(world, connection.id, call, deeds);
  if (method === 'PATCH') return Object.assign(connection, switched(connection, body as ConnectionChange), { version: connection.version + 1 });
  if (method === 'DELETE') world.list = world.list.filter((other) => other !== connection);
  return connection;
}

/** The answer to what is asked below /api/crm/pushes. */
export function pushesAnswer(world: MockConnections, { path }: Call): unknown {
  const caseNumber = path.split('/')[4];
  if (caseNumber) {
    world.refused = world.refused.filter((push) => push.caseNumber !== caseNumber);
    world.waiting += 1;
  }
  return { waiting: world.waiting, refusedCount: world.refused.length, refused: world.refused };
}

/** The answer to what is asked below /api/crm/conflicts. */
export function conflictsAnswer(world: MockConnections, { path }: Call): unknown {
  const id = path.split('/')[4];
  if (id) world.conflicts = world.conflicts.filter((conflict) => conflict.id !== id);
  return { items: world.conflicts, next: null };
}
