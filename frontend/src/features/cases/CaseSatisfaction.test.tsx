import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Satisfaction } from '@/api/types';
import { openCase } from '@/testing/mock/situations';
import { minutesFromNow } from '@/testing/mock/world';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { CaseSatisfaction } from './CaseSatisfaction';

const ASKED: Satisfaction = { delivery: { state: 'sent', detail: null }, invitedAt: minutesFromNow(-90), expiresAt: minutesFromNow(9000), score: null, reasons: [], comment: null, channel: null, givenAt: null };

function open(satisfaction: Satisfaction[], as = 'carol') {
  const server = startMockServer();
  const opened = openCase(server.world, { name: 'Tom', email: 't@example.org', tier: 'standard', channel: 'web', subject: 'Broken', message: 'It is broken', ageMinutes: 5 });
  opened.satisfaction.push(...satisfaction);
  return { ...renderPage(server, <CaseSatisfaction number={opened.file.number} />, { path: '/', at: '/', as }), server, number: opened.file.number };
}

test('before the solution nobody is asked', async () => {
  open([]);
  expect(await screen.findByText('The customer is asked when the case is resolved.')).toBeVisible();
});

test('an answer shows with its reasons and the words of the customer, as text', async () => {
  open([{ ...ASKED, score: 1, reasons: ['solved'], comment: '<b>Never again</b>', channel: 'mail', givenAt: minutesFromNow(-10) }]);
  expect(await screen.findByRole('img', { name: '1 of 5 points' })).toBeVisible();
  expect(screen.getByText('Not solved')).toBeVisible();
  expect(screen.getByText('<b>Never again</b>')).toBeVisible();
  expect(screen.queryByText(/handed on/)).toBeNull();
});

test('the newest question stands first', async () => {
  open([{ ...ASKED, score: 5, channel: 'link', givenAt: minutesFromNow(-80) }, { ...ASKED, invitedAt: minutesFromNow(-5) }]);
  const [newest, oldest] = await screen.findAllByRole('listitem');
  expect(newest).toHaveTextContent('Asked, no answer yet');
  expect(oldest).toHaveTextContent('5 of 5');
  expect(oldest).toHaveTextContent('Came by a link that an agent handed on');
});

test('where no mail went out, an agent gets a link, on purpose', async () => {
  const { user, server, number } = open([{ ...ASKED, delivery: { state: 'not-sent', detail: 'not sent: no mail server' } }]);
  expect(await screen.findByText('Not asked: no mail server')).toBeVisible();
  expect(server.calls.some(({ path }) => path.endsWith('/survey-link'))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Get a link to hand on' }));
  expect(await screen.findByDisplayValue(`http://localhost/survey/for-${number}`)).toBeVisible();
});

test('who only reads gets no link, and nobody gets one that is no use', async () => {
  open([ASKED], 'frank');
  expect(await screen.findByText('Asked, no answer yet')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a question that ran out says so', async () => {
  open([{ ...ASKED, expiresAt: minutesFromNow(-1) }]);
  expect(await screen.findByText('Asked, no answer')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
