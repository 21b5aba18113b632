/** A decision table as rows and columns. */
export interface DecisionColumn {
  id: string;
  kind: 'input' | 'output';
  label: string;
}

export interface DecisionRule {
  id: string;
  description: string;
  /** By column. */
  cells: Map<string, string>;
}

export interface DecisionTable {
  id: string;
  name: string;
  hitPolicy: string;
  columns: DecisionColumn[];
  rules: DecisionRule[];
}

const text = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const children = (element: Element, name: string) => [...element.children].filter(({ localName }) => localName === name);

function columnsOf(table: Element): DecisionColumn[] {
  return (['input', 'output'] as const).flatMap((kind) =>
    children(table, kind).map((column) => ({ id: column.id, kind, label: column.getAttribute('label') || column.getAttribute('name') || text(column) || column.id })),
  );
}

function ruleOf(rule: Element, columns: DecisionColumn[]): DecisionRule {
  const entries = [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry')];
  return { id: rule.id, description: text(children(rule, 'description')[0]), cells: new Map(columns.map(({ id }, index) => [id, text(entries[index])])) };
}

/** The tables of a decision model; a decision that is an expression has none. */
export function decisionTablesOf(xml: string): DecisionTable[] {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  return [...model.getElementsByTagNameNS('*', 'decision')].flatMap((decision) =>
    children(decision, 'decisionTable').map((table) => {
      const columns = columnsOf(table);
      const rules = children(table, 'rule').map((rule) => ruleOf(rule, columns));
      return { id: decision.id, name: decision.getAttribute('name') ?? decision.id, hitPolicy: table.getAttribute('hitPolicy') ?? 'UNIQUE', columns, rules };
    }),
  );
}
