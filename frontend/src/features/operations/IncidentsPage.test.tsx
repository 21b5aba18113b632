import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addIncidents } from '@/testing/mock/operations';
import { startMockServer, type MockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { IncidentsPage } from './IncidentsPage';

function open(prepare: (server: MockServer) => void, at = '/operations/incidents') {
  const server = startMockServer();
  prepare(server);
  return { ...renderPage(server, <IncidentsPage />, { path: '/operations/incidents', at, as: 'grace' }), server };
}

const card = (name: string) => screen.findByRole('listitem', { name });

test('a cause says where, what, how often, and leads to the flow', async () => {
  open(({ world }) => addIncidents(world.operations, 128));
  const cause = within(await card('Tell the CRM'));
  expect(cause.getByText('128 stuck')).toBeVisible();
  expect(cause.getByText('crm-refused: The field … is required.')).toBeVisible();
  expect(cause.getByRole('link', { name: 'Ticket resolution' })).toHaveAttribute('href', '/flows/ticket-resolution/running?version=2&step=Task_PushCase');
});

test('opened, it shows cases that lead on, more of them on demand, and tries one again', async () => {
  const { user, server } = open(({ world }) => addIncidents(world.operations, 12));
  const cause = within(await card('Tell the CRM'));
  await user.click(cause.getByRole('button', { name: 'Show what is stuck and notes' }));
  const cases = within(cause.getByRole('region', { name: 'What is stuck' }));
  expect(await cases.findByRole('link', { name: 'C-100001' })).toHaveAttribute('href', '/cases/C-100001');
  expect(cases.queryByRole('link', { name: 'C-100012' })).toBeNull();
  await user.click(cases.getByRole('button', { name: 'Show more' }));
  expect(await cases.findByRole('link', { name: 'C-100012' })).toBeVisible();
  await user.click(cases.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement);
  expect(await screen.findByText('11 stuck')).toBeVisible();
  expect(server.calls.some(({ method, path }) => method === 'POST' && path === '/api/operations/incidents/cause-1/cases/cause-1-1/retry')).toBe(true);
});

test('all of a cause are tried again only when somebody says so twice', async () => {
  const { user, server } = open(({ world }) => addIncidents(world.operations, 3));
  await user.click(await screen.findByRole('button', { name: 'Try all again' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Try 3 again?' }));
  expect(server.calls.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'Try all again' }));
  expect(await screen.findByText('Nothing is stuck')).toBeVisible();
});

test('a retry that is under way tells how far it is', async () => {
  open(({ world }) => {
    addIncidents(world.operations, 3);
    world.operations.retries.push({ id: 'r-1', cause: 'cause-9', total: 200, waiting: 80, failed: 2, askedBy: 'grace', askedAt: new Date().toISOString(), finishedAt: null });
  });
  expect(await screen.findByText('120 of 200')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveValue(120);
  expect(screen.getByText('2 cannot be tried again')).toBeVisible();
});

test('a note stays with the cause, with who wrote it', async () => {
  const { user, server } = open(({ world }) => addIncidents(world.operations, 3));
  const cause = within(await card('Tell the CRM'));
  await user.click(cause.getByRole('button', { name: 'Show what is stuck and notes' }));
  expect(await cause.findByText('Nobody has written about it yet.')).toBeVisible();
  expect(cause.getByRole('button', { name: 'Add note' })).toBeDisabled();
  await user.type(cause.getByLabelText('What you know of it'), 'A field is new');
  await user.click(cause.getByRole('button', { name: 'Add note' }));
  expect(await cause.findByText('A field is new')).toBeVisible();
  expect(cause.getByText(/Grace/)).toBeVisible();
  expect(cause.getByLabelText('What you know of it')).toHaveValue('');
  expect(server.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/notes'))?.body).toEqual({ incident: null, text: 'A field is new' });
});

test('only one flow, where the address says so', async () => {
  const { server } = open(() => undefined, '/operations/incidents?flow=ticket-triage');
  expect(await screen.findByText('Nothing is stuck')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Show all flows' })).toHaveAttribute('href', '/operations/incidents');
  expect(server.calls.find(({ path }) => path === '/api/operations/incidents')?.query.get('flow')).toBe('ticket-triage');
});
