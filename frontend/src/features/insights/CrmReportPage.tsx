import { Link } from 'react-router';
import type { CrmReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Chart } from '@/ui/chart/Chart';
import { EmptyState } from '@/ui/EmptyState';
import { Analytics } from '@/ui/icons';
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
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('inStep.connections')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('inStep.connection')}</th>
            <th scope="col">{t('inStep.success')}</th>
            <th scope="col">{t('inStep.done')}</th>
            <th scope="col">{t('inStep.refused')}</th>
            <th scope="col" title={t('inStep.postponedMeaning')}>
              {t('inStep.postponed')}
            </th>
            <th scope="col" title={t('inStep.lagMeaning')}>
              {t('inStep.lag')}
            </th>
            <th scope="col">{t('inStep.longest')}</th>
            <th scope="col">{t('inStep.conflicts')}</th>
            <th scope="col">{t('inStep.linked')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name ?? t('inStep.gone')}</th>
              <td>{row.success === null ? '–' : percent(row.success)}</td>
              <td>{number(row.done)}</td>
              <td>{number(row.refused)}</td>
              <td>{number(row.postponed)}</td>
              <td>{told({ unit: 'hours' }, row.lag, i18n)}</td>
              <td>{told({ unit: 'hours' }, row.longest, i18n)}</td>
              <td>{number(row.conflicts)}</td>
              <td>{number(row.linked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
