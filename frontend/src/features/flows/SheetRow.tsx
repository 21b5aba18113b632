import { cellWords } from '@/bpmn/cellWords';
import type { DecisionRule } from '@/bpmn/decisionTable';
import type { RowHint } from '@/bpmn/rowHints';
import { useI18n } from '@/i18n/I18n';
import { Checkmark } from '@/ui/icons';
import styles from './DecisionSheet.module.css';
import type { SheetColumn } from './sheetColumns';
import type { Ask } from './SheetPicker';

export interface SheetRowProps {
  rule: DecisionRule;
  row: number;
  columns: SheetColumn[];
  hint: RowHint | undefined;
  /** Whether the facts that were tried are such that it fits. */
  fits: boolean;
  onAsk: Ask;
}

/** A row of a decision table: why it is there, and what stands in it. */
export function SheetRow({ rule, row, columns, hint, fits, onAsk }: SheetRowProps) {
  const { t } = useI18n();
  const why = (
    <>
      <span className="visually-hidden">{t('decisionEdit.row.heading')}</span> <span className={styles.number}>{row + 1}</span>{' '}
      {fits && (
        <span className={styles.fitting}>
          <Checkmark size={16} /> {t('decisionTrial.fits')}
        </span>
      )}
      {rule.description && <span className={styles.why}>{rule.description}</span>}
    </>
  );
  return (
    <tr className={`${hint ? styles.odd : ''} ${fits ? styles.fits : ''}`}>
      <th scope="row">
        {onAsk ? (
          <button type="button" className={styles.cell} data-element={rule.id} aria-haspopup="dialog" onClick={({ currentTarget }) => onAsk({ for: 'row', rule, row, anchor: currentTarget })}>
            {why}
          </button>
        ) : (
          <span className={styles.cell}>{why}</span>
        )}
      </th>
      {columns.map((column) => (
        <Cell key={column.id} rule={rule} row={row} column={column} onAsk={onAsk} />
      ))}
    </tr>
  );
}

function Cell({ rule, row, column, onAsk }: { rule: DecisionRule; row: number; column: SheetColumn; onAsk: Ask }) {
  const i18n = useI18n();
  const { t } = i18n;
  const words = cellWords(rule.cells.get(column.id) ?? '', i18n, column);
  const nothing = t(column.kind === 'input' ? 'decisionTable.any' : 'decisionEdit.nothing');
  const shown = words || <span className={styles.any}>{nothing}</span>;
  return (
    <td className={column.kind === 'output' && column.index === 0 ? styles.first : undefined}>
      {onAsk ? (
        <button type="button" className={styles.cell} data-element={rule.elements.get(column.id)} aria-label={t('decisionEdit.cell', { column: column.label, row: row + 1, value: words || nothing })} aria-haspopup="dialog" onClick={({ currentTarget }) => onAsk({ for: 'cell', rule, row, column, anchor: currentTarget })}>
          {shown}
        </button>
      ) : (
        <span className={styles.cell}>{shown}</span>
      )}
    </td>
  );
}
