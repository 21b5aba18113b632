import { useSearchParams } from 'react-router';
import type { CaseBacklog } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { When } from '@/ui/When';
import { allPages, BehindPage } from './BehindPage';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useLeftCases } from './useDashboards.query';
import { usePlaceNames } from './usePlaceNames';

type Age = CaseBacklog['ages'][number]['age'];

const AGES: readonly Age[] = ['under-a-day', 'under-three-days', 'under-a-week', 'under-a-month', 'under-a-quarter', 'older'];

/** What is left of an age, the oldest first; age and filter stand in the address. */
export function LeftCasesPage() {
  const { t, word } = useI18n();
  const names = usePlaceNames();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const age = AGES.find((each) => each === query.get('age')) ?? null;
  return (
    <BehindPage
      title={t('backlog.casesLeft')}
      back={{ to: `/insights/backlog?${asQuery(filter)}`, label: t('backlog.back') }}
      rows={allPages(useLeftCases(age, filter))}
      columns={[
        { head: t('backlog.openedAt'), cell: (row) => <When at={row.openedAt} /> },
        { head: t('backlog.status'), cell: (row) => word('caseStatus', row.status) },
        { head: t('insights.team'), cell: (row) => names.team(row.team) },
        { head: t('insights.category'), cell: (row) => names.category(row.category) },
      ]}
    >
      <p className={styles.lead}>{age === null ? t('backlog.allAges') : t('backlog.ofAge', { age: t(`backlog.age.${age}`) })}</p>
    </BehindPage>
  );
}
