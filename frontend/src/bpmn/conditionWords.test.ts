import { expect, test } from 'vitest';
import { en } from '@/i18n/en';
import { i18nFor } from '@/i18n/I18n';
import { plain } from '@/ui/sentence';
import { conditionParts, durationOf, valueWords } from './conditionWords';

const words = i18nFor('en', en);

test.each([
  ['${amount > 5000}', 'amount is above 5,000'],
  ['${amount ge 0.5 && tier != "vip"}', 'amount is at least 0.5 and tier is not vip'],
  ["${choice == 'a' or choice == 'b' or choice == 'c'}", 'choice is a or b or c'],
  ["${(a == 'x' or b == 'y') and c}", '(a is x or b is y) and c is yes'],
  ['${not claimed}', 'claimed is no'],
  ["${not (tier == 'vip')}", 'it is not so that tier is vip'],
  ['${leadOwner == null}', 'lead owner is empty'],
  ['#{score < limit}', 'score is below limit'],
  ['${customer.name}', 'customer.name'],
  ['${a ==}', 'a =='],
  ['plain', 'plain'],
])('%s is told as %s', (expression, told) => {
  expect(plain(conditionParts(expression, words))).toBe(told);
});

test.each([
  ['P2D', 2 * 86_400_000],
  ['PT1H30M', 5_400_000],
  ['P1W', 7 * 86_400_000],
  ['P1M', null],
  ['P', null],
  ['soon', null],
])('%s lasts %s ms', (text, lasts) => {
  expect(durationOf(text)).toBe(lasts);
});

test('values are told without their marks', () => {
  expect(plain(valueWords('"gold","vip"', words))).toBe('gold, vip');
  expect(plain(valueWords('${dueAt}', words))).toBe('due at');
  expect(plain(valueWords('PT30M', words))).toBe('30 min');
  expect(plain(valueWords('${workingDays(3)}', words))).toBe('3 working days');
  expect(plain(valueWords('${workingHours(1)}', words))).toBe('1 working hour');
  expect(plain(valueWords('${workingHours(hours)}', words))).toBe('workingHours(hours)');
});
