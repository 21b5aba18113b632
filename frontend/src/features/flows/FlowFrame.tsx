import type { ReactNode } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { useMay, type Permission } from '@/api/actor';
import type { FlowKind, FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';
import styles from './FlowFrame.module.css';

interface Tab {
  to: string;
  label: MessageKey;
  needs?: Permission[];
  kinds?: FlowKind[];
}

const TABS: Tab[] = [
  { to: '', label: 'flows.tab.overview' },
  { to: 'edit', label: 'flows.tab.edit', needs: ['flows:edit'] },
  { to: 'rehearse', label: 'flows.tab.rehearse', needs: ['flows:edit'], kinds: ['process', 'decision'] },
  { to: 'compare', label: 'flows.tab.compare' },
  { to: 'versions', label: 'flows.tab.versions' },
  { to: 'running', label: 'flows.tab.running', kinds: ['process'] },
];

function useTabs(flow: FlowListing): Tab[] {
  const may = useMay();
  return TABS.filter(({ needs, kinds }) => (!needs || needs.some(may)) && (!kinds || kinds.includes(flow.kind)));
}

function Badges({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  return (
    <div className={styles.badges}>
      <Badge>{t(`flowKind.${flow.kind}`)}</Badge>
      <Badge tone={flow.version > 0 ? 'good' : 'calm'}>{flow.version > 0 ? t('flows.versionInUse', { version: flow.startsVersion }) : t('flows.unreleased')}</Badge>
      {flow.draft && <Badge tone="accent">{t('flows.draft')}</Badge>}
      {flow.incidents > 0 && <Badge tone="danger">{t('flows.incidentsOf', { count: flow.incidents })}</Badge>}
    </div>
  );
}

/** What stands around every page of one flow: its name, where it stands, and the ways to its pages. */
export function FlowFrame({ flow, children }: { flow: FlowListing; children: ReactNode }) {
  const { t } = useI18n();
  const may = useMay();
  const navigate = useNavigate();
  const base = `/flows/${flow.key}`;
  const releasing = useLocation().pathname === `${base}/release`;
  return (
    <div className={styles.frame}>
      <PageTitle>{flow.name}</PageTitle>
      <div className={styles.head}>
        <div>
          <Link to="/flows">{t('nav.flows')}</Link>
          <h1>{flow.name}</h1>
          <Badges flow={flow} />
        </div>
        {flow.draft && !releasing && may('flows:release') && <Button onClick={() => void navigate(`${base}/release`)}>{t('release.title')}</Button>}
      </div>
      <nav className={styles.tabs} aria-label={t('flows.tabs', { name: flow.name })}>
        {useTabs(flow).map(({ to, label }) => (
          <NavLink key={label} to={to ? `${base}/${to}` : base} end={to === ''} className={styles.tab}>
            {t(label)}
          </NavLink>
        ))}
      </nav>
      {children}
    </div>
  );
}
