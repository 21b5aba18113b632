import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cellTypeOf, isValue, readResult, readTest, writeResult, writeTest, type CellTest, type CellType } from './cells';
import { decisionTablesOf } from './decisionTable';
import { feelFault } from './feelFault';
import { gateCatalogue } from './gate/gateCatalogue.fixture';

const { rules } = gateCatalogue();
const VALUES: Record<CellType, string[]> = {
  string: ['gold', 'key-accounts', 'a, b', 'not("x")', '24" screen', 'back\\slash', 'ends with \\', 'Größe', '>= 5', ' padded ', '-'],
  number: ['0', '-5', '0.80', '1000000', '-0.5'],
  boolean: ['true', 'false'],
  date: ['2026-11-30', '2030-01-01'],
};

/** Every state that a picker can be in. */
function testsOf(type: CellType): CellTest[] {
  const values = VALUES[type];
  const lists = [...values.map((value) => [value]), values, [...values].reverse()];
  const limits = values.flatMap((value) => (['at-least', 'above', 'at-most', 'below'] as const).map((kind): CellTest => ({ kind, value })));
  const ranges = values.flatMap((from) => values.flatMap((to) => [true, false].flatMap((withFrom) => [true, false].map((withTo): CellTest => ({ kind: 'between', from, to, withFrom, withTo })))));
  const picked = lists.map((list): CellTest => ({ kind: 'one-of', values: list }));
  const excluded = lists.map((list): CellTest => ({ kind: 'none-of', values: list }));
  switch (type) {
    case 'string':
      return [{ kind: 'any' }, ...picked, ...excluded];
    case 'boolean':
      return [{ kind: 'any' }, ...picked];
    case 'number':
      return [{ kind: 'any' }, ...picked, ...excluded, ...limits, ...ranges];
    case 'date':
      return [{ kind: 'any' }, ...limits.filter(({ kind }) => kind === 'at-least' || kind === 'below'), ...ranges.filter((range) => range.kind === 'between' && range.withFrom && !range.withTo)];
  }
}

test.each(['string', 'number', 'boolean', 'date'] as const)('whatever can be picked of a %s is read back as it was picked, and let in by the gate', (type) => {
  for (const picked of testsOf(type)) {
    const cell = writeTest(type, picked);
    expect(readTest(type, cell), cell).toEqual(picked);
    expect(feelFault('input', cell, rules), cell).toBeNull();
  }
});

test.each(['string', 'number', 'boolean'] as const)('a result that is a %s is read back as it was picked, and let in by the gate', (type) => {
  for (const value of [null, ...VALUES[type]]) {
    const cell = writeResult(type, value);
    expect(readResult(type, cell), cell).toEqual({ value });
    expect(feelFault('output', cell, rules), cell).toBeNull();
  }
});

test.each([
  ['boolean', 'not(true)'],
  ['string', 'starts with(?, "pro")'],
  ['string', '"a","b" or tier = "c"'],
  ['string', '5'],
  ['number', '"5"'],
  ['number', '[1..5],>10'],
  ['date', '< date("2030-01-01")'],
  ['date', '> date and time("2030-01-01T00:00:00")'],
] as const)('of a %s, %s is left to be written', (type, cell) => {
  expect(readTest(type, cell)).toBeNull();
});

test('what people wrote in other ways is understood', () => {
  expect(readTest('string', ' not( "a" , "b" ) ')).toEqual({ kind: 'none-of', values: ['a', 'b'] });
  expect(readTest('number', ']0..0.2[')).toEqual({ kind: 'between', from: '0', to: '0.2', withFrom: false, withTo: false });
  expect(readTest('string', '-')).toEqual({ kind: 'any' });
  expect(readResult('number', '2 * 1440')).toBeNull();
});

test('a value is one line, a number a number, a day a day', () => {
  expect(isValue('string', 'a\nb')).toBe(false);
  expect(isValue('number', '1e5')).toBe(false);
  expect(isValue('number', '12345678901234567890')).toBe(false);
  expect(isValue('date', '2026-13-45')).toBe(false);
  expect(isValue('string', 'two words')).toBe(true);
});

const SHIPPED = ['support', 'sales'].flatMap((feature) => readdirSync(resolve('../processes', feature)).filter((file) => file.endsWith('.dmn')).map((file) => resolve('../processes', feature, file)));

test.each(SHIPPED)('each cell of %s can be picked and stays as it is', (file) => {
  for (const { columns, rules: rows } of decisionTablesOf(readFileSync(file, 'utf8'))) {
    for (const { id, kind, typeRef } of columns) {
      const type = cellTypeOf(typeRef);
      if (!type) throw new Error(`${id} has a type that can't be picked`);
      for (const { cells } of rows) {
        const cell = cells.get(id) ?? '';
        const again = kind === 'input' ? readTest(type, cell) : readResult(type, cell);
        const written = again && ('value' in again && !('kind' in again) ? writeResult(type, again.value) : writeTest(type, again as CellTest));
        expect(written).toBe(cell);
      }
    }
  }
});

interface Asked {
  type: string;
  cell: string;
}

test.each(JSON.parse(readFileSync(resolve('../src/test/resources/engine/gate/cells.json'), 'utf8')) as Asked[])('$cell, which the engine is asked for in its own test, is a cell of ours', ({ type, cell }) => {
  const picked = cellTypeOf(type);
  const test = readTest(picked, cell);
  expect(picked && test && writeTest(picked, test)).toBe(cell);
});
