import { Link, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { allPages, BehindPage } from './BehindPage';
import { measureOf, runsOf } from './heat';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useStepRuns } from './useHeatmap.query';
import { useRunColumns } from './useRunColumns';
import { useStepName } from './useStepName';

/** The runs behind a figure of a heatmap, the longest first. */
export function StepRunsPage() {
  const { t, day } = useI18n();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const step = query.get('step') ?? '';
  const measure = runsOf(measureOf(query.get('measure')));
  return (
    <BehindPage
      title={useStepName(step, filter)}
      back={{ to: `/insights/heatmap?${asQuery(filter)}`, label: t('heat.back') }}
      rows={allPages(useStepRuns(step, measure, filter))}
      keyOf={({ id }) => id}
      columns={useRunColumns()}
    >
      <p className={styles.lead}>{t(`heat.behind.${measure}`)}</p>
      <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
      {measure !== 'failures' && <Link to={`/insights/why-slow?${asQuery(filter, { step })}`}>{t('why.title')}</Link>}
    </BehindPage>
  );
}
