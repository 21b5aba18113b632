import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { busyFlows, rehearsal } from '@/testing/mock/flowReleaseWorld';
import { startMockServer, type MockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { FlowPages } from './FlowPages';

function open(at: string, prepare: (server: MockServer) => void = () => undefined) {
  const server = startMockServer();
  server.world.flowReleases = busyFlows();
  prepare(server);
  return { ...renderPage(server, <FlowPages />, { path: '/flows/:key/*', at: `/flows/${at}`, as: 'erin' }), server };
}

const leads = ({ world }: MockServer) => {
  const found = world.flowReleases.get('lead-qualification');
  if (!found) throw new Error('no such flow');
  return found;
};

test('a draft is rehearsed on the cases that were chosen, together with other drafts', async () => {
  const { user, server } = open('ticket-triage/rehearse');
  const number = await screen.findByLabelText('Number of cases');
  await user.clear(number);
  await user.type(number, '50');
  await user.selectOptions(await screen.findByLabelText('Team'), await screen.findByRole('option', { name: 'Service desk' }));
  await user.click(screen.getByRole('checkbox', { name: 'Review triage (Form)' }));
  await user.click(screen.getByRole('button', { name: 'Rehearse' }));
  expect(server.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/rehearsal'))?.body).toEqual({ cases: 50, team: 'service-desk', with: ['support.review-triage'] });
});

test('days are told as instants, the last one whole', async () => {
  const { user, server } = open('ticket-triage/rehearse');
  fireEvent.change(await screen.findByLabelText('Ended from'), { target: { value: '2026-11-27' } });
  fireEvent.change(screen.getByLabelText('Ended until'), { target: { value: '2026-11-30' } });
  await user.click(screen.getByRole('button', { name: 'Rehearse' }));
  const body = server.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/rehearsal'))?.body;
  expect(body).toMatchObject({ from: new Date(2026, 10, 27).toISOString(), to: new Date(2026, 11, 1).toISOString() });
});

test('more cases than can be rehearsed are not begun', async () => {
  const { user } = open('ticket-triage/rehearse');
  const number = await screen.findByLabelText('Number of cases');
  await user.clear(number);
  await user.type(number, '1001');
  expect(screen.getByRole('button', { name: 'Rehearse' })).toBeDisabled();
});

test('a rehearsal that runs shows how far it is, and can be stopped', async () => {
  const { user, server } = open('lead-qualification/rehearse', (world) => (leads(world).rehearsal = rehearsal(7, 10_000, { state: 'running', done: 80, finishedAt: null })));
  expect(await screen.findByRole('progressbar', { name: 'Rehearsing revision 7' })).toHaveAttribute('max', '10000');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('The rehearsal was stopped')).toBeVisible();
  expect(server.calls.some(({ method, path }) => method === 'DELETE' && path.endsWith('/draft/rehearsal/r-1'))).toBe(true);
});

test('the result says how many cases went which way, and of how many', async () => {
  open('lead-qualification/rehearse');
  const groups = await screen.findByRole('navigation', { name: 'What became of the cases' });
  expect(within(groups).getByRole('link', { name: /Same way\s*152\s*82% of 186/ })).toBeVisible();
  expect(within(groups).getByRole('link', { name: /Stuck\s*3\s*2% of 186/ })).toBeVisible();
  expect(screen.getByText('412 → 436')).toBeVisible();
  expect(screen.getByText(/^5 cases are counted only as far as their way is known/)).toBeVisible();
  expect(screen.getAllByText('In 181 past cases')).toHaveLength(2);
  expect(screen.getByText(/the usual answer, in/)).toBeVisible();
});

test('a group lists its cases, each with the way to its two paths', async () => {
  const { user } = open('lead-qualification/rehearse');
  await user.click(await screen.findByRole('link', { name: /Stuck/ }));
  const list = await screen.findByRole('region', { name: 'Stuck' });
  expect(within(list).getByRole('link', { name: 'C-100700' })).toHaveAttribute('href', '/flows/lead-qualification/rehearse/cases/C-100700');
  expect(within(list).getAllByText('At “Score lead” no condition is true, and there is no default way.')[0]).toBeVisible();
});

test('a step where ways part lists the cases that part there', async () => {
  const { user } = open('lead-qualification/rehearse');
  await user.click(await screen.findByRole('link', { name: '8 cases' }));
  const list = await screen.findByRole('region', { name: 'Cases that part at What came out?' });
  expect(within(list).getAllByRole('link')).toHaveLength(8);
});

test('a draft that changed since is said to have changed', async () => {
  open('lead-qualification/rehearse', (world) => (leads(world).rehearsal = rehearsal(5, 186)));
  expect(await screen.findByText('The draft has changed since')).toBeVisible();
  expect(screen.getByText('Revision 5 was rehearsed; the draft is at revision 7.')).toBeVisible();
});

test('without finished cases the page says what is missing', async () => {
  open('lead-qualification/rehearse', (world) => (leads(world).rehearsal = rehearsal(7, 0)));
  expect(await screen.findByText('No finished cases yet')).toBeVisible();
});

test('without a draft there is nothing to rehearse', async () => {
  open('ticket-resolution/rehearse');
  expect(await screen.findByRole('button', { name: 'Start a draft' })).toBeVisible();
});

test('a decision is rehearsed in the flows that ask it', async () => {
  const { user, server } = open('escalation-path/rehearse', ({ world }) => {
    const found = world.flowReleases.get('escalation-path');
    if (found) Object.assign(found, { rehearsal: null, askedBy: [{ key: 'ticket-escalation', name: 'Ticket escalation' }] });
  });
  expect(await screen.findByRole('link', { name: 'Ticket escalation' })).toHaveAttribute('href', '/flows/ticket-escalation');
  await user.click(screen.getByRole('button', { name: 'Rehearse' }));
  expect(server.calls.some(({ method, path }) => method === 'POST' && path.endsWith('/escalation-path/draft/rehearsal'))).toBe(true);
});

test('a decision that no flow asks says so, and is not rehearsed', async () => {
  open('escalation-path/rehearse');
  expect(await screen.findByText('No flow asks this decision')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Rehearse' })).toBeDisabled();
});

test('a case shows both paths, and what only one of them has', async () => {
  open('lead-qualification/rehearse/cases/C-100600');
  expect(await screen.findByRole('heading', { name: 'C-100600, before and after' })).toBeVisible();
  expect(await screen.findByText('Only with the draft:')).toBeVisible();
  expect(screen.getByText('Only with the draft:').parentElement).toHaveTextContent('Call customer');
  expect(screen.getByRole('figure', { name: 'Process Lead qualification, As it went, version 3' })).toBeVisible();
  expect(screen.getByRole('figure', { name: 'Process Lead qualification, As it would go, the draft' })).toBeVisible();
  const parting = screen.getByRole('region', { name: 'Where the ways part' });
  expect(parting).toHaveTextContent('After Score lead: before to Read lead, now to Call customer');
  expect(screen.getByRole('link', { name: 'Open C-100600' })).toHaveAttribute('href', '/cases/C-100600');
});

test('the two ways of a case are listed step by step, and the step where they part is the one in view', async () => {
  const { user } = open('lead-qualification/rehearse/cases/C-100600');
  const steps = (await screen.findAllByRole('row')).map((row) => row.textContent);
  const at = steps.findIndex((step) => step?.includes('Ways part here'));
  expect(steps[at]).toBe('Score leadScore leadWays part here');
  expect(steps[at + 1]).toBe('–Call customeronly with the draft');
  expect(steps[at + 2]).toBe('Read leadRead lead');
  const [score] = screen.getAllByRole('button', { name: 'Score lead' });
  expect(score).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Call customer' }));
  expect(screen.getByRole('button', { name: 'Call customer' })).toHaveAttribute('aria-pressed', 'true');
  expect(score).toHaveAttribute('aria-pressed', 'false');
});
