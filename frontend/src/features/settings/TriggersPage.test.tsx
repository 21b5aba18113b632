import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LabEvent } from '@/api/types';
import { addTriggerEvent, addTriggerSource } from '@/testing/mock/triggers';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { TriggersPage } from './TriggersPage';

const PLACE = { path: '/settings/triggers', at: '/settings/triggers', as: 'grace' };

const TRIED: LabEvent = {
  eventId: 'pasted',
  recordKey: 'case:4711',
  type: 'ticket.created',
  document: '{ "type" : "ticket.created" }',
  rules: [
    { rule: 'Leads', chosen: false, why: '/type is not lead.created' },
    { rule: 'Tickets', chosen: true, why: 'all its conditions hold' },
  ],
  fields: [{ name: 'subject', value: 'Printer broken' }],
  outcome: 'done',
  reason: 'It opened the case.',
  caseNumber: null,
  opened: {
    type: 'ticket',
    subject: 'Printer broken',
    priority: 50,
    channel: 'api',
    customerEmail: 'ada@example.org',
    customerName: null,
    message: 'It shows E5.',
    processes: [{ key: 'ticket-triage', variables: [{ name: 'tier', value: 'standard' }] }],
  },
};

test('a source is let in, and its secret is shown once', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <TriggersPage />, PLACE);
  await screen.findByText('Nobody is let in');
  await user.click(screen.getByRole('button', { name: 'New source' }));
  await user.type(screen.getByLabelText('Name'), 'shop');
  await user.click(screen.getByRole('button', { name: 'Let it in' }));
  expect(await screen.findByText('whsec_shown-once')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(await screen.findByRole('heading', { name: 'shop' })).toBeVisible();
  expect(document.body).not.toHaveTextContent('whsec_shown-once');
  expect(screen.getByText(/\/api\/triggers\/shop/)).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'shop', kind: 'standard-webhooks', organizations: null, secret: null });
});

test('Salesforce needs its organizations', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <TriggersPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'New source' }));
  await user.selectOptions(screen.getByLabelText('Kind'), 'Salesforce');
  await user.type(screen.getByLabelText('Name'), 'crm');
  expect(screen.getByRole('button', { name: 'Let it in' })).toBeDisabled();
  await user.type(screen.getByLabelText('Ids of organizations'), '00D000000000001EAA 00D000000000002EAA');
  await user.click(screen.getByRole('button', { name: 'Let it in' }));
  await waitFor(() => expect(server.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ organizations: ['00D000000000001EAA', '00D000000000002EAA'] }));
});

test('a parked event shows its reason, is taken again, or goes nowhere with a reason', async () => {
  const server = startMockServer('grace');
  addTriggerSource(server.world.triggers, { name: 'shop' });
  addTriggerEvent(server.world.triggers, { state: 'parked', reason: 'priority is not a number.' });
  addTriggerEvent(server.world.triggers, { state: 'done', caseNumber: 'C-100042' });
  const { user } = renderPage(server, <TriggersPage />, PLACE);
  const table = await screen.findByRole('region', { name: 'Inbox' });
  expect(within(table).getByText('priority is not a number.')).toBeVisible();
  expect(within(table).getByRole('link', { name: 'C-100042' })).toHaveAttribute('href', '/cases/C-100042');
  await user.click(within(table).getByRole('button', { name: 'Discard' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Discard' })).toBeDisabled();
  await user.type(within(dialog).getByLabelText('Why it goes nowhere'), 'A test of theirs');
  await user.click(within(dialog).getByRole('button', { name: 'Discard' }));
  expect(await screen.findByText('A test of theirs')).toBeVisible();
});

test('rules are changed as JSON, and what is none is not sent', async () => {
  const server = startMockServer('grace');
  addTriggerSource(server.world.triggers, { name: 'shop', version: 4 });
  const { user } = renderPage(server, <TriggersPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Rules' }));
  const box = within(screen.getByRole('dialog')).getByRole('textbox');
  await user.clear(box);
  await user.type(box, '{{');
  expect(screen.getByText('This is not valid JSON.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.clear(box);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ mapping: [] }));
});

test('the lab tells what would start, and why not the others', async () => {
  const server = startMockServer('grace');
  addTriggerSource(server.world.triggers, { name: 'shop' });
  const stored = addTriggerEvent(server.world.triggers, { state: 'parked' });
  server.world.triggers.report = { fault: null, events: [TRIED] };
  const { user } = renderPage(server, <TriggersPage />, PLACE);
  await user.click(await screen.findByLabelText('What it sends'));
  await user.paste('{"type":"ticket.created"}');
  await user.click(screen.getByRole('button', { name: 'Try it' }));
  const findings = await screen.findByRole('status', { name: 'What would happen' });
  expect(findings).toHaveTextContent('It would open a ticket: Printer broken');
  expect(findings).toHaveTextContent('Starts ticket-triage with');
  expect(findings).toHaveTextContent('Leads: /type is not lead.created');
  expect(server.calls.find(({ path }) => path === '/api/triggers/lab')?.body).toMatchObject({ source: 'shop', payload: '{"type":"ticket.created"}' });
  await user.click(screen.getByRole('button', { name: 'Look in the lab' }));
  await waitFor(() => expect(server.calls.filter(({ path }) => path === '/api/triggers/lab').at(-1)?.body).toMatchObject({ eventId: stored.id }));
});

test('what was refused is told, and why', async () => {
  const server = startMockServer('grace');
  addTriggerSource(server.world.triggers, { name: 'shop' });
  const at = new Date().toISOString();
  server.world.triggers.refusals = [
    { id: '2', sourceName: 'shop', kind: 'standard-webhooks', reason: 'wrong-signature', network: '203.0.113.*', refusedAt: at },
    { id: '1', sourceName: null, kind: 'sap', reason: 'unknown-key', network: '20010db80001:*', refusedAt: at },
  ];
  renderPage(server, <TriggersPage />, PLACE);
  const refused = await screen.findByRole('region', { name: 'Refused' });
  expect(within(refused).getByRole('row', { name: /shop.*The signature does not fit.*203\.0\.113\.\*/ })).toBeVisible();
  expect(within(refused).getByRole('row', { name: /Unknown.*opens no source/ })).toBeVisible();
});

test('the old secret is ended at once', async () => {
  const server = startMockServer('grace');
  addTriggerSource(server.world.triggers, { name: 'shop', version: 4, oldSecretUntil: new Date(Date.now() + 3_600_000).toISOString() });
  const { user } = renderPage(server, <TriggersPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'End the old secret now' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'End the old secret now' })).not.toBeInTheDocument());
  expect(server.calls.find(({ method, path }) => method === 'DELETE' && path.endsWith('/old-secret'))).toBeDefined();
});
