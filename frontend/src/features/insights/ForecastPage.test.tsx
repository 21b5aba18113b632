import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { ForecastPage } from './ForecastPage';

function open(at = '/') {
  const server = startMockServer();
  return { server, ...renderPage(server, <ForecastPage />, { path: '/', at, as: 'frank' }) };
}

test('a team says what is expected, what more agents would change, and what is most at risk', async () => {
  open();
  const team = within(await screen.findByRole('region', { name: 'Orders & delivery' }));
  expect(team.getByText(/12 promises run; of them 4.3 are expected to be broken. 2 more are broken already. Of 1 too little is known to tell. The queue is 140\s?% of its usual length./)).toBeVisible();
  expect(team.getByRole('row', { name: '3 as now 4.3 2 to 7' })).toBeVisible();
  expect(team.getByRole('row', { name: '5 (+2) 1.2 0 to 3' })).toBeVisible();
  expect(team.getByRole('link', { name: 'C-100002' })).toHaveAttribute('href', '/cases/C-100002');
  expect(team.getByText('41 of the team')).toBeVisible();
});

test('nobody in a team is said', async () => {
  open();
  expect(within(await screen.findByRole('region', { name: 'No team' })).getByText(/Nobody is in the team/)).toBeVisible();
});

test('one team is asked for', async () => {
  const { server, user } = open();
  await screen.findByRole('region', { name: 'No team' });
  await screen.findByRole('option', { name: 'Orders & delivery' });
  await user.selectOptions(screen.getByLabelText('Team'), 'orders');
  await screen.findByRole('region', { name: 'Orders & delivery' });
  expect(server.calls.filter(({ path }) => path === '/api/insights/forecast').map(({ query }) => query.get('team'))).toEqual([null, 'orders']);
});
