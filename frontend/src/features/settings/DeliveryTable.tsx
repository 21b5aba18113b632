import type { WebhookDelivery } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { When } from '@/ui/When';
import styles from './Settings.module.css';

const TONES = { waiting: 'neutral', delivered: 'good', failed: 'danger' } as const;

export function DeliveryTable({ deliveries, replayable, onReplay }: { deliveries: WebhookDelivery[]; replayable: boolean; onReplay: (id: string) => void }) {
  const { t } = useI18n();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('webhooks.deliveries')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('webhooks.event')}</th>
            <th scope="col">{t('webhooks.state')}</th>
            <th scope="col">{t('webhooks.attempts')}</th>
            <th scope="col">{t('webhooks.when')}</th>
            <th scope="col">
              <span className="cds--visually-hidden">{t('webhooks.replay')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery.id}>
              <th scope="row">
                {delivery.eventType}
                <span className={styles.soft}>{delivery.id}</span>
              </th>
              <td>
                <Badge tone={TONES[delivery.state]}>{t(`webhookState.${delivery.state}`)}</Badge>
                {delivery.lastDetail && <span className={styles.soft}>{delivery.lastDetail}</span>}
              </td>
              <td>{delivery.attempts}</td>
              <td>
                <When at={delivery.triedAt ?? delivery.createdAt} />
              </td>
              <td>
                {replayable && delivery.state !== 'waiting' && (
                  <Button kind="quiet" onClick={() => onReplay(delivery.id)}>
                    {t('webhooks.replay')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
