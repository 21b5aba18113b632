import { useRef, useState } from 'react';
import { dayIn } from '@/i18n/format';
import { useI18n } from '@/i18n/I18n';
import styles from './DateField.module.css';
import { IconButton } from './IconButton';
import { Calendar } from './icons';
import { TextField } from './TextField';

export interface DateFieldProps {
  label: string;
  /** As `2026-11-29`; empty for none. */
  value: string;
  /** What no day means; an example of a day stands there otherwise. */
  none?: string;
  onChange: (value: string) => void;
}

const noonOf = (date: string) => `${date}T12:00:00`;
const EXAMPLE = noonOf('2026-11-30');

/** A day, written and read as the language of the page has it, whatever the browser is set to; or chosen in its calendar. */
export function DateField({ label, value, none, onChange }: DateFieldProps) {
  const { t, day } = useI18n();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && dayIn(typed) === null;
  const shown = typed ?? (value ? day(noonOf(value)) : '');
  function leave() {
    if (typed === null || wrong) return;
    setTyped(null);
  }
  function type(text: string) {
    setTyped(text);
    const read = dayIn(text);
    if (read !== null || text.trim() === '') onChange(read ?? '');
  }
  function choose(date: string) {
    setTyped(null);
    onChange(date);
  }
  return (
    <div className={styles.field} onBlur={leave}>
      <TextField label={label} value={shown} onChange={type} placeholder={none ?? day(EXAMPLE)} error={wrong ? t('field.noDay', { example: day(EXAMPLE) }) : undefined} />
      <div className={styles.calendar}>
        <IconButton icon={Calendar} label={t('field.chooseDay', { label })} onClick={() => calendar.current?.showPicker()} />
        <input ref={calendar} type="date" tabIndex={-1} aria-hidden="true" value={value} onChange={(event) => choose(event.target.value)} />
      </div>
    </div>
  );
}
