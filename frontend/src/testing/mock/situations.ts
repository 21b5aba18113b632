import type { Advice, CaseFile, Message, ReplySuggestion, Session } from '../../api/types';
import { addConflict, addConnection, addRefused } from './connections';
import { knownInCrm } from './crm';
import { addArticleDraft, knowledgeGap } from './knowledge';
import { busyFlows } from './flowReleaseWorld';
import { troubledOperations } from './operations';
import { addTriggerEvent, addTriggerSource } from './triggers';
import { demoMessages, minutesFromNow, teamRef, type DemoMessage, type MockCase, type MockTask, type World } from './world';

const nextId = (world: World, prefix: string) => {
  world.lastId += 1;
  return `${prefix}${world.lastId}`;
};

const GUESSES: [RegExp, string][] = [
  [/paid|charged|payment|invoice|refund/i, 'unknown-charge'],
  [/parcel|tracking|delivered|paket/i, 'missing-delivery'],
  [/app|login|sign|error/i, 'app-problem'],
  [/card|karte/i, 'card-problem'],
];

export function message(world: World, caseNumber: string, direction: Message['direction'], author: Message['author'], body: string, at = new Date().toISOString()): Message {
  const state = direction === 'inbound' ? 'received' : 'sent';
  return { id: nextId(world, 'm-'), caseNumber, direction, author, body, createdAt: at, delivery: direction === 'note' ? null : { state, detail: null }, letter: null, attachments: [] };
}

function fileOf(world: World, demo: DemoMessage, ageMinutes: number): CaseFile {
  const intent = GUESSES.find(([words]) => words.test(`${demo.subject} ${demo.message}`))?.[1] ?? 'talk-to-person';
  const category = world.categories.find((candidate) => candidate.intents.some(({ id }) => id === intent));
  const openedAt = minutesFromNow(-ageMinutes);
  return {
    number: nextId(world, 'C-'),
    type: 'ticket',
    status: 'open',
    subject: demo.subject,
    priority: 15 + ((ageMinutes * 7) % 80),
    category: category?.id ?? null,
    intent,
    sentiment: ageMinutes % 3 === 0 ? 'negative' : 'neutral',
    urgency: 'normal',
    language: /[äöüß]/.test(demo.message) ? 'de' : 'en',
    channel: demo.channel,
    team: teamRef(category?.team ?? 'service-desk'),
    customer: { id: `p-${demo.email}`, name: demo.name, email: demo.email, phone: null, tier: demo.tier },
    openedAt,
    updatedAt: openedAt,
    firstRespondedAt: null,
    firstResponseDueAt: minutesFromNow(240 - ageMinutes),
    solutionDueAt: minutesFromNow(2880 - ageMinutes),
    clocks: {
      firstResponse: { since: openedAt, warningAt: minutesFromNow(180 - ageMinutes), dueAt: minutesFromNow(240 - ageMinutes), metAt: null },
      nextResponse: null,
      solution: { since: openedAt, warningAt: minutesFromNow(2160 - ageMinutes), dueAt: minutesFromNow(2880 - ageMinutes), metAt: null },
      pausedSince: null,
    },
    resolvedAt: null,
    closedAt: null,
    reopenCount: 0,
    messageCount: 1,
    followUpOf: null,
    mergedInto: null,
    version: 1,
  };
}

function replyTo(world: World, file: CaseFile): ReplySuggestion {
  const article = world.articles.find(({ language }) => language === 'en');
  const first = 'Thank you for telling us, and I am sorry for the trouble.';
  const second = 'We look into it with the carrier and answer within two working days.';
  const third = 'If the parcel is lost, we send it again or refund the full price.';
  const source = { id: 's1', articleId: article?.id ?? 'a', version: 1, caseNumber: null, doubt: null, title: article?.title ?? 'Article', passage: article?.body.slice(0, 220) ?? '', language: 'en', score: 0.82 };
  return {
    id: nextId(world, 's-'),
    kind: 'reply',
    status: 'current',
    createdAt: file.openedAt,
    model: 'casework-grounded-1',
    confidence: 0.78,
    verdict: null,
    appliedAt: null,
    trust: null,
    undoable: false,
    content: {
      grounded: true,
      confidence: 0.78,
      language: 'en',
      text: `Dear ${file.customer.name ?? 'customer'},\n\n${first} ${second} ${third}\n\nKind regards\nFernhill`,
      sentences: [
        { text: `Dear ${file.customer.name ?? 'customer'},`, sources: [], supported: true },
        { text: first, sources: [], supported: false },
        { text: second, sources: ['s1'], supported: true },
        { text: third, sources: ['s1', 's2'], supported: true },
      ],
      sources: [source, { ...source, id: 's2', doubt: { kind: 'old', since: '2025-06-02T08:00:00Z' }, title: 'Missing deliveries', passage: 'A parcel that is lost is sent again, or refunded, as you prefer.' }],
      reason: null,
      wish: null,
    },
  };
}

