import { useI18n } from '@/i18n/I18n';
import type { MessageKey } from '@/i18n/translate';
import styles from './Deadline.module.css';
import { Pause, Time } from './icons';
import { useNow } from './useNow';

const SOON_MS = 60 * 60_000;

export interface DeadlineProps {
  at: string;
  /** When it becomes urgent; an hour before it is due when nobody says. */
  warningAt?: string | null;
  /** When it was met; the clock then stands still. */
  metAt?: string | null;
  /** Since when the clock stands still because others are waited for. */
  pausedSince?: string | null;
}

type State = 'left' | 'soon' | 'overdue' | 'met' | 'metLate' | 'paused';
const WORDS: Record<State, MessageKey> = {
  left: 'deadline.left',
  soon: 'deadline.left',
  overdue: 'deadline.overdue',
  met: 'deadline.met',
  metLate: 'deadline.metLate',
  paused: 'deadline.paused',
};
const LOOKS: Partial<Record<State, string>> = { soon: styles.soon, overdue: styles.late, metLate: styles.late };

const instant = (at: string) => new Date(at).getTime();

function stateOf({ at, warningAt, metAt, pausedSince }: DeadlineProps, now: number): State {
  if (metAt) return instant(metAt) > instant(at) ? 'metLate' : 'met';
  if (pausedSince && instant(pausedSince) < instant(at)) return 'paused';
  if (now > instant(at)) return 'overdue';
  return now >= (warningAt ? instant(warningAt) : instant(at) - SOON_MS) ? 'soon' : 'left';
}

/** A promise as a clock: what is left of it, or by how much it was missed; the instant itself is in the tooltip. */
export function Deadline(deadline: DeadlineProps) {
  const { t, duration, dateTime } = useI18n();
  const now = useNow().getTime();
  const state = stateOf(deadline, now);
  const stands = deadline.metAt ?? (state === 'paused' ? deadline.pausedSince : null);
  const left = instant(deadline.at) - (stands ? instant(stands) : now);
  const Icon = state === 'paused' ? Pause : Time;
  return (
    <span className={`${styles.deadline} ${LOOKS[state] ?? ''}`} title={dateTime(deadline.at)}>
      <Icon aria-hidden="true" />
      {t(WORDS[state], { time: duration(left) })}
    </span>
  );
}
