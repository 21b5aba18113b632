import { expect, test } from 'vitest';
import { filterOf, filterQuery } from './taskFilter';

test('an empty address shows all open tasks, due first', () => {
  expect(filterOf(new URLSearchParams())).toEqual({ view: 'all', q: '', sort: 'due,-priority' });
});

test('what an address does not know is ignored', () => {
  expect(filterOf(new URLSearchParams('view=secret&sort=evil'))).toEqual({ view: 'all', q: '', sort: 'due,-priority' });
});

test('a team view asks for that team', () => {
  const filter = filterOf(new URLSearchParams('view=team:orders&q=parcel'));
  expect(filterQuery(filter)).toEqual({ filter: 'team', team: 'orders', q: 'parcel', sort: 'due,-priority' });
});
