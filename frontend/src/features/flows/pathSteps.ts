import type { RehearsedPath } from '@/api/flowTypes';
import { namesOf } from '@/bpmn/flowGraph';

/** A step of one or both ways; null on the side that does not take it. */
export interface StepRow {
  id: string;
  before: string | null;
  after: string | null;
}

/** How long the longest way is that two lists share from each pair of places on. */
function sharedFrom(one: string[], other: string[]): number[][] {
  const shared = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number) => shared[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const longest = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (shared[row] ?? [])[column] = longest;
    }
  }
  return shared;
}

const namedSteps = ({ xml, done, failed }: RehearsedPath) => {
  const names = namesOf(xml);
  const ids = [...done, ...failed.filter((id) => !done.includes(id))].filter((id) => names.get(id));
  return { ids, name: (id: string) => names.get(id) ?? '' };
};

/** Beside each other what both ways do, only sooner or later, as happens on ways that go at the same time. */
function paired(rows: StepRow[]): StepRow[] {
  const late = new Set<StepRow>();
  const pairs = rows.map((row) => {
    const other = row.before === null || row.after === null ? rows.find((one) => one.id === row.id && !late.has(one) && (row.after === null ? one.before === null : one.after === null)) : undefined;
    if (!other || late.has(row)) return row;
    late.add(row).add(other);
    return { id: row.id, before: row.before ?? other.before, after: row.after ?? other.after };
  });
  return pairs.filter((row) => !late.has(row));
}

/** Both ways in order, step beside step as long as they go together. Steps without a name, such as joins, are left out. */
export function stepRows(before: RehearsedPath, after: RehearsedPath): StepRow[] {
  const was = namedSteps(before);
  const is = namedSteps(after);
  const shared = sharedFrom(was.ids, is.ids);
  const rows: StepRow[] = [];
  let [row, column] = [0, 0];
  while (row < was.ids.length || column < is.ids.length) {
    const [one, other] = [was.ids[row], is.ids[column]];
    if (one !== undefined && one === other) {
      rows.push({ id: one, before: was.name(one), after: is.name(one) });
      row++;
      column++;
    } else if (other === undefined || (one !== undefined && (shared[row + 1]?.[column] ?? 0) >= (shared[row]?.[column + 1] ?? 0))) {
      rows.push({ id: one ?? '', before: was.name(one ?? ''), after: null });
      row++;
    } else {
      rows.push({ id: other, before: null, after: is.name(other) });
      column++;
    }
  }
  return paired(rows);
}
