import { useI18n } from '@/i18n/I18n';
import { CompactField } from '@/ui/CompactField';
import { IconButton } from '@/ui/IconButton';
import { Add, Close } from '@/ui/icons';
import { faultOf, nextSpan, WEEKDAYS, type Span, type Week, type Weekday } from './calendarDraft';
import styles from './WeekEditor.module.css';

function share(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) / 1440) * 100;
}

function DayBar({ spans }: { spans: Span[] }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {faultOf(spans) === null &&
        spans.map(({ opens, closes }) => <span key={opens} style={{ insetInlineStart: `${share(opens)}%`, inlineSize: `${share(closes) - share(opens)}%` }} />)}
    </span>
  );
}

function DayRow({ day, spans, onChange }: { day: Weekday; spans: Span[]; onChange: (spans: Span[]) => void }) {
  const { t } = useI18n();
  const name = t(`weekday.${day}`);
  const fault = faultOf(spans);
  const set = (index: number, change: Partial<Span>) => onChange(spans.map((span, i) => (i === index ? { ...span, ...change } : span)));
  return (
    <li className={styles.day}>
      <span className={styles.name}>{name}</span>
      <DayBar spans={spans} />
      <span className={styles.spans}>
        {spans.length === 0 && <span className={styles.closed}>{t('calendar.closed')}</span>}
        {spans.map((span, index) => (
          <span key={index} className={styles.span}>
            <CompactField label={t('calendar.opens', { day: name })} width={5} maxLength={5} placeholder="09:00" value={span.opens} invalid={fault !== null} onChange={(opens) => set(index, { opens })} />
            –
            <CompactField label={t('calendar.closes', { day: name })} width={5} maxLength={5} placeholder="17:00" value={span.closes} invalid={fault !== null} onChange={(closes) => set(index, { closes })} />
            <IconButton icon={Close} label={t('calendar.removeHours', { day: name, hours: `${span.opens}–${span.closes}` })} onClick={() => onChange(spans.filter((_, i) => i !== index))} />
          </span>
        ))}
        <IconButton icon={Add} label={t('calendar.addHours', { day: name })} onClick={() => onChange([...spans, nextSpan(spans)])} />
        {fault && (
          <span role="alert" className={styles.fault}>
            {t(`calendar.fault.${fault}`)}
          </span>
        )}
      </span>
    </li>
  );
}

/** A week as seven days, each with the stretches that are worked. */
export function WeekEditor({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  return (
    <ul className={styles.week}>
      {WEEKDAYS.map((day) => (
        <DayRow key={day} day={day} spans={week[day]} onChange={(spans) => onChange({ ...week, [day]: spans })} />
      ))}
    </ul>
  );
}
