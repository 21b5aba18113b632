import { useState } from 'react';
import type { TriggerSource } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Assistant.module.css';
import { MappingDialog } from './MappingDialog';
import { useTriggerSourceActions } from './useTriggers.mutation';

/** Where its events go. */
const ADDRESSES: Record<TriggerSource['kind'], (name: string) => string[]> = {
  'standard-webhooks': (name) => [`/api/triggers/${name}`],
  salesforce: () => ['/api/triggers/salesforce/outbound-messages?key=…', '/api/triggers/salesforce/events'],
  sap: () => ['/api/triggers/sap/events'],
};

function RemoveDialog({ source, onClose }: { source: TriggerSource; onClose: () => void }) {
  const { t } = useI18n();
  const { remove } = useTriggerSourceActions(source);
  return (
    <Dialog title={t('triggers.remove.title', { name: source.name })} onClose={onClose}>
      <p>{t('triggers.remove.text')}</p>
      {remove.error && <FailureNotice error={remove.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button kind="danger" disabled={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onClose })}>
          {t('triggers.remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** How long the secret before the last one opens, too; null when it does no more. */
const oldSecretUntil = ({ oldSecretUntil: until }: TriggerSource) => (until && new Date(until) > new Date() ? until : null);

function Facts({ source }: { source: TriggerSource }) {
  const { t, dateTime } = useI18n();
  const old = oldSecretUntil(source);
  return (
    <>
      {source.description && <p>{source.description}</p>}
      <p className={styles.soft}>
        {t('triggers.address')}: {ADDRESSES[source.kind](source.name).map((path) => window.location.origin + path).join(', ')}
      </p>
      {source.organizations.length > 0 && (
        <p className={styles.soft}>
          {t('triggers.organizations')}: {source.organizations.join(', ')}
        </p>
      )}
      <p className={styles.soft}>{t(source.ownMapping ? 'triggers.mapping.own' : 'triggers.mapping.usual', { count: source.mapping.length })}</p>
      <p className={styles.soft}>
        {t('triggers.secret.set', { by: source.secretSetBy.name })} <When at={source.secretSetAt} />
        {old && ` · ${t('triggers.secret.old', { at: dateTime(old) })}`}
      </p>
    </>
  );
}

export function TriggerSourceCard({ source, onSecret }: { source: TriggerSource; onSecret: (secret: string | null) => void }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [open, setOpen] = useState<'remove' | 'mapping' | null>(null);
  const { change, rotate, endOldSecret, replayAll } = useTriggerSourceActions(source);
  const onError = announce.fail;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{source.name}</h2>
        <Badge tone="accent">{t(`triggerKind.${source.kind}`)}</Badge>
        <Badge tone={source.active ? 'good' : 'neutral'}>{t(source.active ? 'triggers.active' : 'triggers.paused')}</Badge>
      </div>
      <Facts source={source} />
      <div className={styles.actions}>
        <Button kind="secondary" onClick={() => setOpen('mapping')}>
          {t('triggers.mapping')}
        </Button>
        <Button kind="secondary" disabled={replayAll.isPending} onClick={() => replayAll.mutate(undefined, { onError })}>
          {t('triggers.replayAll')}
        </Button>
        <Button kind="secondary" disabled={change.isPending} onClick={() => change.mutate({ active: !source.active }, { onError })}>
          {t(source.active ? 'triggers.pause' : 'triggers.resume')}
        </Button>
        <Button kind="secondary" disabled={rotate.isPending} onClick={() => rotate.mutate(undefined, { onError, onSuccess: ({ secret }) => onSecret(secret) })}>
          {t('triggers.rotate')}
        </Button>
        {oldSecretUntil(source) && (
          <Button kind="secondary" disabled={endOldSecret.isPending} onClick={() => endOldSecret.mutate(undefined, { onError })}>
            {t('triggers.secret.end')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setOpen('remove')}>
          {t('triggers.remove')}
        </Button>
      </div>
      {open === 'mapping' && <MappingDialog source={source} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveDialog source={source} onClose={() => setOpen(null)} />}
    </li>
  );
}
