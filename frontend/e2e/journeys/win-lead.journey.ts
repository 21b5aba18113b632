import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { TasksPage } from '../pages/TasksPage';
import { violations } from '../support/accessibility';
import { startChromium } from '../support/browser';
import { MISSING_PARCEL, signedIn, ticketToAnswer, unique } from '../support/situation';

const chromium = startChromium();
const FOLDER = join(import.meta.dirname, '../screenshots');
mkdirSync(FOLDER, { recursive: true });

const VARIANTS = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

interface Tasks {
  items: { name: string; completedAt: string | null }[];
}

const waitsAt = (name: string) => ({ items }: Tasks) => items.some((task) => task.name === name && task.completedAt === null);

test('a representative opens a lead, qualifies and accepts it, meets the customer and wins', async () => {
  const { page, api } = await signedIn(chromium, 'dave');
  const company = unique('Tent Rental');
  await page.goto('/leads/new');
  await page.getByLabel('E-mail').fill(`ada@${company.replaceAll(' ', '-').toLowerCase()}.example`);
  await page.getByLabel('Contact').fill('Ada Marsh');
  await page.getByLabel('Company').fill(company);
  await page.getByLabel('What are they interested in?').fill('We need sixty tents for the season. Please send an offer this week.');
  await page.getByLabel('May we write?').selectOption('yes');
  await page.getByRole('button', { name: 'Open lead' }).click();
  await page.getByRole('heading', { name: new RegExp(company) }).waitFor();
  const number = page.url().split('/').at(-1) ?? '';

  await api.until<Tasks>(`/api/cases/${number}/tasks`, waitsAt('Qualify lead'));
  await page.getByRole('button', { name: 'Edit facts' }).click();
  await page.getByLabel('Position').fill('Owner');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Owner', { exact: true }).waitFor();
  for (const variant of VARIANTS) {
    await page.setViewportSize(variant);
    await page.emulateMedia({ colorScheme: variant.colorScheme });
    await page.screenshot({ path: join(FOLDER, `lead-${variant.width}-${variant.colorScheme}.png`), fullPage: true });
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize(VARIANTS[0]);

  const tasks = new TasksPage(page);
  const take = async (name: string) => {
    await api.until<Tasks>(`/api/cases/${number}/tasks`, waitsAt(name));
    await page.goto('/tasks');
    await tasks.open(number);
    const claim = tasks.pane.getByRole('button', { name: 'Claim' });
    if (await claim.isVisible()) await claim.click();
    await tasks.pane.getByText('You hold it').waitFor();
  };

  await take('Qualify lead');
  await tasks.pane.getByLabel('Call log').fill('Needs them by May.');
  await page.screenshot({ path: join(FOLDER, 'qualify-lead-1280-light.png') });
  await tasks.choose('Offer to a representative');
  await tasks.complete();

  await api.until<Tasks>(`/api/cases/${number}/tasks`, waitsAt('Accept lead'));
  const held = await api.get<{ items: { name: string; assignee: { id: string } | null }[] }>(`/api/cases/${number}/tasks`);
  expect(['dave', 'erin']).toContain(held.items.find(({ name }) => name === 'Accept lead')?.assignee?.id);
  const who = held.items.find(({ name }) => name === 'Accept lead')?.assignee?.id ?? 'dave';
  const { page: other } = who === 'dave' ? { page } : await signedIn(chromium, who);
  const theirs = new TasksPage(other);
  for (const [name, choice] of [
    ['Accept lead', 'Yes, it is mine'],
    ['Record first meeting', 'Won'],
  ] as const) {
    await api.until<Tasks>(`/api/cases/${number}/tasks`, waitsAt(name));
    await other.goto('/tasks');
    await theirs.open(number);
    await theirs.pane.getByText('You hold it').waitFor();
    await theirs.choose(choice);
    await theirs.complete();
  }

  await api.until<{ outcome: string | null }>(`/api/cases/${number}/lead`, ({ outcome }) => outcome === 'won');
  const casePage = new CasePage(page);
  await casePage.open(number);
  await page.getByText('Won', { exact: true }).waitFor();
});

test('an agent hands a ticket over to sales', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  await page.goto(`/cases/${number}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Hand over to sales/ }).click();
  await page.getByLabel('Why is this a lead?').fill('Asks for a price list for companies.');
  await page.getByRole('button', { name: 'Hand over to sales' }).click();
  await page.getByText(/Lead C-\d+ is open/).waitFor();
});
