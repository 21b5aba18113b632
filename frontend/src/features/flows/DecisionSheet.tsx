import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FlowCatalogue } from '@/api/flowTypes';
import type { TableChange } from '@/bpmn/decisionChanges';
import type { DecisionColumn, DecisionTable } from '@/bpmn/decisionTable';
import { factsOf } from '@/bpmn/flowParts';
import { rowHintsOf } from '@/bpmn/rowHints';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Add } from '@/ui/icons';
import styles from './DecisionSheet.module.css';
import { PolicyField } from './PolicyField';
import { RowHints } from './RowHints';
import { sheetColumns } from './sheetColumns';
import { SheetHeads } from './SheetHeads';
import { SheetPicker, type Asking } from './SheetPicker';
import { SheetRow } from './SheetRow';

export interface DecisionSheetProps {
  table: DecisionTable;
  catalogue: FlowCatalogue;
  readOnly: boolean;
  /** Ids of the rows that fit what was tried. */
  fitting: ReadonlySet<string>;
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
export function DecisionSheet({ table, catalogue, readOnly, fitting, onChange }: DecisionSheetProps) {
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
          <SheetHeads columns={columns} onAsk={ask} />
          <tbody>
            {table.rules.map((rule, row) => (
              <SheetRow key={rule.id} rule={rule} row={row} columns={columns} hint={hints.find((one) => one.row === row)} fits={fitting.has(rule.id)} onAsk={ask} />
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

function NewColumn({ kind, onAsk }: { kind: DecisionColumn['kind']; onAsk: (asking: Asking) => void }) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Button kind="quiet" icon={Add} ref={button} onClick={() => button.current && onAsk({ for: 'new-column', kind, anchor: button.current })}>
      {t(`decisionEdit.addColumn.${kind}`)}
    </Button>
  );
}
