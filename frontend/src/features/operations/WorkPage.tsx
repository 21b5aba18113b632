import { Link } from 'react-router';
import type { Backlog, WorkOverview } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import cards from '@/ui/CardTable.module.css';
import { FailureNotice } from '@/ui/FailureNotice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useNow } from '@/ui/useNow';
import { NodeTable } from './NodeTable';
import styles from './Operations.module.css';
import { OperationsNav } from './OperationsNav';
import { ServiceList } from './ServiceList';
import { useWork } from './useWork.query';

/** Where what was set aside can be looked at. */
const PLACES: Record<string, string> = {
  job: '/operations/incidents',
  timer: '/operations/incidents',
  connector: '/operations/incidents',
  worker: '/operations/incidents',
  message: '/operations/parked',
  trigger: '/operations/parked',
  'mail-in': '/operations/parked',
  crm: '/settings/connections',
  webhook: '/settings/webhooks',
};

function SetAside({ kind, parked }: Pick<Backlog, 'kind' | 'parked'>) {
  const { number } = useI18n();
  const place = PLACES[kind];
  if (parked === 0) return number(0);
  const badge = <Badge tone="danger">{number(parked)}</Badge>;
  return place ? <Link to={place}>{badge}</Link> : badge;
}

function BacklogRow({ backlog: { kind, waiting, overdue, parked, oldestSince } }: { backlog: Backlog }) {
  const { t, word, number, duration } = useI18n();
  const now = useNow().getTime();
  return (
    <tr>
      <th scope="row">{word('workKind', kind)}</th>
      <td data-label={t('work.waiting')}>{number(waiting)}</td>
      <td data-label={t('work.overdue')}>{overdue > 0 ? <Badge tone="warn">{number(overdue)}</Badge> : number(0)}</td>
      <td data-label={t('work.oldest')}>{oldestSince ? duration(Math.max(0, now - new Date(oldestSince).getTime())) : '–'}</td>
      <td data-label={t('work.parked')}>
        <SetAside kind={kind} parked={parked} />
      </td>
    </tr>
  );
}

function BacklogTable({ work }: { work: WorkOverview }) {
  const { t, number } = useI18n();
  return (
    <section>
      <h2>{t('work.kinds')}</h2>
      <p className={styles.soft}>{t('work.kinds.lead', { minutes: number(work.overdueAfterSeconds / 60) })}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('work.kinds')}>
        <table className={`${styles.table} ${cards.cards}`}>
          <thead>
            <tr>
              {(['kind', 'waiting', 'overdue', 'oldest', 'parked'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`work.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {work.work.map((backlog) => (
              <BacklogRow key={backlog.kind} backlog={backlog} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** How much waits, which nodes work on it, and which systems of others do their part. */
export function WorkPage() {
  const { t } = useI18n();
  const work = useWork();
  return (
    <div className={styles.page}>
      <PageTitle>{t('work.title')}</PageTitle>
      <OperationsNav />
      <div>
        <h1>{t('work.title')}</h1>
        <p className={styles.lead}>{t('work.lead')}</p>
      </div>
      <ServiceList />
      {work.isPending && <Skeleton lines={9} />}
      {work.isError && <FailureNotice error={work.error} onRetry={() => void work.refetch()} />}
      {work.data && <BacklogTable work={work.data} />}
      {work.data && <NodeTable nodes={work.data.nodes} />}
    </div>
  );
}
