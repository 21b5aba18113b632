import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiDescription } from '../../api/description';
import type { Advice, Article, BusinessCalendar, CaseFile, Category, DoubtfulLabel, Draft, Message, ParkedWork, Satisfaction, Session, Suggestion, SuggestionReport, Task, Team, TicketModelOverview, TimelineEntry } from '../../api/types';
import { newAssistant, type MockAssistant } from './assistant';
import { newConnections, type MockConnections } from './connections';
import type { MockCrm } from './crm';
import { quietFlows, type MockReleases } from './flowReleaseWorld';
import { newOperations, type MockOperations } from './operations';
import { newTriggers, type MockTriggers } from './triggers';
import { newKnowledge, type MockKnowledge } from './knowledge';
import { suggestionReport, ticketModel } from './ticketModel';
import { trust, type MockTrust } from './trust';
import type { MockWebhooks } from './webhooks';

/** npm runs in frontend/; the models, forms and articles of the product are beside it. */
const inRepository = (path: string) => join(process.cwd(), '..', path);
const read = (path: string) => readFileSync(inRepository(path), 'utf8');
const json = <T>(path: string) => JSON.parse(read(path)) as T;

export interface DemoMessage {
  name: string;
  email: string;
  tier: CaseFile['customer']['tier'];
  channel: CaseFile['channel'];
  subject: string;
  message: string;
}

export interface MockCase {
  file: CaseFile;
  messages: Message[];
  timeline: TimelineEntry[];
  suggestions: Suggestion[];
  advice: Advice;
  drafts: Map<string, Draft>;
  satisfaction: Satisfaction[];
  waiting: boolean;
}

export type MockTask = Task;

export interface World {
  categories: Category[];
  teams: Team[];
  calendars: BusinessCalendar[];
  parked: ParkedWork[];
  operations: MockOperations;
  ticketModel: TicketModelOverview;
  trust: MockTrust;
  suggestionReport: SuggestionReport;
  doubtfulLabels: DoubtfulLabel[];
  people: Session[];
  cases: Map<string, MockCase>;
  tasks: Map<string, MockTask>;
  articles: Article[];
  forms: Record<string, Record<string, unknown>>;
  models: Record<string, string>;
  flowReleases: MockReleases;
  description: ApiDescription;
  webhooks: MockWebhooks;
  assistant: MockAssistant;
  connections: MockConnections;
  crm: MockCrm;
  triggers: MockTriggers;
  knowledge: MockKnowledge;
  lastId: number;
}

const TEAM_NAMES: Record<string, string> = {
  'service-desk': 'Service desk',
  accounts: 'Accounts',
  billing: 'Billing & payments',
  orders: 'Orders & delivery',
  technical: 'Technical support',
  'senior-support': 'Senior support',
  sales: 'Sales',
};

const AGENT: Session['permissions'] = ['tasks:work', 'tasks:schedule', 'cases:read', 'cases:write', 'cases:open', 'knowledge:read'];
const LEAD: Session['permissions'] = [...AGENT, 'tasks:assign', 'cases:read-all', 'knowledge:write', 'insights:read', 'flows:read'];

const PEOPLE: [id: string, name: string, teams: string[], permissions: Session['permissions']][] = [
  ['alice', 'Alice Adams', ['service-desk', 'accounts', 'orders'], AGENT],
  ['bob', 'Bob Brown', ['service-desk', 'orders', 'billing', 'technical'], AGENT],
  ['carol', 'Carol Clark', ['service-desk', 'accounts', 'billing', 'orders', 'technical', 'senior-support'], LEAD],
  ['erin', 'Erin Evans', ['sales'], [...LEAD, 'flows:edit', 'flows:release']],
  ['grace', 'Grace Green', [], [...LEAD, 'admin:manage', 'operations:manage']],
  ['frank', 'Frank Fischer', [], ['cases:read-all', 'insights:read', 'flows:read', 'knowledge:read']],
];

export const teamRef = (id: string) => ({ id, name: TEAM_NAMES[id] ?? id });
export const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

function articles(): Article[] {
  return ['en', 'de'].flatMap((language) =>
    readdirSync(inRepository(`src/main/resources/knowledge/articles/${language}`)).map((file) => {
      const [, head = '', body = ''] = read(`src/main/resources/knowledge/articles/${language}/${file}`).split(/^---$/m);
      const title = /^title:\s*"?(.*?)"?$/m.exec(head)?.[1] ?? /^#\s+(.*)$/m.exec(body)?.[1] ?? file;
      return { id: `${language}-${file.replace('.md', '')}`, title, category: '', language, languages: [language], updatedAt: minutesFromNow(-90_000), version: 1, question: title, reply: '', body: body.trim(), intents: [], alternateQuestions: [] };
    }),
  );
}

export function newWorld(): World {
  const people: Session[] = PEOPLE.map(([id, name, teams, permissions]) => ({
    user: { id, name, email: `${id}@fernhill.example`, locale: 'en' },
    teams: teams.map(teamRef),
    roles: [],
    permissions,
  }));
  return {
    categories: json<Category[]>('src/main/resources/cases/categories.json'),
    teams: Object.entries(TEAM_NAMES).map(([id, name]) => ({ id, name, members: people.filter((person) => person.teams.some((team) => team.id === id)).map(({ user }) => ({ id: user.id, name: user.name })) })),
    people,
    calendars: [],
    parked: [],
    operations: newOperations(),
    ticketModel: ticketModel(),
    trust: trust(),
    suggestionReport: suggestionReport(),
    doubtfulLabels: [],
    cases: new Map(),
    tasks: new Map(),
    articles: articles(),
    forms: { 'support/answer-customer': json('forms/support/answer-customer.form'), 'support/review-triage': json('forms/support/review-triage.form'), 'support/request-call': json('forms/support/request-call.form'), 'support/call-customer': json('forms/support/call-customer.form') },
    models: { 'ticket-triage': read('processes/support/ticket-triage.bpmn'), 'ticket-resolution': read('processes/support/ticket-resolution.bpmn') },
    flowReleases: quietFlows(),
    description: json('frontend/openapi.json'),
    webhooks: { list: [], deliveries: [] },
    assistant: newAssistant(),
    connections: newConnections(),
    crm: new Map(),
    triggers: newTriggers(),
    knowledge: newKnowledge(),
    lastId: 100_000,
  };
}

export function demoMessages(): DemoMessage[] {
  return read('db/demo/messages.jsonl').trim().split('\n').map((line) => JSON.parse(line) as DemoMessage);
}
