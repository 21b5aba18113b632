import type { BusinessCalendar, CalendarEdit, CalendarHoliday, CalendarOpening } from '@/api/types';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export interface Span {
  opens: string;
  closes: string;
}
export type Week = Record<Weekday, Span[]>;
export type Fault = 'time' | 'order' | 'overlap';

export interface CalendarDraft {
  name: string;
  timeZone: string;
  byDefault: boolean;
  teams: string[];
  week: Week;
  holidays: CalendarHoliday[];
}

const TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const OFFICE: Span = { opens: '09:00', closes: '17:00' };
const LINE = /^(\d{4}-\d{2}-\d{2})[\s,;]+(.*?)(?:[\s,;]+(\d{2}:\d{2})\s*[-–]\s*(\d{2}:\d{2}))?$/;

function weekOf(hours: CalendarOpening[]): Week {
  const of = (day: Weekday) => hours.filter(({ weekday }) => weekday === day).map(({ opens, closes }) => ({ opens, closes }));
  return { monday: of('monday'), tuesday: of('tuesday'), wednesday: of('wednesday'), thursday: of('thursday'), friday: of('friday'), saturday: of('saturday'), sunday: of('sunday') };
}

/** Office hours where the reader is: what most calendars begin with. */
export function newDraft(): CalendarDraft {
  const hours = WEEKDAYS.slice(0, 5).map((weekday) => ({ weekday, ...OFFICE }));
  return { name: '', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, byDefault: false, teams: [], week: weekOf(hours), holidays: [] };
}

export function draftOf({ name, timeZone, byDefault, teams, hours, holidays }: BusinessCalendar): CalendarDraft {
  return { name, timeZone, byDefault, teams, week: weekOf(hours), holidays };
}

export function bodyOf({ week, holidays, ...rest }: CalendarDraft): CalendarEdit {
  return {
    ...rest,
    hours: WEEKDAYS.flatMap((weekday) => week[weekday].map((span) => ({ weekday, ...span }))),
    holidays: [...holidays].sort((a, b) => a.date.localeCompare(b.date)),
  };
}

/** What is wrong with the hours of a day; times compare as text. */
export function faultOf(spans: Span[]): Fault | null {
  if (spans.some(({ opens, closes }) => !TIME.test(opens) || !TIME.test(closes))) return 'time';
  if (spans.some(({ opens, closes }) => opens >= closes)) return 'order';
  const inOrder = [...spans].sort((a, b) => a.opens.localeCompare(b.opens));
  return inOrder.some(({ opens }, i) => i > 0 && opens < (inOrder[i - 1]?.closes ?? '')) ? 'overlap' : null;
}

/** The stretch that somebody adding one most likely means: the afternoon after a morning, else office hours. */
export function nextSpan(spans: Span[]): Span {
  const last = [...spans].sort((a, b) => a.closes.localeCompare(b.closes)).at(-1);
  return !last || last.closes >= '22:00' ? OFFICE : { opens: last.closes, closes: last.closes < '17:00' ? '17:00' : '24:00' };
}

/** Holidays from a pasted list, a date and a name in each line, hours behind them for a short day; and the lines that are none. */
export function parseHolidays(text: string): { holidays: CalendarHoliday[]; refused: string[] } {
  const holidays: CalendarHoliday[] = [];
  const refused: string[] = [];
  for (const line of text.split('\n').map((candidate) => candidate.trim()).filter((candidate) => candidate !== '')) {
    const [, date = '', name = '', opens = null, closes = null] = LINE.exec(line) ?? [];
    const real = date !== '' && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
    if (real && name.trim() !== '') holidays.push({ date, name: name.trim(), opens, closes });
    else refused.push(line);
  }
  return { holidays, refused };
}

export function mergeHolidays(known: CalendarHoliday[], more: CalendarHoliday[]): CalendarHoliday[] {
  const byDate = new Map([...known, ...more].map((holiday) => [holiday.date, holiday]));
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}
