import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { FlowStart } from '@/api/types';
import { answerTask, openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { StartFlowDialog } from './StartFlowDialog';

// jsdom lays nothing out, so there is nothing to scroll
Element.prototype.scrollIntoView = () => undefined;

function open({ preselected = true, running = false } = {}) {
  const server = startMockServer();
  const { file } = openCase(server.world, { name: 'Maria Keller', email: 'm@example.org', tier: 'gold', channel: 'email', subject: 'Parcel missing', message: 'Where is my parcel?', ageMinutes: 5 });
  const task = answerTask(server.world, file, null);
  if (running) server.world.tasks.set('call', { ...task, id: 'call', processKey: 'call-customer' });
  const started = vi.fn<(start: FlowStart, caseNumber: string) => void>();
  const page = renderPage(server, <StartFlowDialog caseNumber={preselected ? file.number : null} onClose={() => undefined} onStarted={started} />, { path: '/', at: '/', as: 'carol' });
  return { ...page, server, file, started };
}

const sent = (server: ReturnType<typeof open>['server']) => server.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/flows'));

test('a flow starts on the open case with the answers to its form', async () => {
  const { user, server, file, started } = open();
  expect(await screen.findByText(`${file.number} · Parcel missing`)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /^Call the customer back/ }));
  await user.click(await screen.findByLabelText(/^Why should we call/));
  await user.click(await screen.findByText('Explain something'));
  await user.type(screen.getByLabelText(/^What is it about/), 'About the refund');
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(started).toHaveBeenCalledWith(expect.objectContaining({ key: 'call-customer' }), file.number));
  expect(sent(server)[0]?.body).toMatchObject({ key: 'call-customer', data: { callReason: 'explain', details: 'About the refund', team: file.team?.id } });
});

test('the form says what is missing before anything is sent', async () => {
  const { user, server } = open();
  await user.click(await screen.findByRole('button', { name: /^Call the customer back/ }));
  await user.click(await screen.findByRole('button', { name: 'Start' }));
  expect(await screen.findByText('Field is required.')).toBeVisible();
  expect(sent(server)).toEqual([]);
});

test('without an open case one is looked for', async () => {
  const { user, file } = open({ preselected: false });
  await user.click(await screen.findByRole('button', { name: /^Call the customer back/ }));
  await user.type(screen.getByRole('searchbox'), 'parcel');
  await user.click(await screen.findByRole('button', { name: /Parcel missing/ }));
  expect(await screen.findByLabelText(/^Why should we call/)).toBeVisible();
  expect(screen.getByText(`${file.number} · Parcel missing`)).toBeVisible();
});

test('a case that has ended can’t be chosen', async () => {
  const { user, file } = open({ preselected: false });
  file.status = 'closed';
  await user.click(await screen.findByRole('button', { name: /^Call the customer back/ }));
  await user.type(screen.getByRole('searchbox'), 'parcel');
  expect(await screen.findByText('No open case matches.')).toBeVisible();
});

test('flows are found by name, and one that runs already can’t be started again', async () => {
  const { user } = open({ running: true });
  const flows = await screen.findByRole('list', { name: 'Flow' });
  expect(within(flows).getByRole('button', { name: /Runs on this case already/ })).toBeDisabled();
  await user.type(screen.getByRole('searchbox'), 'invoice');
  expect(await screen.findByText('No flow has this name.')).toBeVisible();
});

test('what was typed is there again after another look at the flows', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: /^Call the customer back/ }));
  await user.type(await screen.findByLabelText(/^What is it about/), 'About the refund');
  await user.click(screen.getByRole('button', { name: 'Change the flow' }));
  await user.click(await screen.findByRole('button', { name: /^Call the customer back/ }));
  expect(await screen.findByLabelText(/^What is it about/)).toHaveValue('About the refund');
});
