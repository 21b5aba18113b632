import { useState, type FormEvent } from 'react';
import type { DecisionTrial as Trial } from '@/api/flowTypes';
import type { DecisionTable } from '@/bpmn/decisionTable';
import type { AskedFact } from '@/bpmn/decisionTrial';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import styles from './DecisionTrial.module.css';
import type { SheetColumn } from './sheetColumns';
import { TrialField } from './TrialField';
import { TrialOutcome } from './TrialOutcome';
import { useDecisionTrial } from './useDecisionTrial.mutation';

export interface DecisionTrialProps {
  flow: string;
  /** The model as it is in the editor. */
  model: string;
  table: DecisionTable;
  columns: readonly SheetColumn[];
  asked: readonly AskedFact[];
  /** Told which rows fit; nothing any more when something else is tried. */
  onTried: (rows: readonly string[]) => void;
}

/** Facts that are made up, and what the table says of them. */
export function DecisionTrial({ flow, model, table, columns, asked, onTried }: DecisionTrialProps) {
  const { t } = useI18n();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState<{ model: string; trial: Trial } | null>(null);
  const trial = useDecisionTrial(flow);
  const said = tried?.model === model ? tried.trial : null;
  function type(name: string, value: string) {
    setValues({ ...values, [name]: value });
    setTried(null);
    onTried([]);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const facts = asked.flatMap(({ name, type: kind }) => (values[name] ? [{ name, type: kind, value: values[name] }] : []));
    trial.mutate(
      { content: model, decision: table.id, facts },
      {
        onSuccess: (answer) => {
          setTried({ model, trial: answer });
          onTried(answer.rows);
        },
      },
    );
  }
  return (
    <details className={styles.trial}>
      <summary>{t('decisionTrial')}</summary>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.lead}>{t('decisionTrial.text')}</p>
        <div className={styles.fields}>
          {asked.map((fact) => (
            <TrialField key={fact.name} fact={fact} column={columns.find(({ source }) => source === fact.name)} value={values[fact.name] ?? ''} onChange={(value) => type(fact.name, value)} />
          ))}
        </div>
        <div className={styles.actions}>
          <Button type="submit" kind="secondary" disabled={trial.isPending}>
            {t('decisionTrial.ask')}
          </Button>
        </div>
        {trial.error && <FailureNotice error={trial.error} />}
        {said && <TrialOutcome trial={said} table={table} columns={columns} />}
      </form>
    </details>
  );
}
