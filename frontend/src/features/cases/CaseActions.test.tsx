import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { CaseActions } from './CaseActions';

function openActions(at: string) {
  const server = startMockServer();
  const { file } = openCase(server.world, { name: 'Maria Keller', email: 'm@example.org', tier: 'gold', channel: 'email', subject: 'Parcel missing', message: 'Where is my parcel?', ageMinutes: 5 });
  return { ...renderPage(server, <CaseActions file={file} />, { path: '/', at, as: 'carol' }), server };
}

test('an address opens the dialog, which does nothing by itself and closes for good', async () => {
  const { user, server } = openActions('/?do=escalate');
  expect(await screen.findByRole('dialog')).toBeVisible();
  expect(server.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an address can’t open what could not be taken back', async () => {
  openActions('/?do=withdraw');
  expect(await screen.findByRole('button', { name: /More/ })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});
