import { useSearchParams } from 'react-router';
import type { Funnel } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { allPages, BehindPage } from './BehindPage';
import styles from './Insights.module.css';
import { asQuery, useInsightsFilter } from './insightsFilter';
import { useFunnelCases } from './useDashboards.query';
import { usePlaceNames } from './usePlaceNames';

type Stage = Funnel['stages'][number]['stage'];

const STAGES: readonly Stage[] = ['opened', 'scored', 'offered', 'accepted', 'won', 'converted'];

const scoreOf = (text: string | null) => (text !== null && /^(\d{1,2}|100)$/.test(text) ? Number(text) : undefined);

/** The leads behind a stage or a score of the funnel; they stand in the address. */
export function FunnelCasesPage() {
  const { t, day, number } = useI18n();
  const names = usePlaceNames();
  const { filter } = useInsightsFilter();
  const [query] = useSearchParams();
  const stage = STAGES.find((each) => each === query.get('stage'));
  const fromScore = scoreOf(query.get('fromScore'));
  const toScore = scoreOf(query.get('toScore'));
  const scored = fromScore !== undefined || toScore !== undefined;
  const wanted = { ...(stage ? { stage } : {}), ...(fromScore === undefined ? {} : { fromScore }), ...(toScore === undefined ? {} : { toScore }) };
  return (
    <BehindPage
      title={stage ? t(`funnel.stage.${stage}`) : scored ? t('funnel.scoredLeads', { from: fromScore ?? 0, to: toScore ?? 100 }) : t('funnel.leads')}
      back={{ to: `/insights/funnel?${asQuery(filter)}`, label: t('funnel.back') }}
      rows={allPages(useFunnelCases(wanted, filter))}
      columns={[
        { head: t('insights.day'), cell: (row) => day(row.countsOn) },
        { head: t('funnel.score'), cell: (row) => (row.value === null ? '–' : number(row.value)) },
        { head: t('insights.team'), cell: (row) => names.team(row.team) },
        { head: t('insights.category'), cell: (row) => names.category(row.category) },
      ]}
    >
      <p className={styles.lead}>{t(scored ? 'funnel.behindScore' : 'funnel.behindStage')}</p>
      <p className={styles.soft}>{t('insights.casesFrom', { from: day(filter.from), to: day(filter.to) })}</p>
    </BehindPage>
  );
}
