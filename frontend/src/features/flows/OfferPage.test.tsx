import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { busyFlows } from '@/testing/mock/flowReleaseWorld';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowPages } from './FlowPages';

function open(as: string, key = 'ticket-triage') {
  const server = startMockServer();
  server.world.flowReleases = busyFlows();
  return { ...renderPage(server, <FlowPages />, { path: '/flows/:key/*', at: `/flows/${key}/offer`, as }), server };
}

test('the difference is told in plain words, and who releases flows takes the shipped version over', async () => {
  const { user, server } = open('erin');
  const changes = await screen.findByRole('list', { name: 'What is different' });
  expect(within(changes).getByRole('button', { name: 'Review triage is now called Review what was suggested' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  expect(screen.getByRole('dialog', { name: /Take over the shipped/ })).toHaveTextContent('New cases start with it at once');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await user.click(screen.getByRole('button', { name: 'Take it over now' }));
  expect(server.calls.find(({ path }) => path.endsWith('/ticket-triage/offer/acceptance'))?.method).toBe('POST');
});

test('who only reads flows sees the difference and decides nothing', async () => {
  open('frank');
  expect(await screen.findByRole('list', { name: 'What is different' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
});

test('an offer that was settled meanwhile says so', async () => {
  open('erin', 'ticket-resolution');
  expect(await screen.findByText('No newer shipped version is offered for this flow')).toBeVisible();
});
