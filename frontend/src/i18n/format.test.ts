import { expect, test } from 'vitest';
import { dateTime, day, dayIn, duration, relativeTime } from './format';

const noon = new Date('2026-11-22T12:00:00Z');

test.each([
  [0, '0 min'],
  [90 * 60_000, '1 hr 30 min'],
  [-26 * 3_600_000, '1 day 2 hr'],
  [48 * 3_600_000 + 60_000, '2 days'],
])('a distance of %d ms reads as %s', (milliseconds, text) => {
  expect(duration('en', milliseconds)).toBe(text);
});

test('time is told relative to now in the largest whole unit', () => {
  expect(relativeTime('en', new Date('2026-11-22T15:20:00Z'), noon)).toBe('in 3 hr.');
  expect(relativeTime('de', new Date('2026-11-20T11:00:00Z'), noon)).toBe('vorgestern');
});

test.each([
  ['en', '30 Nov 2026'],
  ['de', '30.11.2026'],
] as const)('a day in %s reads as %s, whatever the browser is set to', (locale, text) => {
  expect(day(locale, new Date('2026-11-30T12:00:00'))).toBe(text);
  expect(dateTime(locale, new Date('2026-11-30T12:00:00'))).toBe(`${text}, 12:00`);
});

test.each([
  ['30.11.2026', '2026-11-30'],
  ['1. 3. 2026', '2026-03-01'],
  ['30/11/2026', '2026-11-30'],
  ['30 Nov 2026', '2026-11-30'],
  ['5 Sept 2026', '2026-09-05'],
  ['3. März 2026', '2026-03-03'],
  [' 2026-11-30 ', '2026-11-30'],
  ['31.02.2026', null],
  ['11/30/2026', null],
  ['soon', null],
])('%s is read as %s', (text, read) => expect(dayIn(text)).toBe(read));
