import { useState } from 'react';
import { asExpression, factIn } from '@/bpmn/expression';
import { wordsOf, type Fact } from '@/bpmn/flowParts';
import { useI18n } from '@/i18n/I18n';
import { SelectField, type Choice } from '@/ui/SelectField';
import { CommitText } from './CommitText';
import styles from './StepPanel.module.css';

export interface FactFieldProps {
  label: string;
  help?: string;
  /** As the model has it: a text, `${fact}`, or null when nothing is passed. */
  value: string | null;
  /** What it means that nothing is passed. */
  unset?: string;
  /** What is typed, and how the field for it is called; a text if nothing else is said. */
  typed?: { label: string; of: string; type?: 'number' };
  facts: Fact[];
  choices?: Choice[];
  onChange: (value: string | null) => void;
}

const NOTHING = 'nothing';
const TEXT = 'text';
const OTHER = 'other';
const fact = (name: string) => `fact:${name}`;
const choice = (value: string) => `choice:${value}`;

function kindOf(value: string | null, choices: Choice[]): string {
  if (value === null) return NOTHING;
  const name = factIn(value);
  if (name) return fact(name);
  if (choices.some((one) => one.value === value)) return choice(value);
  return /[$#]\{/.test(value) ? OTHER : TEXT;
}

export const factChoices = (facts: Fact[], current: string | null): Choice[] => {
  const listed = facts.map(({ name, label }) => ({ value: fact(name), label }));
  return current && !facts.some(({ name }) => name === current) ? [{ value: fact(current), label: wordsOf(current) }, ...listed] : listed;
};

/** A value that is picked from what is known of a case, or from the values there are, or typed. */
export function FactField({ label, help, value, unset, typed, facts, choices = [], onChange }: FactFieldProps) {
  const { t } = useI18n();
  const [typing, setTyping] = useState(false);
  const kind = value === null && typing ? TEXT : kindOf(value, choices);
  const listed: Choice[] = [
    { value: NOTHING, label: unset ?? t('flowEdit.value.nothing') },
    ...choices.map((one) => ({ value: choice(one.value), label: one.label })),
    ...(choices.length === 0 || kind === TEXT ? [{ value: TEXT, label: typed?.label ?? t('flowEdit.value.text') }] : []),
    ...(kind === OTHER ? [{ value: OTHER, label: t('flowEdit.value.other') }] : []),
    ...factChoices(facts, value === null ? null : factIn(value)).map((one) => ({ ...one, label: t('flowEdit.value.fact', { fact: one.label }) })),
  ];
  function pick(picked: string) {
    setTyping(picked === TEXT);
    if (picked === NOTHING) return onChange(null);
    if (picked === TEXT) return onChange('');
    if (picked.startsWith('fact:')) return onChange(asExpression(picked.slice(5)));
    return picked.startsWith('choice:') ? onChange(picked.slice(7)) : undefined;
  }
  return (
    <div className={styles.field}>
      <SelectField label={label} value={kind} choices={listed} onChange={pick} />
      {(kind === TEXT || kind === OTHER) && <CommitText label={typed?.of ?? t('flowEdit.value.of', { label })} type={kind === TEXT ? typed?.type : undefined} value={value ?? ''} onCommit={onChange} />}
      {help && <p className={styles.help}>{help}</p>}
    </div>
  );
}
