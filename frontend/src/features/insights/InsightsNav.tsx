import { NavLink } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import styles from './InsightsNav.module.css';
import { asQuery, type InsightsFilter } from './insightsFilter';

const PAGES: { path: string; label: MessageKey }[] = [
  { path: '/insights', label: 'insights.overview' },
  { path: '/insights/heatmap', label: 'heat.title' },
  { path: '/insights/forecast', label: 'forecast.title' },
];

/** The pages of insights; the filter goes along. */
export function InsightsNav({ filter }: { filter: InsightsFilter }) {
  const { t } = useI18n();
  return (
    <nav className={styles.nav} aria-label={t('nav.insights')}>
      {PAGES.map(({ path, label }) => (
        <NavLink key={path} to={`${path}?${asQuery(filter)}`} end className={styles.link}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
