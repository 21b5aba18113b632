import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { LedgerPage } from './LedgerPage';

function open() {
  const server = startMockServer();
  return { server, ...renderPage(server, <LedgerPage />, { path: '/', at: '/', as: 'frank' }) };
}

test('each kind has its figures, as counts and shares', async () => {
  open();
  const labels = within(await screen.findByRole('region', { name: 'Labels' }));
  expect(await labels.findByRole('row', { name: /Track an order local-2 40 30 \(75%\) 20 \(50%\) 4 \(10%\) 0 \(0%\) 16 \(40%\) 1 4.4 of 5 \(5 rated\)/ })).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Drafts' })).getByText('12% of the text changed')).toBeVisible();
});

test('a rejection leads to its case, and says why', async () => {
  open();
  expect(await screen.findByRole('link', { name: 'C-100007' })).toHaveAttribute('href', '/cases/C-100007');
  expect(screen.getByText('Wrong article')).toBeVisible();
});

test('the period is asked for', async () => {
  const { server, user } = open();
  await user.selectOptions(await screen.findByLabelText('Period'), 'Last 7 days');
  await screen.findByRole('region', { name: 'Labels' });
  const asked = server.calls.filter(({ path }) => path === '/api/assistant/suggestions').map(({ query }) => Date.now() - Date.parse(query.get('from') ?? ''));
  expect(asked.map((milliseconds) => Math.round(milliseconds / 86_400_000))).toEqual([30, 7]);
});
