import { expect, test } from 'vitest';
import { duration, relativeTime } from './format';

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
