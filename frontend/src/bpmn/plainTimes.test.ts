import { expect, test } from 'vitest';
import { readTime, TIME_UNITS, timerPropertyOf, writeTime } from './plainTimes';

test.each([
  ['PT30M', { kind: 'after', amount: 30, unit: 'minutes' }, 'timeDuration'],
  ['PT4H', { kind: 'after', amount: 4, unit: 'hours' }, 'timeDuration'],
  ['P3D', { kind: 'after', amount: 3, unit: 'days' }, 'timeDuration'],
  ['P1M', { kind: 'after', amount: 1, unit: 'months' }, 'timeDuration'],
  ['${workingDays(3)}', { kind: 'after', amount: 3, unit: 'workingDays' }, 'timeDate'],
  ['${workingHours(999)}', { kind: 'after', amount: 999, unit: 'workingHours' }, 'timeDate'],
  ['${workingDays(0)}', { kind: 'other', text: '${workingDays(0)}' }, 'timeDate'],
  ['${workingDays(1000)}', { kind: 'other', text: '${workingDays(1000)}' }, 'timeDate'],
  ['${workingDays(3, team)}', { kind: 'other', text: '${workingDays(3, team)}' }, 'timeDate'],
  ['#{workingHours(3)}', { kind: 'other', text: '#{workingHours(3)}' }, 'timeDate'],
  ['${workingDays}', { kind: 'fact', fact: 'workingDays' }, 'timeDate'],
  ['R5/${workingDays(1)}', { kind: 'other', text: 'R5/${workingDays(1)}' }, 'timeCycle'],
  ['${solutionDueAt}', { kind: 'fact', fact: 'solutionDueAt' }, 'timeDate'],
  ['2027-01-31T09:00:00Z', { kind: 'moment', at: '2027-01-31T09:00:00Z' }, 'timeDate'],
  ['R5/PT1H', { kind: 'every', times: 5, amount: 1, unit: 'hours' }, 'timeCycle'],
  ['R/P1D', { kind: 'every', times: null, amount: 1, unit: 'days' }, 'timeCycle'],
  ['P1DT2H', { kind: 'other', text: 'P1DT2H' }, 'timeDuration'],
  ['R3/2027-01-31T09:00:00Z/PT90M', { kind: 'other', text: 'R3/2027-01-31T09:00:00Z/PT90M' }, 'timeCycle'],
  ['0 0 9 ? * MON-FRI', { kind: 'other', text: '0 0 9 ? * MON-FRI' }, 'timeCycle'],
  ['${a + b}', { kind: 'other', text: '${a + b}' }, 'timeDate'],
] as const)('%s is told in plain words and written as it was', (text, time, property) => {
  expect(readTime(text)).toEqual(time);
  expect(writeTime(time)).toBe(text);
  expect(timerPropertyOf(time)).toBe(property);
});

test('every amount of every unit comes back', () => {
  for (const unit of TIME_UNITS) for (const amount of [1, 2, 14, 45, 365]) expect(readTime(writeTime({ kind: 'after', amount, unit }))).toEqual({ kind: 'after', amount, unit });
});
