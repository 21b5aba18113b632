import { useState } from 'react';
import type { Connection } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Assistant.module.css';
import { ConnectionChanges } from './ConnectionChanges';
import { ConnectionFindings, OUTCOME_TONES } from './ConnectionFindings';
import connectionStyles from './Connections.module.css';
import { ConnectionSync } from './ConnectionSync';
import { useConnectionActions } from './useConnections.mutation';

const LOW = 0.8;
const SCARCE = 0.95;

function RemoveDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useI18n();
  const { remove } = useConnectionActions(connection);
  return (
    <Dialog title={t('connections.remove.title', { name: connection.name })} onClose={onClose}>
      <p>{t('connections.remove.text')}</p>
      {remove.error && <FailureNotice error={remove.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button kind="danger" disabled={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onClose })}>
          {t('connections.remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** How many calls of a day are used; a connection that was not used yet has said nothing of it. */
function Quota({ usage }: { usage: Connection['usage'] }) {
  const { t } = useI18n();
  if (!usage || usage.most === 0) return null;
  const share = usage.used / usage.most;
  const label = t('connections.quota', { used: usage.used, most: usage.most });
  return (
    <div className={connectionStyles.quota}>
      <meter aria-label={label} min={0} max={usage.most} low={usage.most * LOW} high={usage.most * LOW} optimum={0} value={usage.used} />
      <span className={share >= LOW ? connectionStyles.scarce : styles.soft}>{label}</span>
      {share >= SCARCE && <span className={connectionStyles.scarce}>{t('connections.quota.scarce')}</span>}
    </div>
  );
}

function Facts({ connection }: { connection: Connection }) {
  const { t } = useI18n();
  return (
    <>
      <p className={styles.soft}>
        {connection.url}
        {connection.systemClient && ` · ${t('connections.systemClient')} ${connection.systemClient}`}
        {connection.kind === 'salesforce' && ` · ${t('connections.version', { version: connection.apiVersion })}`}
      </p>
      {connection.usedFor.length > 0 && (
        <p className={styles.soft}>
          {t('connections.usedFor')} {connection.usedFor.map((verb) => t(`connectionVerb.${verb}`)).join(', ')}
        </p>
      )}
      <p className={styles.soft}>
        {t(`connectionAuthentication.${connection.authentication}`)}
        {connection.username && ` · ${connection.username}`}
        {connection.terms.secretHeader && ` · ${connection.terms.secretHeader}`}
      </p>
      {connection.terms.pathPrefixes.length > 0 && (
        <p className={styles.soft}>
          {t('connections.pathPrefixes')}: {connection.terms.pathPrefixes.join(', ')}
        </p>
      )}
      {connection.terms.allowDuplicates && <p className={styles.soft}>{t('connections.allowDuplicates')}</p>}
      {connection.authentication !== 'none' && (
        <p className={styles.soft}>
          {t('connections.secret')}: {t('connections.secret.set', { by: connection.secretSetBy.name })} <When at={connection.secretSetAt} />
        </p>
      )}
    </>
  );
}

export function ConnectionCard({ connection, onEdit }: { connection: Connection; onEdit: () => void }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [removing, setRemoving] = useState(false);
  const { change, test } = useConnectionActions(connection);
  const onError = announce.fail;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{connection.name}</h2>
        <Badge>{t(`connectionKind.${connection.kind}`)}</Badge>
        <Badge tone={connection.stage === 'production' ? 'accent' : 'neutral'}>{t(`connectionStage.${connection.stage}`)}</Badge>
        <Badge tone={connection.active ? 'good' : 'neutral'}>{t(connection.active ? 'connections.active' : 'connections.paused')}</Badge>
        {connection.used && <Badge tone="calm">{t('connections.used')}</Badge>}
        {connection.testOutcome && connection.testedAt && !test.data && (
          <span className={styles.soft}>
            <Badge tone={OUTCOME_TONES[connection.testOutcome]}>{t(`connectionOutcome.${connection.testOutcome}`)}</Badge> {t('connections.tested')} <When at={connection.testedAt} />
          </span>
        )}
      </div>
      <Facts connection={connection} />
      <Quota usage={connection.usage} />
      {connection.kind !== 'rest' && <ConnectionSync connection={connection} />}
      <ConnectionChanges connection={connection} />
      <div className={styles.actions}>
        <Button disabled={test.isPending} onClick={() => test.mutate(undefined, { onError })}>
          {t(test.isPending ? 'connections.testing' : 'connections.test')}
        </Button>
        <Button kind="secondary" onClick={onEdit}>
          {t('connections.edit')}
        </Button>
        <Button kind="secondary" disabled={change.isPending} onClick={() => change.mutate({ active: !connection.active }, { onError })}>
          {t(connection.active ? 'connections.pause' : 'connections.resume')}
        </Button>
        <Button kind="quiet" onClick={() => setRemoving(true)}>
          {t('connections.remove')}
        </Button>
      </div>
      {test.data && <ConnectionFindings report={test.data} />}
      {removing && <RemoveDialog connection={connection} onClose={() => setRemoving(false)} />}
    </li>
  );
}
