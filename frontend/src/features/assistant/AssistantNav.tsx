import { NavLink } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import styles from './AssistantNav.module.css';

const PAGES: { path: string; label: MessageKey }[] = [
  { path: '/assistant/suggestions', label: 'ledger.title' },
  { path: '/assistant/trust', label: 'trust.title' },
  { path: '/assistant/model', label: 'model.title' },
];

export function AssistantNav() {
  const { t } = useI18n();
  return (
    <nav className={styles.nav} aria-label={t('nav.assistant')}>
      {PAGES.map(({ path, label }) => (
        <NavLink key={path} to={path} className={styles.link}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
