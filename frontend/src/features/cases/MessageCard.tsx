import type { Message } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Avatar } from '@/ui/Avatar';
import { Badge } from '@/ui/Badge';
import { Attachment as AttachmentIcon } from '@/ui/icons';
import { When } from '@/ui/When';
import styles from './Conversation.module.css';

const DELIVERY_TONES = { received: 'neutral', queued: 'neutral', sent: 'good', 'not-sent': 'danger' } as const;

function Delivery({ delivery }: { delivery: Message['delivery'] }) {
  const { t } = useI18n();
  if (!delivery || delivery.state === 'received') return null;
  return (
    <span title={delivery.detail ?? undefined}>
      <Badge tone={DELIVERY_TONES[delivery.state]}>{t(`delivery.${delivery.state}`)}</Badge>
    </span>
  );
}

export function MessageCard({ number, message }: { number: string; message: Message }) {
  const { t, fileSize } = useI18n();
  const { author, direction } = message;
  return (
    <li className={`${styles.message} ${styles[direction] ?? ''}`}>
      <Avatar name={author.name} tone={direction === 'outbound' ? 'own' : 'other'} />
      <div className={styles.head}>
        <span className={styles.name}>{author.name}</span>
        <span>{t(`direction.${direction}`)}</span>
        <When at={message.createdAt} />
        {message.caseNumber !== number && <span>{t('message.fromCase', { number: message.caseNumber })}</span>}
        <Delivery delivery={message.delivery} />
      </div>
      <div className={styles.body}>{message.body}</div>
      {message.attachments.length > 0 && (
        <div className={styles.files}>
          {message.attachments.map((file) => (
            <a key={file.id} className={styles.file} href={`/api/cases/${number}/attachments/${encodeURIComponent(file.id)}`} download={file.fileName}>
              <AttachmentIcon aria-hidden="true" />
              {file.fileName} ({fileSize(file.size)})
            </a>
          ))}
        </div>
      )}
    </li>
  );
}
