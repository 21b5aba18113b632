import type { I18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { partsOf, type Part } from '@/ui/sentence';

export interface FormSentence {
  key: string;
  id: string;
  kind: 'added' | 'removed' | 'changed';
  parts: Part[];
}

interface Choice {
  label: string;
  value: string;
}

interface Field {
  id: string;
  key?: string;
  type: string;
  label?: string;
  text?: string;
  description?: string;
  values?: Choice[];
  components?: Field[];
  [more: string]: unknown;
}

interface Placed {
  field: Field;
  /** The field right before it in the same group. */
  index: number;
  group: string;
}

const SAID = new Set(['id', 'key', 'type', 'label', 'text', 'description', 'values', 'components', 'layout', 'validate', 'conditional']);

function fieldsOf(components: Field[], group = ''): Map<string, Placed> {
  return new Map(
    components.flatMap((field, index): [string, Placed][] => [[field.id, { field, index, group }], ...fieldsOf(field.components ?? [], field.id)]),
  );
}

const formOf = (json: string) => fieldsOf(((JSON.parse(json) as { components?: Field[] }).components ?? []) as Field[]);
const nameOf = (field: Field) => field.label || field.text?.replace(/^#+\s*/, '').slice(0, 60) || field.key || field.id;
const shown = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value));

interface Pair {
  before: Field;
  after: Field;
  i18n: I18n;
}

function changed({ after, i18n }: Pair, what: string, before: unknown, now: unknown): Part[] {
  const values = { step: { name: nameOf(after) }, what, before: before ? shown(before) : '', after: now ? shown(now) : '' };
  if (before === undefined || before === '') return partsOf(i18n, 'sentence.set', values);
  return partsOf(i18n, now === undefined || now === '' ? 'sentence.unset' : 'sentence.changed', values);
}

function choices({ before, after, i18n }: Pair): Part[][] {
  const old = new Map((before.values ?? []).map(({ value, label }) => [value, label]));
  const now = new Map((after.values ?? []).map(({ value, label }) => [value, label]));
  const told = (key: MessageKey, choice: string, more: Record<string, Part> = {}) => partsOf(i18n, key, { field: { name: nameOf(after) }, choice: { name: choice }, ...more });
  return [
    ...[...now].flatMap(([value, label]) => (old.has(value) ? [] : [told('formDifference.choiceAdded', label)])),
    ...[...old].flatMap(([value, label]) => (now.has(value) ? [] : [told('formDifference.choiceRemoved', label)])),
    ...[...now].flatMap(([value, label]) => ((old.get(value) ?? label) === label ? [] : [told('formDifference.choiceRenamed', old.get(value) ?? '', { after: { name: label } })])),
  ];
}

function validation(pair: Pair): Part[][] {
  const rules = (field: Field) => (field['validate'] ?? {}) as Record<string, unknown>;
  const [old, now] = [rules(pair.before), rules(pair.after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((rule) => shown(old[rule] ?? false) !== shown(now[rule] ?? false))
    .map((rule) =>
      rule === 'required'
        ? partsOf(pair.i18n, now[rule] ? 'formDifference.required' : 'formDifference.optional', { field: { name: nameOf(pair.after) } })
        : changed(pair, pair.i18n.word('formDifference.what', rule), old[rule], now[rule]),
    );
}

function fieldSentences(pair: Pair): Part[][] {
  const { before, after, i18n } = pair;
  const told: Part[][] = [];
  if (nameOf(before) !== nameOf(after)) told.push(partsOf(i18n, 'sentence.renamed', { before: { name: nameOf(before) }, after: { name: nameOf(after) } }));
  if (before.type !== after.type) told.push(changed(pair, i18n.t('formDifference.what.type'), i18n.word('formField', before.type), i18n.word('formField', after.type)));
  if (before.key !== after.key) told.push(changed(pair, i18n.t('formDifference.what.key'), before.key, after.key));
  if ((before.description ?? '') !== (after.description ?? '')) told.push(partsOf(i18n, 'sentence.reworded', { step: { name: nameOf(after) } }));
  if (shown(before['conditional'] ?? null) !== shown(after['conditional'] ?? null)) told.push(partsOf(i18n, 'formDifference.shownWhen', { field: { name: nameOf(after) } }));
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((what) => !SAID.has(what) && shown(before[what] ?? null) !== shown(after[what] ?? null));
  return [...told, ...choices(pair), ...validation(pair), ...others.map((what) => changed(pair, i18n.word('formDifference.what', what), before[what], after[what]))];
}

/** Fields that both have and that stand otherwise among each other. */
function moved(old: Map<string, Placed>, now: Map<string, Placed>): string[] {
  const both = [...now.keys()].filter((id) => old.has(id));
  const order = (all: Map<string, Placed>, id: string) => both.filter((other) => all.get(other)?.group === all.get(id)?.group).sort((a, b) => (all.get(a)?.index ?? 0) - (all.get(b)?.index ?? 0));
  const left = (all: Map<string, Placed>, id: string) => order(all, id)[order(all, id).indexOf(id) - 1];
  return both.filter((id) => old.get(id)?.group !== now.get(id)?.group || (left(old, id) !== left(now, id) && order(now, id).indexOf(id) < order(old, id).indexOf(id)));
}

/** What tells two versions of a form apart, field by field, in plain words; ids and layout rows do not count. */
export function formSentences(before: string, after: string, i18n: I18n): FormSentence[] {
  const old = formOf(before);
  const now = formOf(after);
  const field = ({ type, ...rest }: Field): Part[] => [`${i18n.word('formField', type)} `, { name: nameOf({ type, ...rest }) }];
  const one = (id: string, kind: FormSentence['kind'], told: Part[][]) => told.map((parts, index) => ({ key: `${kind}-${id}-${index}`, id, kind, parts }));
  return [
    ...[...now].flatMap(([id, placed]) => (old.has(id) ? [] : one(id, 'added', [partsOf(i18n, 'formDifference.added', { field: field(placed.field) })]))),
    ...[...old].flatMap(([id, placed]) => (now.has(id) ? [] : one(id, 'removed', [partsOf(i18n, 'formDifference.removed', { field: field(placed.field) })]))),
    ...[...now].flatMap(([id, placed]) => one(id, 'changed', old.has(id) ? fieldSentences({ before: (old.get(id) as Placed).field, after: placed.field, i18n }) : [])),
    ...moved(old, now).flatMap((id) => one(id, 'changed', [partsOf(i18n, 'formDifference.moved', { field: { name: nameOf((now.get(id) as Placed).field) } })])),
  ].map((sentence, index) => ({ ...sentence, key: `${sentence.key}-${index}` }));
}
