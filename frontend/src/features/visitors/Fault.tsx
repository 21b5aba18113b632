import type { Failure } from '@/api/failure';
import { useWords, type VisitorWords } from '@/i18n/visitors/Visitors';
import styles from './fields.module.css';

function words({ t }: VisitorWords, failure: Failure): string {
  switch (failure.kind) {
    case 'offline':
      return t('fault.offline');
    case 'busy':
      return t('fault.busy', { minutes: Math.max(1, Math.ceil((failure.retryAfterSeconds ?? 60) / 60)) });
    case 'invalid':
      return failure.problem.status === 413 || failure.problem.status === 415 ? t('fault.file') : t('field.refused');
    default:
      return t('fault.broken');
  }
}

/** Why it did not work, and that nothing typed is lost. */
export function Fault({ failure }: { failure: Failure }) {
  const all = useWords();
  return (
    <p role="alert" className={styles.fault}>
      {words(all, failure)}
    </p>
  );
}
