import { NavLink } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import styles from './Operations.module.css';

const PAGES: { path: string; label: MessageKey }[] = [
  { path: '/operations/incidents', label: 'incidents.title' },
  { path: '/operations/work', label: 'work.title' },
  { path: '/operations/parked', label: 'parked.title' },
];

export function OperationsNav() {
  const { t } = useI18n();
  return (
    <nav className={styles.nav} aria-label={t('nav.operations')}>
      {PAGES.map(({ path, label }) => (
        <NavLink key={path} to={path} className={styles.link}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
