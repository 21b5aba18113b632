import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { caseInCrm, knownInCrm, pushWished } from '@/testing/mock/crm';
import { openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { CaseCrm } from './CaseCrm';

type Prepare = (server: ReturnType<typeof startMockServer>, number: string) => void;

function open(prepare: Prepare, as = 'carol') {
  const server = startMockServer();
  const { number } = openCase(server.world, { name: 'Maya', email: 'm@example.org', tier: 'gold', channel: 'web', subject: 'Torn', message: 'It is torn', ageMinutes: 5 }).file;
  prepare(server, number);
  return { ...renderPage(server, <CaseCrm number={number} />, { path: '/', at: '/', as }), server, number };
}

test('without a CRM there is nothing to see', async () => {
  const { server } = open(() => undefined);
  await waitFor(() => expect(server.calls.map(({ path }) => path)).toContainEqual(expect.stringMatching(/\/crm$/)));
  expect(screen.queryByRole('heading')).toBeNull();
});

test('shows whose case it is there and what is open, each with the way to it', async () => {
  open(({ world }, number) => knownInCrm(world.crm, number));
  expect(await screen.findByRole('link', { name: 'Lind Outdoor GmbH' })).toHaveAttribute('href', 'https://acme.my.salesforce.com/001A1');
  expect(screen.getByText('Gold')).toBeVisible();
  expect(screen.getByText('not there yet')).toBeVisible();
  const opportunities = screen.getByRole('list', { name: 'Open opportunities' });
  expect(opportunities).toHaveTextContent('Tents for the summer camp');
  expect(opportunities).toHaveTextContent('Negotiation · 48,500');
  const link = within(screen.getByRole('list', { name: 'Open cases there' })).getByRole('link', { name: 'Invoice with the wrong address' });
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('what we may not see is not passed off as nothing', async () => {
  open(({ world }, number) => knownInCrm(world.crm, number, { opportunities: null, openCases: [] }));
  expect(await screen.findByText('We may not see these.')).toBeVisible();
  expect(screen.queryByText('Open cases there')).toBeNull();
});

test('says when several have the address', async () => {
  open(({ world }, number) => knownInCrm(world.crm, number, { contact: null, contactsFound: 2, account: null, opportunities: [], openCases: [] }));
  expect(await screen.findByText('several have this address')).toBeVisible();
});

test('an agent has the case created there, and sees that it waits', async () => {
  const { user } = open(({ world }, number) => knownInCrm(world.crm, number));
  await user.click(await screen.findByRole('button', { name: 'Create in the CRM now' }));
  expect(await screen.findByText(/Waits to be brought there/)).toBeVisible();
});

test('who only reads can ask again, and tells the CRM nothing', async () => {
  const { user, server } = open(({ world }, number) => knownInCrm(world.crm, number), 'frank');
  await user.click(await screen.findByRole('button', { name: 'Ask again' }));
  await waitFor(() => expect(server.calls.some(({ path, query }) => path.endsWith('/crm') && query.get('anew') === 'true')).toBe(true));
  expect(screen.queryByRole('button', { name: /now$/ })).toBeNull();
});

test('a CRM that is away says so, and what waits stays in sight', async () => {
  open(({ world }, number) => {
    pushWished(world.crm, number);
    world.crm.set(number, { ...caseInCrm(world.crm, number), connected: true, trouble: 'away' });
  });
  expect(await screen.findByText(/does not answer now/)).toBeVisible();
  expect(screen.getByText(/Waits to be brought there/)).toBeVisible();
});
