import { parseModel, type DecisionColumn } from './decisionTable';

/** What a column is about. */
export interface ColumnPlan {
  label: string;
  source: string;
  typeRef: string;
}

/** One deed at a table; columns count by their kind, rows from the top, both from zero. */
export type TableChange =
  | { do: 'cell'; rule: number; kind: DecisionColumn['kind']; column: number; cell: string }
  | { do: 'describe'; rule: number; description: string }
  | { do: 'add-rule'; at: number; like?: number }
  | { do: 'remove-rule'; rule: number }
  | { do: 'move-rule'; rule: number; to: number }
  | { do: 'policy'; hitPolicy: string; aggregation: string | null }
  | { do: 'add-column'; kind: DecisionColumn['kind']; plan: ColumnPlan }
  | { do: 'column'; kind: DecisionColumn['kind']; column: number; plan: ColumnPlan }
  | { do: 'move-column'; kind: DecisionColumn['kind']; column: number; to: number }
  | { do: 'remove-column'; kind: DecisionColumn['kind']; column: number };

const ENTRIES = { input: 'inputEntry', output: 'outputEntry' } as const;
const ENTRY_IDS = { input: 'UnaryTests', output: 'LiteralExpression' } as const;
/** In the order that the standard wants. */
const IN_TABLE = ['description', 'extensionElements', 'input', 'output', 'annotation', 'rule'];
const IN_RULE = ['description', 'extensionElements', 'inputEntry', 'outputEntry', 'annotationEntry'];
const IN_COLUMN = ['description', 'extensionElements', 'inputExpression', 'inputValues', 'outputValues', 'defaultOutputEntry'];

const children = (element: Element, name: string) => [...element.children].filter(({ localName }) => localName === name);
const newId = (kind: string) => `${kind}_${crypto.randomUUID().slice(0, 8)}`;

function created(near: Element, name: string, id?: string): Element {
  const element = near.ownerDocument.createElementNS(near.namespaceURI, near.prefix ? `${near.prefix}:${name}` : name);
  if (id !== undefined) element.id = id;
  return element;
}

/** Puts an element where it belongs, on a line of its own where the others have one. */
function placed(parent: Element, element: Element, before: Element | null): void {
  const neighbour = before ?? parent.lastElementChild;
  const gap = neighbour?.previousSibling;
  const line = gap?.nodeType === Node.TEXT_NODE && gap.textContent?.trim() === '' ? gap.cloneNode() : null;
  if (before) {
    before.before(element);
    if (line) before.before(line);
  } else {
    if (neighbour) neighbour.after(element);
    else parent.append(element);
    if (line) element.before(line);
  }
}

function inOrder(parent: Element, element: Element, order: readonly string[]): void {
  const rank = order.indexOf(element.localName);
  const behind = [...parent.children].find(({ localName }) => order.indexOf(localName) > rank);
  placed(parent, element, behind ?? null);
}

function removed(element: Element | undefined): void {
  const gap = element?.previousSibling;
  if (gap?.nodeType === Node.TEXT_NODE && gap.textContent?.trim() === '') gap.remove();
  element?.remove();
}

function writeText(parent: Element, content: string): void {
  let text = children(parent, 'text')[0];
  if (!text) {
    text = created(parent, 'text');
    parent.append(text);
  }
  text.textContent = content;
}

/** The cell of a row; a row that is too short is filled up to it. */
function entryOf(rule: Element, kind: DecisionColumn['kind'], column: number): Element {
  for (let missing = column + 1 - children(rule, ENTRIES[kind]).length; missing > 0; missing -= 1) addEntry(rule, kind);
  return children(rule, ENTRIES[kind])[column] as Element;
}

function addEntry(rule: Element, kind: DecisionColumn['kind']): void {
  const entry = created(rule, ENTRIES[kind], newId(ENTRY_IDS[kind]));
  writeText(entry, '');
  inOrder(rule, entry, IN_RULE);
}

function describe(rule: Element, description: string): void {
  const known = children(rule, 'description')[0];
  if (description === '') return removed(known);
  const described = known ?? created(rule, 'description');
  described.textContent = description;
  if (!known) inOrder(rule, described, IN_RULE);
}

