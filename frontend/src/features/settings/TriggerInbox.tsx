import { useState } from 'react';
import { Link } from 'react-router';
import type { TriggerEvent } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import assistant from './Assistant.module.css';
import styles from './Settings.module.css';
import { useTriggerEventActions } from './useTriggers.mutation';
import { useTriggerEvents, type EventFilter } from './useTriggers.query';

const TONES = { waiting: 'neutral', done: 'good', skipped: 'calm', parked: 'danger', discarded: 'neutral' } as const;
const STATES = Object.keys(TONES) as TriggerEvent['state'][];

function DiscardDialog({ event, onClose }: { event: TriggerEvent; onClose: () => void }) {
  const { t } = useI18n();
  const { discard } = useTriggerEventActions();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={t('triggers.discard.title')} onClose={onClose}>
      {discard.error && <FailureNotice error={discard.error} />}
      <TextField label={t('triggers.discard.reason')} value={reason} onChange={setReason} required maxLength={500} />
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button kind="danger" disabled={discard.isPending || reason.trim() === ''} onClick={() => discard.mutate({ id: event.id, reason }, { onSuccess: onClose })}>
          {t('triggers.discard')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function EventRow({ event, onLook, onDiscard }: { event: TriggerEvent; onLook: () => void; onDiscard: () => void }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const { replay } = useTriggerEventActions();
  const replayable = event.hasPayload && (event.state === 'parked' || event.state === 'skipped');
  return (
    <tr>
      <th scope="row">
        {event.sourceName} · {event.eventType}
        <span className={styles.soft}>{event.eventId}</span>
      </th>
      <td>
        <Badge tone={TONES[event.state]}>{t(`eventState.${event.state}`)}</Badge>
        {event.reason && <span className={styles.soft}>{event.reason}</span>}
      </td>
      <td>{event.caseNumber && <Link to={`/cases/${event.caseNumber}`}>{event.caseNumber}</Link>}</td>
      <td>
        <When at={event.receivedAt} />
      </td>
      <td>
        <div className={styles.actions}>
          {replayable && (
            <Button kind="secondary" disabled={replay.isPending} onClick={() => replay.mutate(event.id, { onError: announce.fail })}>
              {t('triggers.replay')}
            </Button>
          )}
          {event.hasPayload && (
            <Button kind="quiet" onClick={onLook}>
              {t('triggers.lab')}
            </Button>
          )}
          {event.state === 'parked' && (
            <Button kind="quiet" onClick={onDiscard}>
              {t('triggers.discard')}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function EventTable({ events, onLook }: { events: TriggerEvent[]; onLook: (id: string) => void }) {
  const { t } = useI18n();
  const [discarding, setDiscarding] = useState<TriggerEvent | null>(null);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('triggers.events')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['event', 'state', 'case', 'when', 'action'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`triggers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} onLook={() => onLook(event.id)} onDiscard={() => setDiscarding(event)} />
          ))}
        </tbody>
      </table>
      {discarding && <DiscardDialog event={discarding} onClose={() => setDiscarding(null)} />}
    </div>
  );
}

/** What came, how far it got, and what waits for a person. */
export function TriggerInbox({ onLook }: { onLook: (id: string) => void }) {
  const { t } = useI18n();
  const [filter, setFilter] = useState<EventFilter>('all');
  const events = useTriggerEvents(filter);
  const choices = (['all', ...STATES] as const).map((value) => ({ value, label: t(value === 'all' ? 'triggers.filter.all' : `eventState.${value}`) }));
  return (
    <section className={assistant.section}>
      <h2>{t('triggers.events')}</h2>
      <SelectField label={t('triggers.filter')} value={filter} choices={choices} onChange={(value) => setFilter(value as EventFilter)} />
      {events.isPending && <Skeleton lines={4} />}
      {events.isError && <FailureNotice error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.length === 0 && <p className={assistant.lead}>{t('triggers.events.none')}</p>}
      {events.data && events.data.length > 0 && <EventTable events={events.data} onLook={onLook} />}
    </section>
  );
}
