import { useState, type ComponentType } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useMay, type Permission } from '@/api/actor';
import { HealthBanner } from '@/features/operations/HealthBanner';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { Analytics, Book, ChatBot, Flow, Folder, Pause, Search, Settings, TaskView } from '@/ui/icons';
import { Logo } from '@/ui/Logo';
import { PageBoundary } from '@/ui/PageBoundary';
import { useShortcut } from '@/ui/useShortcut';
import { CommandPalette } from './CommandPalette';
import { Pages } from './Pages';
import styles from './Shell.module.css';
import { ShortcutsOverlay } from './ShortcutsOverlay';
import { StartFlowProvider } from './StartFlow';
import { useLiveUpdates } from './useLiveUpdates';
import { UserMenu } from './UserMenu';

const PAGES: { path: string; label: MessageKey; icon: ComponentType<{ 'aria-hidden'?: 'true' }>; needs: Permission[] }[] = [
  { path: '/tasks', label: 'nav.tasks', icon: TaskView, needs: ['tasks:work'] },
  { path: '/cases', label: 'nav.cases', icon: Folder, needs: ['cases:read', 'cases:read-all'] },
  { path: '/knowledge', label: 'nav.knowledge', icon: Book, needs: ['knowledge:read'] },
  { path: '/flows', label: 'nav.flows', icon: Flow, needs: ['flows:read'] },
  { path: '/insights', label: 'nav.insights', icon: Analytics, needs: ['insights:read'] },
  { path: '/operations', label: 'nav.operations', icon: Pause, needs: ['operations:manage'] },
  { path: '/assistant', label: 'nav.assistant', icon: ChatBot, needs: ['insights:read'] },
  { path: '/settings', label: 'nav.settings', icon: Settings, needs: ['admin:manage'] },
];

export function Shell() {
  const { t } = useI18n();
  const { pathname } = useLocation();
  const may = useMay();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useLiveUpdates();
  useShortcut('ctrl+k', () => setOpen('palette'));
  useShortcut('?', () => setOpen('shortcuts'));
  return (
    <StartFlowProvider>
      <div className={styles.shell}>
        <a className={styles.skip} href="#main">
          {t('shell.skip')}
        </a>
        <header className={styles.header}>
          <NavLink to="/" className={styles.brand}>
            <Logo />
            Casework
          </NavLink>
          <nav className={styles.nav} aria-label={t('nav.label')}>
            {PAGES.filter(({ needs }) => needs.some(may)).map(({ path, label, icon: Icon }) => (
              <NavLink key={path} to={path} className={styles.link}>
                <Icon aria-hidden="true" />
                {t(label)}
              </NavLink>
            ))}
          </nav>
          <div className={styles.tools}>
            <button type="button" className={styles.find} onClick={() => setOpen('palette')}>
              <Search aria-hidden="true" />
              <span>{t('palette.open')}</span>
              <kbd aria-hidden="true">Ctrl K</kbd>
            </button>
            <UserMenu onShortcuts={() => setOpen('shortcuts')} />
          </div>
        </header>
        <HealthBanner />
        <main id="main" className={styles.main} tabIndex={-1}>
          <PageBoundary place={pathname}>
            <Pages />
          </PageBoundary>
        </main>
        {open === 'palette' && <CommandPalette onClose={() => setOpen(null)} />}
        {open === 'shortcuts' && <ShortcutsOverlay onClose={() => setOpen(null)} />}
      </div>
    </StartFlowProvider>
  );
}
