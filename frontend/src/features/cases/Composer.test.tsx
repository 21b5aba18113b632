import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { Composer } from './Composer';

function openComposer(keptBody?: string) {
  const server = startMockServer();
  const opened = openCase(server.world, { name: 'Tom', email: 't@example.org', tier: 'standard', channel: 'web', subject: 'Broken', message: 'It is broken', ageMinutes: 5 });
  if (keptBody) opened.drafts.set('carol', { body: keptBody, basedOnSuggestion: null, outdated: false, outdatedSince: null, updatedAt: new Date().toISOString(), updatedBy: { id: 'carol', name: 'Carol Clark' } });
  const page = renderPage(server, <Composer number={opened.file.number} suggested={null} onTaken={() => undefined} />, { path: '/', at: '/', as: 'carol' });
  return { ...page, server, opened };
}

const REPLY = 'Reply to the customer';

test('what was typed is kept on the server two seconds after the last key', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { user, server } = openComposer();
  await user.type(await screen.findByLabelText(REPLY), 'Dear Tom');
  await vi.advanceTimersByTimeAsync(2100);
  await waitFor(() => expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ body: 'Dear Tom', basedOnSuggestion: null }));
  expect(await screen.findByText('Draft saved')).toBeVisible();
  vi.useRealTimers();
});

test('leaving the field keeps it at once', async () => {
  const { user, server } = openComposer();
  await user.type(await screen.findByLabelText(REPLY), 'Dear Tom');
  await user.tab();
  await waitFor(() => expect(server.calls.some(({ method }) => method === 'PUT')).toBe(true));
});

test('a kept draft comes back', async () => {
  openComposer('Half a sentence');
  expect(await screen.findByDisplayValue('Half a sentence')).toBeVisible();
});

test('an internal note goes out as a note and leaves the reply alone', async () => {
  const { user, server } = openComposer('Half a sentence');
  await user.click(await screen.findByRole('button', { name: 'Internal note' }));
  await user.type(screen.getByLabelText(/^Internal note/), 'Check the warehouse');
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  await waitFor(() => expect(server.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/messages'))?.body).toMatchObject({ direction: 'note', body: 'Check the warehouse' }));
  await user.click(screen.getByRole('button', { name: 'Reply' }));
  expect(screen.getByLabelText(REPLY)).toHaveValue('Half a sentence');
});
