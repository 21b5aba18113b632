import type { LabReport, TriggerEvent, TriggerRefusal, TriggerSource } from '../../api/types';
import type { Call } from './handle';

/** Sources and their events; what the lab says. */
export interface MockTriggers {
  sources: TriggerSource[];
  events: TriggerEvent[];
  refusals: TriggerRefusal[];
  report: LabReport;
}

export const newTriggers = (): MockTriggers => ({ sources: [], events: [], refusals: [], report: { fault: null, events: [] } });

export function addTriggerSource(world: MockTriggers, more: Partial<TriggerSource> & { name: string }): TriggerSource {
  const now = new Date().toISOString();
  const source: TriggerSource = {
    id: `source-${world.sources.length + 1}`,
    kind: 'standard-webhooks',
    description: null,
    active: true,
    organizations: [],
    mapping: [],
    ownMapping: false,
    oldSecretUntil: null,
    secretSetAt: now,
    secretSetBy: { id: 'grace', name: 'Grace Green' },
    createdAt: now,
    updatedAt: now,
    version: 1,
    secret: null,
    ...more,
  };
  world.sources.push(source);
  return source;
}

export function addTriggerEvent(world: MockTriggers, more: Partial<TriggerEvent>): TriggerEvent {
  const now = new Date().toISOString();
  const event: TriggerEvent = {
    id: `event-${world.events.length + 1}`,
    sourceId: 'source-1',
    sourceName: 'shop',
    eventId: `msg_${world.events.length + 1}`,
    recordKey: null,
    eventType: 'ticket.created',
    differing: 0,
    state: 'done',
    reason: null,
    ruleName: 'Tickets',
    caseNumber: null,
    attempts: 1,
    receivedAt: now,
    occurredAt: now,
    dueAt: now,
    settledAt: now,
    hasPayload: true,
    ...more,
  };
  world.events.unshift(event);
  return event;
}

function without(body: Record<string, unknown>): Partial<TriggerSource> {
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => name !== 'secret' && value !== null));
}

/** The answer to what is asked below /api/trigger-sources: a body, or undefined for what there is not. */
export function triggerSourcesAnswer(world: MockTriggers, { method, path, body }: Call): unknown {
  const [id, deed] = path.slice('/api/trigger-sources/'.length).split('/');
  const source = world.sources.find((one) => one.id === id);
  if (!id && method === 'POST') return { ...addTriggerSource(world, { name: String(body['name']), ...without(body) }), secret: 'whsec_shown-once' };
  if (!id) return { items: world.sources, next: null };
  if (!source) return undefined;
  if (deed === 'old-secret') return Object.assign(source, { oldSecretUntil: null, version: source.version + 1 });
  if (deed === 'secret') return { ...Object.assign(source, { version: source.version + 1 }), secret: 'whsec_another' };
  if (method === 'PATCH') return Object.assign(source, without(body), { version: source.version + 1 });
  if (method === 'DELETE') world.sources = world.sources.filter((other) => other !== source);
  return source;
}

/** The answer to what is asked below /api/trigger-events. */
export function triggerEventsAnswer(world: MockTriggers, { method, path, query, body }: Call): unknown {
  const [id, deed] = path.slice('/api/trigger-events/'.length).split('/');
  if (method === 'GET') {
    const state = query.get('state');
    return { items: world.events.filter((event) => !state || event.state === state), next: null };
  }
  if (id === 'replay') return { count: world.events.filter(({ state }) => state === 'parked').length };
  const event = world.events.find((one) => one.id === id);
  if (!event) return undefined;
  return Object.assign(event, deed === 'discard' ? { state: 'discarded', reason: body['reason'] } : { state: 'waiting', reason: null });
}
