import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { busyFlows } from '@/testing/mock/flowReleaseWorld';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowsPage } from './FlowsPage';

function open(as: string, at = '/flows') {
  const server = startMockServer();
  server.world.flowReleases = busyFlows();
  return { ...renderPage(server, <FlowsPage />, { path: '/flows', at, as }), server };
}

test('each flow shows who changes it, how new cases start, and what is stuck', async () => {
  open('frank');
  const row = await screen.findByRole('row', { name: /Lead qualification/ });
  expect(within(row).getByRole('link', { name: 'Lead qualification' })).toHaveAttribute('href', '/flows/lead-qualification');
  expect(within(row).getByText('Erin Evans is editing')).toBeVisible();

  expect(within(row).getByText('Version 2: 80 % of new cases')).toBeVisible();
});

test('who may not see flows is told so', async () => {
  open('alice');
  expect(await screen.findByText('You may not see flows')).toBeVisible();
});

test('a newer shipped version is a click away', async () => {
  open('frank');
  expect(await screen.findByRole('link', { name: 'Newer shipped version' })).toHaveAttribute('href', '/flows/ticket-triage/offer');
});

test('the list is narrowed by kind, in the address', async () => {
  const { user } = open('frank', '/flows?kind=decision');
  expect(await screen.findByRole('link', { name: 'Lead routing' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Ticket triage' })).toBeNull();
  await user.selectOptions(screen.getByLabelText('Kind'), 'Forms');
  expect(screen.getByRole('link', { name: 'Review triage' })).toBeVisible();
});

test('who only reads flows is not offered a new one', async () => {
  open('frank');
  await screen.findByRole('table');
  expect(screen.queryByRole('button', { name: 'New flow' })).toBeNull();
});

test('a new flow gets a key from its name and begins as a copy', async () => {
  const { user, server } = open('erin');
  await screen.findByRole('table');
  await user.click(screen.getByRole('button', { name: 'New flow' }));
  const dialog = screen.getByRole('dialog', { name: 'New flow' });
  await user.type(within(dialog).getByLabelText('Name'), 'Return a parcel, Größe 2');
  expect(within(dialog).getByLabelText('Key')).toHaveValue('return-a-parcel-groesse-2');
  await user.selectOptions(within(dialog).getByLabelText('Begin with'), 'Ticket triage');
  await user.click(within(dialog).getByRole('button', { name: 'Create draft' }));
  expect(server.calls.find(({ method, path }) => method === 'POST' && path === '/api/flows')?.body).toEqual({ kind: 'process', key: 'return-a-parcel-groesse-2', name: 'Return a parcel, Größe 2', copyOf: 'ticket-triage' });
});

test('a key that is taken, or none, is refused while it is typed', async () => {
  const { user } = open('erin');
  await screen.findByRole('table');
  await user.click(screen.getByRole('button', { name: 'New flow' }));
  const dialog = screen.getByRole('dialog', { name: 'New flow' });
  await user.type(within(dialog).getByLabelText('Name'), 'Ticket triage');
  expect(within(dialog).getByText('There is a flow with this key already')).toBeVisible();
  await user.clear(within(dialog).getByLabelText('Key'));
  await user.type(within(dialog).getByLabelText('Key'), 'No Key');
  expect(within(dialog).getByText(/Small letters, digits and hyphens/)).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Create draft' })).toBeDisabled();
});
