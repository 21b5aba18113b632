import type { DraftEntry, FlowDraft, FlowKind, FlowListing, FlowMigration, MigrationPlan, NewRehearsal, NewRelease } from '../../api/flowTypes';
import type { UserRef } from '../../api/types';
import { draftOf, flow, LEAD_STEPS, pathsOf, rehearsal, version, type MockRelease, type MockReleases } from './flowReleaseWorld';

function listing(one: MockRelease, tickets: number): Omit<FlowListing, 'draft'> {
  const { key, name, kind, contents } = one;
  const running = one.running.reduce((sum, { tokens }) => sum + tokens, 0) || (kind === 'process' ? tickets : 0);
  const mostly = [...one.versions].sort((a, b) => b.share - a.share)[0];
  return {
    key, name, kind, version: contents.length, versions: contents.length, running,
    startsVersion: mostly?.version ?? 0,
    share: mostly?.share ?? 100,
    incidents: one.running.reduce((sum, { incidents }) => sum + incidents, 0),
    shippedVersionOffered: one.offered,
  };
}

/** A lock is told from the side of whoever asks. */
const seenBy = (me: UserRef, draft: FlowDraft): FlowDraft => ({ ...draft, lock: draft.lock && { ...draft.lock, mine: draft.lock.holder.id === me.id } });

function drafted({ draft }: MockRelease, me: UserRef): DraftEntry[] {
  if (!draft) return [];
  const { key, kind, name, baseVersion, revision, updatedBy, updatedAt, lock } = seenBy(me, draft);
  return [{ key, kind, name, baseVersion, revision, updatedBy, updatedAt, lock }];
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

function becomeVersion(one: MockRelease, draft: FlowDraft, wanted: { reason: string; share?: number | null }, by: UserRef, approvedBy: UserRef | null): FlowAnswer {
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
  one.draft.request = { by: call.me, at: new Date().toISOString(), reason: body.reason, revision: body.revision, share: body.share ?? 100, runningCases: body.runningCases ?? one.policy.runningCases, with: body.with ?? [] };
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

type FlowRoute = [method: string, path: RegExp, answer: (one: MockRelease, call: FlowCall, ...groups: string[]) => FlowAnswer | null];

const ROUTES: FlowRoute[] = [
  ['GET', /^versions$/, (one, { query }) => page(one.versions, query)],
  ['GET', /^versions\/(\d+)$/, (one, _, number) => (one.contents[Number(number) - 1] === undefined ? missing : ok(one.contents[Number(number) - 1]))],
  ['GET', /^offer$/, (one) => (one.offered ? ok(one.contents.at(-1)?.replace('name="Review triage"', 'name="Review what was suggested"')) : missing)],
  ['POST', /^offer\/acceptance$/, (one) => { one.offered = false; return none; }],
  ['DELETE', /^offer$/, (one) => { one.offered = false; return none; }],
  ['GET', /^draft$/, (one, { me }) => one.draft && ok(seenBy(me, one.draft))],
  ['GET', /^comments$/, (one, { query }) => (one.comments.length > 0 ? page(one.comments, query) : null)],
  ['POST', /^draft\/check$/, (one) => one.draft && ok({ admitted: one.findings.every(({ severity }) => severity !== 'error'), findings: one.findings })],
  ['GET', /^policy$/, (one) => ok(one.policy)],
  ['PATCH', /^policy$/, (one, { body }) => ok(Object.assign(one.policy, body))],
  ['GET', /^draft\/release$/, (one) => (one.draft?.request ? ok(one.draft.request) : missing)],
  ['POST', /^draft\/release$/, release],
  ['DELETE', /^draft\/release$/, (one) => { if (one.draft) one.draft.request = null; return none; }],
  ['POST', /^draft\/release\/approval$/, (one, { me }) => (one.draft?.request ? becomeVersion(one, one.draft, one.draft.request, one.draft.request.by, me) : missing)],
  ['POST', /^draft\/release\/rejection$/, (one) => { if (one.draft) one.draft.request = null; return none; }],
  ['PUT', /^starts$/, (one, { body }) => { const { version: to, share = 100, besides } = body as { version: number; share?: number; besides?: number }; one.versions.forEach((each) => (each.share = each.version === to ? share : each.version === besides ? 100 - share : 0)); return none; }],
  ['POST', /^migration\/plan$/, (one, { body }) => ok({ ...planOf(one, (body['mapping'] ?? {}) as Record<string, string>), from: body['from'] })],
  ['GET', /^migrations$/, (one, { query }) => page(one.migrations, query)],
  ['POST', /^migrations$/, (one, { body, me }) => { const { from, to } = body as { from: number; to: number }; one.migrations.unshift({ id: `m-${one.migrations.length + 1}`, key: one.key, from, to, state: 'queued', total: 34, moved: 0, failed: 0, ended: 0, reason: String(body['reason']), startedBy: me, startedAt: new Date().toISOString(), finishedAt: null }); return ok(one.migrations[0], 202); }],
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
  ['GET', /^draft\/rehearsal\/flows$/, (one) => ok(one.kind === 'process' ? [{ key: one.key, name: one.name }] : one.askedBy)],
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

const parts = (path: string) => /^\/api\/flows(?:\/([^/]+)(?:\/(.*))?)?$/.exec(path) ?? [];

/** Everything under /api/flows that is about versions; null for what others answer. */
export function flowReleasesAnswer(releases: MockReleases, call: FlowCall): FlowAnswer | null {
  const [, key, rest = ''] = parts(call.path);
  if (call.method === 'GET' && call.path === '/api/flows') return ok({ items: [...releases.values()].filter(({ contents }) => contents.length > 0).map((one) => listing(one, call.tickets)), next: null });
  if (call.method === 'GET' && call.path === '/api/flows/drafts') return ok({ items: [...releases.values()].flatMap((each) => drafted(each, call.me)), next: null });
  const one = releases.get(decodeURIComponent(key ?? ''));
  for (const [method, path, answer] of ROUTES) {
    const found = one && method === call.method ? path.exec(rest) : null;
    if (one && found) return answer(one, call, ...found.slice(1).map(decodeURIComponent));
  }
  return null;
}

/** How drafts begin here, and what is empty, where nobody else says. */
export function flowBegun(releases: MockReleases, call: FlowCall): FlowAnswer {
  const [, key = '', rest] = parts(call.path);
  if (call.method === 'POST' && call.path === '/api/flows') return created(releases, call);
  const one = releases.get(decodeURIComponent(key));
  if (call.method === 'GET' && rest === 'comments') return page([], call.query);
  if (call.method !== 'POST' || rest !== 'draft' || !one) return missing;
  one.draft = draftOf(one, one.contents.at(-1) ?? '', { revision: 1, createdBy: call.me, updatedBy: call.me });
  return ok(one.draft, 201);
}
