import { useState, type FormEvent } from 'react';
import type { ColumnPlan } from '@/bpmn/decisionChanges';
import type { DecisionColumn } from '@/bpmn/decisionTable';
import { isFactName } from '@/bpmn/expression';
import { feelFault } from '@/bpmn/feelFault';
import type { Fact } from '@/bpmn/flowParts';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { SelectField, type Choice } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import styles from './DecisionSheet.module.css';

export interface ColumnPickerProps {
  kind: DecisionColumn['kind'];
  /** Null for a new one. */
  column: DecisionColumn | null;
  facts: readonly Fact[];
  rules: object;
  onPick: (plan: ColumnPlan) => void;
  /** What else can be done with it, by the words for it. */
  deeds?: readonly { label: string; act: () => void }[];
}

const TYPES: Record<string, string> = { string: 'string', integer: 'integer', number: 'double', boolean: 'boolean', date: 'date' };
const OFFERED = ['string', 'integer', 'double', 'boolean', 'date'] as const;
const fact = (name: string) => `fact:${name}`;
const FORMULA = 'formula';

/** "First response" is known to the steps after the table as `firstResponse`. */
export function factNameOf(label: string): string {
  const words = label.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replaceAll('ß', 'ss').split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('').slice(0, 60);
  return isFactName(name) ? name : `result${name.replace(/^[0-9]+/, '')}`;
}

function factChoices(facts: readonly Fact[]): Choice[] {
  const twice = (label: string) => facts.filter((one) => one.label === label).length > 1;
  return facts.map(({ name, label }) => ({ value: fact(name), label: twice(label) ? `${label} (${name})` : label }));
}

/** Asks what a column is about: a fact, by its plain name, or a formula; and how it is headed. */
export function ColumnPicker({ kind, column, facts, rules, onPick, deeds = [] }: ColumnPickerProps) {
  const { t, word } = useI18n();
  const own = facts.find(({ name }) => name === column?.source);
  const [about, setAbout] = useState(column === null ? '' : own ? fact(own.name) : FORMULA);
  const [plan, setPlan] = useState<ColumnPlan>({ label: column?.label ?? '', source: column?.source ?? '', typeRef: column?.typeRef ?? 'string' });
  const [refused, setRefused] = useState(false);
  const input = kind === 'input';
  function choose(next: string) {
    const chosen = facts.find(({ name }) => fact(name) === next);
    const before = facts.find(({ name }) => fact(name) === about);
    setAbout(next);
    if (!chosen) return setPlan({ ...plan, source: column && !own ? column.source : '' });
    setPlan({ label: plan.label === '' || plan.label === before?.label ? chosen.label : plan.label, source: chosen.name, typeRef: TYPES[chosen.type] ?? 'string' });
  }
  const label = plan.label.trim();
  const source = !input && about === FORMULA && plan.source === '' ? factNameOf(label) : plan.source.trim();
  const found = input && about === FORMULA && source !== '' ? feelFault('output', source, rules) : null;
  const complete = about !== '' && label !== '' && source !== '' && !found;
  function submit(event: FormEvent) {
    event.preventDefault();
    setRefused(!complete);
    if (complete) onPick({ label, source, typeRef: plan.typeRef });
  }
  const fault = found ? t('flowEdit.fault', { reason: word('flowEdit.fault', found.fault).replace('{what}', () => found.what) }) : refused && source === '' ? t('decisionEdit.column.incomplete') : undefined;
  const types = OFFERED.some((one) => one === plan.typeRef) ? OFFERED : [plan.typeRef, ...OFFERED];
  return (
    <form className={styles.picker} onSubmit={submit}>
      <SelectField
        label={t(`decisionEdit.column.about.${kind}`)}
        value={about}
        choices={[...(about === '' ? [{ value: '', label: t('flowEdit.condition.pickFact') }] : []), ...factChoices(facts), { value: FORMULA, label: t(`decisionEdit.column.other.${kind}`) }]}
        error={refused && about === '' ? t('decisionEdit.column.incomplete') : undefined}
        onChange={choose}
      />
      {input && about === FORMULA && <TextField label={t('decisionEdit.formula')} value={plan.source} onChange={(typed) => setPlan({ ...plan, source: typed })} maxLength={1000} error={fault} />}
      <TextField label={t('decisionEdit.column.label')} value={plan.label} onChange={(typed) => setPlan({ ...plan, label: typed })} maxLength={255} error={refused && label === '' ? t('decisionEdit.column.incomplete') : undefined} />
      <SelectField label={t('decisionEdit.column.type')} value={plan.typeRef} choices={types.map((type) => ({ value: type, label: word('decisionEdit.type', type) }))} onChange={(typeRef) => setPlan({ ...plan, typeRef })} />
      {!input && label !== '' && source !== '' && <p className={styles.hint}>{t('decisionEdit.column.known', { name: source })}</p>}
      {deeds.length > 0 && (
        <div className={styles.deeds}>
          {deeds.map(({ label: deed, act }) => (
            <Button key={deed} kind="quiet" onClick={act}>
              {deed}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.actions}>
        <Button type="submit">{t('decisionEdit.done')}</Button>
      </div>
    </form>
  );
}
