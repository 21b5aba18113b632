import { useI18n } from '@/i18n/I18n';
import styles from './Deadline.module.css';
import { Time } from './icons';
import { useNow } from './useNow';

const SOON_MS = 60 * 60_000;

export interface DeadlineProps {
  at: string;
  /** When it was met; the clock then stands still. */
  metAt?: string | null;
}

export function Deadline({ at, metAt = null }: DeadlineProps) {
  const { t, duration, dateTime } = useI18n();
  const now = useNow();
  const left = new Date(at).getTime() - (metAt ? new Date(metAt) : now).getTime();
  const state = left < 0 ? styles.late : !metAt && left < SOON_MS ? styles.soon : '';
  const text = metAt
    ? t(left < 0 ? 'deadline.metLate' : 'deadline.met', { time: duration(left) })
    : t(left < 0 ? 'deadline.overdue' : 'deadline.left', { time: duration(left) });
  return (
    <span className={`${styles.deadline} ${state}`} title={dateTime(at)}>
      <Time aria-hidden="true" />
      {text}
    </span>
  );
}
