import type { I18n } from '@/i18n/I18n';
import { partsOf, type Part } from '@/ui/sentence';
import { conditionParts, valueWords } from './conditionWords';
import { graphOf, leadsOver, through, type Graph, type Way } from './flowGraph';
import { differenceOf, type Change, type ChangeKind, type Detail } from './modelDifference';

/** One thing that is different, told in plain words. */
export interface DifferenceSentence {
  key: string;
  /** The element that it is about. */
  id: string;
  kind: ChangeKind;
  parts: Part[];
}

interface Told {
  old: Graph;
  now: Graph;
  added: Set<string>;
  removed: Set<string>;
  i18n: I18n;
}

const TIMES = new Set(['timeDuration', 'timeDate', 'timeCycle']);
const DEADLINES = new Set([...TIMES, 'dueDate']);
const SAID_APART = new Set(['documentation', 'description', 'name', 'cancelActivity', 'ruleOrder', ...DEADLINES]);

function nameIn(graph: Graph, id: string, { i18n }: Told, direction?: 'forward' | 'back'): Part {
  const node = graph.nodes.get(direction ? through(graph, id, direction) : id);
  return node?.name ? { name: node.name } : i18n.word('elementType', node?.type ?? id);
}

/** "Task *Review*", or "Choice" for what bears no name. */
function thing(type: string, name: string, id: string, { i18n }: Told): Part[] {
  const word = i18n.word('elementType', type);
  return name === '' || name === id || name === type ? [word] : [`${word} `, { name: name.replace(/\.$/, '') }];
}

function stepAdded({ id, type, name }: Change, told: Told): Part[] {
  const step = thing(type, name, id, told);
  const attachedTo = told.now.nodes.get(id)?.attachedTo;
  if (attachedTo) return partsOf(told.i18n, 'sentence.addedAt', { step, at: nameIn(told.now, attachedTo, told) });
  return placed('added', id, told.now, step, told);
}

function stepRemoved({ id, type, name }: Change, told: Told): Part[] {
  const step = thing(type, name, id, told);
  const attachedTo = told.old.nodes.get(id)?.attachedTo;
  if (attachedTo) return partsOf(told.i18n, 'sentence.removedAt', { step, at: nameIn(told.old, attachedTo, told) });
  return placed('removed', id, told.old, step, told);
}

function placed(kind: 'added' | 'removed', id: string, graph: Graph, step: Part[], told: Told): Part[] {
  const [way] = graph.incoming(id);
  const [next, ...others] = graph.outgoing(id);
  const before = way && nameIn(graph, way.source, told, 'back');
  const after = next && others.length === 0 ? nameIn(graph, next.target, told, 'forward') : undefined;
  if (before && after) return partsOf(told.i18n, `sentence.${kind}Between`, { step, before, after });
  if (before) return partsOf(told.i18n, `sentence.${kind}After`, { step, before });
  return partsOf(told.i18n, `sentence.${kind}`, { step });
}

const isSplit = (graph: Graph, id: string) => graph.outgoing(id).length > 1;

/** A way that only ties a step in that is told anyway. */
function impliedAdded(way: Way, { old, now, added, removed }: Told): boolean {
  if (added.has(way.source)) return !isSplit(now, way.source) && !now.nodes.get(way.source)?.attachedTo;
  if (added.has(way.target)) return way.condition === null;
  return leadsOver(old, way.source, way.target, removed);
}

function impliedRemoved(way: Way, { now, added, removed }: Told): boolean {
  return removed.has(way.source) || removed.has(way.target) || leadsOver(now, way.source, way.target, added);
}

function impliedTurn(before: Way, after: Way, { old, now, added, removed }: Told): boolean {
  if (before.condition !== after.condition) return false;
  const target = before.target === after.target || (added.has(after.target) && leadsOver(now, after.source, before.target, added)) || (removed.has(before.target) && leadsOver(old, before.source, after.target, removed));
  const source = before.source === after.source || added.has(after.source) || removed.has(before.source);
  return target && source;
}

