import type { Message } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Avatar } from '@/ui/Avatar';
import { Attachment as AttachmentIcon } from '@/ui/icons';
import { When } from '@/ui/When';
import styles from './Conversation.module.css';
import { DeliveryBadge, DeliveryTrouble } from './MessageDelivery';

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
        <DeliveryBadge delivery={message.delivery} />
      </div>
      <div className={styles.body}>{message.body}</div>
      <DeliveryTrouble number={number} message={message} />
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
