export type Locale = 'en' | 'de';

const MINUTE = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** "in 3 hours", "2 days ago": the largest whole unit, minutes at least. */
export function relativeTime(locale: Locale, at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime();
  const [unit, size] = UNITS.find(([, unitSize]) => Math.abs(distance) >= unitSize) ?? UNITS[2];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(Math.trunc(distance / size), unit);
}

/** "3 h 20 min", "2 d 4 h": the two largest units of a distance of time, without its sign. */
export function duration(locale: Locale, milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  const parts: [number, 'day' | 'hour' | 'minute'][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  const shown = first === -1 ? parts.slice(2) : parts.slice(first, first + 2).filter(([amount]) => amount > 0);
  return shown.map(([amount, unit]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(amount)).join(' ');
}

/** Days read alike wherever English or German is read: "30 Nov 2026", "30.11.2026". */
const DAYS_OF: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' };

export function dateTime(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(DAYS_OF[locale], { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

export function day(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(DAYS_OF[locale], { dateStyle: 'medium' }).format(at);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Which month a word names in any of our languages, 1 to 12; "Sept" and "Sep." do, too. */
function monthOf(word: string): number {
  const told = word.replace('.', '').toLowerCase();
  const months = Array.from({ length: 12 }, (_, month) => Object.values(DAYS_OF).map((language) => new Intl.DateTimeFormat(language, { month: 'long' }).format(new Date(2026, month, 1)).toLowerCase()));
  return told.length < 3 ? 0 : months.findIndex((names) => names.some((name) => name.startsWith(told))) + 1;
}

/** The day that somebody wrote, as `2026-11-30`: "30.11.2026", "30 Nov 2026", "30/11/2026", "2026-11-30"; null for what is none. */
export function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const said = /^(\d{1,2})(?:\s*[./]\s*|\s+)(\d{1,2}|\p{L}{3,}\.?)(?:\s*[./]\s*|\s+)(\d{4})$/u.exec(text.trim());
  const [date, month, year] = iso ? [iso[3], iso[2], iso[1]] : said ? said.slice(1) : [];
  if (date === undefined || month === undefined || year === undefined) return null;
  const [d, m, y] = [Number(date), /^\d/.test(month) ? Number(month) : monthOf(month), Number(year)];
  const real = new Date(Date.UTC(y, m - 1, d));
  return real.getUTCMonth() === m - 1 && real.getUTCDate() === d ? `${year}-${twoDigits(m)}-${twoDigits(d)}` : null;
}

export function number(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

export function percent(locale: Locale, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function fileSize(locale: Locale, bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount);
}
