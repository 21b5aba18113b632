/**
 * What kind of value a FEEL expression has, as far as that shows without its facts. A moment is a day with a time and no
 * time zone, as the engine keeps dates; a fact is whatever the engine can keep.
 */
export type FeelSort = 'NUMBER' | 'TEXT' | 'TRUTH' | 'MOMENT' | 'ZONED' | 'DAY' | 'CLOCK' | 'SPAN' | 'FACT' | 'ANY';

const KEPT: readonly FeelSort[] = ['NUMBER', 'TEXT', 'TRUTH', 'MOMENT'];
const COLUMNS: Record<string, FeelSort> = { string: 'TEXT', boolean: 'TRUTH', integer: 'NUMBER', long: 'NUMBER', double: 'NUMBER', number: 'NUMBER', date: 'MOMENT' };
const WITH_ZONE = /^[^T]*T[^Z+@-]*(Z|[+-]\d\d:?\d\d(:?\d\d)?|@.+)$/;

export function columnSort(typeRef: string): FeelSort {
  const name = typeRef.replace(/^feel:/, '');
  return (Object.hasOwn(COLUMNS, name) && COLUMNS[name]) || 'ANY';
}

/** A moment with a time zone is another sort. */
export function writtenSort(sort: FeelSort, literal: string): FeelSort {
  return sort === 'MOMENT' && WITH_ZONE.test(literal) ? 'ZONED' : sort;
}

/** What stands behind an `@`. */
export function timelySort(written: string): FeelSort {
  if (/^-?P/.test(written)) return 'SPAN';
  if (written.includes('T')) return writtenSort('MOMENT', written);
  return /^-?\d{4,}-\d\d-\d\d$/.test(written) ? 'DAY' : 'CLOCK';
}

/** Whether the engine can find the one to be equal to, before or after the other. */
export function meets(one: FeelSort, other: FeelSort): boolean {
  if (one === 'ANY' || other === 'ANY' || one === other) return true;
  return (one === 'FACT' && KEPT.includes(other)) || (other === 'FACT' && KEPT.includes(one));
}

/** What either of the two may be. */
export const eitherSort = (one: FeelSort, other: FeelSort): FeelSort => (one === other ? one : 'ANY');

/** What the two give together. */
export const reckoned = (one: FeelSort, other: FeelSort): FeelSort => (one === 'NUMBER' && other === 'NUMBER' ? 'NUMBER' : 'ANY');

/** As the engine takes what a cell computes: yes and no are the answer itself, and nothing to compare with. */
export const asAnswer = (sort: FeelSort): FeelSort => (sort === 'TRUTH' ? 'ANY' : sort);
