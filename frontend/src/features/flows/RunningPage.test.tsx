import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { busyFlows } from '@/testing/mock/flowReleaseWorld';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowPages } from './FlowPages';

function open(as = 'erin', query = '', key = 'lead-qualification') {
  const server = startMockServer();
  server.world.flowReleases = busyFlows();
  return { ...renderPage(server, <FlowPages />, { path: '/flows/:key/*', at: `/flows/${key}/running${query}`, as }), server };
}

const cases = () => screen.findByRole('region', { name: 'Cases' });

test('each step says how many cases wait there, what is stuck, and for how long', async () => {
  open('frank');
  const steps = await screen.findByRole('region', { name: 'Steps with cases' });
  expect(within(steps).getByRole('row', { name: /^Push accepted lead to CRM 3 2 5 hr/ })).toBeVisible();
});

test('a step lists the cases that wait there', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Push accepted lead to CRM' }));
  expect(await screen.findByRole('heading', { name: 'Cases at Push accepted lead to CRM' })).toBeVisible();
  const list = await cases();
  expect(within(list).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['C-100260', 'C-100261', 'C-100262']);
  expect(within(list).getAllByText('The CRM refused: the owner is not active in Salesforce.')).toHaveLength(2);
});

test('a case is put at another step, with a reason', async () => {
  const { user, server } = open('erin', '?step=Task_PushAcceptedLead');
  await user.click(within(await cases()).getByRole('button', { name: 'Actions for C-100260' }));
  await user.click(screen.getByRole('menuitem', { name: /Move to another step/ }));
  const dialog = screen.getByRole('dialog', { name: 'Move C-100260 to another step' });
  const move = within(dialog).getByRole('button', { name: 'Move case' });
  await user.selectOptions(within(dialog).getByLabelText('Goes on at'), 'Record first meeting');
  expect(move).toBeDisabled();
  await user.type(within(dialog).getByLabelText('Reason'), 'Done by hand in the CRM');
  await user.click(move);
  expect(server.calls.find(({ path }) => path.endsWith('/move'))?.body).toEqual({ from: 'Task_PushAcceptedLead', to: 'Task_RecordMeeting', reason: 'Done by hand in the CRM' });
  expect(await screen.findByText('C-100260 goes on at the other step')).toBeVisible();
});

test('a case is suspended, resumed and its flow ended', async () => {
  const { user, server } = open('erin', '?step=Task_AcceptLead');
  const choose = async (number: string, item: RegExp) => {
    await user.click(within(await cases()).getByRole('button', { name: `Actions for ${number}` }));
    await user.click(screen.getByRole('menuitem', { name: item }));
  };
  const confirm = async (button: string) => {
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText('Reason'), 'Asked by sales');
    await user.click(within(dialog).getByRole('button', { name: button }));
  };
  await choose('C-100220', /Suspend/);
  await confirm('Suspend case');
  expect(await screen.findByText('C-100220 is suspended')).toBeVisible();
  await choose('C-100221', /Resume/);
  expect(await screen.findByText('C-100221 goes on')).toBeVisible();
  await choose('C-100222', /End the flow/);
  await confirm('End the flow');
  expect(await screen.findByText('The flow of C-100222 has ended')).toBeVisible();
  expect(server.calls.filter(({ method, path }) => method !== 'GET' && path.includes('/running/')).map(({ method, path, body }) => [method, path.split('/').slice(-2).join('/'), body])).toEqual([
    ['PUT', 'i-1-0/suspension', { reason: 'Asked by sales' }],
    ['DELETE', 'i-1-1/suspension', {}],
    ['POST', 'i-1-2/cancellation', { reason: 'Asked by sales' }],
  ]);
});

test.each([
  ['operates', 'grace', true],
  ['only reads flows', 'frank', false],
])('who %s may act: %s %s', async (_, as, acts) => {
  open(as);
  const list = await cases();
  expect(within(list).queryAllByRole('button', { name: /Actions for/ }).length > 0).toBe(acts);
});

test('a flow without running cases says so', async () => {
  open('frank', '', 'ticket-resolution');
  expect(await screen.findByText('No case runs')).toBeVisible();
});
