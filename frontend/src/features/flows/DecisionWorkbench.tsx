import { useRef } from 'react';
import type { DecisionEditor } from '@/bpmn/DecisionEditor';
import { DecisionTable } from '@/bpmn/DecisionTable';
import { useI18n } from '@/i18n/I18n';
import { CommentThread } from './CommentThread';
import styles from './EditorPage.module.css';
import { FindingPanel } from './FindingPanel';
import { useContentWriter } from './useContentWriter';
import { historyOf, type WorkbenchProps } from './workbench';

/** A decision as a table. */
export function DecisionWorkbench({ draft, content, readOnly, findings, checking, onContent, onHistory }: WorkbenchProps) {
  const { t } = useI18n();
  const editor = useRef<DecisionEditor | null>(null);
  const changed = useContentWriter(() => editor.current?.xml() ?? null, onContent);
  function ready(opened: DecisionEditor | null) {
    if (opened) editor.current = opened;
    onHistory(opened && historyOf(opened));
  }
  function change() {
    if (editor.current) onHistory(historyOf(editor.current));
    changed();
  }
  return (
    <div className={styles.plain}>
      <DecisionTable name={draft.name} xml={content} readOnly={readOnly} onChange={change} onReady={ready} />
      <FindingPanel findings={findings} pending={checking} mendingOf={() => null} onSelect={() => undefined} />
      <details className={styles.below}>
        <summary>{t('flowEdit.comments')}</summary>
        <CommentThread flow={draft.key} elementId={null} />
      </details>
    </div>
  );
}
