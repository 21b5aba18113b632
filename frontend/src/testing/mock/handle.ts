import type { BusinessCalendar, CaseFile, Message, Session, TaskSummary, TrustChoice, Webhook } from '../../api/types';
import { newDraft, newSummary } from './advice';
import { assistantAnswer } from './assistant';
import { conflictsAnswer, connectionsAnswer, pushesAnswer } from './connections';
import { caseInCrm, pushWished } from './crm';
import { FLOW_DRAFT_ROUTES } from './flowDrafts';
import { flowBegun, flowReleasesAnswer, type FlowCall } from './flowReleases';
import { insightsAnswer } from './insights';
import { knowledgeAnswer } from './knowledge';
import { incidentsAnswer } from './operations';
import { answerTask, message, openCase } from './situations';
import { startableAnswer, startAnswer } from './startableFlows';
import { triggerEventsAnswer, triggerSourcesAnswer } from './triggers';
import { moveTrust } from './trust';
import { addDelivery, addWebhook } from './webhooks';
import type { MockTask, World } from './world';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  user: string | null;
}

export interface Answer {
  status: number;
  body: unknown;
  signIn?: string | null;
  event?: { event: 'task' | 'case'; data: Record<string, unknown> };
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const none: Answer = { status: 204, body: null };
const refuse = (status: number, title: string, more: object = {}): Answer => ({ status, body: { type: `/problems/${status}`, title, status, ...more } });

type Route = [method: string, path: RegExp, handle: (context: Context, ...groups: string[]) => Answer];

interface Context {
  world: World;
  call: Call;
  me: Session;
}

function page<T>(items: T[], query: URLSearchParams): Answer {
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 50);
  return ok({ items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null });
}

const mine = ({ me }: Context) => ({ id: me.user.id, name: me.user.name });
const visible = ({ me }: Context, team: { id: string } | null) => me.permissions.includes('cases:read-all') || me.teams.some(({ id }) => id === team?.id);

function tasksOf(context: Context): MockTask[] {
  const { query } = context.call;
  const filter = query.get('filter') ?? 'all';
  const q = (query.get('q') ?? '').toLowerCase();
  const fits: Record<string, (task: MockTask) => boolean> = {
    mine: (task) => task.assignee?.id === context.me.user.id,
    unassigned: (task) => task.assignee === null,
    team: (task) => task.team?.id === query.get('team'),
  };
  const done = filter === 'completed';
  return [...context.world.tasks.values()]
    .filter((task) => visible(context, task.team) && (task.completedAt !== null) === done)
    .filter(fits[filter] ?? (() => true))
    .filter((task) => q === '' || `${task.subject} ${task.customerName} ${task.caseNumber}`.toLowerCase().includes(q))
    .sort((a, b) => (query.get('sort')?.startsWith('-priority') ? b.priority - a.priority : (a.dueAt ?? '').localeCompare(b.dueAt ?? '')));
}

function withActions(context: Context, task: MockTask): MockTask {
  const own = task.assignee?.id === context.me.user.id;
  const actions: MockTask['actions'] = task.completedAt ? [] : [task.assignee ? null : 'claim', own ? 'release' : null, own ? 'complete' : null, own ? 'delegate' : null, context.me.permissions.includes('tasks:assign') ? 'assign' : null, 'schedule'].filter(
    (action): action is MockTask['actions'][number] => action !== null,
  );
  return { ...task, actions };
}

function summary({ description: _d, formKey: _k, form: _f, data: _v, actions: _a, ...rest }: MockTask): TaskSummary {
  return rest;
}

const taskEvent = (task: MockTask, change: string): NonNullable<Answer['event']> => ({
  event: 'task',
  data: { id: task.id, caseNumber: task.caseNumber, team: task.team?.id ?? null, assignee: task.assignee?.id ?? null, change },
});

function withTask(work: (context: Context, task: MockTask) => Answer) {
  return (context: Context, id = '') => {
    const task = context.world.tasks.get(id);
    return task && visible(context, task.team) ? work(context, task) : refuse(404, 'Not found');
  };
}

function claim(context: Context, task: MockTask): Answer {
  const assignee = context.call.body['assignee'];
  const person = context.world.people.find(({ user }) => user.id === assignee);
  if (task.assignee && task.assignee.id !== context.me.user.id && !assignee) return refuse(409, 'Somebody else holds this task', { heldBy: task.assignee });
  task.assignee = person ? { id: person.user.id, name: person.user.name } : mine(context);
  return { ...ok(withActions(context, task)), event: taskEvent(task, 'updated') };
}

