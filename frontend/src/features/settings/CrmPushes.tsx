import { Link } from 'react-router';
import type { CrmPush } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import assistant from './Assistant.module.css';
import styles from './Settings.module.css';
import { useRetryPush } from './useConnections.mutation';
import { usePushes } from './useConnections.query';

function RefusedRow({ push }: { push: CrmPush }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const retry = useRetryPush();
  return (
    <tr>
      <th scope="row">
        <Link to={`/cases/${push.caseNumber}`}>{push.caseNumber}</Link>
      </th>
      <td>{push.lastDetail}</td>
      <td>{push.triedAt && <When at={push.triedAt} />}</td>
      <td>
        <Button kind="secondary" disabled={retry.isPending} onClick={() => retry.mutate(push.caseNumber, { onError: announce.fail })}>
          {t('pushes.retry')}
        </Button>
      </td>
    </tr>
  );
}

function RefusedTable({ refused }: { refused: CrmPush[] }) {
  const { t } = useI18n();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('pushes.refused')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('pushes.case')}</th>
            <th scope="col">{t('pushes.reason')}</th>
            <th scope="col">{t('pushes.tried')}</th>
            <th scope="col">{t('pushes.action')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map((push) => (
            <RefusedRow key={push.caseNumber} push={push} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is on its way to the CRM, and what the CRM does not take. */
export function CrmPushes() {
  const { t } = useI18n();
  const pushes = usePushes();
  if (pushes.isError) return <FailureNotice error={pushes.error} onRetry={() => void pushes.refetch()} />;
  if (!pushes.data) return null;
  const { waiting, refusedCount, refused } = pushes.data;
  return (
    <section className={assistant.section}>
      <h2>{t('pushes.title')}</h2>
      <p className={assistant.lead}>{t('pushes.summary', { waiting, refused: refusedCount })}</p>
      {refused.length > 0 && <RefusedTable refused={refused} />}
    </section>
  );
}
