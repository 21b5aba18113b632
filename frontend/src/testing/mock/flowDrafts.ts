import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftLock, DraftRevisionContent, FlowComment, FlowDraft, FlowFinding, FlowKind } from '../../api/flowTypes';
import type { Session } from '../../api/types';
import type { Answer, Call } from './handle';
import type { World } from './world';

/** npm runs in frontend/; the models and forms of the product are beside it. */
const inRepository = (path: string) => join(process.cwd(), '..', path);
const filesIn = (folder: string, extension: string) => readdirSync(inRepository(folder)).filter((file) => file.endsWith(extension));
const read = (path: string) => readFileSync(inRepository(path), 'utf8');

export interface MockDraft {
  draft: FlowDraft;
  revisions: DraftRevisionContent[];
}

export interface MockDrafts {
  drafts: Map<string, MockDraft>;
  comments: Map<string, FlowComment[]>;
  /** What the next savings answer instead of saving. */
  troubles: { status: number; body: object }[];
}

interface Context {
  world: World;
  call: Call;
  me: Session;
}

const worlds = new WeakMap<World, MockDrafts>();
const ok = (body: unknown, status = 200): Answer => ({ status, body });
const none: Answer = { status: 204, body: null };
const refuse = (status: number, title: string, more: object = {}): Answer => ({ status, body: { type: `/problems/${status}`, title, status, ...more } });
const now = () => new Date().toISOString();
const inTwoMinutes = () => new Date(Date.now() + 120_000).toISOString();

/** What the mock keeps of drafts, by world. */
export function draftsOf(world: World): MockDrafts {
  const known = worlds.get(world) ?? { drafts: new Map(), comments: new Map(), troubles: [] };
  worlds.set(world, known);
  return known;
}

const FEATURES = ['support', 'sales'];
const EXTENSIONS: [FlowKind, (feature: string) => string, string][] = [
  ['process', (feature) => `processes/${feature}`, '.bpmn'],
  ['decision', (feature) => `processes/${feature}`, '.dmn'],
  ['form', (feature) => `forms/${feature}`, '.form'],
];

function shipped(): Map<string, { kind: FlowKind; content: string; name: string }> {
  const found = new Map<string, { kind: FlowKind; content: string; name: string }>();
  for (const feature of FEATURES)
    for (const [kind, folder, extension] of EXTENSIONS)
      for (const file of filesIn(folder(feature), extension)) {
        const key = file.slice(0, -extension.length);
        const content = read(`${folder(feature)}/${file}`);
        const name = /<(?:bpmn:process|decision|dmn:decision)\b[^>]* name="([^"]*)"/.exec(content)?.[1] ?? key.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
        found.set(kind === 'form' ? `${feature}.${key}` : key, { kind, content, name });
      }
  return found;
}

function begin(context: Context, key: string): Answer {
  const known = draftsOf(context.world);
  const from = shipped().get(key);
  if (!from) return refuse(404, 'Not found');
  if (known.drafts.has(key)) return refuse(409, 'There is a draft already');
  const { user } = context.me;
  const by = { id: user.id, name: user.name };
  const draft: FlowDraft = { key, ...from, baseVersion: 1, latestVersion: 1, revision: 1, createdBy: by, createdAt: now(), updatedBy: by, updatedAt: now(), lock: null, request: null };
  known.drafts.set(key, { draft, revisions: [{ revision: 1, by, at: now(), note: null, restoredFrom: null, content: from.content }] });
  return ok(draft, 201);
}

/** A lock is told from the side of whoever asks. */
function seenBy(me: Session, draft: FlowDraft): FlowDraft {
  return { ...draft, lock: draft.lock && { ...draft.lock, mine: draft.lock.holder.id === me.user.id } };
}

function save(context: Context, found: MockDraft, content: string, note: string | null): Answer {
  const { draft, revisions } = found;
  const by = { id: context.me.user.id, name: context.me.user.name };
  Object.assign(draft, { content, revision: draft.revision + 1, updatedBy: by, updatedAt: now() });
  revisions.unshift({ revision: draft.revision, by, at: now(), note, restoredFrom: null, content });
  return ok(seenBy(context.me, draft));
}

