import { Link, useSearchParams } from 'react-router';
import type { StepReason, StepReasons } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { CheckmarkOutline } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { timeTold } from './figures';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter, type InsightsFilter } from './insightsFilter';
import { ReasonItem } from './ReasonItem';
import { useReasons } from './useReasons.query';
import { useStepName } from './useStepName';

interface ListProps {
  title: string;
  reasons: StepReason[];
  step: string;
  filter: InsightsFilter;
}

function ReasonList({ title, reasons, step, filter }: ListProps) {
  if (reasons.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <ReasonItem key={`${reason.trait} ${reason.value}`} reason={reason} step={step} filter={filter} />
        ))}
      </ul>
    </section>
  );
}

function Found({ found, filter }: { found: StepReasons; filter: InsightsFilter }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  if (found.runs === 0 || found.slowAfterMs === null) return <EmptyState icon={CheckmarkOutline} title={t('why.noRuns')}>{found.readUntil === null && t('insights.madeAnew')}</EmptyState>;
  return (
    <>
      <div>
        <p>{t('why.slow', { time: timeTold(found.slowAfterMs, i18n), slow: number(found.slow), runs: number(found.runs) })}</p>
        <p>{t('why.looked', { looked: found.lookedAt, count: found.reasons.length })}</p>
        <p className={styles.soft}>
          {t('why.chance')} {found.capped && t('why.capped')}
        </p>
      </div>
      {found.reasons.length === 0 && <EmptyState icon={CheckmarkOutline} title={t('why.nothing')} />}
      <ReasonList title={t('why.more')} reasons={found.reasons} step={found.step} filter={filter} />
      <ReasonList title={t('why.less')} reasons={found.quick} step={found.step} filter={filter} />
    </>
  );
}

/** What sets the slow runs of a step apart; flow, step and filter stand in the address. */
export function WhySlowPage() {
  const { t, day } = useI18n();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const step = query.get('step') ?? '';
  const found = useReasons(step, filter);
  const title = t('why.ofStep', { step: useStepName(step, filter) });
  return (
    <div className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <Link to={`/insights/heatmap?${asQuery(filter)}`}>{t('heat.back')}</Link>
      <div>
        <h1>{title}</h1>
        <p className={styles.lead}>{t('why.lead')}</p>
        <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
      </div>
      {found.isPending && <Skeleton lines={9} />}
      {found.isError && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Found found={found.data} filter={filter} />}
    </div>
  );
}
