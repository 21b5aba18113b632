import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { TasksPage } from '../pages/TasksPage';
import { startChromium } from '../support/browser';
import { violations } from '../support/accessibility';
import { MISSING_PARCEL, signedIn, ticketToAnswer } from '../support/situation';

const chromium = startChromium();
const FOLDER = join(import.meta.dirname, '../screenshots');
mkdirSync(FOLDER, { recursive: true });

const VARIANTS = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

type Stop = [name: string, open: (page: Page, number: string) => Promise<unknown>];

const STOPS: Stop[] = [
  ['tasks', (page) => page.goto('/tasks').then(() => page.getByRole('listbox', { name: 'Task list' }).waitFor())],
  [
    'task',
    async (page, number) => {
      await page.goto(`/tasks?q=${number}`);
      await new TasksPage(page).row(number).click();
      await page.getByLabel(/^Reply to the customer|^What is this ticket/).first().waitFor();
      await page.getByRole('heading', { name: 'Label' }).waitFor();
    },
  ],
  ['task-history', (page) => page.getByRole('tab', { name: 'History' }).click().then(() => page.getByRole('list', { name: 'Timeline' }).waitFor())],
  ['case', (page, number) => page.goto(`/cases/${number}`).then(() => page.getByRole('list', { name: 'Conversation' }).waitFor())],
  ['case-process', (page, number) => page.goto(`/cases/${number}?tab=process`).then(() => page.locator('.bjs-powered-by').first().waitFor())],
  ['cases', (page) => page.goto('/cases').then(() => page.getByRole('table').waitFor())],
  ['new-ticket', (page) => page.goto('/cases/new').then(() => page.getByLabel('Subject').waitFor())],
  ['new-lead', (page) => page.goto('/leads/new').then(() => page.getByLabel('What are they interested in?').waitFor())],
  ['knowledge', (page) => page.goto('/knowledge').then(() => page.getByRole('navigation', { name: 'Articles' }).getByRole('link').first().waitFor())],
  [
    'article',
    async (page) => {
      await page.getByRole('navigation', { name: 'Articles' }).getByRole('link').first().click();
      await page.getByRole('article').waitFor();
    },
  ],
  ['flows', (page) => page.goto('/flows').then(() => page.getByRole('table').waitFor())],
  ['assistant settings', (page) => page.goto('/settings/assistant?tab=privacy').then(() => page.getByRole('heading', { name: 'What would leave' }).waitFor())],
  ['connections', (page) => page.goto('/settings/connections').then(() => page.getByRole('heading', { name: 'Connections', level: 1 }).waitFor())],
  ['trust', (page) => page.goto('/assistant/trust').then(() => page.getByRole('table').first().waitFor())],
  ['gaps', (page) => page.goto('/knowledge/gaps').then(() => page.getByRole('heading', { level: 1 }).waitFor())],
  ['parked', (page) => page.goto('/operations/parked').then(() => page.getByRole('heading', { level: 1 }).waitFor())],
  ['triggers', (page) => page.goto('/settings/triggers').then(() => page.getByRole('heading', { name: 'Triggers', level: 1 }).waitFor())],
  ['calendars', (page) => page.goto('/settings/calendars').then(() => page.getByRole('table').waitFor())],
  ['calendar', (page) => page.getByRole('link', { name: 'Office in Berlin' }).click().then(() => page.getByRole('list').first().waitFor())],
  ['palette', (page) => page.keyboard.press('Control+k').then(() => page.getByRole('combobox', { name: 'Commands and cases' }).waitFor())],
];

describe.each(VARIANTS)('at $width px, $colorScheme', (variant) => {
  const file = (name: string) => join(FOLDER, `${name}-${variant.width}-${variant.colorScheme}.png`);

  test('sign-in has no accessibility violation', async () => {
    const page = await chromium.visit(variant);
    await page.goto('/');
    await page.getByLabel('User name').waitFor();
    await page.screenshot({ path: file('sign-in') });
    expect(await violations(page)).toEqual([]);
  });

  test('no page has an accessibility violation or scrolls sideways', async () => {
    const { page, api } = await signedIn(chromium, 'grace', variant);
    const number = await ticketToAnswer(api, MISSING_PARCEL);
    const found: Record<string, string[]> = {};
    for (const [name, open] of STOPS) {
      await open(page, number);
      await page.waitForTimeout(200);
      await page.screenshot({ path: file(name) });
      // another scheme has other colours, and everything else alike
      found[name] = await violations(page, variant.colorScheme === 'dark' ? ['color-contrast'] : undefined);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) found[name].push(`${overflow} px too wide`);
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  }, 300_000);
});
