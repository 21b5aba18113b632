import { Link } from 'react-router';
import type { CrmReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { Analytics } from '@/ui/icons';
import { FigureTable } from './FigureTable';
import { told } from './figures';
import styles from './Insights.module.css';
import { InsightsFilters } from './InsightsFilters';
import { InsightsFrame } from './InsightsFrame';
import { asQuery, useInsightsFilter, type InsightsFilter } from './insightsFilter';
import { useCrmReport } from './useDashboards.query';

function States({ report, filter }: { report: CrmReport; filter: InsightsFilter }) {
  const { t, number } = useI18n();
  return (
    <section className={styles.group}>
      <h2>{t('inStep.now')}</h2>
      <div className={styles.tiles}>
        {report.states.map(({ state, cases }) => (
          <section key={state} className={styles.tile} aria-label={t(`inStep.state.${state}`)}>
            <h3 title={t(`inStep.meaning.${state}`)}>{t(`inStep.state.${state}`)}</h3>
            <p className={styles.value}>{number(cases)}</p>
            <p className={styles.soft}>{t(`inStep.meaning.${state}`)}</p>
            {cases > 0 && (
              <Link to={`/insights/crm/cases?${asQuery(filter, { state })}`} aria-label={t('insights.casesOf', { cases: number(cases), figure: t(`inStep.state.${state}`) })}>
                {t('inStep.cases')}
              </Link>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}

function Connections({ rows }: { rows: CrmReport['connections'] }) {
  const i18n = useI18n();
  const { t, number, percent } = i18n;
  return (
    <FigureTable
      label={t('inStep.connections')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { head: t('inStep.connection'), cell: ({ name }) => name ?? t('inStep.gone') },
        { head: t('inStep.success'), cell: ({ success }) => (success === null ? '–' : percent(success)) },
        { head: t('inStep.done'), cell: ({ done }) => number(done) },
        { head: t('inStep.refused'), cell: ({ refused }) => number(refused) },
        { head: t('inStep.postponed'), hint: t('inStep.postponedMeaning'), cell: ({ postponed }) => number(postponed) },
        { head: t('inStep.lag'), hint: t('inStep.lagMeaning'), cell: ({ lag }) => told({ unit: 'hours' }, lag, i18n) },
        { head: t('inStep.longest'), cell: ({ longest }) => told({ unit: 'hours' }, longest, i18n) },
        { head: t('inStep.conflicts'), cell: ({ conflicts }) => number(conflicts) },
        { head: t('inStep.linked'), cell: ({ linked }) => number(linked) },
      ]}
    />
  );
}

/** Whether the CRMs are kept in step; the period stands in the address. */
export function CrmReportPage() {
  const { t, number, day } = useI18n();
  const { filter, change } = useInsightsFilter();
  return (
    <InsightsFrame title={t('inStep.title')} lead={t('inStep.lead')} filter={filter} filters={<InsightsFilters filter={filter} onChange={change} daysOnly />} query={useCrmReport(filter)}>
      {(report) =>
        report.connections.length === 0 ? (
          <EmptyState icon={Analytics} title={t('inStep.nothing')} />
        ) : (
          <>
            <p className={styles.soft}>
              {t('insights.zone', { zone: report.zone })}{' '}
              <a href={`/api/insights/crm.csv?from=${filter.from}&to=${filter.to}`} download>
                {t('insights.csv')}
              </a>
            </p>
            <States report={report} filter={filter} />
            <section className={styles.group}>
              <h2>{t('inStep.connections')}</h2>
              {report.days.length > 0 && (
                <Chart
                  kind="stack"
                  label={t('inStep.byDay')}
                  head={t('insights.day')}
                  told={number}
                  points={report.days.flatMap((each) => [
                    { group: t('inStep.done'), at: day(each.day), value: each.done },
                    { group: t('inStep.refused'), at: day(each.day), value: each.refused },
                    { group: t('inStep.postponed'), at: day(each.day), value: each.postponed },
                  ])}
                />
              )}
              <Connections rows={report.connections} />
            </section>
          </>
        )
      }
    </InsightsFrame>
  );
}
