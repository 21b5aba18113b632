import type { I18n } from '@/i18n/I18n';
import { cellTypeOf, readTest, type CellTest, type CellType } from './cells';

type Words = Pick<I18n, 't' | 'number' | 'day'>;

const TYPES: CellType[] = ['boolean', 'number', 'date', 'string'];
const LIMITS = { 'at-least': 'cell.atLeast', above: 'cell.above', 'at-most': 'cell.atMost', below: 'cell.below' } as const;

function rangeWords({ from, to, withFrom, withTo }: Extract<CellTest, { kind: 'between' }>, { t, number }: Words): string {
  const ends = { from: number(Number(from)), to: number(Number(to)) };
  if (withFrom) return t(withTo ? 'cell.range' : 'cell.rangeBelow', ends);
  return t(withTo ? 'cell.rangeAbove' : 'cell.rangeInside', ends);
}

const dayWords = (day: string, words: Words) => words.day(`${day}T00:00:00`);

function daysWords(test: CellTest, words: Words): string {
  if (test.kind === 'between') return words.t('cell.days', { from: dayWords(test.from, words), to: dayWords(test.to, words) });
  return 'value' in test ? words.t(test.kind === 'below' ? 'cell.beforeDay' : 'cell.fromDay', { value: dayWords(test.value, words) }) : '';
}

function testWords(test: CellTest, words: Words, told: (value: string) => string): string {
  switch (test.kind) {
    case 'any':
      return '';
    case 'one-of':
      return test.values.map(told).join(', ');
    case 'none-of':
      return words.t('cell.not', { value: test.values.map(told).join(', ') });
    case 'between':
      return rangeWords(test, words);
    default:
      return words.t(LIMITS[test.kind], { value: told(test.value) });
  }
}

/**
 * A cell of a decision table as a person says it; empty for any value. What is more than a list, a limit or a range stays as it is written.
 *
 * @param told a value in the words for it, where there are some
 */
export function cellWords(cell: string, words: Words, { typeRef, told = (value) => value }: { typeRef?: string | null; told?: (value: string) => string } = {}): string {
  const declared = cellTypeOf(typeRef ?? null);
  const type = (declared ? [declared] : TYPES).find((one) => readTest(one, cell) !== null) ?? null;
  const test = readTest(type, cell);
  if (!test) return cell;
  if (type === 'date') return daysWords(test, words);
  const spoken: Record<Exclude<CellType, 'date'>, (value: string) => string> = {
    string: (value) => (value === '' ? words.t('condition.nothing') : told(value)),
    number: (value) => words.number(Number(value)),
    boolean: (value) => words.t(value === 'true' ? 'condition.true' : 'condition.false'),
  };
  return testWords(test, words, spoken[type ?? 'string']);
}
