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

test('a newer shipped version is a click away', async () => {
  open('frank');
  expect(await screen.findByRole('link', { name: 'Newer shipped version' })).toHaveAttribute('href', '/flows/ticket-triage/offer');
});
