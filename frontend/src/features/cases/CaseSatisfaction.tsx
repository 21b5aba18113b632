import { useMay } from '@/api/actor';
import type { Satisfaction } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { useNow } from '@/ui/useNow';
import { When } from '@/ui/When';
import styles from './CaseSatisfaction.module.css';
import { SurveyLink } from './SurveyLink';
import { useSatisfaction } from './useSatisfaction.query';

const POINTS = [1, 2, 3, 4, 5];

/** What the customer was asked after the solution, and what came back; the newest first. */
export function CaseSatisfaction({ number }: { number: string }) {
  const { t } = useI18n();
  const asked = useSatisfaction(number);
  if (asked.isPending) return <Skeleton lines={2} />;
  if (asked.isError) return <FailureNotice error={asked.error} />;
  if (asked.data.length === 0) return <p className={styles.quiet}>{t('satisfaction.notAsked')}</p>;
  return (
    <ul className={styles.list}>
      {asked.data.toReversed().map((one) => (
        <li key={one.invitedAt}>{one.score === null ? <Open number={number} asked={one} /> : <Answer given={{ ...one, score: one.score }} />}</li>
      ))}
    </ul>
  );
}

function Answer({ given }: { given: Satisfaction & { score: number } }) {
  const { t, word } = useI18n();
  const { score, reasons, comment, channel, givenAt } = given;
  return (
    <div className={styles.answer}>
      <p className={styles.score}>
        <span role="img" aria-label={t('satisfaction.label', { score })} className={score < 3 ? styles.low : styles.points}>
          {POINTS.map((point) => (
            <i key={point} data-filled={point <= score} />
          ))}
        </span>
        <strong aria-hidden="true">{t('satisfaction.of', { score })}</strong>
        {givenAt && <When at={givenAt} />}
      </p>
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>
              <Badge tone={score > 3 ? 'good' : 'neutral'}>{word(score > 3 ? 'reason.good' : 'reason.bad', reason)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {comment && <blockquote className={styles.comment}>{comment}</blockquote>}
      {channel === 'link' && <p className={styles.quiet}>{t('satisfaction.byLink')}</p>}
    </div>
  );
}

function Open({ number, asked }: { number: string; asked: Satisfaction }) {
  const { t, day } = useI18n();
  const may = useMay();
  const now = useNow();
  const open = new Date(asked.expiresAt) > now;
  const unsent = asked.delivery.state === 'not-sent';
  const state = unsent ? t('satisfaction.unsent', { reason: (asked.delivery.detail ?? '').replace(/^not sent: /, '') }) : t(open ? 'satisfaction.waiting' : 'satisfaction.expired');
  return (
    <div className={styles.answer}>
      <p>{state}</p>
      <p className={styles.quiet}>
        <When at={asked.invitedAt} />
        {open && ` · ${t('satisfaction.until', { day: day(asked.expiresAt) })}`}
      </p>
      {open && may('cases:write') && <SurveyLink number={number} />}
    </div>
  );
}
