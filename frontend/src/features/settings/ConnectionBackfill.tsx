import type { Connection, CrmBackfill } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Assistant.module.css';
import connectionStyles from './Connections.module.css';
import { useSyncActions } from './useSync.mutation';

function Progress({ backfill }: { backfill: CrmBackfill }) {
  const { t } = useI18n();
  const { done, refused, total } = backfill;
  const label = t(`backfill.${backfill.state}`, { done, refused, total });
  return (
    <div className={connectionStyles.quota}>
      <progress aria-label={label} max={Math.max(total, 1)} value={total === 0 ? 1 : done + refused} />
      <span className={styles.soft}>{label}</span>
      <span className={styles.soft}>
        {t('backfill.started', { by: backfill.startedBy.name })} <When at={backfill.startedAt} />
      </span>
    </div>
  );
}

/** Brings the cases that there are already to a connection that was set up later. */
export function ConnectionBackfill({ connection, backfill }: { connection: Connection; backfill: CrmBackfill | null }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const { startBackfill, pauseBackfill, resumeBackfill } = useSyncActions(connection.id);
  const next = !backfill || backfill.state === 'done' ? ('start' as const) : backfill.state === 'paused' ? ('resume' as const) : ('pause' as const);
  const deed = { start: startBackfill, pause: pauseBackfill, resume: resumeBackfill }[next];
  return (
    <>
      {backfill && <Progress backfill={backfill} />}
      <div className={styles.actions}>
        <Button kind="secondary" disabled={deed.isPending} onClick={() => deed.mutate(undefined, { onError: announce.fail })}>
          {t(`backfill.deed.${next}`)}
        </Button>
      </div>
    </>
  );
}
