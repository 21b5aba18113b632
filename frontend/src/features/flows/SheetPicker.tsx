import type { TableChange } from '@/bpmn/decisionChanges';
import type { DecisionColumn, DecisionRule, DecisionTable } from '@/bpmn/decisionTable';
import type { Fact } from '@/bpmn/flowParts';
import { useI18n, type I18n } from '@/i18n/I18n';
import { AnchoredDialog } from '@/ui/AnchoredDialog';
import { ColumnPicker } from './ColumnPicker';
import { ResultPicker } from './ResultPicker';
import { RowPicker } from './RowPicker';
import type { SheetColumn } from './sheetColumns';
import { TestPicker } from './TestPicker';

/** What of a table is being asked for, and beside what. */
export type Asking = { anchor: HTMLElement } & (
  | { for: 'cell'; rule: DecisionRule; row: number; column: SheetColumn }
  | { for: 'row'; rule: DecisionRule; row: number }
  | { for: 'column'; column: SheetColumn }
  | { for: 'new-column'; kind: DecisionColumn['kind'] }
);

/** Opens what can be picked; null where nothing can. */
export type Ask = ((asking: Asking) => void) | null;

export interface SheetPickerProps {
  asking: Asking;
  table: DecisionTable;
  columns: SheetColumn[];
  facts: readonly Fact[];
  rules: object;
  /** Closes it; without changes nothing was picked. */
  onSettle: (changes: TableChange[]) => void;
}

function titleOf(asking: Asking, { t }: I18n): string {
  switch (asking.for) {
    case 'cell':
      return t('decisionEdit.cell.title', { column: asking.column.label, row: asking.row + 1 });
    case 'row':
      return t('decisionEdit.row.title', { row: asking.row + 1 });
    case 'column':
      return t('decisionEdit.column', { column: asking.column.label });
    case 'new-column':
      return t(`decisionEdit.addColumn.${asking.kind}`);
  }
}

/** The picker for whatever of a table was opened. */
export function SheetPicker(props: SheetPickerProps) {
  const i18n = useI18n();
  return (
    <AnchoredDialog title={titleOf(props.asking, i18n)} anchor={props.asking.anchor} onClose={() => props.onSettle([])}>
      <Picker {...props} />
    </AnchoredDialog>
  );
}

/** What can be done with a column besides changing what it is about. */
function deedsOf({ kind, index }: SheetColumn, columns: readonly SheetColumn[], onSettle: SheetPickerProps['onSettle'], { t }: I18n) {
  const count = columns.filter((one) => one.kind === kind).length;
  const move = (to: number) => onSettle([{ do: 'move-column', kind, column: index, to }]);
  return [
    ...(index > 0 ? [{ label: t('decisionEdit.column.left'), act: () => move(index - 1) }] : []),
    ...(index < count - 1 ? [{ label: t('decisionEdit.column.right'), act: () => move(index + 1) }] : []),
    ...(count > 1 ? [{ label: t('decisionEdit.column.remove'), act: () => onSettle([{ do: 'remove-column', kind, column: index }]) }] : []),
  ];
}

function Picker({ asking, table, columns, facts, rules, onSettle }: SheetPickerProps) {
  const i18n = useI18n();
  switch (asking.for) {
    case 'cell': {
      const { column, row, rule } = asking;
      const before = rule.cells.get(column.id) ?? '';
      const pick = (cell: string) => onSettle(cell === before ? [] : [{ do: 'cell', rule: row, kind: column.kind, column: column.index, cell }]);
      const For = column.kind === 'input' ? TestPicker : ResultPicker;
      return <For column={column} cell={before} rules={rules} onPick={pick} />;
    }
    case 'row':
      return <RowPicker rule={asking.rule} row={asking.row} rows={table.rules.length} onPick={onSettle} />;
    case 'column': {
      const { column } = asking;
      const { kind, index } = column;
      const same = (plan: object) => Object.entries(plan).every(([key, value]) => column[key as 'label' | 'source' | 'typeRef'] === value);
      return (
        <ColumnPicker
          kind={kind}
          column={column}
          facts={facts}
          rules={rules}
          onPick={(plan) => onSettle(same(plan) ? [] : [{ do: 'column', kind, column: index, plan }])}
          deeds={deedsOf(column, columns, onSettle, i18n)}
        />
      );
    }
    case 'new-column':
      return <ColumnPicker kind={asking.kind} column={null} facts={facts} rules={rules} onPick={(plan) => onSettle([{ do: 'add-column', kind: asking.kind, plan }])} />;
  }
}