function wayParts(way: Way, told: Told, old?: Way): Part[] {
  const values = { from: nameIn(told.now, way.source, told, 'back'), to: nameIn(told.now, way.target, told, 'forward'), old: old ? nameIn(told.old, old.target, told, 'forward') : '', condition: way.condition ? conditionParts(way.condition, told.i18n) : '' };
  const key = old ? 'sentence.wayInstead' : 'sentence.wayAdded';
  return partsOf(told.i18n, way.condition ? `${key}When` : key, values);
}

function conditionChange(before: Way, after: Way, told: Told): Part[] {
  const words = (condition: string | null) => (condition ? conditionParts(condition, told.i18n) : '');
  const values = { from: nameIn(told.now, after.source, told, 'back'), to: nameIn(told.now, after.target, told, 'forward'), condition: words(after.condition), old: words(before.condition) };
  if (!after.condition) return partsOf(told.i18n, 'sentence.conditionGone', values);
  return partsOf(told.i18n, before.condition ? 'sentence.conditionChanged' : 'sentence.conditionNew', values);
}

/** A way that came while one from the same step went is a way that turned. */
function turnedWays(changes: Change[], told: Told) {
  const lost = changes.flatMap(({ kind, id }) => (kind === 'removed' ? [told.old.ways.get(id)] : [])).filter((way): way is Way => way !== undefined && !impliedRemoved(way, told));
  const turned = new Map<string, Way>();
  for (const { kind, id } of changes) {
    const way = kind === 'added' ? told.now.ways.get(id) : undefined;
    const index = way && !impliedAdded(way, told) ? lost.findIndex(({ source }) => source === way.source) : -1;
    const [before] = index >= 0 ? lost.splice(index, 1) : [];
    if (before) turned.set(id, before);
  }
  return { lost: new Set(lost.map(({ id }) => id)), turned };
}

function waySentence(change: Change, told: Told, { lost, turned }: ReturnType<typeof turnedWays>): Part[][] {
  const before = told.old.ways.get(change.id);
  const after = told.now.ways.get(change.id);
  if (after && !before) return impliedAdded(after, told) ? [] : [wayParts(after, told, turned.get(change.id))];
  if (before && !after) return lost.has(change.id) ? [partsOf(told.i18n, 'sentence.wayRemoved', { from: nameIn(told.old, before.source, told, 'back'), to: nameIn(told.old, before.target, told, 'forward') })] : [];
  if (!before || !after) return [];
  const moved = before.target !== after.target || before.source !== after.source;
  if (moved) return impliedTurn(before, after, told) ? [] : [wayParts(after, told, before)];
  const others = change.details.filter(({ what }) => what !== 'conditionExpression');
  const words = others.map((detail) => detailParts(change, detail, told, [{ name: change.name }]));
  return before.condition === after.condition ? words : [conditionChange(before, after, told), ...words];
}

/** Whose deadline a timer is: that of the step it hangs on, where it is the only one there. */
function timed({ id, type, name }: Change, told: Told): { key: 'sentence.deadlineOf' | 'sentence.timer'; step: Part[] } {
  const node = told.now.nodes.get(id);
  if (!node?.attachedTo) return { key: type.endsWith('Event') ? 'sentence.timer' : 'sentence.deadlineOf', step: [{ name }] };
  const step = nameIn(told.now, node.attachedTo, told);
  const alone = [...told.now.nodes.values()].filter(({ attachedTo }) => attachedTo === node.attachedTo).length === 1;
  return alone ? { key: 'sentence.deadlineOf', step: [step] } : { key: 'sentence.timer', step: partsOf(told.i18n, 'sentence.eventAt', { event: { name }, step }) };
}

function valueParts(what: string, value: string | null, { i18n }: Told): Part[] {
  if (value === null) return [i18n.t('difference.nothing')];
  if (/^(elementType|event|repeats)$/.test(what)) return [i18n.word('elementType', value)];
  if (/(Ref|^default|^scope)$/.test(what)) return [{ name: value }];
  if (value === 'true' || value === 'false') return [i18n.t(`condition.${value}`)];
  return valueWords(value, i18n);
}

