import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { busyFlows } from '@/testing/mock/flowReleaseWorld';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowPages } from './FlowPages';

function open(at: string, as = 'erin') {
  const server = startMockServer();
  server.world.flowReleases = busyFlows();
  return { ...renderPage(server, <FlowPages />, { path: '/flows/:key/*', at: `/flows/lead-qualification/${at}`, as }), server };
}

test('each version says who, why, and what came of it with the cases behind it', async () => {
  open('versions', 'frank');
  const table = await screen.findByRole('region', { name: 'Versions' });
  const row = within(table).getByRole('row', { name: /^2/ });
  for (const text of ['Leads from the fair go to field sales', '80 %', '34', 'Half of 214 cases took less than 2 days 23 hr', 'Deadlines kept: 92% of 214', 'Satisfaction: 4.3 of 5, 87 answers']) expect(within(row).getByText(text)).toBeVisible();
  expect(within(within(table).getByRole('row', { name: /^1/ })).getByText('Came with the product')).toBeVisible();
});

test('new cases start with an older version again, with a reason', async () => {
  const { user, server } = open('versions');
  await user.click(await screen.findByRole('button', { name: 'Actions for version 2' }));
  await user.click(screen.getByRole('menuitem', { name: 'Start new cases with this version' }));
  const dialog = screen.getByRole('dialog', { name: 'Start new cases with version 2' });
  await user.type(within(dialog).getByLabelText('Reason'), 'Too many calls');
  await user.click(within(dialog).getByRole('button', { name: 'Start new cases with this version' }));
  expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ version: 2, reason: 'Too many calls' });
  expect(await screen.findByText('New cases start with version 2')).toBeVisible();
});

test('a share of new cases starts with a version, the rest besides', async () => {
  const { user, server } = open('versions');
  await user.click(await screen.findByRole('button', { name: 'Actions for version 3' }));
  await user.click(screen.getByRole('menuitem', { name: 'Start new cases with this version' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.change(within(dialog).getByRole('slider'), { target: { value: '50' } });
  await user.type(within(dialog).getByLabelText('Reason'), 'It does well');
  await user.click(within(dialog).getByRole('button', { name: 'Start new cases with this version' }));
  expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ version: 3, share: 50, besides: 2, reason: 'It does well' });
});

test('cases keep their side while the shares of two versions change', async () => {
  const { user, server } = open('versions');
  await user.click(await screen.findByRole('button', { name: 'Actions for version 2' }));
  await user.click(screen.getByRole('menuitem', { name: 'Start new cases with this version' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.change(within(dialog).getByRole('slider'), { target: { value: '90' } });
  await user.type(within(dialog).getByLabelText('Reason'), 'Slower');
  await user.click(within(dialog).getByRole('button', { name: 'Start new cases with this version' }));
  expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ version: 3, share: 10, besides: 2, reason: 'Slower' });
  expect(await screen.findByText('New cases start with version 2')).toBeVisible();
});

test('who only reads flows compares versions and changes nothing', async () => {
  const { user } = open('versions', 'frank');
  await user.click(await screen.findByRole('button', { name: 'Actions for version 2' }));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Compare with version 1', 'Compare with version 3, the latest']);
});

test('running cases are moved to another version', async () => {
  const { user, server } = open('migrations/new?from=2&to=3');
  expect(await screen.findByText('31 of 34 cases would move.')).toBeVisible();
  await user.type(screen.getByLabelText('Reason'), 'One version for all');
  await user.click(screen.getByRole('button', { name: 'Move to version 3' }));
  expect(server.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/migrations'))?.body).toEqual({ from: 2, to: 3, reason: 'One version for all' });
  expect(await screen.findByRole('heading', { name: 'Running cases from version 2 to 3' })).toBeVisible();
});

test('moves show how far they are', async () => {
  open('versions', 'frank');
  const list = await screen.findByRole('region', { name: 'Moves of running cases' });
  expect(within(list).getByText('21 of 34, 2 not')).toBeVisible();
  expect(within(list).getByRole('link', { name: '2 → 3' })).toHaveAttribute('href', '/flows/lead-qualification/migrations/m-2');
});

test('a move is paused, goes on, and says what became of each case', async () => {
  const { user, server } = open('migrations/m-2');
  expect(await screen.findByText('Its step is not in version 3.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  expect(server.calls.filter(({ path }) => path.endsWith('/pause')).map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
  await user.click(screen.getByRole('tab', { name: 'Moved (21)' }));
  expect(await screen.findByRole('link', { name: 'C-100220' })).toBeVisible();
});

test('a move is stopped only after a question', async () => {
  const { user, server } = open('migrations/m-2');
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  const dialog = screen.getByRole('dialog', { name: 'Stop the move?' });
  await user.click(within(dialog).getByRole('button', { name: 'Stop' }));
  expect(server.calls.some(({ path }) => path.endsWith('/migrations/m-2/cancellation'))).toBe(true);
  expect(await screen.findByText('Stopped')).toBeVisible();
});
