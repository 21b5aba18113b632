import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CaseStatus } from '@/api/types';
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

function open(status: CaseStatus, as = 'alice') {
  const server = startMockServer();
  const { file } = openCase(server.world, { name: 'Maria Keller', email: 'm@example.org', tier: 'gold', channel: 'email', subject: 'Parcel', message: 'Where is it?', ageMinutes: 5 });
  file.status = status;
  return { server, file, ...renderPage(server, <CaseActions file={file} />, { path: '/', at: '/', as }) };
}

test('an article is made of a resolved ticket, for others to review', async () => {
  const { server, file, user } = open('resolved');
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('menuitem', { name: 'Make an article of it' }));
  expect(await screen.findByText('A draft of an article waits for review')).toBeVisible();
  expect(server.world.knowledge.drafts).toMatchObject([{ caseNumber: file.number, createdBy: { id: 'alice' } }]);
});

test('none is made of a ticket that is still open', async () => {
  const { user } = open('open');
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  expect(screen.queryByRole('menuitem', { name: 'Make an article of it' })).toBeNull();
});
