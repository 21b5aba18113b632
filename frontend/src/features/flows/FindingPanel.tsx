import type { FlowFinding } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import styles from './FindingPanel.module.css';

export interface FindingPanelProps {
  findings: FlowFinding[];
  /** The server's answer is awaited. */
  pending: boolean;
  /** What would mend it without asking anybody; null where only a person can tell. */
  mendingOf: (finding: FlowFinding) => (() => void) | null;
  onSelect: (id: string) => void;
}

/** What is wrong with a draft, in plain words, with the way there. */
export function FindingPanel({ findings, pending, mendingOf, onSelect }: FindingPanelProps) {
  const { t } = useI18n();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const title = findings.length === 0 ? t('flowEdit.findings.none') : t('flowEdit.findings.count', { errors, hints: findings.length - errors });
  return (
    <details className={styles.panel} open={findings.length > 0}>
      <summary>
        <span role="status">{title}</span>
        {pending && <span className={styles.pending}>{t('flowEdit.findings.pending')}</span>}
      </summary>
      <ul className={styles.list} aria-label={t('flowEdit.findings')}>
        {findings.map((finding, index) => {
          const mend = mendingOf(finding);
          const { elementId } = finding;
          return (
            <li key={index} className={styles.finding}>
              <Badge tone={finding.severity === 'error' ? 'danger' : 'warn'}>{t(`flowEdit.severity.${finding.severity}`)}</Badge>
              <div className={styles.text}>
                {elementId ? (
                  <button type="button" className={styles.where} onClick={() => onSelect(elementId)}>
                    {finding.elementName || elementId}
                  </button>
                ) : null}{' '}
                {finding.reason} {finding.fix && <span className={styles.fix}>{finding.fix}</span>}
              </div>
              {mend && (
                <Button kind="quiet" onClick={mend}>
                  {t('flowEdit.findings.mend')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
