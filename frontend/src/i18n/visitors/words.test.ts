import { expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';
import { localeOf } from './Visitors';

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.keys(en) as (keyof typeof en)[])('%s says something with the same values in both languages', (key) => {
  expect(en[key].trim()).not.toBe('');
  expect(de[key].trim()).not.toBe('');
  expect(placeholders(de[key])).toEqual(placeholders(en[key]));
});

test('German is for those who speak it', () => {
  expect(['de', 'de-AT', 'DE', 'en', 'und', 'den', ''].map(localeOf)).toEqual(['de', 'de', 'de', 'en', 'en', 'en', 'en']);
});
