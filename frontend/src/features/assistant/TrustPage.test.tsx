import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { TrustPage } from './TrustPage';

function open(as: string, at = '/') {
  const server = startMockServer();
  return { server, ...renderPage(server, <TrustPage />, { path: '/', at, as }) };
}

const row = async (name: string) => within((await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement);

test('each intent tells where it stands, on what evidence, and what it takes to rise', async () => {
  open('frank');
  const tracking = await row('Track an order');
  expect(tracking.getByText('Acts, with undo')).toBeVisible();
  expect(tracking.getByText('12 of 12 right, at least 88%')).toBeVisible();
  expect(tracking.getByText('Acts from 100 judged ones on, at least 95% right')).toBeVisible();
  expect(tracking.getByText('214, 3 corrected')).toBeVisible();
  expect((await row('Refund request')).getByText('Held')).toBeVisible();
  expect(screen.getByText(/from 71% on/)).toBeVisible();
  expect(screen.getByText(/Never sure enough/)).toBeVisible();
});

test('who only looks changes nothing', async () => {
  open('frank');
  await row('Track an order');
  expect(screen.queryByRole('button', { name: /Change|Take back/ })).toBeNull();
});

test('an administrator puts an intent on another level with a reason', async () => {
  const { server, user } = open('grace');
  await user.click((await row('Late delivery')).getByRole('button', { name: 'Change …' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('Trust'), 'Watched');
  expect(dialog.getByText(/Nobody sees what it suggests/)).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Set' })).toBeDisabled();
  await user.type(dialog.getByLabelText('Why?'), 'New carrier');
  await user.click(dialog.getByRole('button', { name: 'Set' }));
  expect((await row('Late delivery')).getByText('Watched')).toBeVisible();
  expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ step: 'classify', intent: 'late-delivery', level: 'watch', held: false, reason: 'New carrier' });
});

test('a draft is never offered to act', async () => {
  const { user } = open('grace', '/?step=draft-reply');
  await user.click((await row('Track an order')).getByRole('button', { name: 'Change …' }));
  const levels = within(within(screen.getByRole('dialog')).getByLabelText('Trust')).getAllByRole('option');
  expect(levels.map(({ textContent }) => textContent)).toEqual(['Watched', 'Suggests']);
});

test('only the newest change of an intent is taken back', async () => {
  const { server, user } = open('grace');
  await screen.findByText(/40 of 40 right, so at least 96%/);
  expect(screen.getAllByRole('button', { name: 'Take back' })).toHaveLength(2);
  await user.click(screen.getAllByRole('button', { name: 'Take back' })[0] as HTMLElement);
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Why?'), 'Wait for the new carrier');
  await user.click(dialog.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(server.calls.some(({ path }) => path.endsWith('/t-3/take-back'))).toBe(true));
  expect((await row('Track an order')).getByText('Held')).toBeVisible();
});
