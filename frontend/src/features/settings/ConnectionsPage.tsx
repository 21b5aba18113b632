import { useState } from 'react';
import type { Connection } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Add, Link as LinkIcon } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import assistant from './Assistant.module.css';
import { ConnectionCard } from './ConnectionCard';
import { ConnectionDialog } from './ConnectionDialog';
import { CrmConflicts } from './CrmConflicts';
import { CrmPushes } from './CrmPushes';
import styles from './Settings.module.css';
import { SettingsNav } from './SettingsNav';
import { useConnections } from './useConnections.query';

export function ConnectionsPage() {
  const { t } = useI18n();
  const connections = useConnections();
  const [editing, setEditing] = useState<Connection | 'new' | null>(null);
  return (
    <div className={styles.page}>
      <PageTitle>{t('connections.title')}</PageTitle>
      <SettingsNav />
      <div className={styles.head}>
        <div>
          <h1>{t('connections.title')}</h1>
          <p className={styles.lead}>{t('connections.lead')}</p>
        </div>
        <Button icon={Add} onClick={() => setEditing('new')}>
          {t('connections.new')}
        </Button>
      </div>
      {connections.isPending && <Skeleton lines={6} />}
      {connections.isError && <FailureNotice error={connections.error} onRetry={() => void connections.refetch()} />}
      {connections.data?.length === 0 && (
        <EmptyState icon={LinkIcon} title={t('connections.none')}>
          {t('connections.none.text')}
        </EmptyState>
      )}
      <ul className={assistant.cards}>
        {connections.data?.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} onEdit={() => setEditing(connection)} />
        ))}
      </ul>
      {connections.data && connections.data.length > 0 && <CrmPushes />}
      {connections.data && connections.data.length > 0 && <CrmConflicts />}
      {editing && <ConnectionDialog connection={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
