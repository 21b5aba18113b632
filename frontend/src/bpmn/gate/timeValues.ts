import type { RuleBook } from './rules';
import { limit, matches } from './rules';

const DATE = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const DURATION = /^P(?=[\dT])(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;
const CYCLE = /^R(\d{0,6})\/(?:([^/]{1,40})\/)?(P[^/]{1,40})$/;
const CRON = /^[0-5]?\d [0-5]?\d( [\d*?,/A-Za-z#-]{1,40}){4,5}$/;
const DAY = 86_400;
const stated = (type: string, value: string, rules: RuleBook) => matches(rules.values[type]?.pattern ?? '', value);

export function isDate(value: string): boolean {
  const date = DATE.exec(value);
  if (!date) return false;
  const [year, month, day] = date.slice(1, 4).map(Number) as [number, number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year > 2000 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Seconds; months count 30 days, years 365: near enough for a limit. Null: it is no duration. */
function length(value: string): number | null {
  const parts = DURATION.exec(value);
  if (!parts) return null;
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return (years * 365 + months * 30 + days) * DAY + hours * 3_600 + minutes * 60 + seconds;
}

export function isDuration(value: string, rules: RuleBook): boolean {
  const seconds = length(value);
  return seconds !== null && seconds >= 1 && seconds <= limit(rules, 'timerDays') * DAY;
}

/** Three days or four hours of work, to the letter. */
export const isWorkingTime = (value: string, rules: RuleBook) => stated('working-time', value, rules);

/** Whether somebody had working time in mind, well written or not. */
export const isMeantAsWorkingTime = (value: string, rules: RuleBook) => stated('working-time-meant', value, rules);

export function isCycle(value: string, rules: RuleBook): boolean {
  const cycle = CYCLE.exec(value);
  if (!cycle) return CRON.test(value);
  const [, times = '', start, each = ''] = cycle;
  const seconds = length(each);
  const shortest = limit(rules, times === '' ? 'endlessMinutes' : 'cycleMinutes') * 60;
  if (seconds === null || seconds < shortest || seconds > limit(rules, 'timerDays') * DAY) return false;
  return (start === undefined || isDate(start)) && Number(times) <= limit(rules, 'cycles');
}
