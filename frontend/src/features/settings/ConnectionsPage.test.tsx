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

test('SAP is asked for what it needs, and what was typed for Salesforce is not sent', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'New connection' }));
  await user.type(screen.getByLabelText('Name'), 'ERP');
  await user.type(screen.getByLabelText('Consumer key'), '3MVG9');
  await user.selectOptions(screen.getByLabelText('System'), 'SAP S/4HANA');
  expect(screen.queryByLabelText('Consumer key')).not.toBeInTheDocument();
  expect(screen.queryByLabelText('API version')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Address'), 'https://my1.s4hana.cloud.sap');
  await user.type(screen.getByLabelText('Client'), '100');
  await user.type(screen.getByLabelText('Communication user'), 'CASEWORK');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.type(screen.getByLabelText('Password'), 'very secret');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'ERP' })).toBeVisible();
  expect(screen.getByText('SAP S/4HANA')).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'sap-s4', authentication: 'basic', systemClient: '100', clientId: null, tokenUrl: null, username: 'CASEWORK', apiVersion: '2.0' });
});

test('tokens of SAP come from an address of their own', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'New connection' }));
  await user.selectOptions(screen.getByLabelText('System'), 'SAP Sales and Service Cloud');
  await user.selectOptions(screen.getByLabelText('Sign in with'), 'Client secret');
  await user.type(screen.getByLabelText('Name'), 'Service');
  await user.type(screen.getByLabelText('Address'), 'https://my1.crm.cloud.sap');
  await user.type(screen.getByLabelText('Client ID'), 'sb-casework');
  await user.type(screen.getByLabelText('Client secret'), 'very secret');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.type(screen.getByLabelText('Token address'), 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Service' })).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'sap-sales-service-cloud', clientId: 'sb-casework', username: null, systemClient: null });
});

test('what flows use a connection for is said', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'ERP', kind: 'sap-s4', authentication: 'basic', usedFor: ['find-customer', 'convert-lead'] });
  renderPage(server, <ConnectionsPage />, PLACE);
  expect(await screen.findByText(/to find customers, to make won leads customers/)).toBeVisible();
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
