import { cellWords } from '@/bpmn/cellWords';
import { decisionTablesOf } from '@/bpmn/decisionTable';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { useValueWords } from './factWords';
import { policyWords } from './policyWords';
import tables from './DecisionTables.module.css';

/** The tables of a decision, to read. */
export function DecisionTables({ xml }: { xml: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const told = useValueWords();
  const found = decisionTablesOf(xml);
  if (found.length === 0) return <Notice tone="info" title={t('decisionTable.none')} />;
  return found.map(({ id, name, hitPolicy, aggregation, columns, rules }) => (
    <div key={id} className={tables.decision}>
      <p className={tables.policy}>{t('decisionTable.policy', { policy: policyWords({ hitPolicy, aggregation }, i18n), count: rules.length })}</p>
      <div className={tables.scroll} tabIndex={0} role="region" aria-label={name}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('elementType.rule')}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={tables[column.kind]}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, index) => (
              <tr key={rule.id}>
                <th scope="row">
                  {index + 1}
                  {rule.description && <span className={tables.why}>{rule.description}</span>}
                </th>
                {columns.map((column) => (
                  <td key={column.id}>{cellWords(rule.cells.get(column.id) ?? '', i18n, { typeRef: column.typeRef, told: (value) => told(column.source, value) }) || <span className={tables.any}>{t('decisionTable.any')}</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  ));
}
