import { useState, type FormEvent } from 'react';
import { isValue, type CellTest } from '@/bpmn/cells';
import { useI18n } from '@/i18n/I18n';
import { CheckBox } from '@/ui/CheckBox';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import styles from './DecisionSheet.module.css';
import { PickerActions, type TestFieldProps } from './PickerActions';

const RELATIONS = ['any', 'is', 'is-not', 'at-least', 'above', 'at-most', 'below', 'between', 'one-of', 'none-of'] as const;

type Relation = (typeof RELATIONS)[number];

interface Asked {
  relation: Relation;
  value: string;
  list: string;
  from: string;
  to: string;
  withFrom: boolean;
  withTo: boolean;
}

const BLANK = { value: '', list: '', from: '', to: '', withFrom: true, withTo: false };

function askedBy(test: CellTest): Asked {
  switch (test.kind) {
    case 'any':
      return { ...BLANK, relation: 'any' };
    case 'between':
      return { ...BLANK, ...test, relation: 'between' };
    case 'one-of':
    case 'none-of':
      if (test.values.length > 1) return { ...BLANK, relation: test.kind, list: test.values.join(', ') };
      return { ...BLANK, relation: test.kind === 'one-of' ? 'is' : 'is-not', value: test.values.join() };
    default:
      return { ...BLANK, relation: test.kind, value: test.value };
  }
}

const isNumber = (text: string) => isValue('number', text);
const listed = (list: string) => list.split(/[,;\s]+/).filter((part) => part !== '');

/** The test that is asked for, or null while it is not complete. */
function testOf({ relation, value, list, from, to, withFrom, withTo }: Asked): CellTest | null {
  switch (relation) {
    case 'any':
      return { kind: 'any' };
    case 'is':
    case 'is-not':
      return isNumber(value) ? { kind: relation === 'is' ? 'one-of' : 'none-of', values: [value] } : null;
    case 'one-of':
    case 'none-of':
      return listed(list).length > 0 && listed(list).every(isNumber) ? { kind: relation, values: listed(list) } : null;
    case 'between':
      return isNumber(from) && isNumber(to) && Number(from) <= Number(to) ? { kind: 'between', from, to, withFrom, withTo } : null;
    default:
      return isNumber(value) ? { kind: relation, value } : null;
  }
}

/** Any number, or one that is held against a limit, two limits or a list. */
export function NumberTest({ column, test, onPick, onFormula }: TestFieldProps) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(() => askedBy(test));
  const [refused, setRefused] = useState(false);
  const set = (part: Partial<Asked>) => {
    setRefused(false);
    setAsked({ ...asked, ...part });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    const next = testOf(asked);
    if (next) onPick(next);
    else setRefused(true);
  }
  const { relation, from, to } = asked;
  const fault = refused ? t(relation === 'between' && isNumber(from) && isNumber(to) ? 'decisionEdit.wrongWay' : 'decisionEdit.noNumber') : undefined;
  return (
    <form className={styles.picker} onSubmit={submit} noValidate>
      <SelectField label={column.label} value={relation} choices={RELATIONS.map((value) => ({ value, label: t(`decisionEdit.number.${value}`) }))} onChange={(value) => set({ relation: value as Relation })} />
      {relation === 'between' && <Range asked={asked} fault={fault} onChange={set} />}
      {(relation === 'one-of' || relation === 'none-of') && <TextField label={t('decisionEdit.numbers')} value={asked.list} onChange={(list) => set({ list })} help={t('flowEdit.condition.valuesHelp')} error={fault} />}
      {!['any', 'between', 'one-of', 'none-of'].includes(relation) && <NumberField label={t('decisionEdit.number')} value={asked.value} error={fault} onChange={(value) => set({ value })} />}
      <PickerActions onFormula={onFormula} />
    </form>
  );
}

function Range({ asked, fault, onChange }: { asked: Asked; fault: string | undefined; onChange: (part: Partial<Asked>) => void }) {
  const { t } = useI18n();
  return (
    <>
      <div className={styles.range}>
        <NumberField label={t('decisionEdit.from')} value={asked.from} error={fault} onChange={(from) => onChange({ from })} />
        <NumberField label={t('decisionEdit.to')} value={asked.to} onChange={(to) => onChange({ to })} />
      </div>
      <CheckBox label={t('decisionEdit.withFrom', { value: asked.from || '…' })} checked={asked.withFrom} onChange={(withFrom) => onChange({ withFrom })} />
      <CheckBox label={t('decisionEdit.withTo', { value: asked.to || '…' })} checked={asked.withTo} onChange={(withTo) => onChange({ withTo })} />
    </>
  );
}

/** A text field: a browser's own field for numbers says nothing about what it can't read. */
export function NumberField({ label, value, error, onChange }: { label: string; value: string; error?: string; onChange: (value: string) => void }) {
  return <TextField label={label} value={value} onChange={(typed) => onChange(typed.replace(',', '.').trim())} error={error} maxLength={23} />;
}
