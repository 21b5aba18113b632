import { expect, test } from 'vitest';
import { startChromium } from '../support/browser';
import { signedIn, ticketToAnswer, unique } from '../support/situation';

const chromium = startChromium();

const REFUND = {
  subject: 'My refund has not arrived',
  message: 'You wrote two weeks ago that my refund is on its way, but there is nothing on my account. My order number is 51820.',
  customer: { email: 'sofia.berg@example.org', name: 'Sofia Berg' },
};

interface Clocks {
  team: { id: string; name: string };
  clocks: { firstResponse: { dueAt: string } };
}

test('a team’s new calendar moves the deadlines of its open cases', async () => {
  const { page, api } = await signedIn(chromium, 'grace');
  const number = await ticketToAnswer(api, REFUND);
  const before = await api.until<Clocks>(`/api/cases/${number}`, (file) => file.clocks !== null);
  const name = unique('Weekends');

  await page.goto('/settings/calendars/new');
  await page.getByLabel('Name').fill(name);
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
    await page.getByRole('button', { name: `Remove 09:00–17:00 on ${day}` }).click();
  }
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  for (const day of ['Saturday', 'Sunday']) {
    await page.getByRole('button', { name: `Add hours on ${day}` }).click();
    await page.getByRole('textbox', { name: `${day} from` }).fill('09:00');
    await page.getByRole('textbox', { name: `${day} until` }).fill('09:01');
  }
  await page.getByRole('checkbox', { name: before.team.name }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`${name} is saved`).waitFor();

  const moved = await api.until<Clocks>(`/api/cases/${number}`, (file) => file.clocks.firstResponse.dueAt > before.clocks.firstResponse.dueAt);
  const due = await api.until<{ items: { dueAt: string }[] }>(`/api/cases/${number}/tasks`, ({ items }) => items[0]?.dueAt === moved.clocks.firstResponse.dueAt);
  expect(due.items).toHaveLength(1);

  await page.getByRole('link', { name }).click();
  await page.getByRole('checkbox', { name: before.team.name }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`${name} is saved`).last().waitFor();
  await page.getByRole('button', { name: `Remove ${name}?` }).click();
  await page.getByRole('button', { name: 'Remove calendar' }).click();
  await page.getByRole('link', { name }).waitFor({ state: 'detached' });
}, 120_000);
