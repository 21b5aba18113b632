import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addConnection, addRefused } from '@/testing/mock/connections';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { ConnectionsPage } from './ConnectionsPage';

const PLACE = { path: '/settings/connections', at: '/settings/connections', as: 'grace' };

test('an org is connected and tested; its key is sent and never shown', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await screen.findByText('No CRM is connected');
  await user.click(screen.getByRole('button', { name: 'New connection' }));
  await user.type(screen.getByLabelText('Name'), 'Sales org');
  await user.selectOptions(screen.getByLabelText('Kind of org'), 'Sandbox');
  await user.type(screen.getByLabelText('Consumer key'), '3MVG9');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.type(screen.getByLabelText('User name'), 'integration@example.com');
  await user.type(screen.getByLabelText('Private key'), 'very secret key');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Sales org' })).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'salesforce', stage: 'sandbox', authentication: 'jwt-bearer', url: null, secret: 'very secret key' });
  expect(document.body).not.toHaveTextContent('very secret key');
  expect(screen.getByText(/set by Grace Green/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Test connection' }));
  const found = await screen.findByRole('status', { name: 'What the test found' });
  expect(found).toHaveTextContent('Everything is ready');
  expect(within(found).getByText('Case is as we need it')).toBeVisible();
  expect(await screen.findByText('73 of 15000 API calls in 24 hours')).toBeVisible();
});

test('what is missing is named, with what to do about it', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  server.world.connections.findings = [{ outcome: 'failure', code: 'external-id-missing', subject: 'Case.Casework_Id__c', detail: null }];
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Test connection' }));
  expect(await screen.findByText('The field Case.Casework_Id__c is missing')).toBeVisible();
  expect(screen.getByText(/Create a text field of 36 characters/)).toBeVisible();
});

test('a connection is paused and, after a question, removed, in the version that was seen', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org', version: 4 });
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(await screen.findByText('Paused')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(server.world.connections.list).toHaveLength(1);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.getByText('No CRM is connected')).toBeVisible());
});

test('an empty secret keeps the one that is there', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org', authentication: 'client-credentials', username: null });
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Edit connection' }));
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'Service org');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Service org' })).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ name: 'Service org', secret: null });
});

test('what the CRM refuses is shown with its reason, and sent again', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  addRefused(server.world.connections, 'C-100042');
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  const table = await screen.findByRole('region', { name: 'Refused by the CRM' });
  expect(within(table).getByRole('link', { name: 'C-100042' })).toHaveAttribute('href', '/cases/C-100042');
  expect(within(table).getByText(/STRING_TOO_LONG/)).toBeVisible();
  await user.click(within(table).getByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Refused by the CRM' })).not.toBeInTheDocument());
  expect(screen.getByText(/Waiting to be sent: 1/)).toBeVisible();
});
