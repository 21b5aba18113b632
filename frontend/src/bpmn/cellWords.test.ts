import { expect, test } from 'vitest';
import { en } from '@/i18n/en';
import { i18nFor } from '@/i18n/I18n';
import { cellWords } from './cellWords';

test.each([
  ['"gold","vip"', 'gold, vip'],
  ['not("churn-signal","vip")', 'not churn-signal, vip'],
  ['>= 3', 'at least 3'],
  ['< 0.5', 'below 0.5'],
  ['[10..20]', '10 to 20'],
  ['[0..1000)', '0 to below 1,000'],
  ['(0..1)', 'above 0, below 1'],
  ['(0..1]', 'above 0, up to 1'],
  ['>= date and time("2026-11-30T00:00:00")', 'from 30 Nov 2026 on'],
  ['not("a, b","c")', 'not a, b, c'],
  ['-', ''],
  ['60', '60'],
  ['true', 'yes'],
  ['starts with(product, "pro")', 'starts with(product, "pro")'],
  ['score * 2', 'score * 2'],
])('%s is told as %s', (cell, told) => {
  expect(cellWords(cell, i18nFor('en', en))).toBe(told);
});
