import type { DecisionTrial } from '@/api/flowTypes';
import type { DecisionTable } from '@/bpmn/decisionTable';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import styles from './DecisionTrial.module.css';
import type { SheetColumn } from './sheetColumns';

export interface TrialOutcomeProps {
  trial: DecisionTrial;
  table: DecisionTable;
  columns: readonly SheetColumn[];
}

/** Which rows fit what was tried, and what comes out. */
export function TrialOutcome({ trial, table, columns }: TrialOutcomeProps) {
  const { t } = useI18n();
  const rows = table.rules.flatMap(({ id }, row) => (trial.rows.includes(id) ? [String(row + 1)] : []));
  const columnOf = (name: string) => columns.find(({ kind, source }) => kind === 'output' && source === name);
  const told = (name: string, value: string | null) => (value === null ? t('decisionEdit.nothing') : (columnOf(name)?.told(value) ?? value));
  return (
    <div className={styles.outcome} role="status">
      <p>{rows.length === 0 ? t('decisionTrial.none') : t('decisionTrial.rows', { rows: rows.join(', ') })}</p>
      {trial.failure && <Notice tone="danger" title={t(`decisionTrial.failure.${trial.failure}`)} />}
      {trial.results.map((outputs, index) => (
        <dl key={index} className={styles.result}>
          {outputs.map(({ name, value }) => (
            <div key={name}>
              <dt>{columnOf(name)?.label ?? name}</dt>
              <dd>{told(name, value)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
