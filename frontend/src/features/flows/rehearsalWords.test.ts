import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { de } from '@/i18n/de';
import { en } from '@/i18n/en';
import { i18nFor } from '@/i18n/I18n';
import { failureOf, reasonOf } from './rehearsalWords';

interface Schema {
  properties: Record<string, { enum?: string[]; oneOf?: unknown[] }>;
}

const { components } = JSON.parse(readFileSync('openapi.json', 'utf8')) as { components: { schemas: Record<string, Schema> } };

function keysOf(schema: string, property: string): string[] {
  const keys = components.schemas[schema]?.properties[property]?.enum ?? [];
  expect(keys.length).toBeGreaterThan(2);
  return keys.filter((key) => key !== null);
}

test.each([['en', en], ['de', de]] as const)('every reason and every failure has words in %s', (_, messages) => {
  for (const key of keysOf('RehearsedCase', 'reasonKey')) expect(messages, key).toHaveProperty([`rehearsal.reason.${key}`]);
  for (const key of keysOf('Rehearsal', 'failureKey')) expect(messages, key).toHaveProperty([`rehearsal.failure.${key}`]);
});

test('a reason is told in the language of its reader', () => {
  const reason = { reason: 'No rule of the decision at "Judge" covers this case.', reasonKey: 'no-rule', reasonValues: { step: 'Judge' } } as const;
  expect(reasonOf(i18nFor('en', en), reason)).toBe('No rule of the decision at “Judge” covers this case.');
  expect(reasonOf(i18nFor('de', de), reason)).toBe('Keine Regel der Entscheidung bei „Judge“ passt auf diesen Fall.');
  expect(reasonOf(i18nFor('de', de), { ...reason, reasonValues: {} })).toBe('Keine Regel der Entscheidung bei Beginn passt auf diesen Fall.');
});

test('what was rehearsed before there were keys is told as it was written', () => {
  expect(reasonOf(i18nFor('de', de), { reason: 'Stuck.', reasonKey: null, reasonValues: {} })).toBe('Stuck.');
  expect(failureOf(i18nFor('de', de), { failure: 'Broke off.', failureKey: null, failureDetail: null })).toBe('Broke off.');
});
