import { useState } from 'react';
import type { Connection, CrmSync } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Assistant.module.css';
import { ConnectionBackfill } from './ConnectionBackfill';
import { ConnectionFields } from './ConnectionFields';
import { useSyncActions } from './useSync.mutation';
import { useSync } from './useSync.query';

/** Whether cases are brought there, and if not, why. */
function State({ sync }: { sync: CrmSync }) {
  const { t } = useI18n();
  if (sync.pausedAt && sync.pausedBy) {
    return (
      <p className={styles.soft}>
        <Badge tone="neutral">{t('sync.paused')}</Badge> {t('sync.paused.by', { by: sync.pausedBy.name })} <When at={sync.pausedAt} />
      </p>
    );
  }
  if (!sync.heldUntil) return <p className={styles.soft}>{t('sync.works')}</p>;
  return (
    <p className={styles.soft}>
      <Badge tone="danger">{t('sync.held')}</Badge> {sync.heldReason} · {t('sync.held.again')} <When at={sync.heldUntil} />
    </p>
  );
}

/** How bringing cases to a connection stands, and the ways to stop and start it; of one that none are brought to, only its fields. */
export function ConnectionSync({ connection }: { connection: Connection }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const sync = useSync(connection.id);
  const { pause, resume } = useSyncActions(connection.id);
  const [choosing, setChoosing] = useState(false);
  if (!sync.data) return null;
  const { pausedAt, backfill } = sync.data;
  const isTarget = connection.usedFor.includes('push');
  const turn = pausedAt ? resume : pause;
  return (
    <section aria-label={t('sync.title')} className={styles.section}>
      {isTarget && <State sync={sync.data} />}
      <div className={styles.actions}>
        {isTarget && (
          <Button kind="secondary" disabled={turn.isPending} onClick={() => turn.mutate(undefined, { onError: announce.fail })}>
            {t(pausedAt ? 'sync.resume' : 'sync.pause')}
          </Button>
        )}
        <Button kind="secondary" onClick={() => setChoosing(true)}>
          {t('fields.open')}
        </Button>
      </div>
      {choosing && <ConnectionFields connection={connection} onClose={() => setChoosing(false)} />}
      {isTarget && <ConnectionBackfill connection={connection} backfill={backfill ?? null} />}
    </section>
  );
}
