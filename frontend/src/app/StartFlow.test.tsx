import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { seed } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { StartFlowButton, StartFlowProvider } from './StartFlow';

function open(as: string) {
  const server = startMockServer();
  seed(server.world, 5);
  const number = [...server.world.cases.keys()][0] ?? '';
  const page = renderPage(
    server,
    <StartFlowProvider>
      <StartFlowButton />
    </StartFlowProvider>,
    { path: '/cases/:number', at: `/cases/${number}`, as },
  );
  return { ...page, number };
}

test('Ctrl+Alt+P opens the dialog with the case that is open', async () => {
  const { user, number } = open('carol');
  await screen.findByRole('button', { name: 'Start a flow' });
  await user.keyboard('{Control>}{Alt>}p{/Alt}{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Start a flow' })).toBeVisible();
  expect(await screen.findByText(new RegExp(`^${number} · `))).toBeVisible();
});

test('who works on no cases is offered nothing, by key neither', async () => {
  const { user } = open('frank');
  await user.keyboard('{Control>}{Alt>}p{/Alt}{/Control}');
  expect(screen.queryByRole('button', { name: 'Start a flow' })).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
});
