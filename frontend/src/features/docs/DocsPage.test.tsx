import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { DocsPage } from './DocsPage';

const openDocs = (at = '/api/docs') => renderPage(startMockServer(), <DocsPage />, { path: '/api/docs', at });

test('an operation says what to send, what comes back, and how a shell sends it', async () => {
  const { user } = openDocs();
  await user.click(await screen.findByText('/api/tickets'));
  const body = within(await screen.findByRole('region', { name: 'Body' }));
  expect(body.getByRole('rowheader', { name: 'customer.email required' })).toBeVisible();
  expect(screen.getByText(/^curl -X POST 'http:\/\/localhost(:\d+)?\/api\/tickets'/)).toHaveTextContent('"customer":{"email":"text"}');
  expect(screen.getByText('201')).toBeVisible();
});

test('the search leaves what has all its words', async () => {
  openDocs('/api/docs?q=attachments+upload');
  expect(await screen.findAllByText('/api/cases/{number}/attachments')).toHaveLength(1);
  expect(screen.queryByText('/api/tickets')).toBeNull();
});

test('every operation of the description can be opened', async () => {
  const { user } = openDocs('/api/docs?q=tasks');
  for (const path of await screen.findAllByText(/^\/api\//)) await user.click(path);
  expect(screen.getAllByText(/^curl/).length).toBeGreaterThan(10);
});
