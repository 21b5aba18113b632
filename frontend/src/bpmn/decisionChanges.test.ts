import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withChange, withFormula, type TableChange } from './decisionChanges';
import { decisionFormulasOf, decisionTablesOf } from './decisionTable';
import { checkModel } from './gate/checkModel';
import { gateCatalogue } from './gate/gateCatalogue.fixture';

const FOLDERS = ['../processes/support', '../processes/sales', '../src/test/resources/engine/gate/honest'].map((folder) => resolve(folder));
const HONEST = FOLDERS.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.dmn')).map((file) => resolve(folder, file)));
const ROUTING = readFileSync(resolve('../processes/support/ticket-routing.dmn'), 'utf8');
const LEADS_TABLE = readFileSync(resolve('../processes/sales/lead-qualification-rules.dmn'), 'utf8');
const keyOf = (file: string) => /([^/]+)\.dmn$/.exec(file)?.[1] ?? '';
const errorsIn = (xml: string, key: string) => checkModel('decision', xml, gateCatalogue(), key).filter(({ severity }) => severity === 'error');
const tableOf = (xml: string) => decisionTablesOf(xml)[0] ?? expect.unreachable();
const routing = (...changes: TableChange[]) => changes.reduce((xml, change) => withChange(xml, 'ticket-routing', change), ROUTING);
const rowsOf = (xml: string) => tableOf(xml).rules.map(({ cells }) => [...cells.values()]);

test.each(HONEST)('%s is the same after each cell was written anew', (file) => {
  const xml = readFileSync(file, 'utf8');
  const again = decisionTablesOf(xml).reduce(
    (now, { id, columns, rules }) =>
      columns.reduce((so, column) => {
        const index = columns.filter(({ kind }) => kind === column.kind).indexOf(column);
        return rules.reduce((far, { cells }, rule) => withChange(far, id, { do: 'cell', rule, kind: column.kind, column: index, cell: cells.get(column.id) ?? '' }), so);
      }, now),
    xml,
  );
  expect(decisionTablesOf(again)).toEqual(decisionTablesOf(xml));
  expect(decisionFormulasOf(again)).toEqual(decisionFormulasOf(xml));
  expect(errorsIn(again, keyOf(file))).toEqual([]);
  expect([...new DOMParser().parseFromString(again, 'application/xml').getElementsByTagName('*')].length).toBe([...new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagName('*')].length);
});

test('one cell is one changed line', () => {
  const changed = routing({ do: 'cell', rule: 0, kind: 'output', column: 0, cell: '"technical"' });

  const before = ROUTING.split('\n');
  const after = changed.split('\n');
  expect(after.filter((line, index) => line.replaceAll('/>', ' />').replace(/ +/g, ' ') !== before[index]?.replaceAll('/>', ' />').replaceAll('<text></text>', '<text />').replace(/ +/g, ' ')).length).toBe(1);
});

test('rows are added, copied, moved and removed', () => {
  const rows = rowsOf(ROUTING);
  const blank = rows[0]?.map(() => '');
  expect(rowsOf(routing({ do: 'add-rule', at: 1 }))).toEqual([rows[0], blank, ...rows.slice(1)]);
  expect(rowsOf(routing({ do: 'add-rule', at: rows.length }))).toEqual([...rows, blank]);
  expect(rowsOf(routing({ do: 'add-rule', at: 1, like: 0 }))).toEqual([rows[0], rows[0], ...rows.slice(1)]);
  expect(rowsOf(routing({ do: 'move-rule', rule: 0, to: 1 }))).toEqual([rows[1], rows[0], ...rows.slice(2)]);
  expect(rowsOf(routing({ do: 'move-rule', rule: rows.length - 1, to: 0 }))).toEqual([rows.at(-1), ...rows.slice(0, -1)]);
  expect(rowsOf(routing({ do: 'remove-rule', rule: 0 }))).toEqual(rows.slice(1));
});