function classificationOf(world: World, file: CaseFile): MockCase['suggestions'][number] {
  return {
    id: nextId(world, 's-'),
    kind: 'classification',
    status: 'current',
    createdAt: file.openedAt,
    model: 'casework-linear-1',
    confidence: 0.86,
    verdict: null,
    appliedAt: null,
    trust: null,
    undoable: false,
    content: {
      category: file.category ?? '',
      intent: file.intent ?? '',
      sentiment: file.sentiment ?? 'neutral',
      language: file.language,
      urgency: file.urgency ?? 'normal',
      inScope: true,
      confidence: 0.86,
      alternatives: [
        { category: 'delivery', intent: 'track-order', confidence: 0.08 },
        { category: 'delivery', intent: 'late-delivery', confidence: 0.04 },
      ],
      words: [
        { word: 'parcel', weight: 1.2 },
        { word: 'delivered', weight: 0.9 },
      ],
    },
  };
}

export function answerTask(world: World, file: CaseFile, assignee: MockTask['assignee']): MockTask {
  const task: MockTask = {
    id: nextId(world, 't-'),
    name: 'Answer customer',
    step: 'Task_AnswerCustomer',
    processKey: 'ticket-resolution',
    caseNumber: file.number,
    caseType: file.type,
    caseStatus: file.status,
    risk: null,
    subject: file.subject,
    customerName: file.customer.name,
    category: file.category,
    intent: file.intent,
    team: file.team,
    assignee,
    owner: null,
    delegation: null,
    priority: file.priority,
    createdAt: file.openedAt,
    dueAt: file.firstResponseDueAt,
    followUpAt: null,
    completedAt: null,
    version: 1,
    description: 'Read what the customer wrote, check the draft against its sources, and answer.',
    formKey: 'support/answer-customer',
    form: world.forms['support/answer-customer'] ?? null,
    data: { action: 'reply', reply: '' },
    actions: [],
    caseTeam: null,
  };
  world.tasks.set(task.id, task);
  return task;
}

const adviceFor = (): Advice => ({
  summaryOffered: true,
  nextStep: {
    action: 'reply-and-resolve',
    team: null,
    reasons: ['precedents', 'draft-ready'],
    precedents: { cases: 31, enough: true, done: [{ action: 'reply-and-resolve', team: null, cases: 23 }, { action: 'hand-over', team: 'orders', cases: 8 }] },
  },
});

export interface Opening extends DemoMessage {
  ageMinutes: number;
}

export function openCase(world: World, opening: Opening): MockCase {
  const file = fileOf(world, opening, opening.ageMinutes);
  const customer = { kind: 'customer' as const, id: file.customer.id, name: opening.name };
  const entry = { actor: null, activityId: null, processKey: null, processVersion: null, durationMs: null, detail: null };
  const mock: MockCase = {
    file,
    messages: [message(world, file.number, 'inbound', customer, opening.message, file.openedAt)],
    timeline: [
      { ...entry, id: nextId(world, 'e-'), at: file.openedAt, kind: 'message', title: 'Customer wrote', detail: opening.subject, actor: customer },
      { ...entry, id: nextId(world, 'e-'), at: file.openedAt, kind: 'assistant', title: 'Labelled', detail: `${file.intent} with 86 %`, actor: { kind: 'assistant', id: null, name: 'Assistant' } },
      { ...entry, id: nextId(world, 'e-'), at: file.openedAt, kind: 'step', title: 'Find customer in CRM', processKey: 'ticket-triage', durationMs: 1200 },
    ],
    suggestions: [classificationOf(world, file), replyTo(world, file)],
    advice: adviceFor(),
    drafts: new Map(),
    satisfaction: [],
    waiting: false,
  };
  world.cases.set(file.number, mock);
  return mock;
}

/** A working day: the demo's messages, and the same again until the list is long. */
export function seed(world: World, count: number): World {
  world.flowReleases = busyFlows();
  const demos = demoMessages();
  const holders: (Session['user'] | null)[] = [null, null, world.people[0]?.user ?? null, null, world.people[1]?.user ?? null];
  for (let index = 0; index < count; index += 1) {
    const demo = demos[index % demos.length];
    if (!demo) continue;
    const { file } = openCase(world, { ...demo, ageMinutes: 12 + index * 9 });
    const holder = holders[index % holders.length];
    answerTask(world, file, holder ? { id: holder.id, name: holder.name } : null);
  }
  for (const number of world.cases.keys()) knownInCrm(world.crm, number);
  addTriggerSource(world.triggers, { name: 'web-shop' });
  addTriggerEvent(world.triggers, { state: 'parked', reason: 'customer.email must be an e-mail address.' });
  addTriggerEvent(world.triggers, { state: 'done' });
  world.triggers.refusals = [{ id: 'refusal-1', sourceName: 'web-shop', kind: 'standard-webhooks', reason: 'wrong-signature', network: '203.0.113.*', refusedAt: new Date().toISOString() }];
  troubledOperations(world.operations);
  addConnection(world.connections, { name: 'Sales org' });
  addRefused(world.connections, 'C-100003');
  addConflict(world.connections, 'C-100002');
  addArticleDraft(world);
  world.knowledge.gaps = [knowledgeGap(), knowledgeGap({ intent: 'cancel-order', words: [], cases: 2, before: 0, rejected: 0, rewritten: 0, ungrounded: 2 }), knowledgeGap({ intent: 'return-item', words: ['engraved'], answeredBy: { articleId: 'en-returns', title: 'Return an engraved cup' } })];
  return world;
}
