import { useState } from 'react';
import type { CalendarHoliday } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { IconButton } from '@/ui/IconButton';
import { Add, TrashCan } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { TextBox } from '@/ui/TextBox';
import { mergeHolidays, parseHolidays } from './calendarDraft';
import styles from './HolidayEditor.module.css';

function AddHolidays({ onAdd, onClose }: { onAdd: (holidays: CalendarHoliday[]) => void; onClose: () => void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const { holidays, refused } = parseHolidays(text);
  return (
    <Dialog title={t('calendar.addHolidays')} onClose={onClose}>
      <p>{t('calendar.addHolidays.text')}</p>
      <TextBox label={t('calendar.holidayList')} rows={8} value={text} onChange={setText} placeholder={'2026-12-24 Christmas Eve 09:00-12:00\n2026-12-25 Christmas Day'} />
      {refused.length > 0 && (
        <Notice tone="warn" title={t('calendar.notAHoliday', { count: refused.length })}>
          {refused.slice(0, 3).join(' · ')}
        </Notice>
      )}
      <DialogActions>
        <Button kind="secondary" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          disabled={holidays.length === 0 || refused.length > 0}
          onClick={() => {
            onAdd(holidays);
            onClose();
          }}
        >
          {t('calendar.addCount', { count: holidays.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

export function HolidayEditor({ holidays, onChange }: { holidays: CalendarHoliday[]; onChange: (holidays: CalendarHoliday[]) => void }) {
  const { t, locale } = useI18n();
  const [adding, setAdding] = useState(false);
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <>
      {holidays.length === 0 && <p className={styles.none}>{t('calendar.noHolidays')}</p>}
      <ul className={styles.holidays}>
        {holidays.map((holiday) => (
          <li key={holiday.date}>
            <time dateTime={holiday.date}>{day.format(new Date(`${holiday.date}T00:00:00Z`))}</time>
            <span>{holiday.name}</span>
            <span className={styles.hours}>{holiday.opens ? `${holiday.opens}–${holiday.closes}` : t('calendar.closed')}</span>
            <IconButton icon={TrashCan} label={t('calendar.removeHoliday', { name: holiday.name, date: holiday.date })} onClick={() => onChange(holidays.filter(({ date }) => date !== holiday.date))} />
          </li>
        ))}
      </ul>
      <div>
        <Button kind="secondary" icon={Add} onClick={() => setAdding(true)}>
          {t('calendar.addHolidays')} …
        </Button>
      </div>
      {adding && <AddHolidays onAdd={(more) => onChange(mergeHolidays(holidays, more))} onClose={() => setAdding(false)} />}
    </>
  );
}
