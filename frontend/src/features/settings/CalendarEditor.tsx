import { useState, type FormEvent } from 'react';
import type { BusinessCalendar, Team } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CheckBox } from '@/ui/CheckBox';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { bodyOf, draftOf, faultOf, newDraft, WEEKDAYS, type CalendarDraft } from './calendarDraft';
import styles from './CalendarEditor.module.css';
import { HolidayEditor } from './HolidayEditor';
import { useSaveCalendar } from './useSaveCalendar.mutation';
import { WeekEditor } from './WeekEditor';

export interface CalendarEditorProps {
  /** Undefined for a new one. */
  calendar?: BusinessCalendar;
  others: BusinessCalendar[];
  teams: Team[];
  onSaved: (calendar: BusinessCalendar) => void;
  onCancel: () => void;
}

function zonesWith(zone: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', zone])].sort();
}

export function CalendarEditor({ calendar, others, teams, onSaved, onCancel }: CalendarEditorProps) {
  const { t } = useI18n();
  const [draft, setDraft] = useState<CalendarDraft>(() => (calendar ? draftOf(calendar) : newDraft()));
  const [asRead] = useState(calendar);
  const save = useSaveCalendar(asRead);
  const set = (change: Partial<CalendarDraft>) => setDraft((current) => ({ ...current, ...change }));
  const sound = WEEKDAYS.every((day) => faultOf(draft.week[day]) === null) && WEEKDAYS.some((day) => draft.week[day].length > 0);
  const otherOf = (team: Team) => others.find((other) => other.teams.includes(team.id));
  const toggle = (team: string, on: boolean) => set({ teams: on ? [...draft.teams, team] : draft.teams.filter((id) => id !== team) });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(bodyOf(draft), { onSuccess: onSaved });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.pair}>
        <TextField label={t('calendar.name')} required maxLength={200} value={draft.name} onChange={(name) => set({ name })} />
        <SelectField label={t('calendar.timeZone')} value={draft.timeZone} choices={zonesWith(draft.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} onChange={(timeZone) => set({ timeZone })} />
      </div>
      <section className={styles.part} aria-label={t('calendar.hours')}>
        <h2>{t('calendar.hours')}</h2>
        <p className={styles.help}>{t('calendar.hours.text')}</p>
        <WeekEditor week={draft.week} onChange={(week) => set({ week })} />
      </section>
      <section className={styles.part} aria-label={t('calendar.holidays')}>
        <h2>{t('calendar.holidays')}</h2>
        <HolidayEditor holidays={draft.holidays} onChange={(holidays) => set({ holidays })} />
      </section>
      <fieldset className={styles.part}>
        <legend>{t('calendar.teams')}</legend>
        <div className={styles.teams}>
          {teams.map((team) => (
            <CheckBox
              key={team.id}
              label={team.name}
              help={otherOf(team) && t('calendar.teamElsewhere', { name: otherOf(team)?.name ?? '' })}
              checked={draft.teams.includes(team.id)}
              onChange={(on) => toggle(team.id, on)}
            />
          ))}
        </div>
        <CheckBox label={t('calendar.byDefault')} help={t('calendar.byDefault.text')} checked={draft.byDefault} onChange={(byDefault) => set({ byDefault })} />
      </fieldset>
      {save.error && <FailureNotice error={save.error} />}
      <div className={styles.actions}>
        <Button kind="secondary" size="medium" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" size="medium" disabled={!sound || draft.name.trim() === '' || save.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}
