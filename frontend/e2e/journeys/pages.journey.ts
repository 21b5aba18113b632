import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SignInPage } from '../pages/SignInPage';
import { TasksPage } from '../pages/TasksPage';
import { startChromium } from '../support/browser';
import { violations } from '../support/accessibility';
import { MISSING_PARCEL, signedIn, ticketToAnswer } from '../support/situation';

const chromium = startChromium();
const FOLDER = join(import.meta.dirname, '../screenshots');
mkdirSync(FOLDER, { recursive: true });

/** Each page is seen in all of these, and held against the rules once in each width and once in each scheme. */
const VARIANTS = [
  { width: 1280, height: 800, colorScheme: 'light', checked: true },
  { width: 1280, height: 800, colorScheme: 'dark', checked: false },
  { width: 390, height: 844, colorScheme: 'dark', checked: true },
  { width: 390, height: 844, colorScheme: 'light', checked: false },
] as const;

type Stop = [name: string, open: (page: Page, number: string) => Promise<unknown>];

/** A flow with a draft, so that there is something to compare and to rehearse. */
const FLOW = 'ticket-escalation';
const drawn = (page: Page) => page.locator('.djs-shape').first().waitFor();

const WORK: Stop[] = [
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
  ['gaps', (page) => page.goto('/knowledge/gaps').then(() => page.getByRole('heading', { level: 1 }).waitFor())],
  ['trust', (page) => page.goto('/assistant/trust').then(() => page.getByRole('table').first().waitFor())],
  ['insights', (page) => page.goto('/insights').then(() => page.getByRole('region', { name: 'Opened' }).or(page.getByText('No cases in this period')).first().waitFor())],
  ['heatmap', (page) => page.goto('/insights/heatmap').then(() => page.getByLabel('Warm is').waitFor())],
  ...['backlog', 'versions', 'funnel', 'assistant', 'crm', 'availability', 'forecast'].map((name): Stop => [`insights-${name}`, (page) => page.goto(`/insights/${name}`).then(() => page.getByRole('heading', { level: 1 }).waitFor())]),
  ['incidents', (page) => page.goto('/operations/incidents').then(() => page.getByRole('heading', { level: 1 }).waitFor())],
  ['work', (page) => page.goto('/operations/work').then(() => page.getByRole('table').first().waitFor())],
  ['parked', (page) => page.goto('/operations/parked').then(() => page.getByRole('heading', { level: 1 }).waitFor())],
  ['palette', (page) => page.keyboard.press('Control+k').then(() => page.getByRole('combobox', { name: 'Commands and cases' }).waitFor())],
];

const STEERING: Stop[] = [
  ['flows', (page) => page.goto('/flows').then(() => page.getByRole('table').waitFor())],
  ['flow', (page) => page.goto(`/flows/${FLOW}`).then(() => drawn(page))],
  ['flow-versions', (page) => page.goto(`/flows/${FLOW}/versions`).then(() => page.getByRole('table').first().waitFor())],
  ['flow-running', (page) => page.goto('/flows/ticket-resolution/running').then(() => drawn(page))],
  ['flow-compare', (page) => page.goto(`/flows/${FLOW}/compare`).then(() => drawn(page))],
  ['flow-rehearse', (page) => page.goto(`/flows/${FLOW}/rehearse`).then(() => page.getByRole('button', { name: 'Rehearse' }).waitFor())],
  ['flow-release', (page) => page.goto(`/flows/${FLOW}/release`).then(() => page.getByLabel('Reason').waitFor())],
  ['flow-edit', (page) => page.goto(`/flows/${FLOW}/edit`).then(() => drawn(page))],
  ['assistant settings', (page) => page.goto('/settings/assistant?tab=privacy').then(() => page.getByRole('heading', { name: 'What would leave' }).waitFor())],
  ['connections', (page) => page.goto('/settings/connections').then(() => page.getByRole('heading', { name: 'Connections', level: 1 }).waitFor())],
  ['triggers', (page) => page.goto('/settings/triggers').then(() => page.getByRole('heading', { name: 'Triggers', level: 1 }).waitFor())],
  ['calendars', (page) => page.goto('/settings/calendars').then(() => page.getByRole('table').waitFor())],
  ['calendar', (page) => page.getByRole('link', { name: 'Office in Berlin' }).click().then(() => page.getByRole('list').first().waitFor())],
];

/** As one variant; what moves over has come to rest, since visits are without motion. */
async function turn(page: Page, { width, height, colorScheme }: (typeof VARIANTS)[number]) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((scheme) => document.documentElement.dataset['theme'] === scheme, colorScheme);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** What is wrong with the page as it is, in all variants. */
async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const variant of VARIANTS) {
    const { width, colorScheme, checked } = variant;
    await turn(page, variant);
    await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`) });
    if (checked) found.push(...(await violations(page)));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`${overflow} px too wide at ${width} px`);
  }
  await turn(page, VARIANTS[0]);
  return found;
}

/** One stop after the other on one page, each loaded once. */
async function walk(page: Page, stops: Stop[], number: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, open] of stops) {
    await open(page, number);
    await page.waitForFunction(() => document.querySelector('main [role=status][aria-label="Loading"]') === null);
    const here = await faults(page, name);
    if (here.length > 0) found[name] = here;
  }
  return found;
}

test('sign-in has no accessibility violation', async () => {
  const page = await chromium.visit();
  await page.goto('/');
  await page.getByLabel('User name').waitFor();
  expect(await faults(page, 'sign-in')).toEqual([]);
});

test('no page has an accessibility violation or scrolls sideways', async () => {
  const { page, api } = await signedIn(chromium, 'grace');
  const steering = await chromium.visit();
  await new SignInPage(steering).signIn('grace');
  await api.discardDraft(FLOW);
  await api.beginDraft(FLOW);
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  try {
    const [work, flows] = await Promise.all([walk(page, WORK, number), walk(steering, STEERING, number)]);
    expect({ ...work, ...flows }).toEqual({});
  } finally {
    await steering.goto('/flows');
    await api.discardDraft(FLOW);
  }
}, 300_000);
