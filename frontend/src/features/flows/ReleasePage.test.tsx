import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer, type MockServer } from '@/testing/mockServer';
import { renderPage, type Place } from '@/testing/renderPage';
import { busyFlows, draftOf, flow as flowOf, type MockRelease } from '@/testing/mock/flowReleaseWorld';
import { FlowPages } from './FlowPages';

function open(key: string, prepare: (flow: MockRelease) => void = () => undefined, as = 'erin', locale: Place['locale'] = 'en', ...others: MockRelease[]) {
  const server = startMockServer();
  server.world.flowReleases = new Map([...busyFlows(), ...others.map((other) => [other.key, other] as const)]);
  const flow = server.world.flowReleases.get(key);
  if (flow) prepare(flow);
  return { ...renderPage(server, <FlowPages />, { path: '/flows/:key/*', at: `/flows/${key}/release`, as, locale }), server };
}

/** A decision that the qualification of leads uses, in draft. */
function routing(): MockRelease {
  const found = flowOf('lead-routing', 'Lead routing', 'decision', ['<definitions/>']);
  return { ...found, draft: draftOf(found, '<definitions />', { revision: 2 }) };
}

const sent = ({ calls }: MockServer, end: string) => calls.find(({ method, path }) => method === 'POST' && path.endsWith(end))?.body;

