import { expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('English and German have the same keys', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
});

test.each(Object.keys(en) as (keyof typeof en)[])('%s says something with the same values in both languages', (key) => {
  expect(en[key].trim()).not.toBe('');
  expect(de[key].trim()).not.toBe('');
  expect(placeholders(de[key])).toEqual(placeholders(en[key]));
});