function locked({ me }: Context, { draft }: MockDraft): Answer | null {
  const { lock } = draft;
  return lock && lock.holder.id !== me.user.id ? refuse(409, 'Somebody else edits this draft', { type: '/problems/draft-locked', detail: `${lock.holder.name} edits it.`, heldBy: lock.holder }) : null;
}

function put(context: Context, found: MockDraft): Answer {
  const trouble = draftsOf(context.world).troubles.shift();
  if (trouble) return { status: trouble.status, body: { type: `/problems/${trouble.status}`, title: 'Trouble', status: trouble.status, ...trouble.body } };
  return locked(context, found) ?? save(context, found, String(context.call.body['content']), (context.call.body['note'] as string | undefined) ?? null);
}

function lock(context: Context, found: MockDraft): Answer {
  const refused = context.call.body['takeOver'] === true ? null : locked(context, found);
  if (refused) return refused;
  const taken: DraftLock = { holder: { id: context.me.user.id, name: context.me.user.name }, mine: true, expiresAt: inTwoMinutes() };
  found.draft.lock = taken;
  return ok(taken);
}

const ruled = (rule: string) => ({ rule, wording: { key: rule, arguments: [], detail: null, setting: null } });

/** Enough of the gate to show what findings look like. */
function check({ draft }: MockDraft): Answer {
  if (draft.kind !== 'process') return ok({ admitted: true, findings: [] });
  const without = (element: string, attribute: string) => [...draft.content.matchAll(new RegExp(`<bpmn:${element} [^>]*>`, 'g'))].map(([tag]) => tag).filter((tag) => !tag.includes(attribute));
  const about = (tag: string) => ({ elementId: /id="([^"]*)"/.exec(tag)?.[1] ?? null, elementName: /name="([^"]*)"/.exec(tag)?.[1] ?? null });
  const findings: FlowFinding[] = [
    ...without('businessRuleTask', 'decisionRef').map((tag): FlowFinding => ({ ...ruled('decision-missing'), severity: 'error', ...about(tag), reason: 'The step names no decision.', fix: 'Pick a decision table.' })),
    ...without('userTask', 'camunda:candidateGroups').map((tag): FlowFinding => ({ ...ruled('team-missing'), severity: 'warning', ...about(tag), reason: 'Nobody will see this task: it belongs to no team.', fix: 'Pick a team.' })),
    ...without('exclusiveGateway', 'default=').filter((tag) => tag.includes('name=')).map((tag): FlowFinding => ({ ...ruled('default-missing'), severity: 'warning', ...about(tag), reason: 'When no condition holds, the case gets stuck here.', fix: 'Say which way is taken otherwise.' })),
  ];
  return ok({ admitted: findings.every(({ severity }) => severity !== 'error'), findings });
}

function addComment(context: Context, key: string): Answer {
  const { comments } = draftsOf(context.world);
  const here = comments.get(key) ?? [];
  const { user } = context.me;
  const comment: FlowComment = { id: `comment-${here.length + 1}`, elementId: (context.call.body['elementId'] as string | null) ?? null, text: String(context.call.body['text']), by: { id: user.id, name: user.name }, at: now(), resolvedBy: null, resolvedAt: null };
  comments.set(key, [...here, comment]);
  return ok(comment, 201);
}

function settleComment(context: Context, key: string, id: string): Answer {
  const comment = draftsOf(context.world).comments.get(key)?.find((one) => one.id === id);
  if (!comment) return refuse(404, 'Not found');
  const resolved = context.call.body['resolved'] === true;
  return ok(Object.assign(comment, { resolvedAt: resolved ? now() : null, resolvedBy: resolved ? { id: context.me.user.id, name: context.me.user.name } : null }));
}

interface Template {
  id: string;
  name: string;
  properties: { type: string; label?: string; description?: string; value?: string; binding: { type: string; name?: string; source?: string } }[];
  scopes?: { id: string }[];
}

