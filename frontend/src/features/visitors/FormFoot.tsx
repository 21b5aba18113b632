import type { Failure } from '@/api/failure';
import { useWords } from '@/i18n/visitors/Visitors';
import { Fault } from './Fault';
import styles from './fields.module.css';

/** How a form ends: what went wrong, the button, and what becomes of the words. */
export function FormFoot({ fault, sending, privacy }: { fault: Failure | null; sending: boolean; privacy: string }) {
  const { t } = useWords();
  return (
    <>
      {fault && <Fault failure={fault} />}
      <div className={styles.actions}>
        <button type="submit" className={styles.send} disabled={sending}>
          {t(sending ? 'form.sending' : 'form.send')}
        </button>
        <p>{privacy}</p>
      </div>
    </>
  );
}
