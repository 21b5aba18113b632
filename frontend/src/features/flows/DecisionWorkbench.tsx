import { useMemo, type KeyboardEvent } from 'react';
import { withChange, withFormula, type TableChange } from '@/bpmn/decisionChanges';
import { decisionFormulasOf, decisionTablesOf, type DecisionFormula } from '@/bpmn/decisionTable';
import { useI18n } from '@/i18n/I18n';
import { Notice } from '@/ui/Notice';
import { CommentThread } from './CommentThread';
import styles from './EditorPage.module.css';
import { FindingPanel } from './FindingPanel';
import { FormulaField } from './FormulaField';
import sheet from './DecisionSheet.module.css';
import { placeWords, showPlace } from './sheetPlaces';
import { TriedSheet } from './TriedSheet';
import { useDecisionEdits } from './useDecisionEdits';
import type { WorkbenchProps } from './workbench';

const isTyping = (target: EventTarget) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** A decision as tables in plain words, and as formulas where it has no table. */
export function DecisionWorkbench(props: WorkbenchProps) {
  const { draft, catalogue, readOnly, findings, checking } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { model, change, undo, redo } = useDecisionEdits(props);
  const tables = useMemo(() => decisionTablesOf(model), [model]);
  const formulas = useMemo(() => decisionFormulasOf(model), [model]);
  const told = findings.map((finding) => ({ ...finding, elementName: finding.elementName || placeWords(tables, finding.elementId, i18n) }));
  const several = tables.length + formulas.length > 1;
  const alter = (decision: string) => (changes: TableChange[]) => change(changes.reduce((now, one) => withChange(now, decision, one), model));
  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  }
  return (
    <div className={styles.plain} onKeyDown={onKeyDown}>
      <figure className={sheet.decisions} aria-label={t('flowEdit.table', { name: draft.name })}>
        {tables.length + formulas.length === 0 && <Notice tone="danger" title={t('diagram.broken')} />}
        {tables.map((table) => (
          <div key={table.id}>
            {several && <h2 className={sheet.title}>{table.name}</h2>}
            <TriedSheet flow={draft.key} model={model} tables={tables} table={table} catalogue={catalogue} readOnly={readOnly} onChange={alter(table.id)} />
          </div>
        ))}
        {formulas.map((formula) => (
          <section key={formula.id} aria-label={formula.name}>
            {several && <h2 className={sheet.title}>{formula.name}</h2>}
            <Formula formula={formula} rules={catalogue.rules} onPick={readOnly ? null : (text) => change(withFormula(model, formula.id, text))} />
          </section>
        ))}
      </figure>
      <FindingPanel findings={told} pending={checking} mendingOf={() => null} onSelect={showPlace} />
      <details className={styles.below}>
        <summary>{t('flowEdit.comments')}</summary>
        <CommentThread flow={draft.key} elementId={null} titled />
      </details>
    </div>
  );
}

function Formula({ formula, rules, onPick }: { formula: DecisionFormula; rules: object; onPick: ((text: string) => void) | null }) {
  if (!onPick) return <pre className={sheet.formula}>{formula.formula}</pre>;
  return <FormulaField key={formula.formula} kind="output" value={formula.formula} rules={rules} onPick={onPick} />;
}
