import type { Webhook, WebhookDelivery, WebhookEvent } from '../../api/types';

/** The webhooks of a mock server; the newest first. */
export interface MockWebhooks {
  list: Webhook[];
  deliveries: WebhookDelivery[];
}

export function addWebhook(world: MockWebhooks, url: string, more: Partial<Webhook> = {}): Webhook {
  const now = new Date().toISOString();
  const events: WebhookEvent[] = ['case.opened'];
  const webhook = { id: `w-${world.list.length + 1}`, url, description: null, events, active: true, disabledReason: null, oldSecretUntil: null, createdAt: now, updatedAt: now, secret: null, ...more };
  world.list.unshift(webhook);
  return webhook;
}

export function addDelivery(world: MockWebhooks, webhookId: string, more: Partial<WebhookDelivery> = {}): WebhookDelivery {
  const now = new Date().toISOString();
  const delivery: WebhookDelivery = { id: `msg_${world.deliveries.length + 1}`, webhookId, eventType: 'case.opened', state: 'waiting', attempts: 0, lastStatus: null, lastDetail: null, createdAt: now, dueAt: now, triedAt: null, ...more };
  world.deliveries.unshift(delivery);
  return delivery;
}
