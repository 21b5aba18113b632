import { useState } from 'react';
import type { TriggerSource } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Add, Link as LinkIcon } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import assistant from './Assistant.module.css';
import { EventLab } from './EventLab';
import { NewTriggerDialog } from './NewTriggerDialog';
import { SecretDialog } from './SecretDialog';
import styles from './Settings.module.css';
import { SettingsNav } from './SettingsNav';
import { TriggerInbox } from './TriggerInbox';
import { TriggerRefusals } from './TriggerRefusals';
import { TriggerSourceCard } from './TriggerSourceCard';
import { useTriggerSources } from './useTriggers.query';

function Sources({ sources, onSecret }: { sources: TriggerSource[]; onSecret: (secret: string | null) => void }) {
  const { t } = useI18n();
  if (sources.length === 0) {
    return (
      <EmptyState icon={LinkIcon} title={t('triggers.none')}>
        {t('triggers.none.text')}
      </EmptyState>
    );
  }
  return (
    <ul className={assistant.cards}>
      {sources.map((source) => (
        <TriggerSourceCard key={source.id} source={source} onSecret={onSecret} />
      ))}
    </ul>
  );
}

export function TriggersPage() {
  const { t } = useI18n();
  const sources = useTriggerSources();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  return (
    <div className={styles.page}>
      <PageTitle>{t('triggers.title')}</PageTitle>
      <SettingsNav />
      <div className={styles.head}>
        <div>
          <h1>{t('triggers.title')}</h1>
          <p className={styles.lead}>{t('triggers.lead')}</p>
        </div>
        <Button icon={Add} onClick={() => setAdding(true)}>
          {t('triggers.new')}
        </Button>
      </div>
      {sources.isPending && <Skeleton lines={6} />}
      {sources.isError && <FailureNotice error={sources.error} onRetry={() => void sources.refetch()} />}
      {sources.data && <Sources sources={sources.data} onSecret={setSecret} />}
      {sources.data && sources.data.length > 0 && (
        <>
          <TriggerInbox onLook={setLooking} />
          <TriggerRefusals />
          <EventLab key={looking} sources={sources.data} stored={looking} />
        </>
      )}
      {adding && (
        <NewTriggerDialog
          onClose={() => setAdding(false)}
          onCreated={(created) => {
            setAdding(false);
            setSecret(created.secret);
          }}
        />
      )}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </div>
  );
}
