import { Link, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Folder } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { StepRunTable } from './StepRunTable';
import { useReasonRuns } from './useReasons.query';
import { useReasonWords } from './useReasonWords';
import { useStepName } from './useStepName';

/** The runs behind a reason, the longest first. */
export function ReasonRunsPage() {
  const { t, day } = useI18n();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const step = query.get('step') ?? '';
  const trait = query.get('trait') ?? '';
  const value = query.get('value') ?? '';
  const runs = useReasonRuns(step, trait, value, filter);
  const title = useReasonWords()(trait, value).replace(/,$/, '');
  const name = useStepName(step, filter);
  return (
    <div className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <Link to={`/insights/why-slow?${asQuery(filter, { step })}`}>{t('why.back')}</Link>
      <div>
        <h1>{title}</h1>
        <p className={styles.lead}>
          {name} · {t('why.behind')}
        </p>
        <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
      </div>
      {runs.isPending && <Skeleton lines={9} />}
      {runs.isError && <FailureNotice error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data?.items.length === 0 && <EmptyState icon={Folder} title={t('insights.noCases')} />}
      {runs.data && runs.data.items.length > 0 && <StepRunTable name={title} runs={runs.data.items} />}
    </div>
  );
}
