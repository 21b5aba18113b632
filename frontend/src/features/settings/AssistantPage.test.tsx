import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addCall, addProvider } from '@/testing/mock/assistant';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { AssistantPage } from './AssistantPage';

const at = (tab: string) => ({ path: '/settings/assistant', at: `/settings/assistant?tab=${tab}` });

test('a provider is set up and tried; its key is sent and never shown', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <AssistantPage />, at('providers'));
  await screen.findByText('No provider');
  await user.click(screen.getByRole('button', { name: 'New provider' }));
  await user.type(screen.getByLabelText('Name'), 'Ours');
  await user.type(screen.getByLabelText('Model'), 'gpt-4o-mini');
  await user.type(screen.getByLabelText('API key'), 'sk-very-secret');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Ours' })).toBeVisible();
  expect(server.calls.find(({ method, path }) => method === 'POST' && path === '/api/assistant/providers')?.body).toMatchObject({ apiKey: 'sk-very-secret', kind: 'openai', baseUrl: null });
  expect(document.body).not.toHaveTextContent('sk-very-secret');
  await user.click(screen.getByRole('button', { name: 'Test connection' }));
  expect(await screen.findByText('Answered')).toBeVisible();
});

test('who does a task is a matter of policy', async () => {
  const server = startMockServer('grace');
  const provider = addProvider(server.world.assistant, { name: 'Ours' });
  const { user } = renderPage(server, <AssistantPage />, { ...at('policy'), as: 'grace' });
  await user.click(await screen.findByRole('button', { name: 'Add a policy' }));
  await user.selectOptions(screen.getByLabelText('Done by'), 'Ours (gpt-4o-mini)');
  await user.selectOptions(screen.getByLabelText('Flow'), await screen.findByRole('option', { name: 'Ticket triage' }));
  await user.click(screen.getByRole('button', { name: 'Save policies' }));
  expect(await screen.findByText('The policies are saved')).toBeVisible();
  expect(server.world.assistant.policies).toEqual([{ task: 'classify', flow: 'ticket-triage', category: null, engine: 'provider', providerId: provider.id }]);
});

test('an empty budget is no limit, and none of zero', async () => {
  const server = startMockServer('grace');
  const { user } = renderPage(server, <AssistantPage />, at('policy'));
  await user.click(await screen.findByRole('button', { name: 'Add a budget' }));
  await user.type(screen.getByLabelText('Tokens a day'), '50000');
  await user.click(screen.getByRole('button', { name: 'Save budgets' }));
  expect(await screen.findByText('1200 tokens, 0.02')).toBeVisible();
  expect(server.world.assistant.budgets).toEqual([{ scope: '*', dailyTokens: 50_000, dailyCost: null }]);
});

test('the preview shows the request with its placeholders', async () => {
  const server = startMockServer('grace');
  addProvider(server.world.assistant, { name: 'Ours' });
  const { user } = renderPage(server, <AssistantPage />, at('privacy'));
  await user.type(await screen.findByLabelText('A customer’s text'), 'Write to ada@example.com please');
  await user.click(screen.getByRole('button', { name: 'Show what would leave' }));
  const request = await screen.findByRole('region', { name: 'The request' });
  expect(within(request).getByLabelText('Body of the request')).toHaveTextContent('[EMAIL_1]');
  expect(within(request).getByText(/E-mail addresses/)).toBeVisible();
  expect(request).not.toHaveTextContent('ada@example.com');
});

test('trouble shows above everything, and the log says what happened', async () => {
  const server = startMockServer('grace');
  const provider = addProvider(server.world.assistant, { name: 'Ours' });
  server.world.assistant.policies = [{ task: 'classify', flow: null, category: null, engine: 'provider', providerId: provider.id }];
  server.world.assistant.health = 'failing';
  addCall(server.world.assistant, provider, { outcome: 'timeout', reason: 'too-slow' });
  renderPage(server, <AssistantPage />, at('calls'));
  expect(await screen.findByText('The local models stand in at present')).toBeVisible();
  expect(screen.getByText('Ours: Failing')).toBeVisible();
  expect(await screen.findByText('Too slow')).toBeVisible();
  expect(screen.getByRole('link', { name: 'C-100001' })).toHaveAttribute('href', '/cases/C-100001');
});
