import type { InsightsSummary } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Analytics } from '@/ui/icons';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { FigureAge } from './FigureAge';
import { FigureTile } from './FigureTile';
import { GROUPS } from './figures';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsNav } from './InsightsNav';
import { asQuery, useInsightsFilter, type InsightsFilter } from './insightsFilter';
import { useSummary } from './useSummary.query';

function Figures({ summary, filter }: { summary: InsightsSummary; filter: InsightsFilter }) {
  const { t, day } = useI18n();
  const reports = new Map(summary.figures.map((report) => [report.figure, report]));
  return (
    <>
      <FigureAge zone={summary.zone} readUntil={summary.readUntil} csv={`/api/insights/summary.csv?${asQuery(filter)}`} />
      <p className={styles.soft}>{t('insights.compared', { from: day(summary.previous.from), to: day(summary.previous.to) })}</p>
      {GROUPS.map(({ name, figures }) => (
        <section key={name} className={styles.group} aria-label={t(`insights.group.${name}`)}>
          <h2>{t(`insights.group.${name}`)}</h2>
          <div className={styles.tiles}>
            {figures.map((figure) => {
              const report = reports.get(figure);
              return report && <FigureTile key={figure} report={report} filter={filter} />;
            })}
          </div>
        </section>
      ))}
    </>
  );
}

/** How the work goes; the filter stands in the address. */
export function InsightsPage() {
  const { t } = useI18n();
  const { filter, change } = useInsightsFilter();
  const summary = useSummary(filter);
  const empty = summary.data?.figures.every(({ now, before }) => now.cases === 0 && before.cases === 0);
  return (
    <div className={styles.page}>
      <PageTitle>{t('insights.title')}</PageTitle>
      <InsightsNav filter={filter} />
      <div>
        <h1>{t('insights.title')}</h1>
        <p className={styles.lead}>{t('insights.lead')}</p>
      </div>
      <InsightsFilters filter={filter} onChange={change} />
      {summary.isPending && <Skeleton lines={12} />}
      {summary.isError && <FailureNotice error={summary.error} onRetry={() => void summary.refetch()} />}
      {empty && <EmptyState icon={Analytics} title={t('insights.nothing')}>{summary.data?.readUntil === null && t('insights.madeAnew')}</EmptyState>}
      {summary.data && !empty && <Figures summary={summary.data} filter={filter} />}
    </div>
  );
}
