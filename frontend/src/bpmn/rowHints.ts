import { cellTypeOf, readTest, type CellTest, type CellType } from './cells';
import type { DecisionRule, DecisionTable } from './decisionTable';

/** What is odd about a row; rows count from zero. */
export type RowHint = { row: number; kind: 'never' } | { row: number; kind: 'covered' | 'overlaps'; other: number };

interface Span {
  from: number;
  to: number;
  withFrom: boolean;
  withTo: boolean;
}

/** The values that a cell lets through; null where that can't be told. */
type Reach = { kind: 'all' } | { kind: 'only' | 'but'; values: Set<string> } | { kind: 'spans'; spans: Span[] } | null;

const placeOf = (value: string) => (value.charAt(4) === '-' ? Date.parse(value) : Number(value));
const point = (value: string): Span => ({ from: placeOf(value), to: placeOf(value), withFrom: true, withTo: true });

function spansBetween(values: string[]): Span[] {
  const ends = [...new Set(values.map(placeOf))].sort((one, other) => one - other);
  return [-Infinity, ...ends].map((from, index) => ({ from, to: ends[index] ?? Infinity, withFrom: false, withTo: false }));
}

function spansOf(test: CellTest): Span[] {
  switch (test.kind) {
    case 'one-of':
      return test.values.map(point);
    case 'none-of':
      return spansBetween(test.values);
    case 'between':
      return [{ ...test, from: placeOf(test.from), to: placeOf(test.to) }];
    case 'at-least':
    case 'above':
      return [{ from: placeOf(test.value), to: Infinity, withFrom: test.kind === 'at-least', withTo: false }];
    case 'at-most':
    case 'below':
      return [{ from: -Infinity, to: placeOf(test.value), withFrom: false, withTo: test.kind === 'at-most' }];
    default:
      return [];
  }
}

function reachOf(type: CellType | null, cell: string): Reach {
  const test = readTest(type, cell);
  if (!test) return null;
  if (test.kind === 'any') return { kind: 'all' };
  if (type === 'number' || type === 'date') return { kind: 'spans', spans: spansOf(test) };
  return 'values' in test ? { kind: test.kind === 'one-of' ? 'only' : 'but', values: new Set(test.values) } : null;
}

const isEmpty = ({ from, to, withFrom, withTo }: Span) => from > to || (from === to && !(withFrom && withTo));

function overlap(one: Span, other: Span): Span {
  const [low, high] = [one.from >= other.from ? one : other, one.to <= other.to ? one : other];
  return {
    from: low.from,
    to: high.to,
    withFrom: one.from === other.from ? one.withFrom && other.withFrom : low.withFrom,
    withTo: one.to === other.to ? one.withTo && other.withTo : high.withTo,
  };
}

const same = (one: Span, other: Span) => one.from === other.from && one.to === other.to && one.withFrom === other.withFrom && one.withTo === other.withTo;
const within = (inner: Span, outer: Span) => same(overlap(inner, outer), inner);

/** Whether whatever fits the second fits the first; false where that can't be told. */
function covers(wide: Reach, narrow: Reach): boolean {
  if (!wide || !narrow) return false;
  if (wide.kind === 'all') return true;
  if (narrow.kind === 'all') return false;
  if (wide.kind === 'spans') return narrow.kind === 'spans' && narrow.spans.every((span) => isEmpty(span) || wide.spans.some((outer) => within(span, outer)));
  if (narrow.kind === 'spans') return false;
  if (wide.kind === 'only') return narrow.kind === 'only' && [...narrow.values].every((value) => wide.values.has(value));
  if (narrow.kind === 'only') return [...narrow.values].every((value) => !wide.values.has(value));
  return [...wide.values].every((value) => narrow.values.has(value));
}

/** Whether something surely fits both; `allowed`: all values there are, if they are known. */
function meet(one: Reach, other: Reach, allowed: string[]): boolean {
  if (!one || !other) return false;
  if (one.kind === 'all' || other.kind === 'all') return true;
  if (one.kind === 'spans' || other.kind === 'spans') return one.kind === 'spans' && other.kind === 'spans' && one.spans.some((span) => other.spans.some((second) => !isEmpty(overlap(span, second))));
  if (one.kind === 'only') return [...one.values].some((value) => other.values.has(value) === (other.kind === 'only'));
  if (other.kind === 'only') return meet(other, one, allowed);
  return allowed.length === 0 || allowed.some((value) => !one.values.has(value) && !other.values.has(value));
}

const neverFits = (reach: Reach) => reach?.kind === 'spans' && reach.spans.every(isEmpty);

function allowedIn(cell: string): string[] {
  const test = readTest('string', cell);
  return test?.kind === 'one-of' ? test.values : [];
}

/** Rows that can't fit, or that get in each other's way; only what is certain. */
export function rowHintsOf({ columns, rules, hitPolicy }: DecisionTable): RowHint[] {
  const inputs = columns.filter(({ kind }) => kind === 'input').map((column) => ({ ...column, type: cellTypeOf(column.typeRef), values: allowedIn(column.allowed) }));
  const outputs = columns.filter(({ kind }) => kind === 'output');
  const reaches = rules.map(({ cells }) => inputs.map(({ id, type }) => reachOf(type, cells.get(id) ?? '')));
  const decides = ({ cells }: DecisionRule) => JSON.stringify(outputs.map(({ id }) => cells.get(id)));
  const clash = (row: number, other: number) => {
    const [mine, before] = [reaches[row] ?? [], reaches[other] ?? []];
    if (hitPolicy === 'FIRST') return inputs.every((_, index) => covers(before[index] ?? null, mine[index] ?? null));
    const differ = hitPolicy === 'UNIQUE' || (hitPolicy === 'ANY' && decides(rules[row] as DecisionRule) !== decides(rules[other] as DecisionRule));
    return differ && inputs.every(({ values }, index) => meet(before[index] ?? null, mine[index] ?? null, values));
  };
  return rules.flatMap((_, row): RowHint[] => {
    if (reaches[row]?.some(neverFits)) return [{ row, kind: 'never' }];
    const other = rules.findIndex((__, before) => before < row && !reaches[before]?.some(neverFits) && clash(row, before));
    return other < 0 ? [] : [{ row, kind: hitPolicy === 'FIRST' ? 'covered' : 'overlaps', other }];
  });
}
