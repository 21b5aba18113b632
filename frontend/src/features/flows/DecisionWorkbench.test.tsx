import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { FlowCatalogue, FlowDraft, FlowFinding } from '@/api/flowTypes';
import { decisionTablesOf } from '@/bpmn/decisionTable';
import { DecisionWorkbench } from './DecisionWorkbench';
import type { EditHistory } from './workbench';

const post = vi.hoisted(() => vi.fn());

vi.mock('@/api/request', () => ({ api: { post } }));
vi.mock('./CommentThread', () => ({ CommentThread: () => null }));

const read = (path: string) => readFileSync(resolve('..', path), 'utf8');
const CATALOGUE = {
  templates: [],
  connectors: [],
  teams: [
    { id: 'orders', name: 'Orders' },
    { id: 'technical', name: 'Technical help' },
    { id: 'legal', name: 'Legal' },
  ],
  variables: [{ name: 'tier', label: 'Customer tier', type: 'string', choices: ['gold', 'vip'] }],
  rules: JSON.parse(read('src/main/resources/engine/gate/rules.json')) as object,
} as unknown as FlowCatalogue;

const CLIENT = new QueryClient();

function Opened({ xml, readOnly, findings }: { xml: string; readOnly: boolean; findings: FlowFinding[] }) {
  const [saved, setSaved] = useState(xml);
  const [history, setHistory] = useState<EditHistory | null>(null);
  const draft = { key: 'ticket-routing', name: 'Ticket routing', kind: 'decision' } as FlowDraft;
  return (
    <QueryClientProvider client={CLIENT}>
      <DecisionWorkbench draft={draft} content={xml} catalogue={CATALOGUE} readOnly={readOnly} findings={findings} checking={false} onContent={(content) => void content.then(setSaved)} onHistory={setHistory} onOpenFlow={() => undefined} />
      <button disabled={!history?.canUndo} onClick={() => history?.undo()}>
        Undo
      </button>
      <output aria-label="saved">{saved}</output>
    </QueryClientProvider>
  );
}

function open(file: string, readOnly = false, findings: FlowFinding[] = []) {
  render(<Opened xml={read(file)} readOnly={readOnly} findings={findings} />);
  return userEvent.setup();
}

const ROUTING = 'processes/support/ticket-routing.dmn';
const LEADS = 'processes/sales/lead-qualification-rules.dmn';
const rows = () => decisionTablesOf(screen.getByLabelText('saved').textContent ?? '')[0]?.rules.map(({ cells }) => [...cells.values()]) ?? [];
const ruleIds = () => decisionTablesOf(read(ROUTING))[0]?.rules.map(({ id }) => id) ?? [];
const cell = (name: string | RegExp) => screen.getByRole('button', { name });
const picker = () => within(screen.getByRole('dialog'));
const done = (user: ReturnType<typeof userEvent.setup>) => user.click(picker().getByRole('button', { name: 'Done' }));

test('a result is picked by keyboard alone, and a team is told by its name', async () => {
  const user = open(ROUTING);
  cell('Team, row 1: accounts').focus();
  await user.keyboard('{Enter}');
  expect(picker().getByRole('radio', { name: 'accounts' })).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(picker().getByRole('radio', { name: 'Technical help' })).toBeChecked();
  await user.keyboard('{Enter}');
  expect(rows()[0]?.at(-1)).toBe('"technical"');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(cell('Team, row 1: Technical help')).toHaveFocus();
  await user.keyboard('{Control>}z{/Control}');
  expect(rows()[0]?.at(-1)).toBe('"accounts"');
});

