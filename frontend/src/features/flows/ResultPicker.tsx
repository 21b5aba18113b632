import { useState, type FormEvent } from 'react';
import { isValue, readResult, writeResult, type CellType } from '@/bpmn/cells';
import { useI18n } from '@/i18n/I18n';
import { RadioList } from '@/ui/RadioList';
import { TextField } from '@/ui/TextField';
import styles from './DecisionSheet.module.css';
import { FormulaField } from './FormulaField';
import { NumberField } from './NumberTest';
import { PickerActions } from './PickerActions';
import type { SheetColumn } from './sheetColumns';
import type { TestPickerProps } from './TestPicker';

/** Asks in plain words what comes out where a row fits. */
export function ResultPicker({ column, cell, rules, onPick }: TestPickerProps) {
  const [start, setStart] = useState(cell);
  const type = column.type === 'date' ? null : column.type;
  const result = readResult(type, start);
  const [formula, setFormula] = useState(!result || !type);
  const startOver = () => {
    setStart('');
    setFormula(false);
  };
  if (formula || !result || !type) return <FormulaField kind="output" value={start} rules={rules} onStartOver={type ? startOver : undefined} onPick={onPick} />;
  const pick = (value: string | null) => onPick(value === result.value ? start : writeResult(type, value));
  const Field = type === 'number' ? NumberResult : ValueResult;
  return <Field column={column} type={type} value={result.value} onPick={pick} onFormula={() => setFormula(true)} />;
}

interface ResultFieldProps {
  column: SheetColumn;
  type: CellType;
  value: string | null;
  onPick: (value: string | null) => void;
  onFormula: () => void;
}

const OTHER = 'other';
const NOTHING = 'nothing';
const is = (value: string) => `is:${value}`;

function ValueResult({ column, type, value, onPick, onFormula }: ResultFieldProps) {
  const { t } = useI18n();
  const truth = type === 'boolean';
  const values = truth ? ['true', 'false'] : [...new Set([...column.values, ...(value === null ? [] : [value])])];
  const [choice, setChoice] = useState(value === null ? NOTHING : is(value));
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const words = (one: string) => (truth ? t(one === 'true' ? 'condition.true' : 'condition.false') : column.told(one) || t('condition.nothing'));
  function submit(event: FormEvent) {
    event.preventDefault();
    const other = typed.trim().replace(/^"([^"]*)"$/, '$1');
    if (choice !== OTHER) return onPick(choice === NOTHING ? null : choice.slice(3));
    if (isValue('string', other)) onPick(other);
    else setRefused(true);
  }
  return (
    <form className={styles.picker} onSubmit={submit}>
      <div className={styles.values}>
        <RadioList
          label={t('decisionEdit.result', { column: column.label })}
          value={choice}
          choices={[...values.map((one) => ({ value: is(one), label: words(one) })), ...(truth ? [] : [{ value: OTHER, label: t('decisionEdit.otherValue') }]), { value: NOTHING, label: t('decisionEdit.nothing') }]}
          onChange={setChoice}
        />
      </div>
      {choice === OTHER && <TextField label={t('decisionEdit.value')} value={typed} onChange={setTyped} maxLength={255} error={refused ? t('decisionEdit.unfit') : undefined} />}
      <PickerActions onFormula={onFormula} />
    </form>
  );
}

function NumberResult({ column, type, value, onPick, onFormula }: ResultFieldProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(value ?? '');
  const [refused, setRefused] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const fits = typed === '' || isValue(type, typed);
    setRefused(!fits);
    if (fits) onPick(typed === '' ? null : typed);
  }
  return (
    <form className={styles.picker} onSubmit={submit}>
      <NumberField label={t('decisionEdit.result', { column: column.label })} value={typed} onChange={setTyped} error={refused ? t('decisionEdit.noNumber') : undefined} />
      <p className={styles.hint}>{t('decisionEdit.emptyIsNothing')}</p>
      <PickerActions onFormula={onFormula} />
    </form>
  );
}