function wordFor({ what }: Detail, { i18n }: Told): Part[] {
  const [kind = '', ...name] = what.split(':');
  const named: Part = { name: name.join(':') };
  if (kind === 'column') return [named];
  const word = i18n.word('difference.what', kind);
  return name.length > 0 ? [`${word} `, named] : [word];
}

function apart(change: Change, detail: Detail, told: Told, step: Part[]): Part[] {
  const { i18n } = told;
  const before = valueParts(detail.what, detail.before, told);
  const after = valueParts(detail.what, detail.after, told);
  if (DEADLINES.has(detail.what)) {
    const { key, step: whose } = timed(change, told);
    return partsOf(i18n, key, { step: whose, before, after });
  }
  switch (detail.what) {
    case 'name':
      return detail.before ? partsOf(i18n, 'sentence.renamed', { before: { name: detail.before }, after: detail.after ? { name: detail.after } : after }) : partsOf(i18n, 'sentence.named', { step: thing(change.type, '', '', told), after: { name: detail.after ?? '' } });
    case 'cancelActivity':
      return partsOf(i18n, detail.after === 'false' ? 'sentence.interruptsNot' : 'sentence.interrupts', { step });
    case 'ruleOrder':
      return partsOf(i18n, 'sentence.reordered', { step });
    default:
      return partsOf(i18n, 'sentence.reworded', { step });
  }
}

function detailParts(change: Change, detail: Detail, told: Told, step: Part[]): Part[] {
  if (SAID_APART.has(detail.what)) return apart(change, detail, told, step);
  const values = { step, what: wordFor(detail, told), before: valueParts(detail.what, detail.before, told), after: valueParts(detail.what, detail.after, told) };
  if (detail.before === null) return partsOf(told.i18n, 'sentence.set', values);
  return partsOf(told.i18n, detail.after === null ? 'sentence.unset' : 'sentence.changed', values);
}

/** A timer that counts another way, such as in working days, is one change: one kind of time went, another came. */
function timesTogether(details: Detail[]): Detail[] {
  const gone = details.find(({ what, after }) => TIMES.has(what) && after === null);
  const come = details.find(({ what, before }) => TIMES.has(what) && before === null);
  if (!gone || !come) return details;
  return details.flatMap((detail) => (detail === gone ? [] : detail === come ? [{ ...come, before: gone.before }] : [detail]));
}

function sentencesFor(change: Change, told: Told, ways: ReturnType<typeof turnedWays>): Part[][] {
  if (change.type === 'sequenceFlow') return waySentence(change, told, ways);
  if (change.kind === 'added') return [stepAdded(change, told)];
  if (change.kind === 'removed') return [stepRemoved(change, told)];
  const step = change.type === 'rule' || change.name === change.id ? thing(change.type, change.name, change.id, told) : [{ name: change.name }];
  return timesTogether(change.details).map((detail) => detailParts(change, detail, told, step));
}

/** What became of one model in the other one, in the reader's language: steps first, then ways, then what steps carry. */
export function sentencesOf(before: string, after: string, i18n: I18n): DifferenceSentence[] {
  const changes = differenceOf(before, after);
  const ids = (kind: ChangeKind) => new Set(changes.filter((change) => change.kind === kind && change.type !== 'sequenceFlow').map(({ id }) => id));
  const told: Told = { old: graphOf(before), now: graphOf(after), added: ids('added'), removed: ids('removed'), i18n };
  const ways = turnedWays(changes, told);
  const rank = ({ kind, type }: Change) => (type === 'sequenceFlow' ? 1 : kind === 'changed' ? 2 : 0);
  return [...changes]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((change) => sentencesFor(change, told, ways).map((parts, index) => ({ key: `${change.id}-${index}`, id: change.id, kind: change.kind, parts })));
}