function complete(context: Context, task: MockTask): Answer {
  const data = (context.call.body['data'] ?? {}) as Record<string, string>;
  const found = context.world.cases.get(task.caseNumber);
  if (!found) return refuse(404, 'Not found');
  const action = data['action'] ?? 'reply';
  if (action.startsWith('reply') && !data['reply']?.trim()) return refuse(422, 'The form has errors', { violations: [{ field: 'reply', message: 'must not be empty' }] });
  task.completedAt = new Date().toISOString();
  if (action.startsWith('reply')) found.messages.push(message(context.world, found.file.number, 'outbound', { kind: 'agent', ...mine(context) }, data['reply'] ?? ''));
  found.file.status = action === 'reply' ? 'waiting' : 'resolved';
  found.waiting = action === 'reply';
  found.drafts.delete(context.me.user.id);
  task.caseStatus = found.file.status;
  return { ...none, event: taskEvent(task, 'completed') };
}

function addMessage(context: Context, number = ''): Answer {
  const found = context.world.cases.get(number);
  if (!found) return refuse(404, 'Not found');
  const direction = context.call.body['direction'] as Message['direction'];
  const author = direction === 'inbound' ? { kind: 'customer' as const, id: found.file.customer.id, name: found.file.customer.name ?? 'Customer' } : { kind: 'agent' as const, ...mine(context) };
  const added = message(context.world, number, direction, author, String(context.call.body['body']));
  found.messages.push(added);
  if (direction === 'inbound') {
    found.suggestions.forEach((suggestion) => (suggestion.status = 'outdated'));
    found.drafts.forEach((draft) => Object.assign(draft, { outdated: true, outdatedSince: draft.outdatedSince ?? added.createdAt }));
    if (found.waiting) answerTask(context.world, found.file, null);
    found.waiting = false;
    found.file.status = 'open';
  }
  return { status: 201, body: added, event: { event: 'case', data: { number } } };
}

function casesOf(context: Context): CaseFile[] {
  const { query } = context.call;
  const q = (query.get('q') ?? '').toLowerCase();
  return [...context.world.cases.values()]
    .map(({ file }) => file)
    .filter((file) => visible(context, file.team))
    .filter((file) => ['status', 'category', 'type'].every((name) => !query.get(name) || file[name as 'status'] === query.get(name)))
    .filter((file) => !query.get('team') || file.team?.id === query.get('team'))
    .filter((file) => q === '' || `${file.number} ${file.subject} ${file.customer.name}`.toLowerCase().includes(q));
}

function withCase(work: (context: Context, found: NonNullable<ReturnType<World['cases']['get']>>, ...rest: string[]) => Answer) {
  return (context: Context, number = '', ...rest: string[]) => {
    const found = context.world.cases.get(number);
    return found && visible(context, found.file.team) ? work(context, found, ...rest) : refuse(404, 'Not found');
  };
}

function diagram({ world }: Context, found: { file: CaseFile; waiting: boolean }): Answer {
  const process = (key: string, name: string, done: string[], active: string[]) => ({ key, name, version: 1, xml: world.models[key], active: active.map((activityId) => ({ activityId, count: 1 })), done, failed: [], calledFrom: null });
  const ids = (key: string) => [...(world.models[key] ?? '').matchAll(/<bpmn:(?:serviceTask|businessRuleTask|startEvent) id="(\w+)"/g)].map(([, id]) => id ?? '');
  return ok({
    processes: [
      process('ticket-resolution', 'Ticket resolution', found.waiting ? ['StartEvent_TicketTriaged', 'Task_AnswerCustomer', 'Task_DraftReply', 'Task_SendReply', 'Task_AwaitCustomer'] : ['StartEvent_TicketTriaged', 'StartEvent_AnswerNeeded', 'Task_DraftReply'], [found.waiting ? 'Task_WaitForCustomer' : 'Task_AnswerCustomer']),
      process('ticket-triage', 'Ticket triage', ids('ticket-triage'), []),
    ],
  });
}

function saveDraft(context: Context, found: { drafts: Map<string, unknown> }): Answer {
  const draft = { body: context.call.body['body'], basedOnSuggestion: context.call.body['basedOnSuggestion'] ?? null, outdated: false, outdatedSince: null, updatedAt: new Date().toISOString(), updatedBy: mine(context) };
  found.drafts.set(context.me.user.id, draft);
  return ok(draft);
}

