import { Link, useSearchParams } from 'react-router';
import type { StepRun } from '@/api/types';
import { graphOf } from '@/bpmn/flowGraph';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Folder } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { timeTold } from './figures';
import { measureOf, runsOf } from './heat';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useFlowModel } from '@/api/useFlowModel.query';
import { useHeatmap, useStepRuns } from './useHeatmap.query';
import { usePlaceNames } from './usePlaceNames';

function Runs({ name, runs }: { name: string; runs: StepRun[] }) {
  const i18n = useI18n();
  const { t, day } = i18n;
  const names = usePlaceNames();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('insights.case')}</th>
            <th scope="col">{t('insights.day')}</th>
            <th scope="col">{t('heat.took')}</th>
            <th scope="col">{t('insights.team')}</th>
            <th scope="col">{t('insights.category')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link to={`/cases/${run.caseNumber}`}>{run.caseNumber}</Link>
              </th>
              <td>{day(run.finishedOn)}</td>
              <td>{timeTold(run.durationMs, i18n)}</td>
              <td>{names.team(run.team)}</td>
              <td>{names.category(run.category)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The name that a step has in the version asked for, or in the latest that ran. */
function useStepName(step: string, filter: Parameters<typeof useHeatmap>[0]): string {
  const heatmap = useHeatmap(filter);
  const model = useFlowModel(filter.flow ?? '', filter.version ?? heatmap.data?.versions[0]);
  return (model.data && graphOf(model.data).nodes.get(step)?.name) || step;
}

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
      </div>
      {runs.isPending && <Skeleton lines={9} />}
      {runs.isError && <FailureNotice error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data && rows.length === 0 && <EmptyState icon={Folder} title={t('insights.noCases')} />}
      {rows.length > 0 && <Runs name={name} runs={rows} />}
      {runs.hasNextPage && (
        <Button kind="secondary" disabled={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {t('insights.moreCases')}
        </Button>
      )}
    </div>
  );
}
