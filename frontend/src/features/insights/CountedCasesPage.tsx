import { Link } from 'react-router';
import type { CountedCase } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Folder } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { GROUPS, told, unitOf, type FigureKey } from './figures';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useCountedCases } from './useCountedCases.query';
import { usePlaceNames } from './usePlaceNames';

function CaseTable({ figure, cases }: { figure: FigureKey; cases: CountedCase[] }) {
  const i18n = useI18n();
  const names = usePlaceNames();
  const unit = unitOf(figure);
  const value = (amount: number | null) => (unit === 'share' && amount !== null ? i18n.t(amount === 1 ? 'insights.yes' : 'insights.no') : told({ unit }, amount, i18n));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={i18n.t(`insights.figure.${figure}`)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('insights.case')}</th>
            <th scope="col">{i18n.t('insights.day')}</th>
            {unit !== 'cases' && <th scope="col">{i18n.t(`insights.figure.${figure}`)}</th>}
            <th scope="col">{i18n.t('insights.team')}</th>
            <th scope="col">{i18n.t('insights.category')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((row) => (
            <tr key={row.caseNumber}>
              <th scope="row">
                <Link to={`/cases/${row.caseNumber}`}>{row.caseNumber}</Link>
              </th>
              <td>{i18n.day(row.countsOn)}</td>
              {unit !== 'cases' && <td>{value(row.value)}</td>}
              <td>{names.team(row.team)}</td>
              <td>{names.category(row.category)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cases behind a figure; figure and filter stand in the address. */
export function CountedCasesPage() {
  const { t, day } = useI18n();
  const { filter, figure } = useInsightsFilter();
  const wanted = GROUPS.flatMap(({ figures }) => figures).find((each) => each === figure) ?? 'opened';
  const cases = useCountedCases(wanted, filter);
  const rows = cases.data?.pages.flatMap(({ items }) => items) ?? [];
  const name = t(`insights.figure.${wanted}`);
  return (
    <div className={styles.page}>
      <PageTitle>{name}</PageTitle>
      <Link to={`/insights?${asQuery(filter)}`}>{t('insights.back')}</Link>
      <div>
        <h1>{name}</h1>
        <p className={styles.lead}>{t(`insights.meaning.${wanted}`)}</p>
        <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
      </div>
      {cases.isPending && <Skeleton lines={9} />}
      {cases.isError && <FailureNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && rows.length === 0 && <EmptyState icon={Folder} title={t('insights.noCases')} />}
      {rows.length > 0 && <CaseTable figure={wanted} cases={rows} />}
      {cases.hasNextPage && (
        <Button kind="secondary" disabled={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('insights.moreCases')}
        </Button>
      )}
    </div>
  );
}
