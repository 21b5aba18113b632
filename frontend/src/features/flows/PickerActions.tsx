import type { CellTest } from '@/bpmn/cells';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import styles from './DecisionSheet.module.css';
import type { SheetColumn } from './sheetColumns';

/** What every way of asking for a test is given. */
export interface TestFieldProps {
  column: SheetColumn;
  test: CellTest;
  onPick: (test: CellTest) => void;
  onFormula: () => void;
}

/** The lower edge of a picker: the way to a formula, and the end. */
export function PickerActions({ onFormula }: { onFormula: () => void }) {
  const { t } = useI18n();
  return (
    <div className={styles.actions}>
      <Button kind="quiet" onClick={onFormula}>
        {t('decisionEdit.formula.write')}
      </Button>
      <Button type="submit">{t('decisionEdit.done')}</Button>
    </div>
  );
}