test('columns are added, changed and removed with their cells', () => {
  const rows = rowsOf(ROUTING);
  const plan = { label: 'Tier', source: 'tier', typeRef: 'string' };
  const wider = routing({ do: 'add-column', kind: 'input', plan }, { do: 'add-column', kind: 'output', plan: { label: 'First response', source: 'firstResponse', typeRef: 'integer' } });
  expect(tableOf(wider).columns.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['input Category', 'input Language', 'input Tier', 'output Team', 'output First response']);
  expect(rowsOf(wider)).toEqual(rows.map(([category, language, team]) => [category, language, '', team, '']));
  expect(errorsIn(wider, 'ticket-routing')).toEqual([]);

  const narrower = withChange(wider, 'ticket-routing', { do: 'remove-column', kind: 'input', column: 1 });
  expect(rowsOf(narrower)).toEqual(rows.map(([category, , team]) => [category, '', team, '']));

  const other = tableOf(routing({ do: 'column', kind: 'input', column: 0, plan })).columns[0];
  expect(other).toMatchObject({ label: 'Tier', source: 'tier', allowed: '' });
});

test('a row is described, and the policy is changed', () => {
  const changed = routing({ do: 'describe', rule: 0, description: 'Because <we> say so & mean it' }, { do: 'policy', hitPolicy: 'COLLECT', aggregation: 'COUNT' });
  expect(tableOf(changed)).toMatchObject({ hitPolicy: 'COLLECT', aggregation: 'COUNT', rules: [{ description: 'Because <we> say so & mean it' }, ...Array.from({ length: rowsOf(ROUTING).length - 1 }, () => ({}))] });
  expect(tableOf(withChange(changed, 'ticket-routing', { do: 'policy', hitPolicy: 'FIRST', aggregation: null })).aggregation).toBeNull();
  expect(errorsIn(changed, 'ticket-routing')).toEqual([]);
});

test('what can not be read is never written', () => {
  expect(withChange('<definitions><decision id="a">', 'a', { do: 'add-rule', at: 0 })).toBe('<definitions><decision id="a">');
  expect(withChange(ROUTING, 'another', { do: 'add-rule', at: 0 })).toBe(ROUTING);
});

test('a decision that is a formula gets another one', () => {
  const xml = readFileSync(resolve('../src/test/resources/engine/gate/honest/service-level.dmn'), 'utf8');
  expect(decisionFormulasOf(withFormula(xml, 'is-vip', 'tier = "vip"'))).toMatchObject([{ formula: 'tier = "vip"' }]);
});

test('a column is moved with its cells, and stays among those of its kind', () => {
  const before = decisionTablesOf(LEADS_TABLE)[0] ?? expect.unreachable();
  const inputs = before.columns.filter(({ kind }) => kind === 'input');
  const after = tableOf(withChange(LEADS_TABLE, before.id, { do: 'move-column', kind: 'input', column: 0, to: inputs.length - 1 }));
  const order = [...inputs.slice(1), ...inputs.slice(0, 1), ...before.columns.filter(({ kind }) => kind === 'output')].map(({ id }) => id);
  expect(inputs.length).toBeGreaterThan(1);
  expect(after.columns.map(({ id }) => id)).toEqual(order);
  expect(after.rules.map(({ cells }) => Object.fromEntries(cells))).toEqual(before.rules.map(({ cells }) => Object.fromEntries(cells)));
  const back = withChange(withChange(LEADS_TABLE, before.id, { do: 'move-column', kind: 'input', column: 0, to: 1 }), before.id, { do: 'move-column', kind: 'input', column: 1, to: 0 });
  expect(tableOf(back)).toEqual(before);
});

test('the cells of a row that is too short go with their column', () => {
  const short = '<definitions><decision id="d"><decisionTable><input id="a"/><input id="b"/><output id="o" name="o"/><rule id="r"><inputEntry id="x"><text>1</text></inputEntry><outputEntry id="y"><text>2</text></outputEntry></rule></decisionTable></decision></definitions>';
  const [rule] = tableOf(withChange(short, 'd', { do: 'move-column', kind: 'input', column: 0, to: 1 })).rules;
  expect([...(rule?.cells ?? [])]).toEqual([['b', ''], ['a', '1'], ['o', '2']]);
});
