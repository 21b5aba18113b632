import type { Message } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './Mail.module.css';

/** The words of a message, without what they only repeat until somebody asks for it. */
export function MailText({ message: { body, letter } }: { message: Message }) {
  const { t } = useI18n();
  const foldedAt = letter?.foldedAt ?? null;
  if (foldedAt === null) return body;
  return (
    <>
      {body.slice(0, foldedAt).trimEnd()}
      <details className={styles.quoted}>
        <summary>{t('mail.quoted')}</summary>
        {body.slice(foldedAt)}
      </details>
    </>
  );
}
