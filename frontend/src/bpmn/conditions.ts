import { parseExpression, Unparsable, type Expression, type Operator } from './expression';

export type Relation = 'is' | 'is-not' | 'above' | 'at-least' | 'below' | 'at-most' | 'one-of' | 'none-of' | 'empty' | 'not-empty' | 'known' | 'unknown' | 'yes' | 'no';

/** A text, a number as it was written, true or false, or the name of another fact. */
export interface Value {
  kind: 'text' | 'number' | 'truth' | 'fact';
  text: string;
}

/** "customer tier is one of gold, silver": as many values as the relation takes. */
export interface Row {
  fact: string;
  relation: Relation;
  values: Value[];
}

export type Join = 'and' | 'or';

/** Rows in brackets; joined the other way than the sentence. */
export interface Group {
  rows: Row[];
}

export interface Sentence {
  join: Join;
  parts: (Row | Group)[];
}

export const isGroup = (part: Row | Group): part is Group => 'rows' in part;

/** How many values a relation takes. */
export function valuesOf(relation: Relation): 'none' | 'one' | 'many' {
  if (relation === 'one-of' || relation === 'none-of') return 'many';
  return ['empty', 'not-empty', 'known', 'unknown', 'yes', 'no'].includes(relation) ? 'none' : 'one';
}

const COMPARED: Partial<Record<Operator, Relation>> = { '==': 'is', '!=': 'is-not', '>': 'above', '>=': 'at-least', '<': 'below', '<=': 'at-most' };
const MIRRORED: Partial<Record<Operator, Operator>> = { '==': '==', '!=': '!=', '>': '<', '>=': '<=', '<': '>', '<=': '>=' };
const WRITTEN: Partial<Record<Relation, string>> = { is: '==', 'is-not': '!=', above: '>', 'at-least': '>=', below: '<', 'at-most': '<=' };
const LISTED = { 'one-of': { single: 'is', join: 'or' }, 'none-of': { single: 'is-not', join: 'and' } } as const;
const other = (join: Join): Join => (join === 'and' ? 'or' : 'and');

function valueIn(expression: Expression): Value | null {
  if (expression.kind === 'fact') return { kind: 'fact', text: expression.name };
  if (expression.kind === 'literal' && expression.type !== 'nothing') return { kind: expression.type, text: expression.text };
  const negative = expression.kind === 'unary' && expression.operator === '-' && expression.operand;
  return negative && negative.kind === 'literal' && negative.type === 'number' ? { kind: 'number', text: `-${negative.text}` } : null;
}

const isNothing = (expression: Expression) => expression.kind === 'literal' && expression.type === 'nothing';

function comparisonIn(operator: Operator, left: Expression, right: Expression): Row | null {
  const mirrored = MIRRORED[operator];
  if (left.kind !== 'fact') return right.kind === 'fact' && mirrored ? comparisonIn(mirrored, right, left) : null;
  const relation = COMPARED[operator];
  if (!relation) return null;
  if (isNothing(right)) return operator === '==' || operator === '!=' ? { fact: left.name, relation: operator === '==' ? 'unknown' : 'known', values: [] } : null;
  const value = valueIn(right);
  return value && { fact: left.name, relation, values: [value] };
}

function negationIn(operand: Expression): Row | null {
  if (operand.kind === 'fact') return { fact: operand.name, relation: 'no', values: [] };
  const inner = operand.kind === 'unary' && operand.operator === 'empty' ? operand.operand : null;
  return inner?.kind === 'fact' ? { fact: inner.name, relation: 'not-empty', values: [] } : null;
}

function rowIn(expression: Expression): Row | null {
  if (expression.kind === 'fact') return { fact: expression.name, relation: 'yes', values: [] };
  if (expression.kind === 'binary') return comparisonIn(expression.operator, expression.left, expression.right);
  if (expression.kind !== 'unary') return null;
  if (expression.operator === 'not') return negationIn(expression.operand);
  return expression.operator === 'empty' && expression.operand.kind === 'fact' ? { fact: expression.operand.name, relation: 'empty', values: [] } : null;
}

function flat(join: Join, expression: Expression): Expression[] {
  return expression.kind === 'binary' && expression.operator === join ? [...flat(join, expression.left), ...flat(join, expression.right)] : [expression];
}

/** "tier is gold or tier is silver" is told as "tier is one of gold, silver". */
function gathered<P extends Row | Group>(join: Join, parts: P[]): (P | Row)[] {
  const list = join === 'or' ? 'one-of' : 'none-of';
  const { single } = LISTED[list];
  const fits = (part: P | Row | undefined, fact: string): part is Row => part !== undefined && !isGroup(part) && part.fact === fact && (part.relation === single || part.relation === list);
  return parts.reduce<(P | Row)[]>((done, part) => {
    const last = done.at(-1);
    if (isGroup(part) || part.relation !== single || !fits(last, part.fact)) return [...done, part];
    return [...done.slice(0, -1), { fact: part.fact, relation: list, values: [...last.values, ...part.values] }];
  }, []);
}

