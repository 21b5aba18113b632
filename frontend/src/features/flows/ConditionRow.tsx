import { relationsOf, valuesOf, type Relation, type Row, type Value } from '@/bpmn/conditions';
import { wordsOf, type Fact } from '@/bpmn/flowParts';
import { useI18n } from '@/i18n/I18n';
import { IconButton } from '@/ui/IconButton';
import { TrashCan } from '@/ui/icons';
import { SelectField } from '@/ui/SelectField';
import { CommitText } from './CommitText';
import styles from './ConditionField.module.css';
import { valueWords } from './factWords';

export interface ConditionRowProps {
  row: Row;
  facts: Fact[];
  onChange: (row: Row) => void;
  onRemove: () => void;
}

const typeOf = (fact: Fact | undefined) => fact?.type ?? 'string';
/** "hand-over" as people say it, as long as nobody has a better word. */
const plain = (value: string) => (/^[a-z]+(-[a-z]+)+$/.test(value) ? value.replaceAll('-', ' ') : value);

function useChoiceWords(fact: Fact | undefined) {
  const { word } = useI18n();
  return (value: string) => fact?.words?.[value] ?? valueWords(fact?.name ?? '', value, { word }) ?? word('factValue', plain(value));
}

const isNumber = (type: string) => type === 'number' || type === 'integer';

function typed(text: string, type: string): Value {
  if (isNumber(type)) return { kind: 'number', text };
  return { kind: 'text', text };
}

/** Of two moments one is after the other, not above it. */
function worded(relation: Relation, type: string): Relation | 'after' | 'before' {
  if (type !== 'date') return relation;
  return relation === 'above' ? 'after' : relation === 'below' ? 'before' : relation;
}

/** What stays of a row when it is about something else. */
function withFact(row: Row, fact: Fact): Row {
  const fitting = relationsOf(fact.type);
  const relation = fitting.includes(row.relation) ? row.relation : (fitting[0] ?? 'is');
  return { fact: fact.name, relation, values: [] };
}

function withRelation(row: Row, relation: Relation): Row {
  const wanted = valuesOf(relation);
  if (wanted === 'none') return { ...row, relation, values: [] };
  return { ...row, relation, values: wanted === 'one' ? row.values.slice(0, 1) : row.values };
}

/** One line of a condition: what, how, and what it is held against. */
export function ConditionRow({ row, facts, onChange, onRemove }: ConditionRowProps) {
  const { t } = useI18n();
  const fact = facts.find(({ name }) => name === row.fact);
  const relations = relationsOf(typeOf(fact));
  const shownRelations = relations.includes(row.relation) ? relations : [row.relation, ...relations];
  return (
    <div className={styles.row} role="group" aria-label={t('flowEdit.condition.row')}>
      <SelectField
        label={t('flowEdit.condition.fact')}
        hideLabel
        value={row.fact}
        choices={[...(row.fact === '' ? [{ value: '', label: t('flowEdit.condition.pickFact') }] : []), ...(row.fact !== '' && !fact ? [{ value: row.fact, label: wordsOf(row.fact) }] : []), ...facts.map(({ name, label }) => ({ value: name, label }))]}
        onChange={(name) => {
          const picked = facts.find((one) => one.name === name);
          if (picked) onChange(withFact(row, picked));
        }}
      />
      {row.fact !== '' && <SelectField label={t('flowEdit.condition.relation')} hideLabel value={row.relation} choices={shownRelations.map((relation) => ({ value: relation, label: t(`flowEdit.relation.${worded(relation, typeOf(fact))}`) }))} onChange={(relation) => onChange(withRelation(row, relation as Relation))} />}
      {row.fact !== '' && <Values row={row} fact={fact} facts={facts} onChange={(values) => onChange({ ...row, values })} />}
      <IconButton icon={TrashCan} label={t('flowEdit.condition.remove')} onClick={onRemove} />
    </div>
  );
}

interface ValuesProps {
  row: Row;
  fact: Fact | undefined;
  facts: Fact[];
  onChange: (values: Value[]) => void;
}