function catalogue({ world }: Context): Answer {
  const templates = filesIn('processes/element-templates', '.json').map((file) => JSON.parse(read(`processes/element-templates/${file}`)) as Template);
  const typeOf = (description = '') => (/true or false/i.test(description) ? 'boolean' : /0 to|number/i.test(description) ? 'number' : /^when /i.test(description) ? 'date' : 'string');
  const fields = ({ properties }: Template, type: string) =>
    properties
      .filter(({ binding }) => binding.type === type)
      .map(({ binding, description = '' }) => ({ name: binding.name ?? binding.source?.slice(2, -1) ?? '', type: typeOf(description), documentation: description, choices: [...description.matchAll(/"([a-z-]+)"/g)].map(([, choice]) => choice ?? '') }));
  const flows = [...shipped()];
  const callable = (kind: FlowKind) => flows.filter(([, flow]) => flow.kind === kind).map(([key, { name }]) => ({ key, name }));
  return ok({
    templates,
    connectors: templates.map((template) => ({ id: template.id, name: template.name, inputs: fields(template, 'camunda:inputParameter'), outputs: fields(template, 'camunda:outputParameter'), errors: (template.scopes ?? []).map(({ id }) => id) })),
    teams: world.teams.map(({ id, name }) => ({ id, name })),
    forms: flows.filter(([, { kind }]) => kind === 'form').map(([key]) => key.replace('.', '/')),
    decisions: callable('decision'),
    processes: callable('process'),
    rules: JSON.parse(read('src/main/resources/engine/gate/rules.json')) as unknown,
    variables: [],
    reservedMessages: [],
    messages: [
      { name: 'customer-replied', label: 'Customer replied' },
      { name: 'ticket-withdrawn', label: 'Ticket withdrawn' },
      { name: 'lead-changed', label: 'Lead changed' },
    ],
  });
}

const path = (rest: string) => new RegExp(`^/api/flows/([^/]+)/${rest}$`);

function withDraft(work: (context: Context, found: MockDraft, ...rest: string[]) => Answer) {
  return (context: Context, key = '', ...rest: string[]) => {
    const found = draftsOf(context.world).drafts.get(key);
    return found ? work(context, found, ...rest) : refuse(404, 'Not found');
  };
}

export const FLOW_DRAFT_ROUTES: [method: string, path: RegExp, handle: (context: Context, ...groups: string[]) => Answer][] = [
  ['GET', /^\/api\/flows\/catalogue$/, catalogue],
  ['GET', path('draft'), withDraft(({ me }, { draft }) => ok(seenBy(me, draft)))],
  ['POST', path('draft'), begin],
  ['PUT', path('draft'), withDraft(put)],
  ['DELETE', path('draft'), (context, key = '') => (draftsOf(context.world).drafts.delete(key) ? none : refuse(404, 'Not found'))],
  ['PUT', path('draft/lock'), withDraft(lock)],
  ['DELETE', path('draft/lock'), withDraft(({ me }, { draft }) => { if (draft.lock?.holder.id === me.user.id) draft.lock = null; return none; })],
  ['GET', path('draft/revisions'), withDraft((_, { revisions }) => ok({ items: revisions.map(({ content: _content, ...told }) => told), next: null }))],
  ['POST', path('draft/revisions/(\\d+)/restoration'), withDraft((context, found, revision) => { const old = found.revisions.find((one) => String(one.revision) === revision); return old ? save(context, found, old.content, `Restored from revision ${revision}`) : refuse(404, 'Not found'); })],
  ['POST', path('draft/check'), withDraft((_, found) => check(found))],
  ['GET', path('comments'), ({ world }, key = '') => ok({ items: draftsOf(world).comments.get(key) ?? [], next: null })],
  ['POST', path('comments'), addComment],
  ['PATCH', path('comments/([^/]+)'), settleComment],
  ['DELETE', path('comments/([^/]+)'), ({ world }, key = '', id = '') => { const { comments } = draftsOf(world); comments.set(key, (comments.get(key) ?? []).filter((one) => one.id !== id)); return none; }],
];
