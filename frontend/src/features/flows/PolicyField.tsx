import type { TableChange } from '@/bpmn/decisionChanges';
import type { DecisionTable } from '@/bpmn/decisionTable';
import { useI18n } from '@/i18n/I18n';
import { SelectField } from '@/ui/SelectField';
import styles from './DecisionSheet.module.css';
import { POLICIES, policyCode, policyWords } from './policyWords';

/** Which rows count, as a sentence to pick. */
export function PolicyField({ table, readOnly, onChange }: { table: DecisionTable; readOnly: boolean; onChange: (change: TableChange) => void }) {
  const i18n = useI18n();
  if (readOnly) return <p className={styles.policy}>{policyWords(table, i18n)}</p>;
  const results = table.columns.filter(({ kind }) => kind === 'output').length;
  const current = policyCode(table);
  const offered = POLICIES.filter((policy) => !policy.single || results === 1 || policyCode(policy) === current);
  const choices = offered.map((policy) => ({ value: policyCode(policy), label: policyWords(policy, i18n) }));
  function choose(code: string) {
    const chosen = POLICIES.find((policy) => policyCode(policy) === code);
    if (chosen) onChange({ do: 'policy', hitPolicy: chosen.hitPolicy, aggregation: chosen.aggregation });
  }
  return (
    <div className={styles.policy}>
      <SelectField label={i18n.t('decisionEdit.policy')} value={current} choices={choices.some(({ value }) => value === current) ? choices : [{ value: current, label: current }, ...choices]} onChange={choose} />
    </div>
  );
}
