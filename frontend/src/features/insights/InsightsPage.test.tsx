import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { CountedCasesPage } from './CountedCasesPage';
import { InsightsPage } from './InsightsPage';

const AT = '/?from=2026-11-01&to=2026-11-30&team=orders';

function open(page = <InsightsPage />, at = AT) {
  const server = startMockServer();
  return { server, ...renderPage(server, page, { path: '/', at, as: 'frank' }) };
}

const tile = async (name: string) => within(await screen.findByRole('region', { name }));

test('a figure says what it is, of how many, how it changed, and leads to its cases', async () => {
  open();
  const kept = await tile('Resolved in time');
  expect(kept.getByText('88%', { selector: 'p' })).toBeVisible();
  expect(kept.getByText(/4% points less than before/)).toBeVisible();
  expect(kept.getByRole('link', { name: 'Resolved in time, of 398 cases' })).toHaveAttribute('href', '/insights/cases?from=2026-11-01&to=2026-11-30&team=orders&figure=solution-kept');
  const time = await tile('Time to resolve');
  expect(time.getByText('1 day 7 hr', { selector: 'p' })).toBeVisible();
  expect(time.getByText(/Half within 22 h/)).toBeVisible();
});

test('a figure of no cases is no zero', async () => {
  open();
  const rate = await tile('Answered the survey');
  expect(rate.getByText('–', { selector: 'p' })).toBeVisible();
  expect(rate.getByText('No cases')).toBeVisible();
});

test('the filter is asked for', async () => {
  const { server, user } = open();
  await tile('Opened');
  await user.selectOptions(screen.getByLabelText('Kind'), 'Leads');
  await tile('Opened');
  const asked = server.calls.filter(({ path }) => path === '/api/insights/summary').map(({ query }) => `${query.get('team')} ${query.get('type')}`);
  expect(asked).toEqual(['orders null', 'orders lead']);
});

test('the cases behind a share say yes or no', async () => {
  open(<CountedCasesPage />, `${AT}&figure=solution-kept`);
  const cases = within(await screen.findByRole('region', { name: 'Resolved in time' }));
  expect(cases.getByRole('row', { name: /C-100002 .* Yes/ })).toBeVisible();
  expect(cases.getByRole('row', { name: /C-100007 .* No/ })).toBeVisible();
});
