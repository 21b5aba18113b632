import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { seed } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import type { Task } from '@/api/types';
import { TaskForm } from './TaskForm';
import { TasksPage } from './TasksPage';

const slots = {
  work: (task: Task, onDone: () => void) => <TaskForm task={task} onDone={onDone} />,
  file: () => <p>case</p>,
  history: () => <p>history</p>,
  diagram: () => <p>diagram</p>,
};

function openTasks(address: (free: Task) => string = () => '/tasks') {
  const server = startMockServer();
  seed(server.world, 120);
  const free = [...server.world.tasks.values()].find((task) => !task.assignee && task.team?.id === 'service-desk');
  if (!free) throw new Error('the situation has no free task');
  const page = renderPage(server, <TasksPage slots={slots} />, { path: '/tasks/:id?', at: address(free) });
  return { ...page, server, free };
}

test('views show what is in them, and choosing one asks for it', async () => {
  const { user, server } = openTasks();
  const mine = await screen.findByRole('button', { name: /^Mine \d+/ });
  await user.click(mine);
  await waitFor(() => expect(server.calls.some(({ path, query }) => path === '/api/tasks' && query.get('filter') === 'mine')).toBe(true));
  expect(mine).toHaveAttribute('aria-current', 'true');
});

test('the arrow keys walk the list and show the task they stand on', async () => {
  const { user } = openTasks();
  const list = await screen.findByRole('listbox', { name: 'Task list' });
  list.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const second = (await within(list).findAllByRole('option'))[1];
  expect(second).toHaveAttribute('aria-selected', 'true');
  const pane = screen.getByRole('region', { name: 'Task' });
  expect(await within(pane).findByRole('heading', { level: 2 })).toBeVisible();
});

test('walking past the end of a page fetches the next one', async () => {
  const { user, server } = openTasks();
  const list = await screen.findByRole('listbox', { name: 'Task list' });
  list.focus();
  await user.keyboard('{End}');
  await waitFor(() => expect(server.calls.some(({ path, query }) => path === '/api/tasks' && query.get('cursor') === '50')).toBe(true));
});

test('Ctrl+Alt+C claims the shown task', async () => {
  const { user, free } = openTasks((task) => `/tasks/${task.id}`);
  await screen.findByRole('button', { name: 'Claim' });
  await user.keyboard('{Control>}{Alt>}c{/Alt}{/Control}');
  expect(await screen.findByText('You hold it')).toBeVisible();
  await waitFor(() => expect(free.assignee).toEqual({ id: 'alice', name: 'Alice Adams' }));
});

test('a claim that was lost is taken back and says who holds the task', async () => {
  const { user, free } = openTasks((task) => `/tasks/${task.id}`);
  const claim = await screen.findByRole('button', { name: 'Claim' });
  free.assignee = { id: 'bob', name: 'Bob Brown' };
  await user.click(claim);
  expect((await screen.findAllByText('Bob Brown holds it')).length).toBeGreaterThan(0);
  await waitFor(() => expect(screen.queryByText('You hold it')).not.toBeInTheDocument());
});

test('take next opens the task and says why this one', async () => {
  const { user } = openTasks();
  await user.click(await screen.findByRole('button', { name: 'Take next' }));
  expect(await screen.findByText(/Due first of your teams/)).toBeVisible();
  expect(await screen.findByText('You hold it')).toBeVisible();
});

test('an empty view says so', async () => {
  openTasks(() => '/tasks?view=completed');
  expect(await screen.findByText('All done here')).toBeVisible();
});

test('a task that is not there any more is explained', async () => {
  openTasks(() => '/tasks/t-unknown');
  expect(await screen.findByText('This task is not here any more')).toBeVisible();
});
