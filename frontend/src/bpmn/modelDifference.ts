/** What tells two versions of a BPMN or DMN model apart, element by element; how it is drawn does not count. */
export type ChangeKind = 'added' | 'removed' | 'changed';

/** One fact of an element: `what` is a kind such as `condition`, with a name behind a colon where there are several. */
export interface Detail {
  what: string;
  before: string | null;
  after: string | null;
}

export interface Change {
  kind: ChangeKind;
  id: string;
  type: string;
  name: string;
  details: Detail[];
}

const ELEMENT = /(^process|^startEvent|^endEvent|^boundaryEvent|^intermediate\w+Event|^subProcess|^transaction|^callActivity|^task|Task|Gateway|^sequenceFlow|^message|^signal|^error|^escalation|^decision|^rule|^input|^output)$/;
const REFERENCE = /(Ref|^default|^scope)$/;
const ORDERED = /^(FIRST|RULE ORDER|OUTPUT ORDER)$/;
const UNTOLD = new Set(['id', 'incoming', 'outgoing', 'resultVariable', 'isExecutable']);
const NAMESPACES = /OMG|omg\.org/;

function parse(xml: string): Document {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  if (model.querySelector('parsererror')) throw new Error('The model is no XML.');
  return model;
}

function isElement(element: Element): boolean {
  return element.hasAttribute('id') && NAMESPACES.test(element.namespaceURI ?? '') && ELEMENT.test(element.localName);
}

const text = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const child = (element: Element, name: string) => [...element.children].find(({ localName }) => localName === name);

function nameOf(element: Element, all: Map<string, Element>): string {
  const own = element.getAttribute('name') || element.getAttribute('label') || text(child(element, 'description'));
  if (own || element.localName !== 'sequenceFlow') return own || element.id;
  const end = (side: string) => nameOfId(element.getAttribute(side) ?? '', all);
  return `${end('sourceRef')} → ${end('targetRef')}`;
}

function nameOfId(id: string, all: Map<string, Element>): string {
  const element = all.get(id);
  return element ? element.getAttribute('name') || element.localName : id;
}

/** The columns of the decision table that a rule stands in. */
function columnsOf(rule: Element, kind: 'input' | 'output'): string[] {
  return [...(rule.parentElement?.children ?? [])].filter(({ localName }) => localName === kind).map((column) => column.getAttribute('label') || column.id);
}

function addCells(rule: Element, facts: Map<string, string>) {
  for (const kind of ['input', 'output'] as const) {
    const cells = [...rule.children].filter(({ localName }) => localName === `${kind}Entry`);
    columnsOf(rule, kind).forEach((column, index) => facts.set(`column:${column}`, text(cells[index])));
  }
}

function addAttributes(element: Element, facts: Map<string, string>) {
  for (const { localName, value, namespaceURI } of element.attributes) {
    if (UNTOLD.has(localName) || namespaceURI?.includes('XMLSchema-instance') || namespaceURI?.includes('xmlns')) continue;
    facts.set(localName, value);
  }
}

function addParameter(element: Element, facts: Map<string, string>) {
  const name = element.getAttribute('name') ?? element.getAttribute('target') ?? 'businessKey';
  const value = element.getAttribute('source') ?? element.getAttribute('sourceExpression') ?? element.getAttribute('businessKey');
  facts.set(`${element.localName}:${name}`, value ?? text(element));
}

function addChild(element: Element, facts: Map<string, string>) {
  if (UNTOLD.has(element.localName) || isElement(element) || element.localName.endsWith('Entry')) return;
  if (/^(inputParameter|outputParameter|in|out)$/.test(element.localName)) return addParameter(element, facts);
  if (element.children.length === 0 && text(element)) return void facts.set(element.localName, text(element));
  if (/EventDefinition$/.test(element.localName)) facts.set('event', element.localName);
  if (/LoopCharacteristics$/.test(element.localName)) facts.set('repeats', element.localName);
  addAttributes(element, facts);
  for (const inner of element.children) addChild(inner, facts);
}

/** What an element is and where it stands, apart from what it carries. */
function addPlace(element: Element, facts: Map<string, string>) {
  facts.set('elementType', element.localName);
  const parent = element.parentElement;
  if (parent && /(subProcess|transaction)$/i.test(parent.localName)) facts.set('scope', parent.id || (parent.getAttribute('id') ?? ''));
}

function factsOf(element: Element): Map<string, string> {
  const facts = new Map<string, string>();
  addPlace(element, facts);
  addAttributes(element, facts);
  if (element.localName === 'rule') addCells(element, facts);
  for (const inner of element.children) addChild(inner, facts);
  return facts;
}

type Side = [element: Element, all: Map<string, Element>];

/** What refers to another element is compared by its id and told by its name. */
function detailsOf([old, before]: Side, [now, after]: Side): Detail[] {
  const was = factsOf(old);
  const is = factsOf(now);
  const told = (what: string, value: string | undefined, all: Map<string, Element>) => (value && REFERENCE.test(what) ? nameOfId(value, all) : value) || null;
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((what) => (was.get(what) || null) !== (is.get(what) || null))
    .map((what) => ({ what, before: told(what, was.get(what), before), after: told(what, is.get(what), after) }));
}

/** The rules that both have, where their order decides; those that came or went do not move the others. */
function orderOfRules(decision: Element, both: Map<string, Element>): string | null {
  const table = child(decision, 'decisionTable');
  if (!table || !ORDERED.test(table.getAttribute('hitPolicy') ?? 'UNIQUE')) return null;
  return [...table.children].filter(({ localName, id }) => localName === 'rule' && both.has(id)).map(({ id }) => id).join(' ');
}

function reordered([old, before]: Side, [now, after]: Side): Detail[] {
  if (now.localName !== 'decision') return [];
  const was = orderOfRules(old, after);
  const is = orderOfRules(now, before);
  return was === null || is === null || was === is ? [] : [{ what: 'ruleOrder', before: null, after: null }];
}

function elementsOf(model: Document): Map<string, Element> {
  return new Map([...model.querySelectorAll('[id]')].map((element) => [element.id || (element.getAttribute('id') ?? ''), element]));
}

const ORDER: ChangeKind[] = ['added', 'removed', 'changed'];

/** What became of the running model in the other one: what was added first, then what was removed, then what changed. */
export function differenceOf(running: string, other: string): Change[] {
  const before = elementsOf(parse(running));
  const after = elementsOf(parse(other));
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Change[] => {
    const old = before.get(id);
    const now = after.get(id);
    const element = now ?? old;
    if (!element || !isElement(element)) return [];
    const told = { id, type: element.localName, name: nameOf(element, now ? after : before) };
    if (!old) return [{ kind: 'added', ...told, details: [] }];
    if (!now) return [{ kind: 'removed', ...told, details: [] }];
    const details = [...detailsOf([old, before], [now, after]), ...reordered([old, before], [now, after])];
    return details.length > 0 ? [{ kind: 'changed', ...told, details }] : [];
  });
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
