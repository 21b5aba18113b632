import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { busyFlows } from '@/testing/mock/flowReleaseWorld';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowPages } from './FlowPages';

function open(key: string, query = '') {
  const server = startMockServer();
  server.world.flowReleases = busyFlows();
  return { ...renderPage(server, <FlowPages />, { path: '/flows/:key/*', at: `/flows/${key}/compare${query}`, as: 'frank' }), server };
}

const sentences = async () => within(await screen.findByRole('list', { name: 'What is different' })).getAllByRole('listitem').map(({ textContent }) => textContent);

test('the draft is compared with the latest version, in plain words', async () => {
  open('lead-qualification');
  expect(await sentences()).toEqual([
    'AddedTask Call customer added between Score lead and Read lead',
    'ChangedWhat came out? now goes to Qualify lead instead of Plan nurture when choice is nurture',
    'ChangedAccept lead: Team team → field-sales',
  ]);
});

test('any two versions are compared, by the address', async () => {
  const { user } = open('lead-qualification', '?from=1&to=2');
  expect(await sentences()).toEqual(['ChangedNotify managers is now called Tell the managers']);
  await user.selectOptions(screen.getByLabelText('To'), screen.getByRole('option', { name: /Version 1,/, selected: false }));
  expect(await screen.findByText('Both versions do the same')).toBeVisible();
});

test('a decision is compared rule by rule and cell by cell', async () => {
  open('escalation-path');
  const table = await screen.findByRole('table');
  const removed = within(table).getByRole('row', { name: /Removed.*Gold and VIP wait half as long/ });
  expect(removed).toBeVisible();
  const changed = within(table).getByRole('row', { name: /Changed/ });
  expect(within(changed).getByText('30').tagName).toBe('DEL');
  expect(within(changed).getByText('45').tagName).toBe('INS');
});

test('a form is compared field by field', async () => {
  open('support.review-triage');
  expect(await sentences()).toEqual(['ChangedWhat is this ticket? is now called What do we do with it?', 'ChangedWhat do we do with it?: choice Spam: drop it without an answer is now called Spam: drop it']);
});

test('a flow with one version and no draft has nothing to compare', async () => {
  open('lead-routing');
  expect(await screen.findByText('Nothing to compare yet')).toBeVisible();
});