test('arrows go from cell to cell, and Escape changes nothing', async () => {
  const user = open(ROUTING);
  cell(/^Category, row 1/).focus();
  await user.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}');
  expect(cell(/^Category, row 2/)).toHaveFocus();
  const before = rows();
  await user.keyboard('{Enter}');
  await user.click(picker().getByRole('radio', { name: 'any' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(rows()).toEqual(before);
});

test('values are picked, excluded and written without quotes', async () => {
  const user = open(ROUTING);
  await user.click(cell(/^Category, row 1/));
  await user.click(picker().getByRole('checkbox', { name: 'billing' }));
  await user.type(picker().getByRole('textbox', { name: 'Another value' }), 'card "gold"');
  await user.click(picker().getByRole('radio', { name: 'none of these' }));
  await done(user);
  expect(rows()[0]?.[0]).toBe('not("accounts","billing","card \\"gold\\"")');

  await user.click(cell(/^Category, row 1/));
  await user.click(picker().getByRole('radio', { name: 'any' }));
  await done(user);
  expect(rows()[0]?.[0]).toBe('');

  await user.click(cell(/^Category, row 1: any/));
  await user.type(picker().getByRole('textbox', { name: 'Another value' }), '"quoted by habit"{Enter}');
  expect(rows()[0]?.[0]).toBe('"quoted by habit"');
});

test('numbers are held against limits, and the wrong way round is refused', async () => {
  const user = open(LEADS);
  await user.click(cell('Budget, row 2: 0 to below 1,000'));
  const to = picker().getByRole('textbox', { name: 'To' });
  await user.clear(picker().getByRole('textbox', { name: 'From' }));
  await user.type(picker().getByRole('textbox', { name: 'From' }), '2000');
  await done(user);
  expect(picker().getByText('The first number has to be the smaller one.')).toBeVisible();
  await user.clear(to);
  await user.type(to, '2500,5');
  await user.click(picker().getByRole('checkbox', { name: '2500.5 itself fits, too' }));
  await done(user);
  expect(rows()[1]?.[1]).toBe('[2000..2500.5]');
  await user.click(cell('Score, row 1: any'));
  await user.selectOptions(picker().getByRole('combobox'), 'more than');
  await user.type(picker().getByRole('textbox', { name: 'Number' }), '7{Enter}');
  expect(rows()[0]?.[0]).toBe('> 7');
});

test('what was opened and not changed is left as it was written', async () => {
  const user = open(LEADS);
  const before = screen.getByLabelText('saved').textContent;
  await user.click(cell('Budget, row 2: 0 to below 1,000'));
  await done(user);
  await user.click(cell(/^Need, row 4/));
  await done(user);
  expect(screen.getByLabelText('saved').textContent).toBe(before);
});

test('a formula is checked before it counts', async () => {
  const user = open(ROUTING);
  await user.click(cell(/^Category, row 1/));
  await user.click(picker().getByRole('button', { name: 'Write a formula' }));
  const field = picker().getByRole('textbox', { name: 'Formula' });
  await user.clear(field);
  await user.type(field, 'shout(?)');
  await done(user);
  expect(picker().getByText('This is not allowed here: there is no function “shout”.')).toBeVisible();
  await user.clear(field);
  await user.type(field, 'starts with(?, "acc")');
  await done(user);
  expect(rows()[0]?.[0]).toBe('starts with(?, "acc")');
});

test('a column is added by the plain name of a fact, and a result by a name of its own', async () => {
  const user = open(ROUTING);
  await user.click(screen.getByRole('button', { name: 'Add “When … is”' }));
  await user.selectOptions(picker().getByRole('combobox', { name: 'What it looks at' }), 'Customer tier');
  await done(user);
  await user.click(cell('Customer tier, row 1: any'));
  await user.click(picker().getByRole('checkbox', { name: 'VIP' }));
  await done(user);
  expect(rows()[0]?.[2]).toBe('"vip"');
  await user.click(screen.getByRole('button', { name: 'Add “Then … is”' }));
  await user.selectOptions(picker().getByRole('combobox', { name: 'What it decides' }), 'Something new');
  await user.type(picker().getByRole('textbox', { name: 'Heading' }), 'Größter Rabatt');
  await done(user);
  expect(decisionTablesOf(screen.getByLabelText('saved').textContent ?? '')[0]?.columns.at(-1)).toMatchObject({ kind: 'output', source: 'grossterRabatt' });
});

test('the policy is a sentence, and a row that is never reached is a hint', async () => {
  const user = open(ROUTING);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which rows count' }), 'The first row that fits decides');
  await user.click(cell(/^Row 1\b/));
  await user.click(picker().getByRole('button', { name: 'Add a row above' }));
  expect(screen.getByText('Row 2 is never reached: row 1 stands above it and fits whenever it would.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.queryByText(/never reached/)).toBeNull();
});

test('whoever only reads finds nothing to press', () => {
  open(ROUTING, true);
  expect(screen.getByText('Just one row may fit')).toBeVisible();
  expect(within(screen.getByRole('table')).queryAllByRole('button')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Add a row' })).toBeNull();
});

test('a finding names its cell and leads there', async () => {
  const user = open(ROUTING, false, [{ rule: 'feel-refused', severity: 'error', elementId: 'LiteralExpression_Billing_Team', elementName: null, reason: 'It is no FEEL.', fix: null, wording: { key: 'feel-refused', arguments: [], detail: null, setting: null } }]);
  await user.click(cell('Team, row 2'));
  expect(cell('Team, row 2: billing')).toHaveFocus();
});

test('a column is moved from its heading, with its cells', async () => {
  const user = open(ROUTING);
  const before = rows();
  await user.click(cell('Column Category'));
  expect(picker().queryByRole('button', { name: 'Move left' })).toBeNull();
  await user.click(picker().getByRole('button', { name: 'Move right' }));
  expect(rows()).toEqual(before.map(([category, language, ...results]) => [language, category, ...results]));
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Row', 'WhenLanguage', 'WhenCategory', 'ThenTeam']);
});

test('a table is tried as it stands: the rows that fit are marked, and what comes out is told', async () => {
  post.mockResolvedValueOnce({ rows: [ruleIds()[1]], results: [[{ name: 'team', value: 'technical' }]], failure: null });
  const user = open(ROUTING);
  await user.click(screen.getByText('Try it'));
  await user.selectOptions(screen.getByLabelText('Category'), 'orders');
  await user.click(screen.getByRole('button', { name: 'See what comes out' }));

  expect(await screen.findByText('Rows that fit: 2.')).toBeVisible();
  const [path, { body }] = post.mock.lastCall as [string, { body: { content: string; decision: string; facts: object[] } }];
  expect(path).toBe('/api/flows/{key}/draft/trial');
  expect(body).toMatchObject({ decision: 'ticket-routing', facts: [{ name: 'category', type: 'string', value: 'orders' }] });
  expect(body.content).toContain('<decision');
  expect(screen.getByText('Technical help', { selector: 'dd' })).toBeVisible();
  const marked = () => screen.getAllByRole('row').filter((row) => within(row).queryByText('fits'));
  expect(marked()).toHaveLength(1);

  await user.selectOptions(screen.getByLabelText('Category'), 'accounts');
  expect(marked()).toHaveLength(0);
  expect(screen.queryByText(/Rows that fit/)).toBeNull();
});

test('what was tried says nothing any more of a table that was changed since', async () => {
  post.mockResolvedValueOnce({ rows: ruleIds().slice(0, 2), results: [], failure: 'too-many-rows' });
  const user = open(ROUTING);
  await user.click(screen.getByText('Try it'));
  await user.click(screen.getByRole('button', { name: 'See what comes out' }));
  expect(await screen.findByText(/More rows fit than may/)).toBeVisible();

  await user.click(cell('Column Category'));
  await user.click(picker().getByRole('button', { name: 'Move right' }));
  expect(screen.queryByText(/More rows fit than may/)).toBeNull();
  expect(screen.queryByText('fits')).toBeNull();
});
