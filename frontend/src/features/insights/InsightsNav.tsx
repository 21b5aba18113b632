import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { PageNav } from '@/ui/PageNav';
import { asQuery, type InsightsFilter } from './insightsFilter';

const PAGES: { path: string; label: MessageKey }[] = [
  { path: '/insights', label: 'insights.overview' },
  { path: '/insights/backlog', label: 'backlog.title' },
  { path: '/insights/heatmap', label: 'heat.title' },
  { path: '/insights/forecast', label: 'forecast.title' },
  { path: '/insights/versions', label: 'versions.title' },
  { path: '/insights/funnel', label: 'funnel.title' },
  { path: '/insights/assistant', label: 'worth.title' },
  { path: '/insights/crm', label: 'inStep.title' },
  { path: '/insights/availability', label: 'availability.title' },
];

/** The pages of insights; the filter goes along. */
export function InsightsNav({ filter }: { filter: InsightsFilter }) {
  const { t } = useI18n();
  return <PageNav label={t('nav.insights')} pages={PAGES.map(({ path, label }) => ({ to: `${path}?${asQuery(filter)}`, label: t(label), exact: true }))} />;
}
