import { Link } from 'react-router';
import type { StepReason } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { timeTold } from './figures';
import styles from './Insights.module.css';
import { asQuery, type InsightsFilter } from './insightsFilter';
import { useReasonWords } from './useReasonWords';

interface Props {
  reason: StepReason;
  step: string;
  filter: InsightsFilter;
}

/** A reason in a sentence, how much it does, and the way to its runs. */
export function ReasonItem({ reason, step, filter }: Props) {
  const i18n = useI18n();
  const { t, number, percent } = i18n;
  const who = useReasonWords()(reason.trait, reason.value);
  const points = (share: number) => number(Math.round(share * 100));
  return (
    <li className={styles.tile}>
      <p>{t('why.sentence', { who, share: percent(reason.slow / reason.runs), runs: number(reason.runs), otherShare: percent(reason.otherSlow / reason.otherRuns), others: number(reason.otherRuns) })}</p>
      <p className={styles.soft}>{t('why.effect', { time: timeTold(reason.medianMs, i18n), otherTime: timeTold(reason.otherMedianMs, i18n), low: points(reason.low), high: points(reason.high) })}</p>
      <Link to={`/insights/why-slow/runs?${asQuery(filter, { step, trait: reason.trait, value: reason.value })}`} aria-label={t('why.runsOf', { who })}>
        {t('why.runs')}
      </Link>
    </li>
  );
}
