import { Link } from 'react-router';
import type { CaseBacklog } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { Folder } from '@/ui/icons';
import { FigureAge } from './FigureAge';
import { FigureTable } from './FigureTable';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsFrame } from './InsightsFrame';
import { asQuery, useInsightsFilter, type InsightsFilter } from './insightsFilter';
import { useBacklog } from './useDashboards.query';

function Ages({ backlog, filter }: { backlog: CaseBacklog; filter: InsightsFilter }) {
  const { t, number, dateTime } = useI18n();
  const left = backlog.ages.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <section className={styles.group}>
      <h2>{t('backlog.now')}</h2>
      <p>
        {t('backlog.left', { cases: number(left) })} {backlog.oldest !== null && t('backlog.oldest', { at: dateTime(backlog.oldest) })}
      </p>
      <FigureTable
        label={t('backlog.ages')}
        rows={backlog.ages}
        keyOf={({ age }) => age}
        columns={[
          { head: t('backlog.age'), cell: ({ age, cases }) => (cases === 0 ? t(`backlog.age.${age}`) : <Link to={`/insights/backlog/cases?${asQuery(filter, { age })}`}>{t(`backlog.age.${age}`)}</Link>) },
          { head: t('insights.cases'), cell: ({ cases }) => number(cases) },
          { head: t('backlog.ours'), cell: ({ cases, awaitingCustomer }) => number(cases - awaitingCustomer) },
          { head: t('backlog.customers'), cell: ({ awaitingCustomer }) => number(awaitingCustomer) },
        ]}
      />
    </section>
  );
}

function Course({ backlog }: { backlog: CaseBacklog }) {
  const { t, number, day } = useI18n();
  const { course } = backlog;
  return (
    <section className={styles.group}>
      <h2>{t('backlog.course')}</h2>
      <p className={styles.soft}>{t('backlog.meaning')}</p>
      <div className={styles.charts}>
        <Chart kind="area" label={t('backlog.leftAtEnd')} head={t('insights.from')} told={number} points={course.map(({ startsOn, left }) => ({ group: t('backlog.leftAtEnd'), at: day(startsOn), value: left }))} />
        <Chart
          kind="bars"
          label={t('backlog.inAndOut')}
          head={t('insights.from')}
          told={number}
          points={course.flatMap(({ startsOn, opened, done }) => [
            { group: t('backlog.opened'), at: day(startsOn), value: opened },
            { group: t('backlog.done'), at: day(startsOn), value: done },
          ])}
        />
      </div>
    </section>
  );
}

/** What is left to do, how that came about, and how old it is. */
export function BacklogPage() {
  const { t } = useI18n();
  const { filter, change } = useInsightsFilter();
  return (
    <InsightsFrame title={t('backlog.title')} lead={t('backlog.lead')} filter={filter} filters={<InsightsFilters filter={filter} onChange={change} />} query={useBacklog(filter)}>
      {(backlog) =>
        backlog.oldest === null && backlog.course.every(({ opened, left }) => opened === 0 && left === 0) ? (
          <EmptyState icon={Folder} title={t('backlog.nothing')}>
            {backlog.readUntil === null && t('insights.madeAnew')}
          </EmptyState>
        ) : (
          <>
            <FigureAge zone={backlog.zone} readUntil={backlog.readUntil} csv={`/api/insights/backlog.csv?${asQuery(filter)}`} />
            <Ages backlog={backlog} filter={filter} />
            <Course backlog={backlog} />
          </>
        )
      }
    </InsightsFrame>
  );
}
