import { useState } from 'react';
import { Link } from 'react-router';
import type { Webhook } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Add, Link as LinkIcon } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { NewWebhookDialog } from './NewWebhookDialog';
import { SecretDialog } from './SecretDialog';
import styles from './Settings.module.css';
import { SettingsNav } from './SettingsNav';
import { useWebhooks } from './useWebhooks.query';

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { t } = useI18n();
  return (
    <tr>
      <th scope="row">
        <Link className={styles.url} to={`/settings/webhooks/${webhook.id}`}>
          {webhook.url}
        </Link>
        {webhook.description && <span className={styles.soft}>{webhook.description}</span>}
      </th>
      <td>{webhook.events.map((event) => t(`webhookEvent.${event}`)).join(', ')}</td>
      <td>
        <Badge tone={webhook.active ? 'good' : 'danger'}>{t(webhook.active ? 'webhooks.on' : 'webhooks.off')}</Badge>
      </td>
    </tr>
  );
}

function WebhookTable({ webhooks }: { webhooks: Webhook[] }) {
  const { t } = useI18n();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('webhooks.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('webhooks.url')}</th>
            <th scope="col">{t('webhooks.events')}</th>
            <th scope="col">{t('webhooks.state')}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function WebhooksPage() {
  const { t } = useI18n();
  const webhooks = useWebhooks();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <div className={styles.page}>
      <PageTitle>{t('webhooks.title')}</PageTitle>
      <SettingsNav />
      <div className={styles.head}>
        <div>
          <h1>{t('webhooks.title')}</h1>
          <p className={styles.lead}>{t('webhooks.lead')}</p>
        </div>
        <Button icon={Add} onClick={() => setAdding(true)}>
          {t('webhooks.new')}
        </Button>
      </div>
      {webhooks.isPending && <Skeleton lines={6} />}
      {webhooks.isError && <FailureNotice error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
      {webhooks.data?.length === 0 && (
        <EmptyState icon={LinkIcon} title={t('webhooks.none')}>
          {t('webhooks.none.text')}
        </EmptyState>
      )}
      {webhooks.data && webhooks.data.length > 0 && <WebhookTable webhooks={webhooks.data} />}
      {adding && (
        <NewWebhookDialog
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
