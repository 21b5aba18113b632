import type { WebhookEvent } from '@/api/types';

export const WEBHOOK_EVENTS: WebhookEvent[] = [
  'case.opened',
  'case.updated',
  'case.resolved',
  'case.withdrawn',
  'message.received',
  'message.sent',
  'message.failed',
];
