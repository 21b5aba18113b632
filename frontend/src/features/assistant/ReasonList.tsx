import type { Reason } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './ScoreCard.module.css';

export interface ReasonListProps {
  title: string;
  reasons: Reason[];
  /** Which way is the good one. */
  good: 'more' | 'less';
}

/** What speaks for a score or against it, in words; how much, in points. */
export function ReasonList({ title, reasons, good }: ReasonListProps) {
  const { t, word, locale } = useI18n();
  const points = new Intl.NumberFormat(locale, { signDisplay: 'always' });

  function value({ fact, value: known }: Reason) {
    if (known === null) return t('assistant.unknownFact');
    if (/^-?\d+$/.test(known)) return Number(known).toLocaleString(locale);
    return word(`fact.${fact}`, known);
  }

  if (reasons.length === 0) return null;
  return (
    <div className={styles.reasons}>
      <h4>{title}</h4>
      <ul aria-label={title}>
        {reasons.map((reason) => (
          <li key={reason.fact} className={styles.reason}>
            <span>
              {word('fact', reason.fact)}: <strong>{value(reason)}</strong>
            </span>
            <span className={reason.points > 0 === (good === 'more') ? styles.good : styles.bad}>
              <span aria-hidden="true">{points.format(reason.points)}</span>
              <span className="visually-hidden">{t('assistant.lead.points', { points: points.format(reason.points) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
