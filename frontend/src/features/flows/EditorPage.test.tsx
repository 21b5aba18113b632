import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { useEffect } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ProcessCanvasProps } from '@/bpmn/ProcessCanvas';
import type { ProcessModeler } from '@/bpmn/ProcessModeler';
import type { StepChange } from '@/bpmn/stepChanges';
import type { Step } from '@/bpmn/stepProperties';
import { draftsOf } from '@/testing/mock/flowDrafts';
import { startMockServer, type MockServer } from '@/testing/mockServer';
import { renderPage, type Place } from '@/testing/renderPage';
import { EditorPage } from './EditorPage';

const drawn = { changes: [] as [string | null, StepChange][], added: [] as string[], marks: [] as { id: string; tone: string }[], number: 0 };

const STEPS: Record<string, Step> = {
  'ticket-triage': { id: 'ticket-triage', type: 'bpmn:Process', name: 'Ticket triage', documentation: '' },
  Task_ReviewTriage: { id: 'Task_ReviewTriage', type: 'bpmn:UserTask', name: 'Review triage', documentation: '', person: { team: 'service-desk', form: 'support/review-triage', assignee: '', due: '', priority: '' }, repeat: null },
  Gateway_AcceptedInReview: { id: 'Gateway_AcceptedInReview', type: 'bpmn:ExclusiveGateway', name: 'Accepted?', documentation: '', ways: [{ id: 'SequenceFlow_Yes', name: 'yes', target: 'Go on', condition: '', isDefault: false }] },
};

/** Stands in for the drawing, which needs a browser that can draw. */
function fakeModeler({ xml, onSelect, onChange }: ProcessCanvasProps): ProcessModeler {
  let selected: string | null = null;
  const fake = {
    get selected() {
      return selected;
    },
    canUndo: true,
    canRedo: false,
    undo: () => undefined,
    xml: () => Promise.resolve(xml.replace('</bpmn:definitions>', `<!-- ${(drawn.number += 1)} --></bpmn:definitions>`)),
    step: (id: string | null) => STEPS[id ?? 'ticket-triage'] ?? null,
    named: () => [{ id: 'Task_ReviewTriage', type: 'bpmn:UserTask', name: 'Review triage' }, { id: 'Gateway_AcceptedInReview', type: 'bpmn:ExclusiveGateway', name: 'Accepted?' }],
    facts: () => [{ name: 'tier', label: 'Customer tier', type: 'string', choices: ['gold', 'vip'] }],
    caught: () => [],
    mark: (marks: { id: string; tone: string }[]) => {
      drawn.marks = marks;
    },
    select: (id: string | null) => {
      selected = id;
      onSelect(id);
    },
    add: ({ id }: { id: string }) => drawn.added.push(id),
    change: (id: string | null, change: StepChange) => {
      drawn.changes.push([id, change]);
      onChange();
    },
  };
  return fake as unknown as ProcessModeler;
}

vi.mock('@/bpmn/ProcessCanvas', () => ({
  ProcessCanvas: (props: ProcessCanvasProps) => {
    const { onReady } = props;
    // eslint-disable-next-line react-hooks/exhaustive-deps
    useEffect(() => onReady(fakeModeler(props)), []);
    return <p>{props.options.readOnly ? 'drawing to read' : 'drawing to change'}</p>;
  },
}));

beforeEach(() => {
  localStorage.clear();
  Object.assign(drawn, { changes: [], added: [], marks: [] });
});

function open(as = 'erin', server: MockServer = startMockServer(), locale: Place['locale'] = 'en') {
  return { ...renderPage(server, <EditorPage />, { path: '/flows/:key/edit', at: '/flows/ticket-triage/edit', as, locale }), server };
}

async function opened(as = 'erin') {
  const page = open(as);
  await page.user.click(await screen.findByRole('button', { name: 'Start a draft' }));
  await screen.findByText('drawing to change');
  return page;
}

const draft = (server: MockServer) => draftsOf(server.world).drafts.get('ticket-triage')?.draft;
const savings = (server: MockServer) => server.calls.filter(({ method, path }) => method === 'PUT' && path === '/api/flows/ticket-triage/draft');
const select = async (user: Awaited<ReturnType<typeof opened>>['user'], label: string) => user.selectOptions(await screen.findByRole('combobox', { name: 'Selected step' }), label);

test('a draft is begun from the latest version and held while it is open', async () => {
  const { server } = await opened();
  expect(screen.getByText('Draft, begun from version 1')).toBeVisible();
  expect(draft(server)?.lock?.holder.id).toBe('erin');
});

test('a German reader is offered the steps in German', async () => {
  const { user } = await act(() => Promise.resolve(open('erin', startMockServer(), 'de')));
  await user.click(await screen.findByRole('button', { name: 'Entwurf beginnen' }));

  expect(await screen.findByText('Ticket einordnen')).toBeVisible();
  expect(screen.queryByText('Classify ticket')).not.toBeInTheDocument();
});

