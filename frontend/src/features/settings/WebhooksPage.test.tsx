import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addDelivery, addWebhook } from '@/testing/mock/webhooks';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { WebhookPage } from './WebhookPage';
import { WebhooksPage } from './WebhooksPage';

test('a new webhook shows its secret once', async () => {
  const server = startMockServer();
  const { user } = renderPage(server, <WebhooksPage />, { path: '/settings/webhooks', at: '/settings/webhooks' });
  await screen.findByText('Nobody is told yet');
  await user.click(screen.getByRole('button', { name: 'New webhook' }));
  await user.type(screen.getByLabelText('Address'), 'https://example.com/hooks');
  await user.click(screen.getByRole('checkbox', { name: /Customer wrote/ }));
  await user.click(screen.getByRole('button', { name: 'Create webhook' }));
  expect(await screen.findByText('whsec_shown-once')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText('whsec_shown-once')).not.toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'https://example.com/hooks' })).toBeVisible();
  expect(server.world.webhooks.list[0]?.events).toEqual(['case.opened', 'case.resolved', 'message.received']);
});

test('an address that is refused says why, in its place', async () => {
  const server = startMockServer();
  const { user } = renderPage(server, <WebhooksPage />, { path: '/settings/webhooks', at: '/settings/webhooks' });
  await user.click(await screen.findByRole('button', { name: 'New webhook' }));
  await user.type(screen.getByLabelText('Address'), 'http://intranet');
  await user.click(screen.getByRole('button', { name: 'Create webhook' }));
  expect(await screen.findByText('must begin with https://')).toBeVisible();
});

test('what failed can be sent again, and a webhook that was switched off tells why', async () => {
  const server = startMockServer();
  const webhook = addWebhook(server.world.webhooks, 'https://example.com/hooks', { active: false, disabledReason: 'The other side wants no more events (answered 410).' });
  addDelivery(server.world.webhooks, webhook.id, { state: 'failed', attempts: 1, lastStatus: 410, lastDetail: 'answered 410' });
  const { user } = renderPage(server, <WebhookPage />, { path: '/settings/webhooks/:id', at: `/settings/webhooks/${webhook.id}` });
  expect(await screen.findByText(/wants no more events/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send again' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Switch on' }));
  await user.click(await screen.findByRole('button', { name: 'Send again' }));
  const table = screen.getByRole('region', { name: 'Deliveries' });
  await waitFor(() => expect(within(table).getByText('Waiting')).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'Send a test' }));
  expect(await within(table).findByText('webhook.test')).toBeVisible();
});
