import { useState, type FormEvent } from 'react';
import type { TableChange } from '@/bpmn/decisionChanges';
import type { DecisionRule } from '@/bpmn/decisionTable';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { TextBox } from '@/ui/TextBox';
import styles from './DecisionSheet.module.css';

export interface RowPickerProps {
  rule: DecisionRule;
  row: number;
  rows: number;
  /** What is to be done; an empty list when nothing is. */
  onPick: (changes: TableChange[]) => void;
}

/** Why a row is there, and where. */
export function RowPicker({ rule, row, rows, onPick }: RowPickerProps) {
  const { t } = useI18n();
  const [why, setWhy] = useState(rule.description);
  const described = (): TableChange[] => (why.trim() === rule.description ? [] : [{ do: 'describe', rule: row, description: why.trim() }]);
  function submit(event: FormEvent) {
    event.preventDefault();
    onPick(described());
  }
  const deeds: [string, TableChange][] = [
    [t('decisionEdit.row.above'), { do: 'add-rule', at: row }],
    [t('decisionEdit.row.below'), { do: 'add-rule', at: row + 1 }],
    [t('decisionEdit.row.copy'), { do: 'add-rule', at: row + 1, like: row }],
    ...(row > 0 ? [[t('decisionEdit.row.up'), { do: 'move-rule', rule: row, to: row - 1 }] satisfies [string, TableChange]] : []),
    ...(row < rows - 1 ? [[t('decisionEdit.row.down'), { do: 'move-rule', rule: row, to: row + 1 }] satisfies [string, TableChange]] : []),
    [t('decisionEdit.row.remove'), { do: 'remove-rule', rule: row }],
  ];
  return (
    <form className={styles.picker} onSubmit={submit}>
      <TextBox label={t('decisionEdit.row.why')} value={why} onChange={setWhy} rows={2} maxLength={4000} />
      <div className={styles.deeds}>
        {deeds.map(([label, change]) => (
          <Button key={label} kind="quiet" onClick={() => onPick([...described(), change])}>
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit">{t('decisionEdit.done')}</Button>
      </div>
    </form>
  );
}
