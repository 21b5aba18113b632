import { NavLink } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import styles from './Settings.module.css';

const PAGES: { path: string; label: MessageKey }[] = [
  { path: '/settings/webhooks', label: 'webhooks.title' },
  { path: '/settings/calendars', label: 'calendars.title' },
  { path: '/settings/assistant', label: 'assistant.settings' },
  { path: '/settings/connections', label: 'connections.title' },
  { path: '/settings/triggers', label: 'triggers.title' },
];

export function SettingsNav() {
  const { t } = useI18n();
  return (
    <nav className={styles.nav} aria-label={t('nav.settings')}>
      {PAGES.map(({ path, label }) => (
        <NavLink key={path} to={path} className={styles.link}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
