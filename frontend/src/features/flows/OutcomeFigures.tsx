import type { VersionOutcome } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import styles from './Flows.module.css';

const MINUTE_MS = 60_000;

/** Up to the next full minute, so that "less than" holds. */
const wholeMinutes = (hours: number) => Math.max(1, Math.ceil(hours * 60)) * MINUTE_MS;

/** What came of the cases that ended with a version; no figure without the number of cases behind it. */
export function OutcomeFigures({ outcome }: { outcome: VersionOutcome }) {
  const { t, percent, number, duration } = useI18n();
  const { cases, medianHours, deadlinesKept, reopened, satisfaction } = outcome;
  if (cases === 0) return <p className={`${styles.soft} ${styles.small}`}>{t('outcome.none')}</p>;
  const share = (part: number, n: number) => ({ share: percent(n === 0 ? 0 : part / n), n: number(n) });
  const lines = [
    medianHours !== null && t(cases === 1 ? 'outcome.medianOfOne' : 'outcome.median', { time: duration(wholeMinutes(medianHours)), n: number(cases) }),
    deadlinesKept !== null && deadlinesKept.n > 0 && t('outcome.deadlines', share(deadlinesKept.kept, deadlinesKept.n)),
    reopened !== null && reopened.n > 0 && t('outcome.reopened', share(reopened.reopened, reopened.n)),
    satisfaction !== null && satisfaction.n > 0 && t('outcome.satisfaction', { average: number(satisfaction.average), n: number(satisfaction.n) }),
  ].filter((line) => line !== false);
  return (
    <ul className={styles.stack}>
      {lines.map((line) => (
        <li key={line} className={styles.small}>
          {line}
        </li>
      ))}
      {lines.length === 0 && <li className={styles.small}>{t('outcome.cases', { n: number(cases) })}</li>}
    </ul>
  );
}
