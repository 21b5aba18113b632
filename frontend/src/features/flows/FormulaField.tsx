import { useState } from 'react';
import { feelFault } from '@/bpmn/feelFault';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { TextBox } from '@/ui/TextBox';
import styles from './DecisionSheet.module.css';

export interface FormulaFieldProps {
  kind: 'input' | 'output';
  value: string;
  /** The gate's rule file. */
  rules: object;
  /** Offered where the cell could be picked instead. */
  onStartOver?: () => void;
  onPick: (cell: string) => void;
}

/** A cell that is more than can be picked: as text, checked before it counts. */
export function FormulaField({ kind, value, rules, onStartOver, onPick }: FormulaFieldProps) {
  const { t, word } = useI18n();
  const [typed, setTyped] = useState(value);
  const found = feelFault(kind, typed, rules);
  const fault = found ? t('flowEdit.fault', { reason: word('flowEdit.fault', found.fault).replace('{what}', () => found.what) }) : undefined;
  return (
    <form
      className={styles.picker}
      onSubmit={(event) => {
        event.preventDefault();
        if (!found) onPick(typed.trim());
      }}
    >
      <TextBox label={t('decisionEdit.formula')} value={typed} onChange={setTyped} rows={3} maxLength={1000} error={fault} />
      <p className={styles.hint}>{t('decisionEdit.formula.help')}</p>
      <div className={styles.actions}>
        {onStartOver && (
          <Button kind="quiet" onClick={onStartOver}>
            {t('decisionEdit.formula.startOver')}
          </Button>
        )}
        <Button type="submit">{t('decisionEdit.done')}</Button>
      </div>
    </form>
  );
}
