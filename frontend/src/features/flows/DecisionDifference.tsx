import { cellWords } from '@/bpmn/cellWords';
import { decisionDifferenceOf, type CellDifference, type Fate, type RuleDifference, type TableDifference } from '@/bpmn/decisionDifference';
import type { DecisionColumn } from '@/bpmn/decisionTable';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import tables from './DecisionTables.module.css';
import { useValueWords } from './factWords';

const TONES = { added: 'good', removed: 'danger', changed: 'warn' } as const;

function FateBadge({ fate }: { fate: Fate }) {
  const { t } = useI18n();
  return fate === 'same' ? null : <Badge tone={TONES[fate]}>{t(`diagram.${fate}`)}</Badge>;
}

function Cell({ cell: { before, after }, column, fate }: { cell: CellDifference; column: DecisionColumn; fate: Fate }) {
  const i18n = useI18n();
  const told = useValueWords();
  const any = i18n.t('decisionTable.any');
  const words = (cell: string | null) => cellWords(cell ?? '', i18n, { typeRef: column.typeRef, told: (value) => told(column.source, value) });
  if (fate !== 'changed' || (before ?? '') === (after ?? '')) return <td>{words(after ?? before) || <span className={tables.any}>{any}</span>}</td>;
  return (
    <td className={tables.cell}>
      <del>{words(before) || any}</del>
      <ins>{words(after) || any}</ins>
    </td>
  );
}

function Rule({ rule, columns }: { rule: RuleDifference; columns: TableDifference['columns'] }) {
  return (
    <tr className={rule.fate === 'added' ? tables.added : rule.fate === 'removed' ? tables.removed : undefined}>
      <th scope="row">
        <FateBadge fate={rule.fate} />
        <span className={tables.why}>{rule.description}</span>
      </th>
      {columns.map((column) => (
        <Cell key={column.id} cell={rule.cells.get(column.id) ?? { before: null, after: null }} column={column} fate={rule.fate} />
      ))}
    </tr>
  );
}

/** Two versions of a decision as one table: what came, what went, and which cells say something else. */
export function DecisionDifference({ before, after }: { before: string; after: string }) {
  const { t } = useI18n();
  return decisionDifferenceOf(before, after).map(({ id, name, columns, rules }) => (
    <div key={id} className={tables.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('elementType.rule')}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={tables[column.kind]}>
                {column.label} <FateBadge fate={column.fate} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  ));
}
