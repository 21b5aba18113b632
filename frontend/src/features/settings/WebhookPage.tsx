import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Webhook } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Link as LinkIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { DeliveryTable } from './DeliveryTable';
import { SecretDialog } from './SecretDialog';
import styles from './Settings.module.css';
import { SettingsNav } from './SettingsNav';
import { useWebhookActions } from './useWebhookActions.mutation';
import { useWebhookDeliveries } from './useWebhookDeliveries.query';
import { useWebhooks } from './useWebhooks.query';

function RemoveDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { remove } = useWebhookActions(webhook.id);
  return (
    <Dialog title={t('webhooks.remove.title')} onClose={onClose}>
      <p>{t('webhooks.remove.text')}</p>
      {remove.error && <FailureNotice error={remove.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button kind="danger" disabled={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: () => void navigate('/settings/webhooks') })}>
          {t('webhooks.remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Actions({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: string | null) => void }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [removing, setRemoving] = useState(false);
  const { activate, rotate, test } = useWebhookActions(webhook.id);
  const onError = announce.fail;
  return (
    <div className={styles.actions}>
      {webhook.active && (
        <Button disabled={test.isPending} onClick={() => test.mutate(undefined, { onError })}>
          {t('webhooks.test')}
        </Button>
      )}
      <Button kind="secondary" disabled={activate.isPending} onClick={() => activate.mutate(!webhook.active, { onError })}>
        {t(webhook.active ? 'webhooks.switchOff' : 'webhooks.switchOn')}
      </Button>
      <Button kind="secondary" disabled={rotate.isPending} onClick={() => rotate.mutate(undefined, { onError, onSuccess: ({ secret }) => onSecret(secret) })}>
        {t('webhooks.rotate')}
      </Button>
      <Button kind="quiet" onClick={() => setRemoving(true)}>
        {t('webhooks.remove')}
      </Button>
      {removing && <RemoveDialog webhook={webhook} onClose={() => setRemoving(false)} />}
    </div>
  );
}

function Facts({ webhook }: { webhook: Webhook }) {
  const { t, dateTime } = useI18n();
  return (
    <dl className={styles.facts}>
      <dt>{t('webhooks.events')}</dt>
      <dd>{webhook.events.map((event) => t(`webhookEvent.${event}`)).join(', ')}</dd>
      {webhook.oldSecretUntil && new Date(webhook.oldSecretUntil) > new Date() && (
        <>
          <dt>{t('webhooks.oldSecret')}</dt>
          <dd>{t('webhooks.oldSecret.until', { at: dateTime(webhook.oldSecretUntil) })}</dd>
        </>
      )}
    </dl>
  );
}

function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const deliveries = useWebhookDeliveries(webhook.id);
  const { replay } = useWebhookActions(webhook.id);
  if (deliveries.isPending) return <Skeleton lines={6} />;
  if (deliveries.isError) return <FailureNotice error={deliveries.error} onRetry={() => void deliveries.refetch()} />;
  if (deliveries.data.length === 0) return <EmptyState icon={LinkIcon} title={t('webhooks.deliveries.none')} />;
  return <DeliveryTable deliveries={deliveries.data} replayable={webhook.active} onReplay={(id) => replay.mutate(id, { onError: announce.fail })} />;
}

function WebhookDetails({ webhook }: { webhook: Webhook }) {
  const { t } = useI18n();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <div>
        <h1>{webhook.url}</h1>
        {webhook.description && <p className={styles.lead}>{webhook.description}</p>}
      </div>
      {!webhook.active && (
        <Notice tone="warn" title={t('webhooks.isOff')}>
          {webhook.disabledReason}
        </Notice>
      )}
      <Actions webhook={webhook} onSecret={setSecret} />
      <Facts webhook={webhook} />
      <h2>{t('webhooks.deliveries')}</h2>
      <Deliveries webhook={webhook} />
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

export function WebhookPage() {
  const { t } = useI18n();
  const { id = '' } = useParams();
  const webhooks = useWebhooks();
  const webhook = webhooks.data?.find((one) => one.id === id);
  return (
    <div className={styles.page}>
      <PageTitle>{t('webhooks.title')}</PageTitle>
      <SettingsNav />
      {webhooks.isPending && <Skeleton lines={9} />}
      {webhooks.isError && <FailureNotice error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
      {webhooks.data && !webhook && <EmptyState icon={LinkIcon} title={t('webhooks.unknown')} />}
      {webhook && <WebhookDetails webhook={webhook} />}
    </div>
  );
}
