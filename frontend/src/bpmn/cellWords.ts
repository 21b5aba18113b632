import type { I18n } from '@/i18n/I18n';

type Words = Pick<I18n, 't' | 'number'>;

const LIST = /^(?:"[^"]*"|-?[\d.]+)(?:\s*,\s*(?:"[^"]*"|-?[\d.]+))*$/;
const SIGNS = { '>=': 'cell.atLeast', '>': 'cell.above', '<=': 'cell.atMost', '<': 'cell.below' } as const;

/** A cell of a decision table as a person says it; what is more than a list, a limit or a range stays as it is written. */
export function cellWords(cell: string, words: Words): string {
  const { t, number } = words;
  if (cell === 'true' || cell === 'false') return t(`condition.${cell}`);
  if (LIST.test(cell)) return cell.replaceAll('"', '').replace(/\s*,\s*/g, ', ');
  const negated = /^not\(([\s\S]*)\)$/.exec(cell)?.[1];
  if (negated !== undefined && LIST.test(negated)) return t('cell.not', { value: cellWords(negated, words) });
  const [, sign, limit] = /^(>=|<=|>|<)\s*(-?[\d.]+)$/.exec(cell) ?? [];
  if (sign !== undefined && limit !== undefined) return t(SIGNS[sign as keyof typeof SIGNS], { value: number(Number(limit)) });
  const [, from, to] = /^\[\s*(-?[\d.]+?)\s*\.\.\s*(-?[\d.]+)\s*\]$/.exec(cell) ?? [];
  return from !== undefined && to !== undefined ? t('cell.range', { from: number(Number(from)), to: number(Number(to)) }) : cell;
}
