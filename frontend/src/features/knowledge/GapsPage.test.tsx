import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { knowledgeGap } from '@/testing/mock/knowledge';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { GapsPage } from './GapsPage';

function open(as: string, gaps = [knowledgeGap()]) {
  const server = startMockServer();
  server.world.knowledge.gaps = gaps;
  return { server, ...renderPage(server, <GapsPage />, { path: '/knowledge/gaps', at: '/knowledge/gaps', as }) };
}

test('a gap has its figures, and its cases can be opened', async () => {
  open('frank');
  expect(await screen.findByRole('heading', { name: /Late|late/ })).toBeVisible();
  expect(screen.getByText('Cases: 7')).toBeVisible();
  expect(screen.getByText(/5 without an answer · 1 rejected · 1 rewritten · 3 in the period before/)).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'Cases' })).getByRole('link', { name: 'C-100007' })).toHaveAttribute('href', '/cases/C-100007');
});

test('who only reads is offered nothing to write', async () => {
  open('frank');
  await screen.findByText('Cases: 7');
  expect(screen.queryByRole('button', { name: 'Write the article' })).toBeNull();
});

test('an article is begun with the words of the gap', async () => {
  const { server, user } = open('carol');
  await user.click(await screen.findByRole('button', { name: 'Write the article' }));
  const begun = server.calls.find(({ method, path }) => method === 'POST' && path === '/api/knowledge/drafts')?.body;
  expect(begun).toMatchObject({ language: 'en', intents: ['late-delivery'], title: expect.stringMatching(/: customs, invoice$/), reply: '' });
});

test('a gap that an article closed names it', async () => {
  open('carol', [knowledgeGap({ answeredBy: { articleId: 'customs', title: 'Customs' } })]);
  expect(await screen.findByRole('link', { name: 'Customs' })).toHaveAttribute('href', '/knowledge/customs');
  expect(screen.queryByRole('button', { name: 'Write the article' })).toBeNull();
});

test('the period is asked for', async () => {
  const { server, user } = open('carol');
  await user.selectOptions(await screen.findByLabelText('Period'), 'Last 7 days');
  await screen.findByText('Cases: 7');
  const asked = server.calls.filter(({ path }) => path === '/api/knowledge/gaps').map(({ query }) => Math.round((Date.now() - Date.parse(query.get('from') ?? '')) / 86_400_000));
  expect(asked).toEqual([30, 7]);
});
