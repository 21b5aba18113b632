import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { I18nProvider } from '@/i18n/I18n';
import { Deadline, type DeadlineProps } from './Deadline';

const MINUTE = 60_000;
const minutes = (from: number) => new Date(Date.now() + from * MINUTE + 1_000).toISOString();

async function shown(deadline: DeadlineProps) {
  render(
    <Suspense>
      <I18nProvider locale="en">
        <Deadline {...deadline} />
      </I18nProvider>
    </Suspense>,
  );
  return screen.findByText(/\d/);
}

test.each<[string, DeadlineProps, RegExp, RegExp | null]>([
  ['runs', { at: minutes(180), warningAt: minutes(60) }, /^3 hr left$/, null],
  ['is urgent after its warning, however much is left', { at: minutes(180), warningAt: minutes(-1) }, /^3 hr left$/, /soon/],
  ['is urgent in its last hour when nobody says when it warns', { at: minutes(30) }, /^30 min left$/, /soon/],
  ['is overdue', { at: minutes(-120) }, /^2 hr overdue$|^1 hr 59 min overdue$/, /late/],
  ['is met', { at: minutes(0), metAt: minutes(-60) }, /^met, 1 hr early$/, null],
  ['is missed', { at: minutes(-60), metAt: minutes(0) }, /^missed by 1 hr$/, /late/],
  ['stands still, however long ago it would have been due', { at: minutes(-600), pausedSince: minutes(-660) }, /^paused, 1 hr left$/, null],
  ['stays overdue if it was before it stood still', { at: minutes(-120), pausedSince: minutes(-60) }, /overdue$/, /late/],
])('a clock that %s', async (_, deadline, words, look) => {
  const clock = await shown(deadline);
  expect(clock).toHaveTextContent(words);
  expect(clock).toHaveAttribute('title');
  for (const name of [/soon/, /late/]) expect(name.test(clock.className)).toBe(look?.source === name.source);
});
