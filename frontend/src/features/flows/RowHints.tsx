import type { RowHint } from '@/bpmn/rowHints';
import { useI18n, type I18n } from '@/i18n/I18n';
import { Idea } from '@/ui/icons';
import styles from './DecisionSheet.module.css';

function hintWords(hint: RowHint, { t }: I18n): string {
  return t(`decisionHint.${hint.kind}`, { row: hint.row + 1, other: hint.kind === 'never' ? '' : hint.other + 1 });
}

/** What is odd about rows; nothing of it is forbidden. */
export function RowHints({ hints }: { hints: RowHint[] }) {
  const i18n = useI18n();
  if (hints.length === 0) return null;
  return (
    <div className={styles.hints} role="status">
      <Idea />
      <ul aria-label={i18n.t('decisionHint')}>
        {hints.map((hint) => (
          <li key={hint.row}>{hintWords(hint, i18n)}</li>
        ))}
      </ul>
    </div>
  );
}
