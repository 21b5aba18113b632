/** A decision table as rows and columns. */
export interface DecisionColumn {
  id: string;
  kind: 'input' | 'output';
  label: string;
  /** The fact that a result sets, or what a condition looks at: a fact or a formula. */
  source: string;
  typeRef: string | null;
  /** The cell that lists the values there are; empty where none are listed. */
  allowed: string;
}

export interface DecisionRule {
  id: string;
  description: string;
  /** By column. */
  cells: Map<string, string>;
  /** The elements of the cells, by column; what has no id is left out. */
  elements: Map<string, string>;
}

export interface DecisionTable {
  id: string;
  name: string;
  hitPolicy: string;
  /** How the results of all rows that fit are made one; null where they are not. */
  aggregation: string | null;
  columns: DecisionColumn[];
  rules: DecisionRule[];
}

/** A decision that is one formula. */
export interface DecisionFormula {
  id: string;
  name: string;
  formula: string;
}

const text = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const written = (element: Element | undefined) => (element?.textContent ?? '').trim();
const children = (element: Element | undefined, name: string) => [...(element?.children ?? [])].filter(({ localName }) => localName === name);
const cell = (element: Element | undefined) => written(children(element, 'text')[0]);

function columnOf(column: Element, kind: 'input' | 'output', index: number): DecisionColumn {
  const expression = children(column, 'inputExpression')[0];
  const source = kind === 'input' ? cell(expression) : (column.getAttribute('name') ?? '');
  return {
    id: column.id || `${kind}-${index}`,
    kind,
    label: column.getAttribute('label') || source || column.id,
    source,
    typeRef: (expression ?? column).getAttribute('typeRef'),
    allowed: cell(children(column, kind === 'input' ? 'inputValues' : 'outputValues')[0]),
  };
}

function ruleOf(rule: Element, columns: DecisionColumn[], index: number): DecisionRule {
  const entries = { input: children(rule, 'inputEntry'), output: children(rule, 'outputEntry') };
  const entryOf = (column: DecisionColumn) => entries[column.kind][columns.filter(({ kind }) => kind === column.kind).indexOf(column)];
  return {
    id: rule.id || `rule-${index}`,
    description: text(children(rule, 'description')[0]),
    cells: new Map(columns.map((column) => [column.id, cell(entryOf(column))])),
    elements: new Map(columns.flatMap((column) => (entryOf(column)?.id ? [[column.id, entryOf(column)?.id ?? '']] : []))),
  };
}

function tableOf(decision: Element, table: Element): DecisionTable {
  const columns = (['input', 'output'] as const).flatMap((kind) => children(table, kind).map((column, index) => columnOf(column, kind, index)));
  return {
    id: decision.id,
    name: decision.getAttribute('name') ?? decision.id,
    hitPolicy: table.getAttribute('hitPolicy') ?? 'UNIQUE',
    aggregation: table.getAttribute('aggregation'),
    columns,
    rules: children(table, 'rule').map((rule, index) => ruleOf(rule, columns, index)),
  };
}

/** A model as a tree; null for a text that is no XML, of which a browser shows what it could read. */
export function parseModel(xml: string): Document | null {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  return model.getElementsByTagName('parsererror').length > 0 ? null : model;
}

const decisionsIn = (xml: string) => [...(parseModel(xml)?.getElementsByTagNameNS('*', 'decision') ?? [])];

/** The tables of a decision model; a decision that is a formula has none. */
export function decisionTablesOf(xml: string): DecisionTable[] {
  return decisionsIn(xml).flatMap((decision) => children(decision, 'decisionTable').map((table) => tableOf(decision, table)));
}

export function decisionFormulasOf(xml: string): DecisionFormula[] {
  return decisionsIn(xml).flatMap((decision) =>
    children(decision, 'literalExpression').map((expression) => ({ id: decision.id, name: decision.getAttribute('name') ?? decision.id, formula: cell(expression) })),
  );
}
