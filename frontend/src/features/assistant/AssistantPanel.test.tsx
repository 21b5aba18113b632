import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Suggestion } from '@/api/types';
import { churnRisk, leadScore, outreach } from '@/testing/mock/leadSuggestions';
import { openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { AssistantPanel } from './AssistantPanel';
import { pieces } from './DraftText';

function openPanel(change?: (suggestions: Suggestion[]) => Suggestion[], onChooseIntent?: (intent: string) => void) {
  const server = startMockServer();
  const opened = openCase(server.world, { name: 'Maria Keller', email: 'm@example.org', tier: 'gold', channel: 'email', subject: 'Parcel missing', message: 'Where is my parcel?', ageMinutes: 5 });
  if (change) opened.suggestions = change(opened.suggestions);
  const onUse = vi.fn();
  const page = renderPage(server, <AssistantPanel caseNumber={opened.file.number} onUse={onUse} onChooseIntent={onChooseIntent} />, { path: '/', at: '/', as: 'carol' });
  return { ...page, server, onUse, opened };
}

test('the label shows its confidence and is corrected with one click', async () => {
  const { user, server } = openPanel();
  expect(await screen.findByText('86% sure')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /Track an order/ }));
  expect(server.calls.find(({ path }) => path.endsWith('/verdict'))?.body).toEqual({ verdict: 'edited', correction: { intent: 'track-order' } });
});

test('what the flow did alone is undone with the right label, and the case handed over', async () => {
  const { user, server } = openPanel((suggestions) => suggestions.map((suggestion) => ({ ...suggestion, undoable: suggestion.kind === 'classification' })));
  await user.click(await screen.findByRole('button', { name: 'That is wrong …' }));
  expect(screen.getByRole('button', { name: 'Undo and hand over' })).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('What does the customer really want?'), 'Late delivery');
  await user.click(screen.getByRole('button', { name: 'Undo and hand over' }));
  expect(server.calls.find(({ path }) => path.endsWith('/undo'))?.body).toEqual({ intent: 'late-delivery' });
  expect(await screen.findByText('Carol Clark', { exact: false })).toBeVisible();
});

test('in a review a choice fills the form and is no verdict of its own', async () => {
  const onChooseIntent = vi.fn();
  const { user, server } = openPanel(undefined, onChooseIntent);
  await user.click(await screen.findByRole('button', { name: /Track an order/ }));
  expect(onChooseIntent).toHaveBeenCalledWith('track-order');
  expect(server.calls.some(({ path }) => path.endsWith('/verdict'))).toBe(false);
});

test('a sentence in focus lights its sources; a sentence without one is marked', async () => {
  const { user } = openPanel();
  const backed = await screen.findByRole('button', { name: /answer within two working days/ });
  await user.hover(backed);
  const sources = within(screen.getByRole('list', { name: 'Sources of the draft' })).getAllByRole('listitem');
  expect(sources.map((source) => source.getAttribute('aria-current'))).toEqual(['true', null]);
  expect(screen.getByRole('button', { name: /sorry for the trouble\..*No source backs this sentence/ })).toBeVisible();
});

test('accepting hands the text over and records the verdict', async () => {
  const { user, onUse, server } = openPanel();
  await user.click(await screen.findByRole('button', { name: 'Accept' }));
  expect(onUse).toHaveBeenCalledWith(expect.stringContaining('two working days'), expect.any(String));
  expect(server.calls.find(({ path }) => path.endsWith('/verdict'))?.body).toEqual({ verdict: 'accepted' });
});

test('rejecting asks for the reason', async () => {
  const { user, onUse, server } = openPanel();
  await user.click(await screen.findByRole('button', { name: 'Reject' }));
  await user.selectOptions(screen.getByLabelText('Why doesn’t it fit?'), 'Wrong tone');

  await user.click(screen.getByRole('button', { name: 'Reject' }));
  expect(onUse).not.toHaveBeenCalled();
  expect(server.calls.find(({ path }) => path.endsWith('/verdict'))?.body).toEqual({ verdict: 'rejected', reason: 'Wrong tone' });
});

test('an outdated draft says so', async () => {
  const { opened, client } = openPanel();
  await screen.findByRole('button', { name: 'Accept' });
  opened.suggestions.forEach((suggestion) => (suggestion.status = 'outdated'));
  await client.invalidateQueries();
  expect(await screen.findByText('The customer has written since this draft.')).toBeVisible();
});

const openLead = () => openPanel(() => [leadScore(), outreach(), churnRisk()]);

test('a score tells in words what it means, and what speaks for and against it', async () => {
  openLead();
  expect(await screen.findByText('Of leads like this, about 62 of 100 were won; of all leads, 25.')).toBeVisible();
  const itemsOf = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(itemsOf('Speaks for it')[0]).toContain('Timeline: this quarter');
  expect(itemsOf('Speaks for it')[2]).toContain('Employees: 1,200');
  expect(itemsOf('Speaks against it')[0]).toMatch(/Budget: not known.*-4 points/);
  expect(itemsOf('Speaks against it')[1]).toContain('Industry: shipbuilding');
  expect(screen.getByText('Not known yet: Budget, Authority to decide')).toBeVisible();
  expect(screen.getByText(/Learned from example leads.*local-lead-3/)).toBeVisible();
});

test('a letter to a lead is used like a draft, and says that no article backs it', async () => {
  const { user, onUse, server } = openLead();
  expect(await screen.findByText('Courtesies and questions only')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  expect(onUse).toHaveBeenCalledWith(expect.stringContaining('What budget have you planned'), 's-outreach');
  expect(server.calls.find(({ path }) => path.endsWith('/s-outreach/verdict'))?.body).toEqual({ verdict: 'accepted' });
});

test('a risk of leaving is told beside the usual one', async () => {
  openLead();
  expect(await screen.findByText(/about 41 of 100 left within a quarter; of all customers, 17/)).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'Speaks for leaving' })).getByRole('listitem')).toHaveTextContent('Poor ratings: 2');
});

test('what stands between the sentences of a draft is kept', () => {
  const sentence = (text: string) => ({ text, sources: [], supported: true });
  expect(pieces('Hello,\n\nOne. Two.', [sentence('Hello,'), sentence('One.'), sentence('Two.')]).map(({ before }) => before)).toEqual(['', '\n\n', ' ']);
});
