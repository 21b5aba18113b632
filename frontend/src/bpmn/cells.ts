/** What a column holds, as far as a cell can be picked instead of written. */
export type CellType = 'string' | 'number' | 'boolean' | 'date';

export type Limit = 'at-least' | 'above' | 'at-most' | 'below';

/** What a cell asks of a value; values stand here without quotes, days as `2026-11-30`. */
export type CellTest =
  | { kind: 'any' }
  | { kind: 'one-of' | 'none-of'; values: string[] }
  | { kind: Limit; value: string }
  | { kind: 'between'; from: string; to: string; withFrom: boolean; withTo: boolean };

const LITERALS: Record<CellType, string> = {
  string: '"(?:[^"\\\\\\p{Cc}]|\\\\["\\\\])*"',
  number: '-?\\d{1,15}(?:\\.\\d{1,6})?',
  boolean: 'true|false',
  // the engine's dates have a time: against a plain date it never finds anything
  date: 'date and time\\("\\d{4}-\\d\\d-\\d\\dT00:00:00"\\)',
};
const SIGNS: Record<string, Limit> = { '>=': 'at-least', '>': 'above', '<=': 'at-most', '<': 'below' };
const WRITTEN: Record<Limit, string> = { 'at-least': '>=', above: '>', 'at-most': '<=', below: '<' };
const whole = (pattern: string) => new RegExp(`^\\s*(?:${pattern})\\s*$`, 'u');

function grammarOf(type: CellType) {
  const literal = `(?:${LITERALS[type]})`;
  const list = `${literal}(?:\\s*,\\s*${literal})*`;
  return {
    literal: new RegExp(literal, 'gu'),
    one: whole(literal),
    list: whole(list),
    noneOf: whole(`not\\s*\\(\\s*(${list})\\s*\\)`),
    limit: whole(`(>=|<=|>|<)\\s*(${literal})`),
    between: whole(`([[(\\]])\\s*(${literal})\\s*\\.\\.\\s*(${literal})\\s*([\\])[])`),
  };
}

const GRAMMARS = { string: grammarOf('string'), number: grammarOf('number'), boolean: grammarOf('boolean'), date: grammarOf('date') };
const DAY = /\d{4}-\d\d-\d\d/;

function bare(type: CellType, literal: string): string {
  if (type === 'date') return DAY.exec(literal)?.[0] ?? '';
  return type === 'string' ? literal.trim().slice(1, -1).replace(/\\(["\\])/g, '$1') : literal.trim();
}

function literalOf(type: CellType, value: string): string {
  if (type === 'date') return `date and time("${value}T00:00:00")`;
  return type === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}

const valuesIn = (type: CellType, list: string) => (list.match(GRAMMARS[type].literal) ?? []).map((literal) => bare(type, literal));

const TYPES: Record<string, CellType> = { string: 'string', integer: 'number', long: 'number', double: 'number', number: 'number', boolean: 'boolean', date: 'date' };

/** The type of the cells under a `typeRef`; null for one whose cells have to be written. */
export function cellTypeOf(typeRef: string | null): CellType | null {
  const name = (typeRef ?? '').trim().replace(/^feel:/, '');
  return (Object.hasOwn(TYPES, name) && TYPES[name]) || null;
}

function orderedTest(type: 'number' | 'date', text: string): CellTest | null {
  const grammar = GRAMMARS[type];
  const [, sign, limit] = grammar.limit.exec(text) ?? [];
  if (sign !== undefined && limit !== undefined) return { kind: SIGNS[sign] ?? 'at-least', value: bare(type, limit) };
  const [, open, from, to, close] = grammar.between.exec(text) ?? [];
  return from === undefined || to === undefined ? null : { kind: 'between', from: bare(type, from), to: bare(type, to), withFrom: open === '[', withTo: close === ']' };
}

/** From a day on, before a day, or both: at a day itself there are many moments. */
function dayTest(text: string): CellTest | null {
  const test = orderedTest('date', text);
  if (test?.kind === 'between') return test.withFrom && !test.withTo ? test : null;
  return test?.kind === 'at-least' || test?.kind === 'below' ? test : null;
}

/** The test that a cell is, or null for one that is more than can be picked. */
export function readTest(type: CellType | null, cell: string): CellTest | null {
  if (['', '-'].includes(cell.trim())) return { kind: 'any' };
  if (!type) return null;
  if (type === 'date') return dayTest(cell);
  const grammar = GRAMMARS[type];
  if (grammar.list.test(cell)) return { kind: 'one-of', values: valuesIn(type, cell) };
  // to the engine, "not" before a truth value is a computation with another outcome
  const excluded = type === 'boolean' ? undefined : grammar.noneOf.exec(cell)?.[1];
  if (excluded !== undefined) return { kind: 'none-of', values: valuesIn(type, excluded) };
  return type === 'number' ? orderedTest(type, cell) : null;
}

/** The cell that says what was picked. */
export function writeTest(type: CellType, test: CellTest): string {
  switch (test.kind) {
    case 'any':
      return '';
    case 'one-of':
      return test.values.map((value) => literalOf(type, value)).join(',');
    case 'none-of':
      return `not(${test.values.map((value) => literalOf(type, value)).join(',')})`;
    case 'between':
      return `${test.withFrom ? '[' : '('}${literalOf(type, test.from)}..${literalOf(type, test.to)}${test.withTo ? ']' : ')'}`;
    default:
      return `${WRITTEN[test.kind]} ${literalOf(type, test.value)}`;
  }
}

/** The value that a cell of a result gives (null inside: none), or null for one that is computed. */
export function readResult(type: CellType | null, cell: string): { value: string | null } | null {
  if (cell.trim() === '') return { value: null };
  return type && type !== 'date' && GRAMMARS[type].one.test(cell) ? { value: bare(type, cell) } : null;
}

export function writeResult(type: CellType, value: string | null): string {
  return value === null ? '' : literalOf(type, value);
}

/** Whether a value can stand in a cell as it is. */
export function isValue(type: CellType, value: string): boolean {
  if (value === '' || (type === 'date' && Number.isNaN(Date.parse(value)))) return false;
  return GRAMMARS[type].one.test(literalOf(type, value)) && (type === 'string' || value === value.trim());
}