function withWebhook(work: (context: Context, webhook: Webhook) => Answer) {
  return (context: Context, id = '') => {
    const webhook = context.world.webhooks.list.find((one) => one.id === id);
    return webhook ? work(context, webhook) : refuse(404, 'Not found');
  };
}

const ROUTES: Route[] = [
  ...FLOW_DRAFT_ROUTES,
  ['GET', /^\/api\/session$/, ({ me }) => ok(me)],
  ['DELETE', /^\/api\/session$/, () => ({ ...none, signIn: null })],
  ['GET', /^\/api\/categories$/, ({ world }) => ok({ items: world.categories, next: null })],
  ['GET', /^\/api\/teams$/, ({ world }) => ok({ items: world.teams, next: null })],
  ['GET', /^\/api\/users$/, ({ world, call }) => page(world.people.filter(({ teams }) => !call.query.get('team') || teams.some(({ id }) => id === call.query.get('team'))).map(({ user, teams }) => ({ id: user.id, name: user.name, teams: teams.map(({ id }) => id), away: false })), call.query)],
  ['GET', /^\/api\/tasks$/, (context) => page(tasksOf(context).map(summary), context.call.query)],
  [
    'GET',
    /^\/api\/tasks\/counts$/,
    (context) => {
      const count = (filter: string, team = '') => tasksOf({ ...context, call: { ...context.call, query: new URLSearchParams({ filter, team }) } }).length;
      return ok({ all: count('all'), mine: count('mine'), unassigned: count('unassigned'), team: Object.fromEntries(context.me.teams.map(({ id }) => [id, count('team', id)])), completed: count('completed') });
    },
  ],
  [
    'POST',
    /^\/api\/tasks\/next$/,
    (context) => {
      const task = tasksOf({ ...context, call: { ...context.call, query: new URLSearchParams({ filter: 'unassigned' }) } })[0];
      if (!task) return none;
      task.assignee = mine(context);
      return { ...ok({ ...withActions(context, task), why: ['Due first of your teams’ free tasks'] }), event: taskEvent(task, 'updated') };
    },
  ],
  ['GET', /^\/api\/tasks\/([^/]+)$/, withTask((context, task) => ok(withActions(context, task)))],
  ['PATCH', /^\/api\/tasks\/([^/]+)$/, withTask((context, task) => ok(withActions(context, Object.assign(task, context.call.body))))],
  ['POST', /^\/api\/tasks\/([^/]+)\/assignment$/, withTask(claim)],
  ['DELETE', /^\/api\/tasks\/([^/]+)\/assignment$/, withTask((context, task) => ({ ...ok(withActions(context, Object.assign(task, { assignee: null }))), event: taskEvent(task, 'updated') }))],
  ['POST', /^\/api\/tasks\/([^/]+)\/completion$/, withTask(complete)],
  ['GET', /^\/api\/cases$/, (context) => page(casesOf(context), context.call.query)],
  ['GET', /^\/api\/cases\/count$/, (context) => ok({ count: casesOf(context).length })],
  [
    'POST',
    /^\/api\/tickets$/,
    ({ world, call }) => {
      const { subject, message: text, customer, channel } = call.body as { subject: string; message: string; channel?: CaseFile['channel']; customer: { email: string; name?: string } };
      const { file } = openCase(world, { subject, message: text, email: customer.email, name: customer.name ?? customer.email, tier: 'standard', channel: channel ?? 'api', ageMinutes: 0 });
      const task = answerTask(world, file, null);
      return { status: 201, body: file, event: taskEvent(task, 'created') };
    },
  ],
  ['GET', /^\/api\/cases\/([^/]+)$/, withCase((_, found) => ok(found.file))],
  ['GET', /^\/api\/cases\/([^/]+)\/messages$/, withCase((context, found) => page(found.messages, context.call.query))],
  ['POST', /^\/api\/cases\/([^/]+)\/messages$/, addMessage],
  [
    'POST',
    /^\/api\/cases\/([^/]+)\/messages\/([^/]+)\/delivery$/,
    withCase((_, found, id) => {
      const lost = found.messages.find((candidate) => candidate.id === id);
      if (!lost) return refuse(404, 'Not found');
      lost.delivery = { state: 'queued', detail: null };
      return { status: 202, body: lost.delivery };
    }),
  ],
  ['GET', /^\/api\/cases\/([^/]+)\/timeline$/, withCase((context, found) => page(found.timeline, context.call.query))],
  ['GET', /^\/api\/cases\/([^/]+)\/tasks$/, withCase((context, found) => page([...context.world.tasks.values()].filter((task) => task.caseNumber === found.file.number).map(summary), context.call.query))],
  ['GET', /^\/api\/cases\/([^/]+)\/diagram$/, withCase(diagram)],
  ['GET', /^\/api\/cases\/([^/]+)\/suggestions$/, withCase((_, found) => ok({ items: found.suggestions, next: null }))],
  ['POST', /^\/api\/cases\/([^/]+)\/drafts$/, withCase(({ call }, found) => ok(newDraft(found, (call.body['instruction'] as string | null | undefined) ?? null)))],
  ['GET', /^\/api\/cases\/([^/]+)\/advice$/, withCase((_, found) => ok(found.advice))],
  ['POST', /^\/api\/cases\/([^/]+)\/summaries$/, withCase((_, found) => ok(newSummary(found)))],
  [
    'POST',
    /^\/api\/cases\/([^/]+)\/suggestions\/([^/]+)\/verdict$/,
    withCase((context, found, id) => {
      const suggestion = found.suggestions.find((candidate) => candidate.id === id);
      if (!suggestion) return refuse(404, 'Not found');
      suggestion.verdict = { verdict: context.call.body['verdict'] as 'accepted', by: mine(context), at: new Date().toISOString(), reason: (context.call.body['reason'] as string | undefined) ?? null };
      return ok(suggestion);
    }),
  ],
  [
    'POST',
    /^\/api\/cases\/([^/]+)\/suggestions\/([^/]+)\/undo$/,
    withCase((context, found, id) => {
      const suggestion = found.suggestions.find((candidate) => candidate.id === id);
      if (!suggestion?.undoable) return refuse(409, 'Nothing to undo');
      suggestion.undoable = false;
      suggestion.verdict = { verdict: 'edited', by: mine(context), at: new Date().toISOString(), reason: null };
      return ok(suggestion);
    }),
  ],
  ['GET', /^\/api\/cases\/([^/]+)\/satisfaction$/, withCase((_, found) => ok({ items: found.satisfaction, next: null }))],
  ['GET', /^\/api\/cases\/([^/]+)\/crm$/, withCase(({ world }, found) => ok(caseInCrm(world.crm, found.file.number)))],
  ['POST', /^\/api\/cases\/([^/]+)\/crm\/pushes$/, withCase(({ world }, found) => { pushWished(world.crm, found.file.number); return { status: 202, body: '' }; })],
  ['POST', /^\/api\/cases\/([^/]+)\/survey-link$/, withCase((_, found) => ({ status: 201, body: { url: `http://localhost/survey/for-${found.file.number}`, expiresAt: found.satisfaction[0]?.expiresAt } }))],
  ['GET', /^\/api\/customers\/([^/]+)$/, ({ world }, id) => { const file = [...world.cases.values()].map((found) => found.file).find(({ customer }) => customer.id === id); return file ? ok({ ...file.customer, createdAt: file.openedAt, caseCount: 1, satisfaction: null }) : refuse(404, 'Not found'); }],
  ['GET', /^\/api\/cases\/([^/]+)\/draft$/, withCase((context, found) => (found.drafts.has(context.me.user.id) ? ok(found.drafts.get(context.me.user.id)) : none))],
  ['PUT', /^\/api\/cases\/([^/]+)\/draft$/, withCase(saveDraft)],
  ['GET', /^\/api\/cases\/([^/]+)\/escalation$/, withCase(() => none)],
  ['GET', /^\/api\/cases\/([^/]+)\/links$/, withCase(() => ok({ items: [], next: null }))],
  ['POST', /^\/api\/cases\/([^/]+)\/withdrawal$/, withCase((_, found) => { found.file.status = 'withdrawn'; return none; })],
  ['GET', /^\/api\/knowledge\/articles$/, ({ world, call }) => page(world.articles.filter(({ language }) => language === call.query.get('language')), call.query)],
  ['GET', /^\/api\/knowledge\/articles\/([^/]+)$/, ({ world }, id) => { const article = world.articles.find((candidate) => candidate.id === id); return article ? ok(article) : refuse(404, 'Not found'); }],
  [
    'GET',
    /^\/api\/knowledge\/search$/,
    ({ world, call }) => {
      const q = (call.query.get('q') ?? '').toLowerCase();
      return page(world.articles.filter((article) => article.language === call.query.get('language') && `${article.title} ${article.body}`.toLowerCase().includes(q)).map(({ id, title, body, language }) => ({ articleId: id, title, passage: body.slice(0, 140), language, score: 1 })), call.query);
    },
  ],
  ['GET', /^\/api\/openapi\.json$/, ({ world }) => ok(world.description)],
  ['GET', /^\/api\/webhooks$/, ({ world }) => ok({ items: world.webhooks.list, next: null })],
  [
    'POST',
    /^\/api\/webhooks$/,
    ({ world, call }) => {
      if (!String(call.body['url']).startsWith('https://')) return refuse(400, 'Invalid input', { violations: [{ field: 'url', message: 'must begin with https://' }] });
      return { status: 201, body: { ...addWebhook(world.webhooks, String(call.body['url']), call.body), secret: 'whsec_shown-once' } };
    },
  ],
  ['PATCH', /^\/api\/webhooks\/([^/]+)$/, withWebhook(({ call }, webhook) => ok(Object.assign(webhook, call.body, { disabledReason: null })))],
  ['DELETE', /^\/api\/webhooks\/([^/]+)$/, withWebhook(({ world }, webhook) => { world.webhooks.list = world.webhooks.list.filter((other) => other !== webhook); return none; })],
  ['POST', /^\/api\/webhooks\/([^/]+)\/secret$/, withWebhook((_, webhook) => ok({ ...webhook, secret: 'whsec_another' }))],
  ['POST', /^\/api\/webhooks\/([^/]+)\/test$/, withWebhook(({ world }, webhook) => ({ status: 202, body: addDelivery(world.webhooks, webhook.id, { eventType: 'webhook.test' }) }))],
  ['GET', /^\/api\/webhooks\/([^/]+)\/deliveries$/, withWebhook(({ world, call }, webhook) => page(world.webhooks.deliveries.filter(({ webhookId }) => webhookId === webhook.id), call.query))],
  [
    'POST',
    /^\/api\/webhooks\/([^/]+)\/deliveries\/([^/]+)\/replay$/,
    ({ world }, _id, deliveryId) => {
      const delivery = world.webhooks.deliveries.find((candidate) => candidate.id === deliveryId);
      return delivery ? { status: 202, body: Object.assign(delivery, { state: 'waiting', attempts: 0 }) } : refuse(404, 'Not found');
    },
  ],
  ['GET', /^\/api\/assistant\/suggestions$/, ({ world }) => ok(world.suggestionReport)],
  ['GET', /^\/api\/assistant\/trust$/, ({ world }) => ok(world.trust.overview)],
  ['GET', /^\/api\/assistant\/trust\/changes$/, ({ world }) => ok({ items: world.trust.changes, next: null })],
  ['PUT', /^\/api\/assistant\/trust$/, (context) => ok(moveTrust(context.world.trust, context.call.body as unknown as TrustChoice, 'chosen', mine(context)))],
  [
    'POST',
    /^\/api\/assistant\/trust\/changes\/([^/]+)\/take-back$/,
    (context, id) => {
      const { changes } = context.world.trust;
      const change = changes.find((candidate) => candidate.id === id);
      if (!change) return refuse(404, 'Not found');
      const choice = { step: change.step, intent: change.intent, level: change.fromLevel, held: true, reason: String(context.call.body['reason']) };
      return ok(moveTrust(context.world.trust, choice, 'taken-back', mine(context)));
    },
  ],
  ['GET', /^\/api\/assistant\/ticket-model$/, ({ world }) => ok(world.ticketModel)],
  ['POST', /^\/api\/assistant\/ticket-model\/trainings$/, ({ world }) => { world.ticketModel.training = true; return { status: 202, body: world.ticketModel.runs[0] }; }],
  [
    'PUT',
    /^\/api\/assistant\/ticket-model\/serving$/,
    ({ world, call, me }) => {
      const { version, reason } = call.body as { version: number; reason: string };
      world.ticketModel.serving = { version, reason, held: version !== world.ticketModel.versions[0]?.version, changedAt: new Date().toISOString(), changedBy: { id: me.user.id, name: me.user.name } };
      return ok(world.ticketModel);
    },
  ],
  ['GET', /^\/api\/assistant\/ticket-model\/doubtful-labels$/, ({ world }) => ok({ items: world.doubtfulLabels, next: null })],
  [
    'POST',
    /^\/api\/assistant\/ticket-model\/doubtful-labels\/([^/]+)\/([^/]+)\/second$/,
    ({ world }, number) => { world.doubtfulLabels = world.doubtfulLabels.filter(({ caseNumber }) => caseNumber !== number); return none; },
  ],
  ['GET', /^\/api\/calendars$/, ({ world }) => ok({ items: world.calendars, next: null })],
  [
    'POST',
    /^\/api\/calendars$/,
    ({ world, call }) => {
      const calendar = { ...(call.body as Omit<BusinessCalendar, 'id' | 'version'>), id: `calendar-${world.calendars.length}`, version: 1 };
      world.calendars.push(calendar);
      return { status: 201, body: calendar };
    },
  ],
  [
    'PUT',
    /^\/api\/calendars\/([^/]+)$/,
    ({ world, call }, id) => {
      const calendar = world.calendars.find((candidate) => candidate.id === id);
      return calendar ? ok(Object.assign(calendar, call.body, { version: calendar.version + 1 })) : refuse(404, 'Not found');
    },
  ],
  ['DELETE', /^\/api\/calendars\/([^/]+)$/, ({ world }, id) => { world.calendars = world.calendars.filter((candidate) => candidate.id !== id); return none; }],
  ['GET', /^\/api\/operations\/work$/, ({ world }) => ok(world.operations.work)],
  ['GET', /^\/api\/operations\/health$/, ({ world }) => ok({ services: world.operations.services })],
  ['GET', /^\/api\/health-notices$/, ({ world }) => ok({ notices: world.operations.notices })],
  ['GET', /^\/api\/operations\/incidents(\/.*)?$/, incidents],
  ['POST', /^\/api\/operations\/incidents(\/.*)?$/, incidents],
  ['GET', /^\/api\/operations\/parked$/, ({ world }) => ok({ items: world.parked, next: null })],
  ['POST', /^\/api\/operations\/parked\/(\w+)\/([\w-]+)\/(retry|discard)$/, settleParked],
  ['GET', /^\/api\/crm\/pushes$/, ({ world, call }) => ok(pushesAnswer(world.connections, call))],
  ['POST', /^\/api\/crm\/pushes\/([^/]+)\/retry$/, ({ world, call }) => { pushesAnswer(world.connections, call); return { status: 202, body: '' }; }],
  ['GET', /^\/api\/crm\/conflicts$/, ({ world, call }) => ok(conflictsAnswer(world.connections, call))],
  ['POST', /^\/api\/crm\/conflicts\/([^/]+)\/decision$/, ({ world, call }) => { conflictsAnswer(world.connections, call); return none; }],
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method): Route => [
    method,
    /^\/api\/connections(\/|$)/,
    ({ world, call }) => {
      const body = connectionsAnswer(world.connections, call);
      if (body === undefined) return refuse(404, 'Not found');
      return method === 'DELETE' && !call.path.endsWith('/pause') ? none : ok(body);
    },
  ]),
  ['GET', /^\/api\/trigger-refusals$/, ({ world }) => ok({ items: world.triggers.refusals, next: null })],
  ['POST', /^\/api\/triggers\/lab$/, ({ world }) => ok(world.triggers.report)],
  ...['GET', 'POST', 'PATCH', 'DELETE'].map((method): Route => [
    method,
    /^\/api\/trigger-(?:sources|events)(\/|$)/,
    ({ world, call }) => {
      const body = call.path.startsWith('/api/trigger-sources') ? triggerSourcesAnswer(world.triggers, call) : triggerEventsAnswer(world.triggers, call);
      if (body === undefined) return refuse(404, 'Not found');
      return method === 'DELETE' && !call.path.endsWith('/old-secret') ? none : ok(body);
    },
  ]),
  ...['GET', 'POST', 'PUT', 'DELETE'].map((method): Route => [
    method,
    /^\/api\/(?:knowledge\/(?:drafts|gaps)|cases\/[^/]+\/article-draft)/,
    (context) => knowledgeAnswer(context.world, context.call, mine(context)),
  ]),
  ...['GET', 'POST', 'PUT', 'PATCH'].map((method): Route => [
    method,
    /^\/api\/assistant\//,
    ({ world, call }) => {
      const body = assistantAnswer(world.assistant, call);
      return body === undefined ? refuse(404, 'Not found') : ok(body);
    },
  ]),
  [
    'GET',
    /^\/api\/insights\//,
    ({ call }) => {
      const body = insightsAnswer(call);
      return body === undefined ? refuse(404, 'Not found') : ok(body);
    },
  ],
  ['GET', /^\/api\/flows\/startable$/, ({ world, call }) => startableAnswer(world, call)],
  ['POST', /^\/api\/cases\/([^/]+)\/flows$/, withCase(({ world, call }, found) => startAnswer(world, found.file.number, call))],
  ...['GET', 'POST'].map((method): Route => [method, /^\/api\/flows(\/|$)/, (context) => flowBegun(context.world.flowReleases, flowCall(context))]),
];

