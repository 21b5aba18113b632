import { useState } from 'react';
import type { Message } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { Attachment as AttachmentIcon } from '@/ui/icons';
import { When } from '@/ui/When';
import styles from './Conversation.module.css';
import mailStyles from './Mail.module.css';
import { MailDetails } from './MailDetails';
import { MailFrame } from './MailFrame';
import { MailText } from './MailText';
import { DeliveryBadge, DeliveryTrouble } from './MessageDelivery';

/** A mail as it was sent or as text; everything else as text. */
function Body({ number, message, asText }: { number: string; message: Message; asText: boolean }) {
  const { t } = useI18n();
  const { letter } = message;
  if (asText || !letter?.hasHtml) {
    return (
      <div className={styles.body}>
        <MailText message={message} />
      </div>
    );
  }
  return (
    <div className={`${styles.body} ${mailStyles.html}`}>
      {letter.blockedImages > 0 && <p className={mailStyles.blocked}>{t('mail.blockedImages', { count: letter.blockedImages })}</p>}
      <MailFrame number={number} id={message.id} author={message.author.name} />
    </div>
  );
}

export function MessageCard({ number, message }: { number: string; message: Message }) {
  const { t, fileSize } = useI18n();
  const { author, direction, letter } = message;
  const [asText, setAsText] = useState(false);
  return (
    <li id={`message-${message.id}`} tabIndex={-1} className={`${styles.message} ${styles[direction] ?? ''}`}>
      <Avatar name={author.name} tone={direction === 'outbound' ? 'own' : 'other'} />
      <div className={styles.head}>
        <span className={styles.name}>{author.name}</span>
        <span>{t(`direction.${direction}`)}</span>
        <When at={message.createdAt} />
        {message.caseNumber !== number && <span>{t('message.fromCase', { number: message.caseNumber })}</span>}
        <DeliveryBadge delivery={message.delivery} />
        {letter?.hasHtml && (
          <Button kind="quiet" onClick={() => setAsText(!asText)}>
            {asText ? t('mail.asSent') : t('mail.asText')}
          </Button>
        )}
      </div>
      <Body number={number} message={message} asText={asText} />
      {letter && <MailDetails letter={letter} />}
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