function Values({ row, fact, facts, onChange }: ValuesProps) {
  const { t } = useI18n();
  const wanted = valuesOf(row.relation);
  if (wanted === 'none') return null;
  const choices = fact?.choices ?? [];
  if (wanted === 'many') {
    if (choices.length > 0) return <ManyChoices fact={fact} choices={choices} values={row.values} onChange={onChange} />;
    return <CommitText label={t('flowEdit.condition.values')} value={row.values.map(({ text }) => text).join(', ')} onCommit={(text) => onChange(text.split(',').map((part) => typed(part.trim(), typeOf(fact))).filter((value) => value.text !== ''))} help={t('flowEdit.condition.valuesHelp')} />;
  }
  return <OneValue value={row.values[0]} fact={fact} choices={choices} facts={facts.filter(({ name }) => name !== row.fact)} onChange={(value) => onChange([value])} />;
}

function ManyChoices({ fact, choices, values, onChange }: { fact: Fact | undefined; choices: readonly string[]; values: Value[]; onChange: (values: Value[]) => void }) {
  const { t } = useI18n();
  const told = useChoiceWords(fact);
  const all = [...new Set([...choices, ...values.map(({ text }) => text)])];
  const has = (choice: string) => values.some(({ text }) => text === choice);
  return (
    <div className={styles.many} role="group" aria-label={t('flowEdit.condition.values')}>
      {all.map((choice) => (
        <label key={choice}>
          <input type="checkbox" checked={has(choice)} onChange={() => onChange(has(choice) ? values.filter(({ text }) => text !== choice) : [...values, { kind: 'text', text: choice }])} /> {told(choice)}
        </label>
      ))}
    </div>
  );
}

interface OneValueProps {
  value: Value | undefined;
  fact: Fact | undefined;
  choices: readonly string[];
  facts: Fact[];
  onChange: (value: Value) => void;
}

function OneValue({ value, fact, choices, facts, onChange }: OneValueProps) {
  const { t } = useI18n();
  const told = useChoiceWords(fact);
  const type = typeOf(fact);
  const comparable = facts.filter((one) => isNumber(type) ? isNumber(one.type) : one.type === type);
  const free = choices.length === 0 && type !== 'date';
  const current = value === undefined ? (free ? 'text' : '') : value.kind === 'fact' ? `fact:${value.text}` : choices.length > 0 || type === 'date' ? `is:${value.text}` : 'text';
  const listed = [
    ...(current === '' ? [{ value: '', label: t('flowEdit.condition.pickValue') }] : []),
    ...(free ? [{ value: 'text', label: t('flowEdit.condition.typed') }] : []),
    ...[...new Set([...choices, ...(value && value.kind !== 'fact' && !free ? [value.text] : [])])].map((choice) => ({ value: `is:${choice}`, label: told(choice) })),
    ...comparable.map(({ name, label }) => ({ value: `fact:${name}`, label: t('flowEdit.value.fact', { fact: label }) })),
    ...(value?.kind === 'fact' && !comparable.some(({ name }) => name === value.text) ? [{ value: current, label: t('flowEdit.value.fact', { fact: wordsOf(value.text) }) }] : []),
  ];
  function pick(picked: string) {
    if (picked.startsWith('fact:')) return onChange({ kind: 'fact', text: picked.slice(5) });
    if (picked.startsWith('is:')) return onChange({ kind: value?.kind === 'truth' || value?.kind === 'number' ? value.kind : 'text', text: picked.slice(3) });
    return onChange(typed('', type));
  }
  return (
    <>
      {(listed.length > 1 || !free) && <SelectField label={t('flowEdit.condition.value')} hideLabel value={current} choices={listed} onChange={pick} />}
      {current === 'text' && <CommitText label={t('flowEdit.condition.value')} value={value?.text ?? ''} onCommit={(text) => onChange(value && value.kind !== 'fact' && value.kind !== 'text' ? { ...value, text } : typed(text, type))} type={isNumber(type) ? 'number' : 'text'} />}
    </>
  );
}
