import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { busyFlows } from '@/testing/mock/flowReleaseWorld';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowPages } from './FlowPages';

function open(as: string, key = 'lead-qualification') {
  const server = startMockServer();
  server.world.flowReleases = busyFlows();
  return { ...renderPage(server, <FlowPages />, { path: '/flows/:key/*', at: `/flows/${key}`, as }), server };
}

test('a flow shows its version in use, who released it, and how it does', async () => {
  open('frank');
  expect(await screen.findByRole('heading', { name: 'Lead qualification', level: 1 })).toBeVisible();
  const health = await screen.findByRole('region', { name: 'How it does' });
  expect(await within(health).findByText('Leads from the fair go to field sales')).toBeVisible();
  expect(within(health).getByText('Version 3: 20 % of new cases · Version 2: 80 % of new cases')).toBeVisible();
  expect(within(health).getByText('Deadlines kept: 92% of 214')).toBeVisible();
  expect(within(health).getByText('Open comments').nextSibling).toHaveTextContent('1');
});

test('who only reads flows sees nothing of editing and releasing', async () => {
  open('frank');
  await screen.findByRole('region', { name: 'How it does' });
  const tabs = screen.getByRole('navigation', { name: 'Pages of Lead qualification' });
  expect(within(tabs).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Overview', 'Compare', 'Versions', 'Running']);
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'How it is released' })).toBeNull();
});

test('who may not see flows is told so', async () => {
  open('alice');
  expect(await screen.findByText('You may not see flows')).toBeVisible();
});

test('an unknown flow is said to be unknown', async () => {
  open('frank', 'no-such-flow');
  expect(await screen.findByText('There is no such flow')).toBeVisible();
});

test('whoever releases decides whether a second person agrees', async () => {
  const { user, server } = open('erin');
  await user.click(await screen.findByRole('checkbox', { name: /A second person agrees/ }));
  await user.selectOptions(screen.getByLabelText('Proposed for running cases'), 'All that can move');
  expect(server.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([{ approvalNeeded: true }, { runningCases: 'move-all' }]);
});

test('a flow that nobody changes can be begun to change', async () => {
  const { user, server } = open('erin', 'ticket-resolution');
  await user.click(await screen.findByRole('button', { name: 'Start a draft' }));
  expect(server.calls.some(({ method, path }) => method === 'POST' && path === '/api/flows/ticket-resolution/draft')).toBe(true);
});

test('a decision shows as a table, in plain words', async () => {
  open('frank', 'escalation-path');
  const table = await screen.findByRole('table');
  expect(within(table).getByRole('columnheader', { name: 'Minutes to claim' })).toBeVisible();
  expect(within(table).getAllByText('not churn-signal, vip')[0]).toBeVisible();
});
