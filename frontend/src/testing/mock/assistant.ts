import type { AssistantCall, AssistantPolicy, AssistantProvider, Budget, RequestPreview } from '../../api/types';
import type { Call } from './handle';

/** What the assistant's settings of a mock server hold. */
export interface MockAssistant {
  providers: AssistantProvider[];
  policies: AssistantPolicy[];
  budgets: Budget[];
  patterns: { id: string; name: string; expression: string; createdAt: string }[];
  calls: AssistantCall[];
  /** Of every provider. */
  health: 'working' | 'failing';
}

const BY = { kind: 'openai', baseUrl: 'https://api.openai.com/v1', inputPrice: 0, outputPrice: 0, timeoutSeconds: 15, concurrency: 4, active: true, managed: false } as const;

export const newAssistant = (): MockAssistant => ({ providers: [], policies: [], budgets: [], patterns: [], calls: [], health: 'working' });

export function addProvider(world: MockAssistant, more: Partial<AssistantProvider> & { name: string }): AssistantProvider {
  const now = new Date().toISOString();
  const provider = { id: `p-${world.providers.length + 1}`, model: 'gpt-4o-mini', keyKnown: true, createdAt: now, updatedAt: now, ...BY, ...more };
  world.providers.push(provider);
  return provider;
}

export function addCall(world: MockAssistant, provider: AssistantProvider, more: Partial<AssistantCall> = {}): AssistantCall {
  const call: AssistantCall = {
    id: `call-${world.calls.length + 1}`,
    calledAt: new Date().toISOString(),
    providerId: provider.id,
    provider: provider.name,
    model: provider.model,
    prompt: 'classify-ticket.v1',
    task: 'classify',
    flow: 'ticket-triage',
    step: 'Task_ClassifyTicket',
    caseNumber: 'C-100001',
    outcome: 'answered',
    reason: null,
    requests: 1,
    tokensIn: 412,
    tokensOut: 18,
    cost: 0.0001,
    latencyMs: 640,
    masked: 'email 1, name 1',
    ...more,
  };
  world.calls.unshift(call);
  return call;
}

function preview(world: MockAssistant, { message }: Record<string, unknown>): RequestPreview {
  const body = JSON.stringify({ model: world.providers[0]?.model, messages: [{ role: 'user', content: String(message).replace(/\S+@\S+/g, '[EMAIL_1]') }] }, null, 2);
  return { request: { method: 'POST', url: 'https://api.openai.com/v1/chat/completions', body }, masked: { email: 1 } };
}

const status = ({ providers, policies, health }: MockAssistant) => ({
  degraded: health === 'failing',
  budgets: [],
  providers: providers.map(({ id, name, model }) => ({ id, name, model, health, inUse: policies.some(({ providerId }) => providerId === id), lastOutcome: null, recentCalls: 0, recentFailures: 0 })),
});

/** The answer to what is asked below /api/assistant: a body, or undefined for what there is not. */
export function assistantAnswer(world: MockAssistant, { method, path, body }: Call): unknown {
  const [what = '', id, deed] = path.slice('/api/assistant/'.length).split('/');
  const provider = world.providers.find((one) => one.id === id);
  const answers: Record<string, () => unknown> = {
    'GET providers': () => ({ items: world.providers, next: null }),
    'POST providers': () => (deed === 'test' && provider ? addCall(world, provider, { prompt: 'connection-test.v1', caseNumber: null, flow: null }) : addProvider(world, { ...body, name: String(body['name']), keyKnown: Boolean(body['apiKey']) })),
    'PATCH providers': () => provider && Object.assign(provider, body),
    'GET policies': () => ({ items: world.policies, next: null }),
    'PUT policies': () => ({ items: (world.policies = body['items'] as AssistantPolicy[]), next: null }),
    'GET budgets': () => ({ items: world.budgets.map(({ scope, dailyTokens = null, dailyCost = null }) => ({ scope, dailyTokens, dailyCost, tokens: 1200, cost: 0.02, exhausted: false })), next: null }),
    'PUT budgets': () => ({ items: (world.budgets = body['items'] as Budget[]), next: null }),
    'GET patterns': () => ({ items: world.patterns, next: null }),
    'POST patterns': () => (world.patterns[world.patterns.length] = { id: `m-${world.patterns.length}`, name: String(body['name']), expression: String(body['expression']), createdAt: '2026-01-01T00:00:00Z' }),
    'GET status': () => status(world),
    'GET calls': () => ({ items: world.calls, next: null }),
    'POST preview': () => preview(world, body),
  };
  return answers[`${method} ${what}`]?.();
}
