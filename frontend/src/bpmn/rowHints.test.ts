import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { decisionTablesOf, type DecisionTable } from './decisionTable';
import { rowHintsOf } from './rowHints';

/** A table of a text, a number and a result. */
function table(hitPolicy: string, ...rows: [tier: string, score: string, result?: string][]): DecisionTable {
  const column = (id: string, kind: 'input' | 'output', typeRef: string) => ({ id, kind, label: id, source: id, typeRef, allowed: '' });
  const columns = [column('tier', 'input', 'string'), column('score', 'input', 'integer'), column('team', 'output', 'string')];
  return { id: 't', name: 'T', hitPolicy, aggregation: null, columns, rules: rows.map(([tier, score, team = ''], row) => ({ id: `r${row}`, description: '', cells: new Map([['tier', tier], ['score', score], ['team', team]]), elements: new Map() })) };
}

test.each([
  ['any before something', ['', ''], ['"gold"', '>= 5']],
  ['more values before fewer', ['"gold","vip"', ''], ['"vip"', '']],
  ['an exclusion before a value that is not excluded', ['not("gold")', ''], ['"vip"', '']],
  ['fewer exclusions before more', ['not("gold")', ''], ['not("gold","vip")', '']],
  ['a wide range before a narrow one', ['', '[0..10]'], ['', '(0..10)']],
  ['a limit before a range', ['', '> 5'], ['', '[6..7]']],
  ['not a number before another', ['', 'not(3)'], ['', '4,5']],
] as const)('where the first row decides, %s leaves nothing to fit', (_, first, second) => {
  expect(rowHintsOf(table('FIRST', [...first], [...second]))).toEqual([{ row: 1, kind: 'covered', other: 0 }]);
});

test.each([
  ['other values', ['"gold"', ''], ['"vip"', '']],
  ['a narrower row', ['"gold"', '> 5'], ['', '']],
  ['a range that begins at the same end', ['', '(0..10)'], ['', '[0..10)']],
  ['what can not be told', ['starts with(?, "g")', ''], ['"gold"', '']],
] as const)('where the first row decides, %s is fine', (_, first, second) => {
  expect(rowHintsOf(table('FIRST', [...first], [...second]))).toEqual([]);
});

test('where one row may fit, rows that fit together are told', () => {
  expect(rowHintsOf(table('UNIQUE', ['"gold"', '>= 5'], ['"gold","vip"', '< 6']))).toEqual([{ row: 1, kind: 'overlaps', other: 0 }]);
  expect(rowHintsOf(table('UNIQUE', ['"gold"', '>= 5'], ['"gold"', '< 5'], ['not("gold")', '']))).toEqual([]);
});

test('where rows may fit together if they agree, only those that don’t are told', () => {
  expect(rowHintsOf(table('ANY', ['', '> 5', '"a"'], ['', '> 6', '"a"'], ['', '> 7', '"b"']))).toEqual([{ row: 2, kind: 'overlaps', other: 0 }]);
});

test('where all rows count, none is in the way', () => {
  expect(rowHintsOf(table('COLLECT', ['', ''], ['', '']))).toEqual([]);
});

test('a range that ends before it begins never fits, and hides nothing', () => {
  expect(rowHintsOf(table('FIRST', ['', '[5..3]'], ['', '[5..3]'], ['', '(4..4]']))).toEqual([0, 1, 2].map((row) => ({ row, kind: 'never' })));
});

const SHIPPED = ['support', 'sales'].flatMap((feature) => readdirSync(resolve('../processes', feature)).filter((file) => file.endsWith('.dmn')).map((file) => resolve('../processes', feature, file)));

test.each(SHIPPED)('nothing is odd about %s', (file) => {
  expect(decisionTablesOf(readFileSync(file, 'utf8')).map(rowHintsOf)).toEqual([[]]);
});
