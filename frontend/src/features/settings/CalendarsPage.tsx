import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { BusinessCalendar, Team } from '@/api/types';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { IconButton } from '@/ui/IconButton';
import { Add, Calendar, TrashCan } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import styles from './CalendarsPage.module.css';
import { SettingsNav } from './SettingsNav';
import { useCalendars } from './useCalendars.query';
import { useRemoveCalendar } from './useRemoveCalendar.mutation';

function RemoveDialog({ calendar, onClose }: { calendar: BusinessCalendar; onClose: () => void }) {
  const { t } = useI18n();
  const remove = useRemoveCalendar();
  return (
    <Dialog title={t('calendar.remove.title', { name: calendar.name })} onClose={onClose}>
      <p>{t('calendar.remove.text')}</p>
      {remove.error && <FailureNotice error={remove.error} />}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button kind="danger" disabled={remove.isPending} onClick={() => remove.mutate(calendar.id, { onSuccess: onClose })}>
          {t('calendar.remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function CalendarRow({ calendar, teams, onRemove }: { calendar: BusinessCalendar; teams: Team[]; onRemove: () => void }) {
  const { t } = useI18n();
  const names = teams.filter(({ id }) => calendar.teams.includes(id)).map(({ name }) => name);
  const unused = calendar.teams.length === 0 && !calendar.byDefault;
  return (
    <tr>
      <th scope="row">
        <Link to={`/settings/calendars/${calendar.id}`}>{calendar.name}</Link> {calendar.byDefault && <Badge tone="accent">{t('calendar.default')}</Badge>}
      </th>
      <td>{calendar.timeZone}</td>
      <td>{names.length > 0 ? names.join(', ') : '–'}</td>
      <td className={styles.number}>{calendar.holidays.length}</td>
      <td>{unused && <IconButton icon={TrashCan} label={t('calendar.remove.title', { name: calendar.name })} onClick={onRemove} />}</td>
    </tr>
  );
}

export function CalendarsPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const calendars = useCalendars();
  const teams = useTeams();
  const [removing, setRemoving] = useState<BusinessCalendar | null>(null);
  const add = () => void navigate('/settings/calendars/new');
  return (
    <div className={styles.page}>
      <PageTitle>{t('calendars.title')}</PageTitle>
      <SettingsNav />
      <div className={styles.head}>
        <div>
          <h1>{t('calendars.title')}</h1>
          <p className={styles.lead}>{t('calendars.lead')}</p>
        </div>
        <Button icon={Add} size="medium" onClick={add}>
          {t('calendar.new')}
        </Button>
      </div>
      {calendars.isPending && <Skeleton lines={6} />}
      {calendars.isError && <FailureNotice error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data?.length === 0 && (
        <EmptyState icon={Calendar} title={t('calendars.none')}>
          {t('calendars.none.text')}
        </EmptyState>
      )}
      {calendars.data && calendars.data.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('calendars.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('calendar.name')}</th>
                <th scope="col">{t('calendar.timeZone')}</th>
                <th scope="col">{t('calendar.teams')}</th>
                <th scope="col">{t('calendar.holidays')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {calendars.data.map((calendar) => (
                <CalendarRow key={calendar.id} calendar={calendar} teams={teams.data ?? []} onRemove={() => setRemoving(calendar)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {removing && <RemoveDialog calendar={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}
