import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { troubledOperations } from '@/testing/mock/operations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { HealthBanner } from './HealthBanner';
import { WorkPage } from './WorkPage';

function open(page: React.ReactNode, as: string, troubled = true) {
  const server = startMockServer();
  if (troubled) troubledOperations(server.world.operations);
  return { ...renderPage(server, page, { path: '/operations/work', at: '/operations/work', as }), server };
}

test('each kind of work says how much waits, is overdue and set aside', async () => {
  open(<WorkPage />, 'grace');
  const row = within(await screen.findByRole('row', { name: /Cases for the CRM/ }));
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['87', '63', expect.stringMatching(/^1 hr/), '2']);
  expect(row.getByRole('link', { name: '2' })).toHaveAttribute('href', '/settings/connections');
  expect(screen.getByText(/for 5 minutes/)).toBeVisible();
});

test('nodes say whether they are there, and services how they do', async () => {
  open(<WorkPage />, 'grace');
  expect(within(await screen.findByRole('row', { name: /casework-7d9f-1/ })).getByText('Silent')).toBeVisible();
  expect(within(screen.getByRole('row', { name: /casework-7d9f-0/ })).getByText('Runs')).toBeVisible();
  const org = (await screen.findByText('Sales org')).closest('li') as HTMLElement;
  expect(within(org).getByText('Down')).toBeVisible();
  expect(within(org).getByText('No answer within 20 seconds')).toBeVisible();
});

test('everybody reads what is down and what works still, and can hide it', async () => {
  const { user } = open(<HealthBanner />, 'alice');
  expect(await screen.findByText('The CRM cannot be reached.')).toBeVisible();
  expect(screen.getByText(/Work on cases as usual/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Details' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(screen.queryByText('The CRM cannot be reached.')).toBeNull();
});

test('operators come from there to the details', async () => {
  open(<HealthBanner />, 'grace');
  expect(await screen.findByRole('link', { name: 'Details' })).toHaveAttribute('href', '/operations/work');
});

test('nobody is told of what works', async () => {
  const { server } = open(<HealthBanner />, 'alice', false);
  await expect.poll(() => server.calls.some(({ path }) => path === '/api/health-notices')).toBe(true);
  expect(screen.queryByRole('listitem')).toBeNull();
});
