import { Link, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Folder } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { measureOf, runsOf } from './heat';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { StepRunTable } from './StepRunTable';
import { useStepRuns } from './useHeatmap.query';
import { useStepName } from './useStepName';

/** The runs behind a figure of a heatmap, the longest first. */
export function StepRunsPage() {
  const { t, day } = useI18n();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const step = query.get('step') ?? '';
  const measure = runsOf(measureOf(query.get('measure')));
  const runs = useStepRuns(step, measure, filter);
  const name = useStepName(step, filter);
  const rows = runs.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.page}>
      <PageTitle>{name}</PageTitle>
      <Link to={`/insights/heatmap?${asQuery(filter)}`}>{t('heat.back')}</Link>
      <div>
        <h1>{name}</h1>
        <p className={styles.lead}>{t(`heat.behind.${measure}`)}</p>
        <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
        {measure !== 'failures' && <Link to={`/insights/why-slow?${asQuery(filter, { step })}`}>{t('why.title')}</Link>}
      </div>
      {runs.isPending && <Skeleton lines={9} />}
      {runs.isError && <FailureNotice error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data && rows.length === 0 && <EmptyState icon={Folder} title={t('insights.noCases')} />}
      {rows.length > 0 && <StepRunTable name={name} runs={rows} />}
      {runs.hasNextPage && (
        <Button kind="secondary" disabled={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {t('insights.moreCases')}
        </Button>
      )}
    </div>
  );
}
