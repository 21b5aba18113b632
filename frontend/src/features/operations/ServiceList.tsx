import type { ServiceState } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { FailureNotice } from '@/ui/FailureNotice';
import { Skeleton } from '@/ui/Skeleton';
import { Moment } from './Moment';
import styles from './Operations.module.css';
import { useHealth } from './useWork.query';

function ServiceRow({ state: { service, name, up, since, reason } }: { state: ServiceState }) {
  const { t, word } = useI18n();
  return (
    <li className={styles.row}>
      <span>
        {name}
        <span className={styles.soft}>
          {t(`serviceKind.${service}`)}
          {since && (
            <>
              {' · '}
              <Moment label="health.since" at={since} />
            </>
          )}
        </span>
        {reason && <span className={styles.soft}>{word('serviceReason', reason)}</span>}
      </span>
      <Badge tone={up ? 'good' : 'danger'}>{t(up ? 'health.up' : 'health.down')}</Badge>
    </li>
  );
}

/** Systems of others that are in use, and how they did when they were last needed. */
export function ServiceList() {
  const { t } = useI18n();
  const health = useHealth();
  return (
    <section>
      <h2>{t('health.title')}</h2>
      <p className={styles.soft}>{t('health.lead')}</p>
      {health.isPending && <Skeleton lines={2} />}
      {health.isError && <FailureNotice error={health.error} onRetry={() => void health.refetch()} />}
      {health.data?.length === 0 && <p>{t('health.none')}</p>}
      <ul className={styles.rows}>
        {health.data?.map((state) => (
          <ServiceRow key={`${state.service} ${state.name}`} state={state} />
        ))}
      </ul>
    </section>
  );
}