test('who only reads flows can begin no draft', async () => {
  open('frank');
  expect(await screen.findByText('There is no draft of this flow')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Start a draft' })).toBeNull();
});

test('a step is found in the palette and added', async () => {
  const { user } = await opened();
  await user.type(screen.getByRole('searchbox', { name: 'Find a step' }), 'customer in crm');
  const palette = screen.getByRole('region', { name: 'Steps' });
  await waitFor(() => expect(within(palette).queryByRole('button', { name: 'Classify ticket' })).toBeNull());
  await user.click(within(palette).getByRole('button', { name: 'Find customer in CRM' }));
  expect(drawn.added).toEqual(['crm.find-customer']);
});

test('a change is saved by itself', async () => {
  const { user, server } = await opened();
  await select(user, 'Review triage (Task)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Team' }), 'Accounts');
  expect(drawn.changes).toEqual([['Task_ReviewTriage', { what: 'team', value: 'accounts' }]]);
  expect(await screen.findByText('Not saved yet')).toBeVisible();
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(savings(server)).toHaveLength(1);
  expect(draft(server)?.revision).toBe(2);
});

test('when the server does not answer it is tried again, and said so', async () => {
  const { user, server } = await opened();
  draftsOf(server.world).troubles.push({ status: 503, body: {} });
  await select(user, 'Review triage (Task)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Due' }), 'After some time');
  expect(await screen.findByText('The server does not answer')).toBeVisible();
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(savings(server)).toHaveLength(2);
});

test('what somebody else edits can be read, and taken over', async () => {
  const server = startMockServer();
  const first = open('erin', server);
  await first.user.click(await screen.findByRole('button', { name: 'Start a draft' }));
  await screen.findByText('drawing to change');
  cleanup();
  const held = draft(server);
  if (held) held.lock = { holder: { id: 'carol', name: 'Carol Clark' }, mine: false, expiresAt: new Date(Date.now() + 60_000).toISOString() };
  open('erin', server);
  expect(await screen.findByText('Carol Clark is editing this draft')).toBeVisible();
  expect(screen.getByText('drawing to read')).toBeVisible();
  await first.user.click(screen.getByRole('button', { name: 'Take over' }));
  await first.user.click(screen.getByRole('button', { name: 'Take it over now' }));
  expect(await screen.findByText('drawing to change')).toBeVisible();
  expect(held?.lock?.holder.id).toBe('erin');
});

test('whoever lost the draft keeps the own version, and can make it the draft', async () => {
  const { user, server } = await opened();
  draftsOf(server.world).troubles.push({ status: 409, body: { heldBy: { id: 'carol', name: 'Carol Clark' } } });
  await select(user, 'Review triage (Task)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Team' }), 'Accounts');
  expect(await screen.findByText('Carol Clark took this draft over')).toBeVisible();
  expect(screen.getByText('drawing to read')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Compare mine' }));
  expect(await screen.findByRole('heading', { name: 'What is different in my version' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Make mine the draft' }));
  expect(await screen.findByText('drawing to change')).toBeVisible();
  expect(draft(server)?.content).toContain('<!-- ');
});

test('a finding leads to its step, and is mended where that needs no person', async () => {
  const server = startMockServer();
  const { user } = open('erin', server);
  await user.click(await screen.findByRole('button', { name: 'Start a draft' }));
  const mine = draft(server);
  if (mine) mine.content = mine.content.replace(/(<bpmn:exclusiveGateway id="Gateway_AcceptedInReview"[^>]*?) default="[^"]*"/, '$1');
  const findings = await screen.findByRole('list', { name: 'Findings' });
  await user.click(await within(findings).findByRole('button', { name: 'Accepted?' }));
  expect(screen.getByRole('heading', { name: 'Accepted?' })).toBeVisible();
  await user.click(within(findings).getAllByRole('button', { name: 'Mend it' })[0] as HTMLElement);
  expect(drawn.changes).toEqual([['Gateway_AcceptedInReview', { what: 'default', way: 'SequenceFlow_Yes' }]]);
  await waitFor(() => expect(savings(server)).toHaveLength(1));
});

test('people talk about a step, and settle it', async () => {
  const { user } = await opened();
  await select(user, 'Review triage (Task)');
  await user.type(screen.getByRole('textbox', { name: 'Write a comment' }), 'Who does this at night?');
  await user.click(screen.getByRole('button', { name: 'Comment' }));
  expect(await screen.findByText('Who does this at night?')).toBeVisible();
  await waitFor(() => expect(drawn.marks).toContainEqual(expect.objectContaining({ id: 'Task_ReviewTriage', tone: 'comment' })));
  await user.click(screen.getByRole('button', { name: 'Settle' }));
  await waitFor(() => expect(screen.queryByText('Who does this at night?')).toBeNull());
  await user.click(screen.getByRole('checkbox', { name: 'Show settled ones' }));
  expect(screen.getByText('Settled by Erin Evans')).toBeVisible();
});

test('an earlier revision is restored as a new one', async () => {
  const { user, server } = await opened();
  await select(user, 'Review triage (Task)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Due' }), 'After some time');
  await screen.findByText('Not saved yet');
  await screen.findByText('Saved');
  await user.click(screen.getByRole('button', { name: 'Revisions' }));
  await user.click(await screen.findByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(draft(server)?.revision).toBe(3));
  expect(await screen.findByText('drawing to change')).toBeVisible();
});
