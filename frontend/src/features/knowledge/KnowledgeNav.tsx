import { NavLink } from 'react-router';
import { useMay } from '@/api/actor';
import { useI18n } from '@/i18n/I18n';
import styles from './KnowledgeNav.module.css';
import { useArticleDrafts } from './useArticleDrafts.query';

/** Articles, and for those who look after them what is to become of them. */
export function KnowledgeNav() {
  const { t } = useI18n();
  const may = useMay();
  const writes = may('knowledge:write');
  const reads = may('insights:read');
  const drafts = useArticleDrafts(writes);
  if (!writes && !reads) return null;
  return (
    <nav className={styles.nav} aria-label={t('nav.knowledge')}>
      <NavLink className={styles.link} to="/knowledge" end>
        {t('knowledge.articles')}
      </NavLink>
      {writes && (
        <NavLink className={styles.link} to="/knowledge/drafts">
          {t('knowledge.drafts')} {drafts.data && drafts.data.length > 0 && <span className={styles.count}>{drafts.data.length}</span>}
        </NavLink>
      )}
      {reads && (
        <NavLink className={styles.link} to="/knowledge/gaps">
          {t('knowledge.gaps')}
        </NavLink>
      )}
    </nav>
  );
}
