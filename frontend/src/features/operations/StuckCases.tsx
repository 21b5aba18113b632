import { Link } from 'react-router';
import type { IncidentGroup, StuckCase } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Operations.module.css';
import { useIncidentActions } from './useIncidents.mutation';
import { useStuckCases } from './useIncidents.query';

function CaseRow({ stuck, onRetry }: { stuck: StuckCase; onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <li className={styles.row}>
      <span>
        {stuck.caseNumber ? <Link to={`/cases/${stuck.caseNumber}`}>{stuck.caseNumber}</Link> : t('incidents.noCase')}
        <span className={styles.soft}>
          {stuck.version !== null && <>{t('incidents.version', { version: stuck.version })} · </>}
          <When at={stuck.at} />
        </span>
      </span>
      <Button kind="quiet" disabled={stuck.retrying} onClick={onRetry}>
        {t('incidents.again')}
      </Button>
    </li>
  );
}

/** Examples of a cause, each of which opens its case. */
export function StuckCases({ group }: { group: IncidentGroup }) {
  const { t } = useI18n();
  const { say, fail } = useAnnounce();
  const cases = useStuckCases(group.id);
  const { retry } = useIncidentActions(group.id);
  return (
    <section aria-label={t('incidents.cases')}>
      <h3>{t('incidents.cases')}</h3>
      {cases.isPending && <Skeleton lines={3} />}
      {cases.isError && <FailureNotice error={cases.error} onRetry={() => void cases.refetch()} />}
      <ul className={styles.rows}>
        {cases.data?.map((stuck) => (
          <CaseRow key={stuck.id} stuck={stuck} onRetry={() => retry.mutate(stuck.id, { onError: fail, onSuccess: () => say(t('incidents.retried')) })} />
        ))}
      </ul>
      {cases.hasNextPage && (
        <Button kind="quiet" disabled={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('incidents.more')}
        </Button>
      )}
    </section>
  );
}
