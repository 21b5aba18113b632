import { decisionTablesOf, type DecisionColumn, type DecisionRule, type DecisionTable } from './decisionTable';

export type Fate = 'same' | 'added' | 'removed' | 'changed';

export interface CellDifference {
  before: string | null;
  after: string | null;
}

export interface RuleDifference {
  id: string;
  description: string;
  fate: Fate;
  /** By column. */
  cells: Map<string, CellDifference>;
}

export interface TableDifference {
  id: string;
  name: string;
  columns: (DecisionColumn & { fate: Fate })[];
  rules: RuleDifference[];
}

/** The order of the later version; what is gone stands behind what it stood behind. */
function merged<T extends { id: string }>(before: T[], after: T[]): T[] {
  const ids = new Set(after.map(({ id }) => id));
  return before.reduce((all, one, index) => {
    if (ids.has(one.id)) return all;
    const previous = before[index - 1];
    all.splice(previous ? all.findIndex(({ id }) => id === previous.id) + 1 : 0, 0, one);
    return all;
  }, [...after]);
}

const saysSame = (one: DecisionRule, other: DecisionRule) => [...one.cells].every(([column, cell]) => (other.cells.get(column) ?? '') === cell) && one.cells.size === other.cells.size;

/** A rule that was taken out and put in again word by word is the same rule, whatever it is called inside. */
function recognised(before: DecisionRule[], after: DecisionRule[]): DecisionRule[] {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  return after.map((rule) => {
    const index = known.has(rule.id) ? -1 : gone.findIndex((old) => saysSame(old, rule));
    const [old] = index >= 0 ? gone.splice(index, 1) : [];
    return old ? { ...rule, id: old.id } : rule;
  });
}

function ruleDifference(old: DecisionRule | undefined, now: DecisionRule | undefined, columns: DecisionColumn[]): Omit<RuleDifference, 'id'> {
  const cells = new Map(columns.map(({ id }) => [id, { before: old?.cells.get(id) ?? null, after: now?.cells.get(id) ?? null }]));
  const description = (now ?? old)?.description ?? '';
  if (!old) return { description, fate: 'added', cells };
  if (!now) return { description, fate: 'removed', cells };
  const changed = [...cells.values()].some(({ before, after }) => (before ?? '') !== (after ?? '')) || old.description !== now.description;
  return { description, fate: changed ? 'changed' : 'same', cells };
}

function columnFate(column: DecisionColumn, before: DecisionTable, after: DecisionTable): Fate {
  const old = before.columns.find(({ id }) => id === column.id);
  const now = after.columns.find(({ id }) => id === column.id);
  if (!old) return 'added';
  if (!now) return 'removed';
  return old.label === now.label ? 'same' : 'changed';
}

function tableDifference(before: DecisionTable, after: DecisionTable): TableDifference {
  const columns = merged(before.columns, after.columns);
  const later = recognised(before.rules, after.rules);
  const rules = merged(before.rules, later).map(({ id }) => ({ id, ...ruleDifference(before.rules.find((rule) => rule.id === id), later.find((rule) => rule.id === id), columns) }));
  return { id: after.id, name: after.name, columns: columns.map((column) => ({ ...column, fate: columnFate(column, before, after) })), rules };
}

const empty = (table: DecisionTable): DecisionTable => ({ ...table, columns: [], rules: [] });

/** Two versions of a decision laid over one another, table by table, rule by rule. */
export function decisionDifferenceOf(before: string, after: string): TableDifference[] {
  const old = decisionTablesOf(before);
  const now = decisionTablesOf(after);
  return merged(old, now).map(({ id }) => {
    const was = old.find((table) => table.id === id);
    const is = now.find((table) => table.id === id);
    const either = (is ?? was) as DecisionTable;
    return tableDifference(was ?? empty(either), is ?? empty(either));
  });
}
