import { Link, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { CheckmarkOutline } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { IncidentCard } from './IncidentCard';
import styles from './Operations.module.css';
import { OperationsNav } from './OperationsNav';
import { RetryProgress } from './RetryProgress';
import { useIncidents } from './useIncidents.query';

/** Where flows got stuck, by cause: an operator sees what is alike at a glance, and tries all of it again. */
export function IncidentsPage() {
  const { t } = useI18n();
  const [parameters] = useSearchParams();
  const flow = parameters.get('flow');
  const incidents = useIncidents(flow);
  return (
    <div className={styles.page}>
      <PageTitle>{t('incidents.title')}</PageTitle>
      <OperationsNav />
      <div>
        <h1>{t('incidents.title')}</h1>
        <p className={styles.lead}>{t('incidents.lead')}</p>
      </div>
      {flow && (
        <p>
          {t('incidents.onlyFlow', { flow })} · <Link to="/operations/incidents">{t('incidents.allFlows')}</Link>
        </p>
      )}
      <RetryProgress />
      {incidents.isPending && <Skeleton lines={9} />}
      {incidents.isError && <FailureNotice error={incidents.error} onRetry={() => void incidents.refetch()} />}
      {incidents.data?.length === 0 && (
        <EmptyState icon={CheckmarkOutline} title={t('incidents.none')}>
          {t('incidents.none.text')}
        </EmptyState>
      )}
      {incidents.data && incidents.data.length > 0 && (
        <ul className={styles.cards}>
          {incidents.data.map((cause) => (
            <IncidentCard key={cause.group.id} cause={cause} />
          ))}
        </ul>
      )}
      {incidents.hasNextPage && (
        <div>
          <Button kind="secondary" disabled={incidents.isFetchingNextPage} onClick={() => void incidents.fetchNextPage()}>
            {t('incidents.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
