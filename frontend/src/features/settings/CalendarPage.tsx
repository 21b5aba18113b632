import { Link, useNavigate, useParams } from 'react-router';
import { useTeams } from '@/api/useTeams.query';
import { useI18n } from '@/i18n/I18n';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Calendar } from '@/ui/icons';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { CalendarEditor } from './CalendarEditor';
import styles from './CalendarsPage.module.css';
import { SettingsNav } from './SettingsNav';
import { useCalendars } from './useCalendars.query';

const LIST = '/settings/calendars';

/** One calendar, or a new one at the address {@code new}. */
export function CalendarPage() {
  const { t } = useI18n();
  const { id } = useParams();
  const navigate = useNavigate();
  const { say } = useAnnounce();
  const calendars = useCalendars();
  const teams = useTeams();
  const calendar = calendars.data?.find((candidate) => candidate.id === id);
  const title = calendar?.name ?? t('calendar.new');
  const known = calendar !== undefined || id === 'new';
  return (
    <div className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <SettingsNav />
      <div>
        <Link to={LIST}>{t('calendars.title')}</Link>
        <h1>{title}</h1>
      </div>
      {(calendars.isPending || teams.isPending) && <Skeleton lines={12} />}
      {calendars.isError && <FailureNotice error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data && !known && <EmptyState icon={Calendar} title={t('calendars.unknown')} />}
      {calendars.data && teams.data && known && (
        <CalendarEditor
          key={id}
          calendar={calendar}
          others={calendars.data.filter((other) => other.id !== id)}
          teams={teams.data}
          onCancel={() => void navigate(LIST)}
          onSaved={({ name }) => {
            say(t('calendar.saved', { name }));
            void navigate(LIST);
          }}
        />
      )}
    </div>
  );
}
