import { useI18n } from '@/i18n/I18n';
import { allPages, BehindPage } from './BehindPage';
import { GROUPS, told, unitOf } from './figures';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useCountedCases } from './useCountedCases.query';
import { usePlaceNames } from './usePlaceNames';

/** The cases behind a figure; figure and filter stand in the address. */
export function CountedCasesPage() {
  const i18n = useI18n();
  const { t, day } = i18n;
  const names = usePlaceNames();
  const { filter, figure } = useInsightsFilter();
  const wanted = GROUPS.flatMap(({ figures }) => figures).find((each) => each === figure) ?? 'opened';
  const unit = unitOf(wanted);
  const name = t(`insights.figure.${wanted}`);
  const value = (amount: number | null) => (unit === 'share' && amount !== null ? t(amount === 1 ? 'insights.yes' : 'insights.no') : told({ unit }, amount, i18n));
  return (
    <BehindPage
      title={name}
      back={{ to: `/insights?${asQuery(filter)}`, label: t('insights.back') }}
      rows={allPages(useCountedCases(wanted, filter))}
      columns={[
        { head: t('insights.day'), cell: (row) => day(row.countsOn) },
        ...(unit === 'cases' ? [] : [{ head: name, cell: (row: { value: number | null }) => value(row.value) }]),
        { head: t('insights.team'), cell: (row) => names.team(row.team) },
        { head: t('insights.category'), cell: (row) => names.category(row.category) },
      ]}
    >
      <p className={styles.lead}>{t(`insights.meaning.${wanted}`)}</p>
      <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
    </BehindPage>
  );
}
