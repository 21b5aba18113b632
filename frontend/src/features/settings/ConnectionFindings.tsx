import type { ConnectionFinding, ConnectionReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from '@/ui/Badge';
import assistant from './Assistant.module.css';
import styles from './Connections.module.css';

export const OUTCOME_TONES: Record<ConnectionReport['outcome'], Tone> = { ok: 'good', warning: 'warn', failure: 'danger' };

const FINE = ['signed-in', 'api-version-offered', 'quota-left', 'object-usable', 'token-given', 'answered'] as const;
type Fine = (typeof FINE)[number];

const isFine = (code: ConnectionFinding['code']): code is Fine => FINE.some((fine) => fine === code);

function Line({ finding }: { finding: ConnectionFinding }) {
  const { t } = useI18n();
  const values = { subject: finding.subject ?? '', detail: finding.detail ?? '' };
  return (
    <li className={styles.finding}>
      <Badge tone={OUTCOME_TONES[finding.outcome]}>{t(`connectionOutcome.${finding.outcome}`)}</Badge>
      <div>
        <p>{t(`connectionFinding.${finding.code}`, values)}</p>
        {!isFine(finding.code) && <p className={assistant.soft}>{t(`connectionRemedy.${finding.code}`, values)}</p>}
      </div>
    </li>
  );
}

/** What a test has found, line by line, and what to do about it. */
export function ConnectionFindings({ report }: { report: ConnectionReport }) {
  const { t } = useI18n();
  return (
    <section role="status" aria-label={t('connections.findings')}>
      <p className={styles.verdict}>{t(`connectionVerdict.${report.outcome}`)}</p>
      <ul className={styles.findings}>
        {report.findings.map((finding) => (
          <Line key={`${finding.code} ${finding.subject} ${finding.detail}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
