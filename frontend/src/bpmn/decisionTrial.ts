import { cellTypeOf, type CellType } from './cells';
import type { DecisionTable } from './decisionTable';
import type { Fact } from './flowParts';
import type { RuleBook } from './gate/rules';

/** A fact that a decision looks at. */
export interface AskedFact {
  name: string;
  label: string;
  type: CellType;
}

const TEXTS = /"(?:[^"\\]|\\.)*"/g;
const TYPES: Record<string, CellType> = { integer: 'number', number: 'number', boolean: 'boolean', date: 'date' };

function namesIn(formula: string, { feelFunctions, feel }: RuleBook): string[] {
  const calls = [...feelFunctions].sort((one, other) => other.length - one.length).map((name) => new RegExp(`\\b${name}\\s*\\(`, 'g'));
  const bare = calls.reduce((text, call) => text.replace(call, '('), formula.replace(TEXTS, ' '));
  return (bare.match(/[A-Za-z_]\w*/g) ?? []).filter((name) => !feel.words.includes(name));
}

/** The facts that the tables look at, in the order of their columns; what one of them gives another is none. */
export function factsAsked(tables: readonly DecisionTable[], facts: readonly Fact[], rules: object): AskedFact[] {
  const columns = tables.flatMap((table) => table.columns);
  const formulas = [...columns.filter(({ kind }) => kind === 'input').map(({ source }) => source), ...tables.flatMap((table) => table.rules.flatMap(({ cells }) => [...cells.values()]))];
  const given = tables.length > 1 ? columns.filter(({ kind }) => kind === 'output').map(({ source }) => source) : [];
  const names = new Set(formulas.flatMap((formula) => namesIn(formula, rules as RuleBook)));
  return [...names]
    .filter((name) => !given.includes(name))
    .map((name) => {
      const column = columns.find(({ kind, source }) => kind === 'input' && source === name);
      const fact = facts.find((one) => one.name === name);
      return { name, label: column?.label ?? fact?.label ?? name, type: cellTypeOf(column?.typeRef ?? null) ?? TYPES[fact?.type ?? ''] ?? 'string' };
    });
}
