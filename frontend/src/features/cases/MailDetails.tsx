import type { Message } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './Mail.module.css';

const FIELDS = ['from', 'to', 'cc', 'subject'] as const;

/** Whom the mail is from and to, and what of it is not there. */
export function MailDetails({ letter }: { letter: NonNullable<Message['letter']> }) {
  const { t } = useI18n();
  return (
    <div className={styles.details}>
      <details>
        <summary>{t('mail.details')}</summary>
        <dl>
          {FIELDS.filter((field) => letter[field]).map((field) => (
            <div key={field}>
              <dt>{t(`mail.${field}`)}</dt>
              <dd>
                <bdi>{letter[field]}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {letter.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {letter.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
