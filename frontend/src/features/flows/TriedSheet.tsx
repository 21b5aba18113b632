import { useMemo, useState } from 'react';
import { factsAsked } from '@/bpmn/decisionTrial';
import type { DecisionTable } from '@/bpmn/decisionTable';
import { factsOf } from '@/bpmn/flowParts';
import { useI18n } from '@/i18n/I18n';
import { DecisionSheet, type DecisionSheetProps } from './DecisionSheet';
import styles from './DecisionSheet.module.css';
import { DecisionTrial } from './DecisionTrial';
import { sheetColumns } from './sheetColumns';

export interface TriedSheetProps extends Omit<DecisionSheetProps, 'fitting'> {
  flow: string;
  model: string;
  /** All of the model. */
  tables: readonly DecisionTable[];
}

/** A decision table to change, and to try: the rows that fit what was tried are marked. */
export function TriedSheet({ flow, model, tables, ...sheet }: TriedSheetProps) {
  const { table, catalogue } = sheet;
  const i18n = useI18n();
  const [fitting, setFitting] = useState<{ model: string; rows: ReadonlySet<string> }>({ model, rows: new Set() });
  const facts = useMemo(() => factsOf(catalogue), [catalogue]);
  const columns = useMemo(() => sheetColumns(table, facts, catalogue.teams, i18n), [table, facts, catalogue, i18n]);
  const asked = useMemo(() => factsAsked(tables, facts, catalogue.rules), [tables, facts, catalogue]);
  return (
    <div className={styles.tried}>
      <DecisionSheet {...sheet} fitting={fitting.model === model ? fitting.rows : NONE} />
      <DecisionTrial flow={flow} model={model} table={table} columns={columns} asked={asked} onTried={(rows) => setFitting({ model, rows: new Set(rows) })} />
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();
