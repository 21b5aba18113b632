import { useState } from 'react';
import type { AssistantCall, AssistantProvider, ProviderState } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Add, ChatBot } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import styles from './Assistant.module.css';
import { ProviderDialog } from './ProviderDialog';
import { useProviderActions } from './useAssistant.mutation';
import { useAssistantStatus, useProviders } from './useAssistant.query';

const TONES: Record<ProviderState['health'], Tone> = { working: 'good', failing: 'danger', paused: 'warn', off: 'neutral' };

function RemoveDialog({ provider, onClose }: { provider: AssistantProvider; onClose: () => void }) {
  const { t } = useI18n();
  const { remove } = useProviderActions(provider.id);
  return (
    <Dialog title={t('provider.remove.title', { name: provider.name })} onClose={onClose}>
      <p>{t('provider.remove.text')}</p>
      {remove.error && <FailureNotice error={remove.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button kind="danger" disabled={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onClose })}>
          {t('provider.remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function TestResult({ call }: { call: AssistantCall }) {
  const { t } = useI18n();
  const good = call.outcome === 'answered' || call.outcome === 'repaired';
  return (
    <p role="status" className={styles.result}>
      <Badge tone={good ? 'good' : 'danger'}>{t(`callOutcome.${call.outcome}`)}</Badge> {t('provider.test.took', { ms: call.latencyMs, tokens: call.tokensIn + call.tokensOut })}
      {call.reason && ` · ${call.reason}`}
    </p>
  );
}

function ProviderCard({ provider, state, onEdit }: { provider: AssistantProvider; state: ProviderState | undefined; onEdit: () => void }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [removing, setRemoving] = useState(false);
  const { activate, test } = useProviderActions(provider.id);
  const onError = announce.fail;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{provider.name}</h2>
        {state && <Badge tone={TONES[state.health]}>{t(`providerHealth.${state.health}`)}</Badge>}
        {provider.managed && <Badge>{t('provider.managed')}</Badge>}
      </div>
      <p className={styles.soft}>
        {t(`providerKind.${provider.kind}`)} · {provider.model} · {provider.baseUrl}
      </p>
      <p className={styles.soft}>
        {t(provider.keyKnown ? 'provider.keyKnown' : 'provider.keyless')} · {t('provider.prices', { input: provider.inputPrice, output: provider.outputPrice })} ·{' '}
        {t('provider.limits', { seconds: provider.timeoutSeconds, calls: provider.concurrency })}
      </p>
      <div className={styles.actions}>
        <Button disabled={test.isPending} onClick={() => test.mutate(undefined, { onError })}>
          {t(test.isPending ? 'provider.testing' : 'provider.test')}
        </Button>
        {!provider.managed && (
          <>
            <Button kind="secondary" onClick={onEdit}>
              {t('provider.edit')}
            </Button>
            <Button kind="secondary" disabled={activate.isPending} onClick={() => activate.mutate(!provider.active, { onError })}>
              {t(provider.active ? 'provider.switchOff' : 'provider.switchOn')}
            </Button>
            <Button kind="quiet" onClick={() => setRemoving(true)}>
              {t('provider.remove')}
            </Button>
          </>
        )}
      </div>
      {test.data && <TestResult call={test.data} />}
      {removing && <RemoveDialog provider={provider} onClose={() => setRemoving(false)} />}
    </li>
  );
}

export function AssistantProviders() {
  const { t } = useI18n();
  const providers = useProviders();
  const status = useAssistantStatus();
  const [editing, setEditing] = useState<AssistantProvider | 'new' | null>(null);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <p className={styles.lead}>{t('provider.lead')}</p>
        <Button icon={Add} onClick={() => setEditing('new')}>
          {t('provider.new')}
        </Button>
      </div>
      {providers.isPending && <Skeleton lines={6} />}
      {providers.isError && <FailureNotice error={providers.error} onRetry={() => void providers.refetch()} />}
      {providers.data?.length === 0 && (
        <EmptyState icon={ChatBot} title={t('provider.none')}>
          {t('provider.none.text')}
        </EmptyState>
      )}
      <ul className={styles.cards}>
        {providers.data?.map((provider) => (
          <ProviderCard key={provider.id} provider={provider} state={status.data?.providers.find(({ id }) => id === provider.id)} onEdit={() => setEditing(provider)} />
        ))}
      </ul>
      {editing && <ProviderDialog provider={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  );
}
