import { Link } from 'react-router';
import type { DraftCheck, FlowFinding, FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Notice } from '@/ui/Notice';
import styles from './Flows.module.css';
import { useGateWords } from './useGateWords';

function Finding({ finding }: { finding: FlowFinding }) {
  const { t } = useI18n();
  return (
    <li>
      <Badge tone={finding.severity === 'error' ? 'danger' : 'warn'}>{t(`release.finding.${finding.severity}`)}</Badge>
      {finding.elementName && <strong>{finding.elementName}</strong>}
      <span>{finding.reason}</span>
      {finding.fix && <span className={styles.soft}>{finding.fix}</span>}
    </li>
  );
}

/** What the gate says of the draft; nothing is released while it refuses. */
export function ReleaseFindings({ flow, check: { admitted, findings } }: { flow: FlowListing; check: DraftCheck }) {
  const { t } = useI18n();
  const tell = useGateWords();
  return (
    <>
      {admitted ? (
        <Notice tone="info" title={t('release.admitted')} />
      ) : (
        <Notice tone="danger" title={t('release.refused')} action={<Link to={`/flows/${flow.key}/edit`}>{t('release.mend')}</Link>}>
          {t('release.refused.text')}
        </Notice>
      )}
      {findings.length > 0 && (
        <ul className={styles.plain} aria-label={t('release.checks')}>
          {findings.map((finding, index) => (
            <Finding key={index} finding={tell(finding)} />
          ))}
        </ul>
      )}
    </>
  );
}
