import { useMay } from '@/api/actor';
import type { Message } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { useAnnounce } from '@/ui/Toasts';
import styles from './Conversation.module.css';
import { useSendAgain } from './useSendAgain.mutation';

const TONES = { received: 'neutral', queued: 'neutral', sent: 'good', 'not-sent': 'danger', failed: 'danger', bounced: 'danger' } as const;

export function DeliveryBadge({ delivery }: { delivery: Message['delivery'] }) {
  const { t } = useI18n();
  if (!delivery || delivery.state === 'received') return null;
  return <Badge tone={TONES[delivery.state]}>{t(`delivery.${delivery.state}`)}</Badge>;
}

/** Why a message has not arrived, and what to do about it. */
export function DeliveryTrouble({ number, message }: { number: string; message: Message }) {
  const { t } = useI18n();
  const may = useMay();
  const announce = useAnnounce();
  const sendAgain = useSendAgain(number);
  const { delivery } = message;
  if (!delivery || message.direction !== 'outbound' || delivery.state === 'sent') return null;
  const lost = delivery.state !== 'queued';
  if (!lost && !delivery.detail) return null;
  return (
    <div className={styles.trouble}>
      {delivery.detail && <span>{lost ? delivery.detail : t('delivery.triedAgain', { detail: delivery.detail })}</span>}
      {lost && may('cases:write') && (
        <Button kind="quiet" disabled={sendAgain.isPending} onClick={() => sendAgain.mutate(message.id, { onError: announce.fail })}>
          {t('delivery.sendAgain')}
        </Button>
      )}
    </div>
  );
}
