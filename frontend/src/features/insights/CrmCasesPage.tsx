import { useSearchParams } from 'react-router';
import type { CrmReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { When } from '@/ui/When';
import { allPages, BehindPage } from './BehindPage';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useCrmCases } from './useDashboards.query';

type State = CrmReport['states'][number]['state'];

const STATES: readonly State[] = ['waiting', 'refused', 'conflict', 'twin'];

/** The cases that stand so to the CRM now; how stands in the address. */
export function CrmCasesPage() {
  const { t } = useI18n();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const state = STATES.find((each) => each === query.get('state')) ?? 'waiting';
  return (
    <BehindPage title={t(`inStep.state.${state}`)} back={{ to: `/insights/crm?${asQuery(filter)}`, label: t('inStep.back') }} rows={allPages(useCrmCases(state))} columns={[{ head: t('inStep.since'), cell: (row) => <When at={row.since} /> }]}>
      <p className={styles.lead}>{t(`inStep.meaning.${state}`)}</p>
    </BehindPage>
  );
}
