import { asExpression, factIn } from './expression';

export type PlainUnit = 'minutes' | 'hours' | 'days' | 'months';
export type WorkingUnit = 'workingHours' | 'workingDays';
export type TimeUnit = PlainUnit | WorkingUnit;

/** How a model says when: after some time, at a moment that a fact holds, at a fixed moment, again and again. */
export type PlainTime =
  | { kind: 'after'; amount: number; unit: TimeUnit }
  | { kind: 'fact'; fact: string }
  | { kind: 'moment'; at: string }
  | { kind: 'every'; times: number | null; amount: number; unit: PlainUnit }
  | { kind: 'other'; text: string };

export const PLAIN_UNITS: PlainUnit[] = ['minutes', 'hours', 'days', 'months'];
export const TIME_UNITS: TimeUnit[] = ['minutes', 'workingHours', 'hours', 'workingDays', 'days', 'months'];
const DURATION = /^P(?:(\d{1,4})M|(\d{1,5})D|T(\d{1,6})H|T(\d{1,6})M)$/;
/** What the server admits as working time, to the letter; see `WorkingSpan` there. */
const WORKING = /^\$\{working(Days|Hours)\(([1-9]\d{0,2})\)\}$/;
const CYCLE = /^R(\d{0,6})\/([^/]+)$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?$/;

export const isWorking = (unit: TimeUnit): unit is WorkingUnit => unit === 'workingHours' || unit === 'workingDays';

/** How much working time a date waits for; null for every other date. */
export function workingTime(text: string): { amount: number; unit: WorkingUnit } | null {
  const [, unit, amount] = WORKING.exec(text.trim()) ?? [];
  return unit ? { amount: Number(amount), unit: unit === 'Days' ? 'workingDays' : 'workingHours' } : null;
}

function lengthOf(text: string): { amount: number; unit: PlainUnit } | null {
  const [, months, days, hours, minutes] = DURATION.exec(text) ?? [];
  const found = ([['months', months], ['days', days], ['hours', hours], ['minutes', minutes]] as const).find(([, amount]) => amount !== undefined);
  return found ? { unit: found[0], amount: Number(found[1]) } : null;
}

export function writeLength(amount: number, unit: TimeUnit): string {
  return { minutes: `PT${amount}M`, hours: `PT${amount}H`, days: `P${amount}D`, months: `P${amount}M`, workingHours: `\${workingHours(${amount})}`, workingDays: `\${workingDays(${amount})}` }[unit];
}

/** What plain words can say of a timer's or a due date's text; anything else stays as it is. */
export function readTime(text: string): PlainTime {
  const fact = factIn(text);
  if (fact) return { kind: 'fact', fact };
  const length = workingTime(text) ?? lengthOf(text.trim());
  if (length) return { kind: 'after', ...length };
  const [, times, period = ''] = CYCLE.exec(text.trim()) ?? [];
  const each = lengthOf(period);
  if (each) return { kind: 'every', times: times ? Number(times) : null, ...each };
  return MOMENT.test(text.trim()) ? { kind: 'moment', at: text.trim() } : { kind: 'other', text };
}

export function writeTime(time: PlainTime): string {
  switch (time.kind) {
    case 'after':
      return writeLength(time.amount, time.unit);
    case 'fact':
      return asExpression(time.fact);
    case 'moment':
      return time.at;
    case 'every':
      return `R${time.times ?? ''}/${writeLength(time.amount, time.unit)}`;
    case 'other':
      return time.text;
  }
}

/** The element of a timer that holds a time of this kind. */
export function timerPropertyOf(time: PlainTime): 'timeDuration' | 'timeDate' | 'timeCycle' {
  if (time.kind === 'after') return isWorking(time.unit) ? 'timeDate' : 'timeDuration';
  if (time.kind !== 'other') return time.kind === 'every' ? 'timeCycle' : 'timeDate';
  const text = time.text.trim();
  if (text.startsWith('P')) return 'timeDuration';
  return /^R\d*\/|^\S+( \S+){5,6}$/.test(text) ? 'timeCycle' : 'timeDate';
}
