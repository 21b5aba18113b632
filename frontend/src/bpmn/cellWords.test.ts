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
  ['60', '60'],
  ['true', 'yes'],
  ['starts with(product, "pro")', 'starts with(product, "pro")'],
  ['score * 2', 'score * 2'],
])('%s is told as %s', (cell, told) => {
  expect(cellWords(cell, i18nFor('en', en))).toBe(told);
});
