import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { CalendarPage } from './CalendarPage';
import { CalendarsPage } from './CalendarsPage';

const OFFICE = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: [{ weekday: 'monday' as const, opens: '09:00', closes: '17:00' }],
  holidays: [{ date: '2026-12-25', name: 'Christmas Day', opens: null, closes: null }],
  teams: ['billing'],
  byDefault: false,
  version: 3,
};

function open(id: string | null) {
  const server = startMockServer();
  server.world.calendars.push(OFFICE);
  const page = id === null ? <CalendarsPage /> : <CalendarPage />;
  return { server, ...renderPage(server, page, { path: '/settings/calendars/:id?', at: `/settings/calendars/${id ?? ''}`, as: 'grace' }) };
}

test('the list says who works by which calendar', async () => {
  open(null);
  const row = await screen.findByRole('row', { name: /Office/ });
  expect(row).toHaveTextContent('Europe/Berlin');
  await waitFor(() => expect(row).toHaveTextContent('Billing'));
});

test('a change is sent whole, with the version it was read at', async () => {
  const { server, user } = open('office');
  await user.click(await screen.findByRole('button', { name: 'Add hours on Tuesday' }));
  await user.click(screen.getByRole('button', { name: 'Remove Christmas Day, 2026-12-25' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.calls.some(({ method }) => method === 'PUT')).toBe(true));
  const sent = server.calls.find(({ method }) => method === 'PUT');
  expect(sent?.body).toMatchObject({
    name: 'Office',
    teams: ['billing'],
    holidays: [],
    hours: [
      { weekday: 'monday', opens: '09:00', closes: '17:00' },
      { weekday: 'tuesday', opens: '09:00', closes: '17:00' },
    ],
  });
});

test('hours that cannot be are said at once and not sent', async () => {
  const { user } = open('office');
  const closes = await screen.findByRole('textbox', { name: 'Monday until' });
  await user.clear(closes);
  await user.type(closes, '08:00');
  expect(screen.getByText(/Opens before it closes/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('holidays are pasted as a list', async () => {
  const { user } = open('office');
  await user.click(await screen.findByRole('button', { name: /Add holidays/ }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), '2027-01-01 New Year{Enter}nonsense');
  expect(within(dialog).getByText('nonsense')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Add 1' })).toBeDisabled();
  await user.type(within(dialog).getByRole('textbox'), '{Backspace>8/}');
  await user.click(within(dialog).getByRole('button', { name: 'Add 1' }));
  expect(screen.getByText('New Year')).toBeVisible();
});
