import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addConflict, addConnection, addRefused, syncOf } from '@/testing/mock/connections';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { ConnectionsPage } from './ConnectionsPage';

const PLACE = { path: '/settings/connections', at: '/settings/connections', as: 'grace' };

test('an org is connected and tested; its key is sent and never shown', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await screen.findByText('Nothing is connected yet');
  await user.click(screen.getByRole('button', { name: 'New connection' }));
  await user.type(screen.getByLabelText('Name'), 'Sales org');
  await user.selectOptions(screen.getByLabelText('Environment'), 'Sandbox');
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
  await waitFor(() => expect(screen.getByText('Nothing is connected yet')).toBeVisible());
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

test('sending is paused, and says by whom, until somebody resumes it', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Pause sending' }));
  expect(await screen.findByText('Sending is paused')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Bringing cases there' })).toHaveTextContent('by Grace Green');
  await user.click(screen.getByRole('button', { name: 'Resume sending' }));
  expect(await screen.findByText('Cases are brought there as they change.')).toBeVisible();
  expect(server.calls.filter(({ path }) => path.endsWith('/pause')).map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
});

test('where no cases are brought to, nothing is to be paused or brought', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Second org', usedFor: ['find-lead'] });
  renderPage(server, <ConnectionsPage />, PLACE);
  expect(await screen.findByRole('button', { name: 'Fields' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pause sending' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Bring all cases there' })).toBeNull();
  expect(screen.queryByText('Cases are brought there as they change.')).toBeNull();
});

test('an org that is left alone says why', async () => {
  const server = startMockServer('grace');
  const connection = addConnection(server.world.connections, { name: 'Sales org', usage: { used: 14_500, most: 15_000, seenAt: new Date().toISOString() } });
  Object.assign(syncOf(server.world.connections, connection.id), { heldUntil: new Date().toISOString(), heldReason: 'REQUEST_LIMIT_EXCEEDED' });
  renderPage(server, <ConnectionsPage />, PLACE);
  expect(await screen.findByText('Left alone')).toBeVisible();
  expect(screen.getByText(/REQUEST_LIMIT_EXCEEDED/)).toBeVisible();
  expect(screen.getByText('Only what is urgent is sent')).toBeVisible();
});

test('all cases are brought there, with a pause', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Bring all cases there' }));
  expect(await screen.findByRole('progressbar', { name: 'Bringing all cases there: 10 of 40, 1 refused' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Pause bringing all cases' }));
  await user.click(await screen.findByRole('button', { name: 'Go on bringing all cases' }));
  expect(await screen.findByRole('button', { name: 'Pause bringing all cases' })).toBeVisible();
});

test('who counts is decided field by field, perhaps for good', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  addConflict(server.world.connections, 'C-100042');
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  const table = await screen.findByRole('region', { name: 'Changed on both sides' });
  expect(within(table).getByText('Where is my parcel?')).toBeVisible();
  expect(within(table).getByText('(empty)')).toBeVisible();
  await user.click(within(table).getByRole('checkbox', { name: 'Next time too' }));
  await user.click(within(table).getByRole('button', { name: 'Take theirs' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Changed on both sides' })).not.toBeInTheDocument());
  expect(server.calls.find(({ path }) => path.endsWith('/decision'))?.body).toEqual({ keep: 'theirs', ruleForNextTime: true });
});

test('another field is filled, and another side has the last word', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Fields' }));
  const target = await screen.findByLabelText('Field for Case subject');
  await user.clear(target);
  await user.type(target, 'Topic__c');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument());
  await user.selectOptions(screen.getByLabelText('Who has the last word about Case channel'), 'A person decides');
  await waitFor(() => expect(server.world.connections.rules[1]?.rule).toBe('ask'));
  expect(server.calls.filter(({ method }) => method === 'PUT').map(({ path, body }) => [path.split('/').slice(-3).join('/'), body])).toEqual([
    ['mapping/Case/subject', { target: 'Topic__c' }],
    ['rules/Case/Origin', { rule: 'ask' }],
  ]);
});

test('changes that others make there are read, and heard at once, when an administrator wants it', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  addConnection(server.world.connections, { name: 'ERP', kind: 'sap-s4' });
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  expect(screen.queryByLabelText(/^Hear of changes/)).toBeNull();
  await user.click(await screen.findByRole('checkbox', { name: /^Read what others change/ }));
  expect(await screen.findByText(/Changes are read since/)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: /^Hear of changes/ }));
  await waitFor(() => expect(screen.getByRole('checkbox', { name: /^Hear of changes/ })).toBeChecked());
  await user.click(screen.getByRole('checkbox', { name: /^Read what others change/ }));
  await waitFor(() => expect(screen.queryByLabelText(/^Hear of changes/)).toBeNull());
  expect(server.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([{ readChanges: true }, { streamChanges: true }, { readChanges: false }]);
});

test('any REST interface is connected with the paths that flows may call', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'New connection' }));
  await user.selectOptions(screen.getByLabelText('System'), 'REST interface');
  await user.selectOptions(screen.getByLabelText('Sign in with'), 'Key in a header');
  await user.type(screen.getByLabelText('Name'), 'Shop');
  await user.type(screen.getByLabelText('Address'), 'https://api.example.com');
  await user.type(screen.getByLabelText('Name of the header'), 'X-Api-Key');
  await user.type(screen.getByLabelText('Key'), 'very secret');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.type(screen.getByLabelText('Allowed paths'), '/api/v1');
  await user.type(screen.getByLabelText('Longest wait (seconds)'), '5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Shop' })).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    kind: 'rest',
    authentication: 'header',
    secret: 'very secret',
    terms: { secretHeader: 'X-Api-Key', pathPrefixes: ['/api/v1'], timeoutSeconds: 5, answerKilobytes: null, allowDuplicates: false },
  });
  expect(screen.getByText('Allowed paths: /api/v1')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Fields' })).not.toBeInTheDocument();
});

test('an org is allowed to take what it finds alike', async () => {
  const server = startMockServer('grace');
  addConnection(server.world.connections, { name: 'Sales org' });
  const { user } = renderPage(server, <ConnectionsPage />, PLACE);
  await user.click(await screen.findByRole('button', { name: 'Edit connection' }));
  await user.click(screen.getByLabelText(/Write records although/));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ secret: null, terms: { allowDuplicates: true } }));
});
