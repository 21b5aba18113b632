import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { SetUpPage } from './SetUpPage';

function openLink(hash = '#token=good') {
  const server = startMockServer();
  const page = renderPage(server, <SetUpPage />, { path: '/setup', at: `/setup${hash}` });
  server.actAs(null);
  return { ...page, server };
}

async function fill(user: ReturnType<typeof openLink>['user'], password: string) {
  await user.type(await screen.findByLabelText('Your name'), 'Olga Operator');
  await user.type(screen.getByLabelText('User name'), 'olga');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Create administrator' }));
}

test('the link makes an administrator, who is signed in at once', async () => {
  const { user, server } = openLink();
  await fill(user, 'quiet harbour lights');
  await waitFor(() => expect(server.calls.at(-1)).toMatchObject({ method: 'POST', path: '/api/session', body: { username: 'olga' } }));
  expect(server.calls.find(({ path }) => path === '/api/setup')?.body).toEqual({ token: 'good', name: 'Olga Operator', username: 'olga', password: 'quiet harbour lights' });
});

test('what is wrong is said at its field, and the link stays good', async () => {
  const { user, server } = openLink();
  await fill(user, 'short');
  expect(await screen.findByText('must have 12 to 200 characters')).toBeVisible();
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(server.calls.some(({ path }) => path === '/api/session')).toBe(false);
});

test.each(['#token=used', ''])('a link that is no longer good says so: "%s"', async (hash) => {
  const { user } = openLink(hash);
  if (hash) await fill(user, 'quiet harbour lights');
  expect(await screen.findByRole('alert')).toHaveTextContent('This link is no longer good');
  expect(screen.queryByLabelText('Password')).toBeNull();
});
