import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { message, openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { Conversation } from './Conversation';

function openConversation(state: 'failed' | 'queued' | 'sent', detail: string | null) {
  const server = startMockServer();
  const opened = openCase(server.world, { name: 'Tom', email: 't@example.org', tier: 'standard', channel: 'web', subject: 'Broken', message: 'It is broken', ageMinutes: 5 });
  const reply = message(server.world, 'outbound', { kind: 'agent', id: 'carol', name: 'Carol Clark' }, 'We look into it.');
  opened.messages.push({ ...reply, delivery: { state, detail } });
  return renderPage(server, <Conversation number={opened.file.number} />, { path: '/', at: '/', as: 'carol' });
}

test('a message that failed tells why and can be sent again', async () => {
  const { user } = openConversation('failed', '550 no such mailbox');
  expect(await screen.findByText('550 no such mailbox')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  expect(await screen.findByText('Being sent')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send again' })).not.toBeInTheDocument();
});

test('a message that waits tells for what', async () => {
  openConversation('queued', 'the mail server does not answer');
  expect(await screen.findByText('Will be tried again: the mail server does not answer')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send again' })).not.toBeInTheDocument();
});

test('a message that has left needs nothing', async () => {
  openConversation('sent', null);
  expect(await screen.findByText('Sent')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send again' })).not.toBeInTheDocument();
});
