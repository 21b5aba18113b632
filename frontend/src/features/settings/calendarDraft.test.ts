import { expect, test } from 'vitest';
import { bodyOf, faultOf, mergeHolidays, newDraft, nextSpan, parseHolidays } from './calendarDraft';

test.each([
  [[['09:00', '17:00']], null],
  [[['13:00', '24:00'], ['00:00', '13:00']], null],
  [[['9:00', '17:00']], 'time'],
  [[['09:00', '24:01']], 'time'],
  [[['17:00', '17:00']], 'order'],
  [[['22:00', '06:00']], 'order'],
  [[['09:00', '13:00'], ['12:59', '17:00']], 'overlap'],
  [[], null],
])('hours %j have the fault %s', (hours, fault) => {
  expect(faultOf((hours as [string, string][]).map(([opens, closes]) => ({ opens, closes })))).toBe(fault);
});

test('more hours go on where the last ones end', () => {
  expect(nextSpan([])).toEqual({ opens: '09:00', closes: '17:00' });
  expect(nextSpan([{ opens: '08:00', closes: '12:00' }])).toEqual({ opens: '12:00', closes: '17:00' });
  expect(nextSpan([{ opens: '08:00', closes: '18:00' }])).toEqual({ opens: '18:00', closes: '24:00' });
});

test('a pasted list is read line by line, and what is none is said', () => {
  const { holidays, refused } = parseHolidays('2026-12-25 Christmas Day\n\n 2026-12-24, Christmas Eve, 09:00-12:00 \n2026-02-30 Never\n25.12.2026 Weihnachten\n2026-12-31');
  expect(holidays).toEqual([
    { date: '2026-12-25', name: 'Christmas Day', opens: null, closes: null },
    { date: '2026-12-24', name: 'Christmas Eve', opens: '09:00', closes: '12:00' },
  ]);
  expect(refused).toEqual(['2026-02-30 Never', '25.12.2026 Weihnachten', '2026-12-31']);
});

test('an added date replaces the one that was there', () => {
  const day = (name: string, date = '2026-12-25') => ({ date, name, opens: null, closes: null });
  expect(mergeHolidays([day('Old')], [day('New'), day('Earlier', '2026-12-24')])).toEqual([day('Earlier', '2026-12-24'), day('New')]);
});

test('a new calendar is an office week', () => {
  const { hours } = bodyOf(newDraft());
  expect(hours).toHaveLength(5);
  expect(hours[4]).toEqual({ weekday: 'friday', opens: '09:00', closes: '17:00' });
});
