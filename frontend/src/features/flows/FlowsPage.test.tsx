import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowsPage } from './FlowsPage';

function open(as: string) {
  const server = startMockServer();
  openCase(server.world, { name: 'Maria Keller', email: 'm@example.org', tier: 'gold', channel: 'email', subject: 'Parcel missing', message: 'Where is my parcel?', ageMinutes: 5 });
  return { ...renderPage(server, <FlowsPage />, { path: '/', at: '/', as }), server };
}

test('who releases flows takes a newer shipped version over', async () => {
  const { user, server } = open('erin');
  await user.click(await screen.findByRole('button', { name: 'Newer shipped version' }));
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  expect(server.calls.find(({ path }) => path.endsWith('/ticket-triage/offer/acceptance'))?.method).toBe('POST');
});

test('who only reads flows sees that there is one', async () => {
  open('frank');
  expect(await screen.findByText('Newer shipped version')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Newer shipped version' })).toBeNull();
});
