import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { ModelPage } from './ModelPage';

function open(as: string) {
  const server = startMockServer();
  const label = { caseNumber: 'C-100001', textHash: 'abc', intent: 'close-account', at: new Date().toISOString(), probability: 0.004, modelSays: 'track-order' };
  server.world.doubtfulLabels.push({ ...label, by: { id: 'alice', name: 'Alice Adams' } }, { ...label, caseNumber: 'C-100002', by: { id: 'grace', name: 'Grace Green' } });
  return { server, ...renderPage(server, <ModelPage />, { path: '/', at: '/', as }) };
}

test('the version in place opens with its figures and its contest', async () => {
  open('frank');
  expect(await screen.findByRole('heading', { name: 'Version 2 in figures' })).toBeVisible();
  expect(screen.getByText('1300 shipped examples and 60 labels of yours')).toBeVisible();
  expect(screen.getByText('On 12 newest labels that neither had seen: 75% right before, 92% now.')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Does it mean what it says?' })).toBeVisible();
});

test('who only looks changes nothing', async () => {
  open('frank');
  await screen.findByRole('heading', { name: 'Versions' });
  expect(screen.queryByRole('button', { name: 'Train now' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Put in place' })).toBeNull();
});

test('an older version is put back with a reason, and it shows', async () => {
  const { server, user } = open('grace');
  await user.click(await screen.findByRole('button', { name: 'Put in place' }));
  const dialog = screen.getByRole('dialog', { name: 'Put version 1 in place?' });
  expect(within(dialog).getByRole('button', { name: 'Put in place' })).toBeDisabled();
  await user.type(within(dialog).getByLabelText('Why?'), 'Too many wrong refunds');
  await user.click(within(dialog).getByRole('button', { name: 'Put in place' }));
  expect(await screen.findByRole('heading', { name: /Version 1 Put back by a person/ })).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ version: 1, reason: 'Too many wrong refunds' });
});

test('a label is seconded by somebody else than who gave it', async () => {
  const { server, user } = open('grace');
  const item = (number: string) => within(screen.getByText(number).closest('li') as HTMLElement);
  await screen.findByText('C-100002');
  expect(item('C-100002').queryByRole('button')).toBeNull();
  await user.click(item('C-100001').getByRole('button', { name: 'That is right' }));
  await waitFor(() => expect(server.calls.some(({ path }) => path.endsWith('/C-100001/abc/second'))).toBe(true));
  await waitFor(() => expect(screen.queryByText('C-100001')).toBeNull());
});

test('a refused training says what it failed', async () => {
  const { user } = open('grace');
  expect(await screen.findByText('It still knows the shipped examples')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Train now' }));
  await waitFor(() => expect(screen.getByText('Training …')).toBeVisible());
});
