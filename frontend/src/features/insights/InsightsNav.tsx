import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { PageNav } from '@/ui/PageNav';
import { asQuery, type InsightsFilter } from './insightsFilter';

const PAGES: { path: string; label: MessageKey }[] = [
  { path: '/insights', label: 'insights.overview' },
  { path: '/insights/heatmap', label: 'heat.title' },
];

/** The pages of insights; the filter goes along. */
export function InsightsNav({ filter }: { filter: InsightsFilter }) {
  const { t } = useI18n();
  return <PageNav label={t('nav.insights')} pages={PAGES.map(({ path, label }) => ({ to: `${path}?${asQuery(filter)}`, label: t(label), exact: true }))} />;
}
