import { useState, type FormEvent } from 'react';
import { isValue, type CellTest } from '@/bpmn/cells';
import { useI18n } from '@/i18n/I18n';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/SelectField';
import styles from './DecisionSheet.module.css';
import { PickerActions, type TestFieldProps } from './PickerActions';

const RELATIONS = ['any', 'at-least', 'below', 'between'] as const;

type Relation = (typeof RELATIONS)[number];

interface Days {
  from: string;
  to: string;
}

function daysOf(test: CellTest): Days {
  if (test.kind === 'between') return test;
  if (!('value' in test)) return { from: '', to: '' };
  return test.kind === 'below' ? { from: '', to: test.value } : { from: test.value, to: '' };
}

function testOf(relation: Relation, { from, to }: Days): CellTest | null {
  const [begins, ends] = [isValue('date', from), isValue('date', to)];
  switch (relation) {
    case 'any':
      return { kind: 'any' };
    case 'at-least':
      return begins ? { kind: relation, value: from } : null;
    case 'below':
      return ends ? { kind: relation, value: to } : null;
    case 'between':
      return begins && ends && from < to ? { kind: relation, from, to, withFrom: true, withTo: false } : null;
  }
}

/** Any day, or those from a day on, before a day, or both. */
export function DayTest({ column, test, onPick, onFormula }: TestFieldProps) {
  const { t } = useI18n();
  const [relation, setRelation] = useState<Relation>(RELATIONS.find((one) => one === test.kind) ?? 'any');
  const [days, setDays] = useState(() => daysOf(test));
  const [refused, setRefused] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const next = testOf(relation, days);
    setRefused(next === null);
    if (next) onPick(next);
  }
  return (
    <form className={styles.picker} onSubmit={submit} noValidate>
      <SelectField label={column.label} value={relation} choices={RELATIONS.map((value) => ({ value, label: t(`decisionEdit.day.${value}`) }))} onChange={(value) => setRelation(value as Relation)} />
      <div className={styles.range}>
        {(relation === 'at-least' || relation === 'between') && <DateField label={t('decisionEdit.from')} value={days.from} onChange={(from) => setDays({ ...days, from })} />}
        {(relation === 'below' || relation === 'between') && <DateField label={t('decisionEdit.before')} value={days.to} onChange={(to) => setDays({ ...days, to })} />}
      </div>
      {refused && (
        <p role="alert" className={styles.fault}>
          {t('decisionEdit.noDay')}
        </p>
      )}
      <PickerActions onFormula={onFormula} />
    </form>
  );
}