/** One row that is written as several comparisons. */
function listIn(join: Join, expression: Expression): Row | null {
  const rows = gathered(join, flat(join, expression).flatMap((part) => rowIn(part) ?? []));
  return rows.length === 1 && rows[0]?.values.length === flat(join, expression).length ? rows[0] : null;
}

function rowsIn(join: Join, expression: Expression): Row[] | null {
  const rows = flat(join, expression).map((part) => rowIn(part) ?? listIn(other(join), part));
  return rows.every((row) => row !== null) ? gathered(join, rows) : null;
}

function partIn(join: Join, expression: Expression): Row | Group | null {
  const inner = other(join);
  if (expression.kind !== 'binary' || expression.operator !== inner) return rowIn(expression);
  const rows = rowsIn(inner, expression);
  return rows?.length === 1 ? (rows[0] ?? null) : rows && { rows };
}

/** The sentence that says the same, or null when rows and one level of brackets can't say it. */
export function sentenceOf(expression: Expression): Sentence | null {
  const join = expression.kind === 'binary' && expression.operator === 'or' ? 'or' : 'and';
  const parts = flat(join, expression).map((part) => partIn(join, part));
  if (!parts.every((part) => part !== null)) return null;
  const told = gathered(join, parts);
  const only = told.length === 1 ? told[0] : undefined;
  return only && isGroup(only) ? { join: other(join), parts: only.rows } : { join: only ? 'and' : join, parts: told };
}

export type Reading = { kind: 'none' } | { kind: 'sentence'; sentence: Sentence } | { kind: 'text' } | { kind: 'fault'; fault: Unparsable };

/** What a condition's text is: no condition, a sentence, something else that is allowed, or something that is not. */
export function readCondition(text: string): Reading {
  if (text.trim() === '') return { kind: 'none' };
  try {
    const sentence = sentenceOf(parseExpression(text));
    return sentence ? { kind: 'sentence', sentence } : { kind: 'text' };
  } catch (fault) {
    if (fault instanceof Unparsable) return { kind: 'fault', fault };
    throw fault;
  }
}

function writtenValue({ kind, text }: Value): string {
  return kind === 'text' ? `'${text.replace(/[\\']/g, '\\$&')}'` : text;
}

const WITHOUT_VALUE: Partial<Record<Relation, (fact: string) => string>> = {
  yes: (fact) => fact,
  no: (fact) => `not ${fact}`,
  empty: (fact) => `empty ${fact}`,
  'not-empty': (fact) => `not empty ${fact}`,
  known: (fact) => `${fact} != null`,
  unknown: (fact) => `${fact} == null`,
};

function writtenRow({ fact, relation, values }: Row, within: Join): string {
  if (relation === 'one-of' || relation === 'none-of') {
    const { single, join } = LISTED[relation];
    const listed = values.map((value) => writtenRow({ fact, relation: single, values: [value] }, join)).join(` ${join} `);
    return join === within || values.length === 1 ? listed : `(${listed})`;
  }
  return WITHOUT_VALUE[relation]?.(fact) ?? `${fact} ${WRITTEN[relation]} ${values.map(writtenValue).join('')}`;
}

function writtenPart(part: Row | Group, join: Join): string {
  if (!isGroup(part)) return writtenRow(part, join);
  const rows = part.rows.map((row) => writtenRow(row, other(join))).join(` ${other(join)} `);
  return part.rows.length === 1 ? rows : `(${rows})`;
}

/** The expression of a sentence whose rows are complete. */
export function writeSentence({ join, parts }: Sentence): string {
  return `\${${parts.map((part) => writtenPart(part, join)).join(` ${join} `)}}`;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;

function isCompleteValue({ kind, text }: Value): boolean {
  return kind === 'number' ? NUMBER.test(text) && text.length <= 18 : text !== '' || kind === 'text';
}

export function isCompleteRow({ fact, relation, values }: Row): boolean {
  const wanted = valuesOf(relation);
  if (fact === '') return false;
  if (wanted === 'none') return true;
  return values.length > 0 && values.every(isCompleteValue) && (wanted === 'many' || values[0]?.text !== '');
}

export function isComplete({ parts }: Sentence): boolean {
  return parts.length > 0 && parts.every((part) => (isGroup(part) ? part.rows.length > 0 && part.rows.every(isCompleteRow) : isCompleteRow(part)));
}

/** What can be said of a fact of a type. */
export function relationsOf(type: string): Relation[] {
  if (type === 'boolean') return ['yes', 'no', 'known', 'unknown'];
  if (type === 'number' || type === 'integer') return ['is', 'is-not', 'above', 'at-least', 'below', 'at-most', 'known', 'unknown'];
  if (type === 'date') return ['above', 'below', 'known', 'unknown'];
  return ['is', 'is-not', 'one-of', 'none-of', 'empty', 'not-empty', 'known', 'unknown'];
}