const flowCall = (context: Context): FlowCall => ({ ...context.call, me: mine(context), tickets: context.world.cases.size });

function flows(context: Context): Answer | null {
  if (!/^\/api\/flows(\/|$)/.test(context.call.path) || context.call.path === '/api/flows/startable') return null;
  return context.me.permissions.includes('flows:read') ? flowReleasesAnswer(context.world.flowReleases, flowCall(context)) : refuse(403, 'Not allowed');
}

function incidents(context: Context): Answer {
  const answer = incidentsAnswer(context.world.operations, context.call, mine(context));
  if (!answer) return refuse(404, 'Not found');
  if (answer.items) return page(answer.items, context.call.query);
  return { status: context.call.method === 'GET' ? 200 : 202, body: answer.body };
}

function settleParked({ world }: Context, kind = '', id = '', how = ''): Answer {
  const parked = world.parked.find((candidate) => candidate.kind === kind && candidate.id === id);
  if (!parked) return refuse(404, 'Not found');
  if (how === 'retry' && kind === 'mail' && parked.byteCount === null) return refuse(409, 'Mail not here', { detail: 'Its server did not give the mail out; there is nothing to file.' });
  world.parked = world.parked.filter((candidate) => candidate !== parked);
  return how === 'retry' ? { status: 202, body: null } : none;
}

