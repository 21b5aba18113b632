import { useState, type FormEvent } from 'react';
import { readTest, writeTest, type CellTest } from '@/bpmn/cells';
import { useI18n } from '@/i18n/I18n';
import { RadioList } from '@/ui/RadioList';
import { DayTest } from './DayTest';
import styles from './DecisionSheet.module.css';
import { FormulaField } from './FormulaField';
import { NumberTest } from './NumberTest';
import { PickerActions, type TestFieldProps } from './PickerActions';
import type { SheetColumn } from './sheetColumns';
import { ValueTest } from './ValueTest';

export interface TestPickerProps {
  column: SheetColumn;
  cell: string;
  rules: object;
  /** What the cell is to be; the same as before when nothing was changed. */
  onPick: (cell: string) => void;
}

/** Asks in plain words which values a row is for. */
export function TestPicker({ column, cell, rules, onPick }: TestPickerProps) {
  const [start, setStart] = useState(cell);
  const { type } = column;
  const test = readTest(type, start);
  const [formula, setFormula] = useState(!test || !type);
  const startOver = () => {
    setStart('');
    setFormula(false);
  };
  if (formula || !test || !type) return <FormulaField kind="input" value={start} rules={rules} onStartOver={type ? startOver : undefined} onPick={onPick} />;
  const field = {
    column,
    test,
    // a cell that says the same is left as it was written
    onPick: (next: CellTest) => onPick(writeTest(type, next) === writeTest(type, test) ? start : writeTest(type, next)),
    onFormula: () => setFormula(true),
  };
  if (type === 'boolean') return <TruthTest {...field} />;
  if (type === 'date') return <DayTest {...field} />;
  return type === 'number' ? <NumberTest {...field} /> : <ValueTest {...field} />;
}

function TruthTest({ column, test, onPick, onFormula }: TestFieldProps) {
  const { t } = useI18n();
  const before = 'values' in test ? test.values.join() : 'any';
  const [told, setTold] = useState(before);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (told === before) return onPick(test);
    onPick(told === 'any' ? { kind: 'any' } : { kind: 'one-of', values: [told] });
  }
  const both = before.includes(',') ? [{ value: before, label: t('decisionEdit.test.both') }] : [];
  return (
    <form className={styles.picker} onSubmit={submit}>
      <RadioList
        label={t('decisionEdit.test', { column: column.label })}
        value={told}
        choices={[{ value: 'any', label: t('decisionEdit.test.any') }, { value: 'true', label: t('condition.true') }, { value: 'false', label: t('condition.false') }, ...both]}
        onChange={setTold}
      />
      <PickerActions onFormula={onFormula} />
    </form>
  );
}
