import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addArticleDraft } from '@/testing/mock/knowledge';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { DraftsPage } from './DraftsPage';

function open(at: string, as = 'carol') {
  const server = startMockServer();
  const draft = addArticleDraft(server.world);
  return { server, draft, ...renderPage(server, <DraftsPage />, { path: '/knowledge/drafts/:id?', at, as }) };
}

test('drafts that wait are listed and counted', async () => {
  open('/knowledge/drafts');
  const list = within(await screen.findByRole('navigation', { name: 'Drafts' }));
  expect(await list.findByRole('link', { name: /Parcel stopped at customs.*C-100007 · Alice Adams/ })).toHaveAttribute('href', '/knowledge/drafts/draft-1');
  expect(screen.getByRole('link', { name: 'Drafts 1' })).toBeVisible();
});

test('a draft says which case it is made of and what was taken out', async () => {
  open('/knowledge/drafts/draft-1');
  expect(await screen.findByText('Taken out of the text: names (1), numbers or addresses (1)')).toBeVisible();
  expect(screen.getByRole('link', { name: 'C-100007' })).toHaveAttribute('href', '/cases/C-100007');
  expect(screen.getByLabelText('Address of the article')).toHaveValue('parcel-stopped-at-customs');
});

test('a draft is published as it was written', async () => {
  const { server, draft, user } = open('/knowledge/drafts/draft-1');
  await user.clear(await screen.findByLabelText('Question that it answers'));
  await user.type(screen.getByLabelText('Question that it answers'), 'What does customs want?');
  for (const label of ['Text for answers to customers', 'Article (Markdown)']) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), 'Send the invoice.');
  }
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('The article is published')).toBeVisible();
  expect(draft).toMatchObject({ status: 'published', articleId: 'parcel-stopped-at-customs', reply: 'Send the invoice.' });
  expect(server.calls.find(({ path }) => path.endsWith('/publication'))?.body).toEqual({ articleId: 'parcel-stopped-at-customs' });
});

test('what was masked keeps a draft from being published', async () => {
  const { draft, user } = open('/knowledge/drafts/draft-1');
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Invalid input')).toBeVisible();
  expect(screen.getByLabelText('Title')).toHaveValue('Parcel stopped at customs');
  expect(draft.status).toBe('open');
});

test('a draft is discarded', async () => {
  const { draft, user } = open('/knowledge/drafts/draft-1');
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  expect(await screen.findByText('The draft was discarded')).toBeVisible();
  expect(draft.status).toBe('discarded');
});