test('a draft is released with a reason, and the way back is shown', async () => {
  const { user, server } = open('lead-qualification');
  const release = await screen.findByRole('button', { name: 'Release version 4' });
  expect(release).toBeDisabled();
  await user.type(screen.getByLabelText('Reason'), 'Call before qualifying');
  await user.click(release);
  expect(sent(server, '/draft/release')).toEqual({ revision: 7, reason: 'Call before qualifying', runningCases: 'stay' });
  expect(await screen.findByText('Version 4 is released')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Back to version 3' })).toBeVisible();
});

test('a share of the new cases and the drafts that it uses go with it', async () => {
  const { user, server } = open('lead-qualification', undefined, 'erin', 'en', routing());
  fireEvent.change(await screen.findByRole('slider', { name: /Share of new cases/ }), { target: { value: '10' } });
  expect(screen.getByText(/10 % start with it, 90 % go on starting with version 2/)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Lead routing (Decision)' }));
  // a draft that this flow does not use is not its business
  expect(screen.queryByRole('checkbox', { name: /Escalation path/ })).toBeNull();
  await user.type(screen.getByLabelText('Reason'), 'Try it');
  await user.click(screen.getByRole('button', { name: 'Release version 4' }));
  expect(sent(server, '/draft/release')).toMatchObject({ revision: 7, reason: 'Try it', runningCases: 'stay', share: 10, with: ['lead-routing'] });
});

test('where cases move from chosen steps, all new ones start with the version', async () => {
  const { user, server } = open('lead-qualification');
  fireEvent.change(await screen.findByRole('slider', { name: /Share of new cases/ }), { target: { value: '10' } });
  await user.click(screen.getByRole('radio', { name: /Those at chosen steps/ }));
  expect(screen.queryByRole('slider')).toBeNull();
  await user.click(await screen.findByRole('checkbox', { name: 'Move cases at Qualify lead' }));
  expect(screen.getByText('14 of 34 cases would move.')).toBeVisible();
  await user.type(screen.getByLabelText('Reason'), 'Try it');
  await user.click(screen.getByRole('button', { name: 'Release version 4' }));
  expect(sent(server, '/draft/release')).toMatchObject({ runningCases: 'move-from', steps: ['Task_QualifyLead'] });
  expect(sent(server, '/draft/release')).not.toHaveProperty('share');
});

test('cases at a step that is gone move once somebody says where to', async () => {
  const { user, server } = open('lead-qualification');
  await user.click(await screen.findByRole('radio', { name: /All that can move/ }));
  const row = await screen.findByRole('row', { name: /Push accepted lead to CRM/ });
  expect(within(row).getByText('This step is not in the new version. Choose where its cases go on.')).toBeVisible();
  expect(screen.getByText('31 of 34 cases would move.')).toBeVisible();
  await user.selectOptions(within(row).getByLabelText('Where cases at Push accepted lead to CRM go'), 'Record first meeting');
  expect(await screen.findByText('34 of 34 cases would move.')).toBeVisible();
  await user.type(screen.getByLabelText('Reason'), 'Step merged');
  await user.click(screen.getByRole('button', { name: 'Release version 4' }));
  expect(sent(server, '/draft/release')).toMatchObject({ runningCases: 'move-all', mapping: { Task_PushAcceptedLead: 'Task_RecordMeeting' } });
});

test('nothing is released while the gate refuses', async () => {
  const { user } = open('lead-qualification', (flow) => flow.findings.push({ rule: 'no-script', severity: 'error', elementId: 'Task_X', elementName: 'Compute', reason: 'Scripts are not allowed.', fix: 'Use a decision table.', wording: { key: 'no-script', arguments: [], detail: null, setting: null } }));
  expect(await screen.findByText('The draft can’t be released yet')).toBeVisible();
  expect(screen.getByText('Use a decision table.')).toBeVisible();
  await user.type(await screen.findByLabelText('Reason'), 'Please');
  expect(screen.getByRole('button', { name: 'Release version 4' })).toBeDisabled();
});

test('a German reader is told in German why nothing is released, and in English what German has no words for', async () => {
  const found = { rule: 'decision-unknown', severity: 'error' as const, elementId: 'Task_X', elementName: 'Entscheiden', reason: 'There is no decision \'price\'.', fix: 'Pick one that exists.' };
  const prepare = (flow: MockRelease) => flow.findings.push({ ...found, wording: { key: 'decision-unknown', arguments: ['price'], detail: null, setting: 'decisionRef' } }, { ...found, reason: 'Said by a newer server.', fix: null, wording: { key: 'newer', arguments: [], detail: null, setting: null } });
  await act(() => Promise.resolve(open('lead-qualification', prepare, 'erin', 'de')));
  expect(await screen.findByText('Es gibt keine Entscheidung „price“. (decisionRef)')).toBeVisible();
  expect(screen.getByText('Wählen Sie eine, die es gibt.')).toBeVisible();
  expect(screen.getByText('Said by a newer server.')).toBeVisible();
});

test('the rehearsal of this revision is shown, or one is asked for', async () => {
  open('lead-qualification');
  expect(await screen.findByText('This revision was rehearsed on 186 cases')).toBeVisible();
});

test('a draft that was not rehearsed is nudged to be', async () => {
  open('lead-qualification', (flow) => (flow.rehearsal = null));
  expect(await screen.findByRole('link', { name: 'Rehearse first' })).toHaveAttribute('href', '/flows/lead-qualification/rehearse');
});

test('a version that others released meanwhile has to be seen first', async () => {
  const { user, server } = open('lead-qualification', (flow) => flow.draft && (flow.draft.baseVersion = 2));
  await user.type(await screen.findByLabelText('Reason'), 'Mine');
  expect(screen.getByText('Version 3 was released after this draft began')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Release version 4' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: /I have seen version 3/ }));
  await user.click(screen.getByRole('button', { name: 'Release version 4' }));
  expect(sent(server, '/draft/release')).toMatchObject({ onTopOf: 3 });
});

test('where a second person has to agree, the release is asked for', async () => {
  const { user } = open('lead-qualification', (flow) => (flow.policy.approvalNeeded = true));
  await user.type(await screen.findByLabelText('Reason'), 'Call first');
  await user.click(screen.getByRole('button', { name: 'Ask for version 4' }));
  expect(await screen.findByText('Erin Evans, somebody else has to agree. Until then nothing changes.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Agree and release' })).toBeNull();
});

test('who asked takes the request back', async () => {
  const { user, server } = open('lead-qualification', (flow) => (flow.policy.approvalNeeded = true));
  await user.type(await screen.findByLabelText('Reason'), 'Call first');
  await user.click(screen.getByRole('button', { name: 'Ask for version 4' }));
  await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
  expect(await screen.findByRole('button', { name: 'Ask for version 4' })).toBeVisible();
  expect(server.calls.some(({ method, path }) => method === 'DELETE' && path.endsWith('/draft/release'))).toBe(true);
});

test('somebody else’s request is agreed to', async () => {
  const { user, server } = open('ticket-triage');
  expect(await screen.findByText('Reviewers asked for a clearer name')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Agree and release' }));
  expect(sent(server, '/draft/release/approval')).toEqual({});
  expect(await screen.findByText('Version 2 is released')).toBeVisible();
});

test('a no needs a reason', async () => {
  const { user, server } = open('ticket-triage');
  const reject = await screen.findByRole('button', { name: 'Reject' });
  expect(reject).toBeDisabled();
  await user.type(screen.getByLabelText('Comment, or the reason for a no'), 'Not before the fair');
  await user.click(reject);
  expect(sent(server, '/draft/release/rejection')).toEqual({ reason: 'Not before the fair' });
});

test('who only reads flows does not release', async () => {
  open('lead-qualification', undefined, 'frank');
  expect(await screen.findByText('You may not release flows')).toBeVisible();
});
