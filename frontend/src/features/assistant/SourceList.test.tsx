import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReplySource } from '@/api/types';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { SourceList } from './SourceList';

const ARTICLE: ReplySource = { id: 's1', articleId: 'customs', version: 1, caseNumber: null, title: 'Customs', passage: 'Send the invoice.', language: 'en', score: 9, doubt: null };

function open(source: Partial<ReplySource>) {
  renderPage(startMockServer(), <SourceList sources={[{ ...ARTICLE, ...source }]} lit={[]} />, { path: '/', at: '/' });
}

test('an answer that was given before names its case', async () => {
  open({ articleId: null, caseNumber: 'C-100007' });
  expect(await screen.findByText(/Answered before in/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'C-100007' })).toHaveAttribute('href', '/cases/C-100007');
});

test.each([
  ['changed', '2026-11-02T10:00:00Z', /^The article was changed on .*2026/],
  ['old', '2025-01-02T10:00:00Z', /^Nobody has touched this since .*2025/],
  ['gone', null, /^This case is no longer an answer/],
] as const)('a source that has %s says so', async (kind, since, words) => {
  open({ doubt: { kind, since } });
  expect(await screen.findByText(words)).toBeVisible();
});
