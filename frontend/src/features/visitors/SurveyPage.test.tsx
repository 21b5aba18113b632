import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiFailure, toFailure } from '@/api/failure';
import type { Survey } from '@/api/visitors';
import { SurveyPage } from './SurveyPage';

const OPEN: Survey = { company: 'Fernhill', language: 'en', answered: false };

async function open(survey: Survey | ApiFailure, { score = NaN, answers = [204] } = {}) {
  const sent: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    const status = answers[sent.length - 1] ?? 500;
    return new Response(status === 204 ? null : '{"type":"/problems/x","title":"x"}', { status, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '90' } });
  });
  const read = survey instanceof ApiFailure ? Promise.reject(survey) : Promise.resolve(survey);
  await act(async () => {
    render(<SurveyPage token="t0ken" survey={read} suggestedScore={score} />);
    await Promise.resolve();
  });
  return { user: userEvent.setup(), sent };
}

const body = (call: { init: RequestInit } | undefined) => JSON.parse(String(call?.init.body)) as unknown;

test('the score of the link is chosen, and counts when the customer confirms it', async () => {
  const { user, sent } = await open(OPEN, { score: 4 });
  expect(screen.getByRole('radio', { name: 'Satisfied' })).toBeChecked();
  expect(sent).toEqual([]);

  await user.click(screen.getByRole('checkbox', { name: 'Quick answer' }));
  await user.type(screen.getByLabelText(/Anything else/), 'Well done');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));

  expect(await screen.findByRole('heading', { name: 'Thank you!' })).toHaveFocus();
  expect(sent[0]?.url).toBe('/api/public/surveys/t0ken/answer');
  expect(sent[0]?.init.credentials).toBe('omit');
  expect(body(sent[0])).toEqual({ score: 4, reasons: ['speed'], comment: 'Well done' });
});

test('nothing is sent before a score is chosen', async () => {
  const { user, sent } = await open(OPEN);
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Please choose one of the five first.');
  expect(sent).toEqual([]);
});

test('reasons for praise are not sent as reasons for blame', async () => {
  const { user, sent } = await open(OPEN, { score: 5 });
  await user.click(screen.getByRole('checkbox', { name: 'Friendly' }));
  await user.click(screen.getByRole('radio', { name: 'Very dissatisfied' }));
  expect(screen.getByRole('group', { name: 'What should have been better?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByText(/We are sorry/)).toBeVisible();
  expect(body(sent[0])).toEqual({ score: 1, reasons: [] });
});

test('it speaks the language of the case, and another by choice', async () => {
  const { user } = await open({ ...OPEN, language: 'de-AT' });
  expect(screen.getByRole('heading', { name: 'Wie zufrieden sind Sie mit unserer Hilfe?' })).toBeVisible();
  expect(document.documentElement.lang).toBe('de');
  await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'English' }));
  expect(screen.getByRole('heading', { name: 'How satisfied are you with our help?' })).toBeVisible();
});

test('who has answered is thanked, also when the answer came from elsewhere meanwhile', async () => {
  const { user } = await open(OPEN, { score: 2, answers: [409] });
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByRole('heading', { name: 'You have answered already' })).toBeVisible();
});

test('a link that is not good says what to do instead', async () => {
  await open(new ApiFailure(toFailure(404, { type: '/problems/not-found', title: 'Not found', status: 404, violations: [] }, null)));
  expect(screen.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a fault loses nothing', async () => {
  const { user, sent } = await open(OPEN, { score: 3, answers: [429, 500, 204] });
  await user.type(screen.getByLabelText(/Anything else/), 'Hm');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('try again in 2 min');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByText(/went wrong on our side/)).toBeVisible();
  expect(screen.getByLabelText(/Anything else/)).toHaveValue('Hm');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByRole('heading', { name: 'Thank you!' })).toBeVisible();
  expect(sent).toHaveLength(3);
});
