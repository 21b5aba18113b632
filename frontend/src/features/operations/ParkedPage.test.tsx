import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ParkedWork } from '@/api/types';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { ParkedPage } from './ParkedPage';

const MAIL: ParkedWork = { kind: 'mail', id: 'm-1', title: 'support 4711', reason: 'IOException', caseNumber: null, since: '2026-03-02T09:00:00Z', byteCount: 1200 };
const MESSAGE: ParkedWork = { kind: 'message', id: '7', title: 'customer-replied', reason: 'no-flow-waits', caseNumber: 'C-100042', since: '2026-03-02T10:00:00Z', byteCount: null };

function open(...parked: ParkedWork[]) {
  const server = startMockServer();
  server.world.parked.push(...parked);
  return { ...renderPage(server, <ParkedPage />, { path: '/operations/parked', at: '/operations/parked', as: 'grace' }), server };
}

test('what is parked says why, and opens', async () => {
  open(MAIL, MESSAGE);
  const mail = await screen.findByRole('row', { name: /support 4711/ });
  expect(within(mail).getByText('IOException')).toBeVisible();
  expect(within(mail).getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/api/operations/parked/mail/m-1/content');
  const message = screen.getByRole('row', { name: /customer-replied/ });
  expect(within(message).getByText('No flow waits for it any more')).toBeVisible();
  expect(within(message).getByRole('link', { name: 'C-100042' })).toHaveAttribute('href', '/cases/C-100042');
});

test('what tries again leaves the list', async () => {
  const { user, server } = open(MAIL);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing is parked')).toBeVisible();
  expect(server.calls.find(({ path }) => path === '/api/operations/parked/mail/m-1/retry')?.method).toBe('POST');
});

test('nothing is discarded without a note', async () => {
  const { user, server } = open(MESSAGE);
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Discard' })).toBeDisabled();
  await user.type(dialog.getByLabelText('Why'), 'The case was closed');
  await user.click(dialog.getByRole('button', { name: 'Discard' }));
  expect(await screen.findByText('Nothing is parked')).toBeVisible();
  expect(server.calls.find(({ path }) => path.endsWith('/discard'))?.body).toEqual({ note: 'The case was closed' });
});

test('a mail that is not here says so, and keeps its place', async () => {
  const { user } = open({ ...MAIL, byteCount: null });
  expect(await screen.findByText('Nothing to open')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Mail not here')).toBeVisible();
  expect(screen.getByText('support 4711')).toBeVisible();
});
