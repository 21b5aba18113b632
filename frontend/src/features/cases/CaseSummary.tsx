import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { CaseFacts } from './CaseFacts';
import styles from './CaseDiagrams.module.css';
import { Conversation } from './Conversation';
import { useCase } from './useCase.query';

/** The case beside the work on one of its tasks: what was said, and the facts. */
export function CaseSummary({ number }: { number: string }) {
  const file = useCase(number);
  return (
    <div className={styles.diagrams}>
      {file.isPending && <Skeleton lines={6} />}
      {file.isError && <FailureNotice error={file.error} />}
      {file.data && <CaseFacts file={file.data} />}
      <Conversation number={number} />
    </div>
  );
}
