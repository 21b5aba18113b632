import { expect, test } from 'vitest';
import { filterOf, filterQuery } from './taskFilter';

test('an empty address shows all open tasks, due first', () => {
  expect(filterOf(new URLSearchParams())).toEqual({ view: 'all', q: '', sort: 'due,-priority', due: null });
});

test('what an address does not know is ignored', () => {
  expect(filterOf(new URLSearchParams('view=secret&sort=evil'))).toEqual({ view: 'all', q: '', sort: 'due,-priority', due: null });
});

test('a team view asks for that team', () => {
  const filter = filterOf(new URLSearchParams('view=team:orders&q=parcel'));
  expect(filterQuery(filter)).toEqual({ filter: 'team', team: 'orders', q: 'parcel', sort: 'due,-priority' });
});

test('what is due is asked for until the end of the day or of the week', () => {
  const wednesday = new Date(2026, 2, 4, 15, 30);
  const until = (due: string) => filterQuery(filterOf(new URLSearchParams(`due=${due}`)), wednesday)['due-before'];
  expect(until('overdue')).toBe(wednesday.toISOString());
  expect(until('today')).toBe(new Date(2026, 2, 5).toISOString());
  expect(until('week')).toBe(new Date(2026, 2, 9).toISOString());
  expect(until('someday')).toBeUndefined();
});

test('a week ends with its Sunday, on Sundays too', () => {
  const filter = filterOf(new URLSearchParams('due=week'));
  expect(filterQuery(filter, new Date(2026, 2, 8, 9))['due-before']).toBe(new Date(2026, 2, 9).toISOString());
  expect(filterQuery(filter, new Date(2026, 2, 9, 9))['due-before']).toBe(new Date(2026, 2, 16).toISOString());
});
