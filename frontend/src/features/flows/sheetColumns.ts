import { cellTypeOf, readResult, readTest, type CellType } from '@/bpmn/cells';
import type { DecisionColumn, DecisionTable } from '@/bpmn/decisionTable';
import type { Fact } from '@/bpmn/flowParts';
import type { I18n } from '@/i18n/I18n';
import { valueWords } from './factWords';

/** A column with all that is needed to pick a cell of it. */
export interface SheetColumn extends DecisionColumn {
  /** Among those of its kind. */
  index: number;
  /** Null where cells have to be written. */
  type: CellType | null;
  /** The values that are known, without quotes. */
  values: string[];
  /** A value in the words for it. */
  told: (value: string) => string;
}

type Team = { id: string; name: string };

function valuesIn(cell: string): string[] {
  const test = readTest('string', cell);
  return test && 'values' in test ? test.values : [];
}

const valueOf = (cell: string) => readResult('string', cell)?.value ?? [];
const cellsOf = ({ rules }: DecisionTable, { id }: DecisionColumn) => rules.map(({ cells }) => cells.get(id) ?? '');

/** What the column allows, or else what is known of the fact; and what its cells say. */
function knownValues(column: DecisionColumn, table: DecisionTable, fact: Fact | undefined, teams: readonly Team[]): string[] {
  const listed = column.allowed === '' ? (fact?.choices ?? []) : valuesIn(column.allowed);
  const said = cellsOf(table, column).flatMap(column.kind === 'input' ? valuesIn : valueOf);
  const known = [...new Set([...listed, ...said])];
  const ofTeams = known.length > 0 ? known.every((value) => teams.some(({ id }) => id === value)) : /team$/i.test(column.source);
  return ofTeams ? [...new Set([...known, ...teams.map(({ id }) => id)])] : known;
}

/** The columns of a table, each with the values there are in the words for them. */
export function sheetColumns(table: DecisionTable, facts: readonly Fact[], teams: readonly Team[], i18n: I18n): SheetColumn[] {
  return table.columns.map((column) => {
    const type = cellTypeOf(column.typeRef);
    const fact = facts.find(({ name }) => name === column.source);
    const values = type === 'string' ? knownValues(column, table, fact, teams) : [];
    const index = table.columns.filter(({ kind }) => kind === column.kind).indexOf(column);
    const team = (value: string) => teams.find(({ id }) => id === value)?.name;
    return { ...column, index, type, values, told: (value) => fact?.words?.[value] ?? team(value) ?? valueWords(column.source, value, i18n) ?? value };
  });
}