/** The link with the secret "good" is good; the policy is the server's shortest rule. */
function setUp({ token, password }: Record<string, unknown>): Answer {
  if (token !== 'good') return refuse(404, 'Not found');
  if (String(password).length < 12) return refuse(422, 'Invalid input', { violations: [{ field: 'password', message: 'must have 12 to 200 characters' }] });
  return { status: 201, body: null };
}

/** What people without an account ask for. */
function visit(world: World, { method, path, body }: Call): Answer {
  const blank = { form: `form-${world.cases.size}`, company: 'Fernhill', notBeforeSeconds: 0 };
  if (method === 'GET' && path === '/api/public/lead-form') return ok(blank);
  if (method === 'GET' && path === '/api/public/ticket-form') return ok({ ...blank, maxFiles: 5, maxBytes: 10_485_760 });
  if (method !== 'POST' || path !== '/api/public/leads') return refuse(404, 'Not found');
  const { name, email, interest } = body as { name?: string; email: string; interest: string };
  if (!email.includes('@')) return refuse(400, 'Invalid input', { violations: [{ field: 'customer.email', message: 'is not an e-mail address' }] });
  const { file } = openCase(world, { subject: interest, message: interest, email, name: name ?? email, tier: 'standard', channel: 'web', ageMinutes: 0 });
  return { status: 201, body: { number: file.number } };
}

/** The contract, in memory, for development and tests without a backend. */
export function handle(world: World, call: Call): Answer {
  if (call.method === 'POST' && call.path === '/api/session') {
    const person = world.people.find(({ user }) => user.id === call.body['username']);
    return person && call.body['password'] === 'casework' ? { ...ok(person), signIn: person.user.id } : refuse(401, 'Name or password is not right');
  }
  if (call.method === 'POST' && call.path === '/api/setup') return setUp(call.body);
  if (call.path.startsWith('/api/public/')) return visit(world, call);
  const me = world.people.find(({ user }) => user.id === call.user);
  if (!me) return refuse(401, 'Sign in first');
  const aboutFlows = flows({ world, call, me });
  if (aboutFlows) return aboutFlows;
  for (const [method, path, answer] of ROUTES) {
    const found = method === call.method ? path.exec(call.path) : null;
    if (found) return answer({ world, call, me }, ...found.slice(1).map(decodeURIComponent));
  }
  return refuse(404, `No ${call.method} ${call.path}`);
}
