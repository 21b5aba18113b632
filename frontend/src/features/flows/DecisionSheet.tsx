import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FlowCatalogue } from '@/api/flowTypes';
import { cellWords } from '@/bpmn/cellWords';
import type { TableChange } from '@/bpmn/decisionChanges';
import type { DecisionColumn, DecisionRule, DecisionTable } from '@/bpmn/decisionTable';
import { factsOf } from '@/bpmn/flowParts';
import { rowHintsOf, type RowHint } from '@/bpmn/rowHints';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Add } from '@/ui/icons';
import styles from './DecisionSheet.module.css';
import { PolicyField } from './PolicyField';
import { RowHints } from './RowHints';
import { sheetColumns, type SheetColumn } from './sheetColumns';
import { SheetPicker, type Asking } from './SheetPicker';

export interface DecisionSheetProps {
  table: DecisionTable;
  catalogue: FlowCatalogue;
  readOnly: boolean;
  onChange: (changes: TableChange[]) => void;
}

const STEPS: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Arrows go from cell to cell. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const [down, across] = STEPS[event.key] ?? [0, 0];
  const cell = (event.target as HTMLElement).closest('td, th');
  const row = cell?.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement) || (down === 0 && across === 0)) return;
  const next = event.currentTarget.rows[row.rowIndex + down]?.cells[cell.cellIndex + across]?.querySelector('button');
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A decision table to change in plain words: each cell, row and column opens what can be picked for it. */
export function DecisionSheet({ table, catalogue, readOnly, onChange }: DecisionSheetProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [asking, setAsking] = useState<Asking | null>(null);
  const facts = useMemo(() => factsOf(catalogue), [catalogue]);
  const columns = useMemo(() => sheetColumns(table, facts, catalogue.teams, i18n), [table, facts, catalogue, i18n]);
  const hints = useMemo(() => rowHintsOf(table), [table]);
  const ask = readOnly ? null : setAsking;
  function settle(changes: TableChange[]) {
    setAsking(null);
    if (changes.length > 0) onChange(changes);
  }
  return (
    <div className={styles.sheet}>
      <PolicyField table={table} readOnly={readOnly} onChange={(change) => onChange([change])} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.name}>
        <table className={styles.table} onKeyDown={walk}>
          <Heads columns={columns} onAsk={ask} />
          <tbody>
            {table.rules.map((rule, row) => (
              <Row key={rule.id} rule={rule} row={row} columns={columns} hint={hints.find((one) => one.row === row)} onAsk={ask} />
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && (
        <div className={styles.adding}>
          <Button kind="quiet" icon={Add} onClick={() => onChange([{ do: 'add-rule', at: table.rules.length }])}>
            {t('decisionEdit.addRow')}
          </Button>
          <NewColumn kind="input" onAsk={setAsking} />
          <NewColumn kind="output" onAsk={setAsking} />
        </div>
      )}
      <RowHints hints={hints} />
      {asking && <SheetPicker asking={asking} table={table} columns={columns} facts={facts} rules={catalogue.rules} onSettle={settle} />}
    </div>
  );
}

type Ask = ((asking: Asking) => void) | null;

function NewColumn({ kind, onAsk }: { kind: DecisionColumn['kind']; onAsk: (asking: Asking) => void }) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Button kind="quiet" icon={Add} ref={button} onClick={() => button.current && onAsk({ for: 'new-column', kind, anchor: button.current })}>
      {t(`decisionEdit.addColumn.${kind}`)}
    </Button>
  );
}

function Heads({ columns, onAsk }: { columns: SheetColumn[]; onAsk: Ask }) {
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

interface RowProps {
  rule: DecisionRule;
  row: number;
  columns: SheetColumn[];
  hint: RowHint | undefined;
  onAsk: Ask;
}

function Row({ rule, row, columns, hint, onAsk }: RowProps) {
  const { t } = useI18n();
  const why = (
    <>
      <span className="visually-hidden">{t('decisionEdit.row.heading')}</span> <span className={styles.number}>{row + 1}</span>{' '}
      {rule.description && <span className={styles.why}>{rule.description}</span>}
    </>
  );
  return (
    <tr className={hint ? styles.odd : undefined}>
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
