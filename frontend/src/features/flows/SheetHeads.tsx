import { useI18n } from '@/i18n/I18n';
import styles from './DecisionSheet.module.css';
import type { SheetColumn } from './sheetColumns';
import type { Ask } from './SheetPicker';

/** What the columns of a decision table are about. */
export function SheetHeads({ columns, onAsk }: { columns: SheetColumn[]; onAsk: Ask }) {
  const { t } = useI18n();
  const first = (column: SheetColumn) => column.kind === 'output' && column.index === 0;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {t('decisionEdit.row.heading')}
        </th>
        {columns.map((column) => (
          <th key={column.id} scope="col" className={`${styles[column.kind]} ${first(column) ? styles.first : ''}`}>
            <span className={styles.when}>{t(`decisionEdit.${column.kind}`)}</span>
            {onAsk ? (
              <button type="button" className={styles.head} data-element={column.id} aria-label={t('decisionEdit.column', { column: column.label })} aria-haspopup="dialog" onClick={({ currentTarget }) => onAsk({ for: 'column', column, anchor: currentTarget })}>
                {column.label}
              </button>
            ) : (
              <span className={styles.head}>{column.label}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