/** The row without what it says. */
function blank(rule: Element): void {
  [...children(rule, 'description'), ...children(rule, 'annotationEntry')].forEach(removed);
  [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry')].forEach((entry) => writeText(entry, ''));
}

function addRule(table: Element, at: number, like: number | undefined): void {
  const rules = children(table, 'rule');
  const rule = (rules[like ?? 0]?.cloneNode(true) as Element | undefined) ?? created(table, 'rule');
  rule.id = newId('DecisionRule');
  if (like === undefined) blank(rule);
  for (const kind of ['input', 'output'] as const) {
    children(rule, ENTRIES[kind]).forEach((entry) => (entry.id = newId(ENTRY_IDS[kind])));
    const width = children(table, kind).length;
    if (width > 0) entryOf(rule, kind, width - 1);
  }
  placed(table, rule, rules[at] ?? null);
}

/** To the place that another of its kind has. */
function moved(parent: Element, name: string, from: number, to: number): void {
  const all = children(parent, name);
  const one = all[from];
  const target = all[to];
  if (!one || !target || one === target) return;
  const behind = from < to ? target.nextElementSibling : target;
  removed(one);
  placed(parent, one, behind);
}

function setPolicy(table: Element, hitPolicy: string, aggregation: string | null): void {
  table.setAttribute('hitPolicy', hitPolicy);
  if (aggregation) table.setAttribute('aggregation', aggregation);
  else table.removeAttribute('aggregation');
}

function writePlan(column: Element, { label, source, typeRef }: ColumnPlan): void {
  column.setAttribute('label', label);
  if (column.localName === 'output') {
    column.setAttribute('name', source);
    column.setAttribute('typeRef', typeRef);
    return;
  }
  let expression = children(column, 'inputExpression')[0];
  if (!expression) {
    expression = created(column, 'inputExpression', newId('InputExpression'));
    inOrder(column, expression, IN_COLUMN);
  }
  expression.setAttribute('typeRef', typeRef);
  writeText(expression, source);
}

/** Values that were listed for another fact say nothing of this one. */
function changeColumn(column: Element | undefined, plan: ColumnPlan): void {
  if (!column) return;
  const before = column.localName === 'output' ? column.getAttribute('name') : children(column, 'inputExpression')[0]?.textContent?.trim();
  writePlan(column, plan);
  if (before !== plan.source) [...children(column, 'inputValues'), ...children(column, 'outputValues')].forEach(removed);
}

function addColumn(table: Element, kind: DecisionColumn['kind'], plan: ColumnPlan): void {
  const column = created(table, kind, newId(kind === 'input' ? 'Input' : 'Output'));
  writePlan(column, plan);
  inOrder(table, column, IN_TABLE);
  children(table, 'rule').forEach((rule) => entryOf(rule, kind, children(table, kind).length - 1));
}

function removeColumn(table: Element, kind: DecisionColumn['kind'], column: number): void {
  removed(children(table, kind)[column]);
  children(table, 'rule').forEach((rule) => removed(children(rule, ENTRIES[kind])[column]));
}

/** Rows that are too short are filled up, or their cells would end under another column. */
function moveColumn(table: Element, kind: DecisionColumn['kind'], from: number, to: number): void {
  const rules = children(table, 'rule');
  rules.forEach((rule) => entryOf(rule, kind, Math.max(from, to)));
  moved(table, kind, from, to);
  rules.forEach((rule) => moved(rule, ENTRIES[kind], from, to));
}

function apply(table: Element, change: TableChange): void {
  const rules = children(table, 'rule');
  const rule = 'rule' in change ? rules[change.rule] : undefined;
  switch (change.do) {
    case 'cell':
      return rule && writeText(entryOf(rule, change.kind, change.column), change.cell);
    case 'describe':
      return rule && describe(rule, change.description);
    case 'add-rule':
      return addRule(table, change.at, change.like);
    case 'remove-rule':
      return removed(rule);
    case 'move-rule':
      return moved(table, 'rule', change.rule, change.to);
    case 'policy':
      return setPolicy(table, change.hitPolicy, change.aggregation);
    case 'add-column':
      return addColumn(table, change.kind, change.plan);
    case 'column':
      return changeColumn(children(table, change.kind)[change.column], change.plan);
    case 'move-column':
      return moveColumn(table, change.kind, change.column, change.to);
    case 'remove-column':
      return removeColumn(table, change.kind, change.column);
  }
}

/** What stands around the root element is kept as it was written. */
function written(model: Document, before: string): string {
  const head = /^(?:\s|<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->)*/.exec(before)?.[0] ?? '';
  return head + new XMLSerializer().serializeToString(model.documentElement) + before.slice(before.trimEnd().length);
}

function changed(xml: string, decision: string, child: string, change: (element: Element) => void): string {
  const model = parseModel(xml);
  const found = model && [...model.getElementsByTagNameNS('*', 'decision')].find(({ id }) => id === decision);
  const element = found && children(found, child)[0];
  if (!model || !element) return xml;
  change(element);
  return written(model, xml);
}

/** The model with one change in one of its tables; everything else stays as it is. */
export function withChange(xml: string, decision: string, change: TableChange): string {
  return changed(xml, decision, 'decisionTable', (table) => apply(table, change));
}

/** The model with another formula for a decision that is one. */
export function withFormula(xml: string, decision: string, formula: string): string {
  return changed(xml, decision, 'literalExpression', (expression) => writeText(expression, formula));
}
