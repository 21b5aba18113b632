import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { TasksPage } from '../pages/TasksPage';
import { violations } from '../support/accessibility';
import type { Api } from '../support/api';
import { startChromium } from '../support/browser';
import { openShop } from '../support/shop';
import { MISSING_PARCEL, signedIn, ticketToAnswer, unique } from '../support/situation';

const chromium = startChromium();
openShop();

const SCREENSHOTS = join(import.meta.dirname, '../screenshots');
mkdirSync(SCREENSHOTS, { recursive: true });
const SIGHTS = [
  { width: 1280, colorScheme: 'light', locale: 'en-GB' },
  { width: 390, colorScheme: 'dark', locale: 'en-GB' },
  { width: 1280, colorScheme: 'dark', locale: 'de-DE' },
  { width: 390, colorScheme: 'light', locale: 'de-DE' },
] as const;

async function seen(page: Page, name: string) {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** A case that an agent has resolved, so that its customer was asked. */
async function resolved(page: Page, api: Api): Promise<string> {
  const customer = { name: 'Maria Keller', email: `${unique('maria').replace(' ', '.')}@example.org` };
  const number = await ticketToAnswer(api, { ...MISSING_PARCEL, customer });
  const tasks = new TasksPage(page);
  await tasks.open(number);
  await page.keyboard.press('Control+Alt+c');
  await tasks.pane.getByText('You hold it').waitFor();
  await tasks.choose('Resolve without a reply');
  await tasks.complete();
  await api.until<{ items: unknown[] }>(`/api/cases/${number}/satisfaction`, ({ items }) => items.length > 0);
  return number;
}

async function linkToHandOn(page: Page, number: string): Promise<string> {
  await new CasePage(page).open(number);
  await page.getByText('Not asked: no mail server').waitFor();
  await page.getByRole('button', { name: 'Get a link to hand on' }).click();
  return page.getByLabel('Link for the customer').inputValue();
}

/** The link as a browser that reaches the application elsewhere follows it. */
const pathOf = (url: string) => new URL(url).pathname;

test('a customer who was not helped says so, and the agent sees it without a reload', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await resolved(page, api);
  const link = await linkToHandOn(page, number);
  await seen(page, 'case-survey-open');

  const customer = await chromium.visit();
  await customer.goto(`${pathOf(link)}?score=2`);
  await customer.getByRole('heading', { name: 'How satisfied are you with our help?' }).waitFor();
  expect(await customer.getByRole('radio', { name: 'Dissatisfied', exact: true }).isChecked()).toBe(true);
  // a program that looks through the mail follows all five links; that is no answer
  for (const score of [1, 2, 3, 4, 5]) await customer.request.get(`${pathOf(link)}?score=${score}`);
  expect(await customer.context().cookies()).toEqual([]);

  await customer.getByRole('radio', { name: 'Very dissatisfied' }).check({ force: true });
  await customer.getByText('Not solved').click();
  await customer.getByLabel(/Anything else/).fill('Nobody answered my question. <script>alert(1)</script>');
  await customer.getByRole('button', { name: 'Send answer' }).click();
  await customer.getByRole('heading', { name: 'Thank you!' }).waitFor();

  await page.getByRole('img', { name: '1 of 5 points' }).waitFor();
  await page.getByText('Nobody answered my question. <script>alert(1)</script>').waitFor();
  await seen(page, 'case-survey-answered');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByText('The customer gave 1 of 5 points').waitFor();
  await page.getByText('Survey link handed on').waitFor();

  await customer.goto(pathOf(link));
  await customer.getByRole('heading', { name: 'You have answered already' }).waitFor();
});

/** What a visitor meets, one page after the other. */
async function visitorsPages(link: string, sights: readonly (typeof SIGHTS)[number][]) {
  for (const { width, colorScheme, locale } of sights) {
    const name = `${width}-${colorScheme}-${locale.slice(0, 2)}`;
    const visitor = await chromium.visit({ width, height: 800, colorScheme, locale });
    await visitor.goto(`${pathOf(link)}?score=4`);
    await visitor.getByRole('radio').first().waitFor({ state: 'attached' });
    if (locale === 'de-DE') await visitor.getByRole('button', { name: 'Deutsch' }).click();
    await seen(visitor, `survey-${name}`);
    await visitor.goto('/survey/nothing-of-ours');
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    await seen(visitor, `survey-gone-${name}`);
    await visitor.goto('/form/ticket');
    await visitor.getByRole('textbox').first().waitFor();
    await visitor.getByRole('button', { name: /^(Send|Senden)$/ }).click();
    await seen(visitor, `form-${name}`);
    await visitor.goto('/form/lead');
    await visitor.getByLabel(/^(Phone|Telefon)/).fill('030 1234567');
    await visitor.getByRole('button', { name: /^(Send|Senden)$/ }).click();
    expect(await visitor.getByRole('checkbox').count()).toBe(2);
    await seen(visitor, `form-lead-${name}`);
  }
}

test('the pages for visitors are clear for everybody', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const link = await linkToHandOn(page, await resolved(page, api));
  await Promise.all([visitorsPages(link, SIGHTS.slice(0, 2)), visitorsPages(link, SIGHTS.slice(2))]);
});

/** High enough for the whole form: it needs no bars of its own. */
async function fitsItsFrame(visitor: Page) {
  await expect
    .poll(async () => {
      const frame = visitor.frames()[1];
      return frame?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
    })
    .toBeLessThanOrEqual(1);
}

test('a visitor of somebody else’s site opens a ticket there', async () => {
  const subject = unique('The kettle is cold');
  const { page } = await signedIn(chromium, 'carol');
  for (const { width, theme } of [
    { width: 1280, theme: 'light' },
    { width: 390, theme: 'dark' },
  ]) {
    const visitor = await chromium.visit({ width, height: 900 });
    await visitor.goto(`${inject('shopURL')}/?theme=${theme}`);
    const form = visitor.frameLocator('iframe[title="Contact form"]');
    await form.getByLabel('E-mail address').fill('kim@example.org');
    await form.getByLabel('Subject').fill(subject);
    await form.getByLabel('Your message').fill('It no longer boils.');
    await form.locator('input[type=file]').setInputFiles({ name: 'kettle.txt', mimeType: 'text/plain', buffer: Buffer.from('cold') });
    await fitsItsFrame(visitor);
    await visitor.screenshot({ path: join(SCREENSHOTS, `embedded-${width}-${theme}.png`), fullPage: true });
    await form.getByRole('button', { name: 'Send' }).click();
    const number = await form.getByText(/^C-\d+$/).textContent();
    await visitor.screenshot({ path: join(SCREENSHOTS, `embedded-sent-${width}-${theme}.png`), fullPage: true });

    await new CasePage(page).open(String(number));
    await page.getByRole('heading', { name: subject }).waitFor();
    await page.getByText('kettle.txt').waitFor();
  }
});

test('a visitor of somebody else’s site says there what they may buy', async () => {
  const { page } = await signedIn(chromium, 'dave');
  for (const { width, theme } of [
    { width: 1280, theme: 'light' },
    { width: 390, theme: 'dark' },
  ]) {
    const company = unique('Tent Rental');
    const visitor = await chromium.visit({ width, height: 900 });
    await visitor.goto(`${inject('shopURL')}/?theme=${theme}&form=lead`);
    const form = visitor.frameLocator('iframe[title="Enquiry form"]');
    await form.getByLabel('E-mail address').fill(`ada@${company.replaceAll(' ', '-').toLowerCase()}.example`);
    await form.getByLabel(/^Company/).fill(company);
    await form.getByLabel(/^Phone/).fill('030 1234567');
    await form.getByLabel('What are you interested in?').fill('We need sixty tents. <b>By May.</b>');
    await form.getByRole('checkbox', { name: /by e-mail/ }).check();
    await fitsItsFrame(visitor);
    await visitor.screenshot({ path: join(SCREENSHOTS, `embedded-lead-${width}-${theme}.png`), fullPage: true });
    await form.getByRole('button', { name: 'Send' }).click();
    const number = await form.getByText(/^C-\d+$/).textContent();

    await new CasePage(page).open(String(number));
    await page.getByRole('heading', { name: `${company}: We need sixty tents. <b>By May.</b>` }).waitFor();
    // who ticked one box has agreed to one thing
    await page.locator('dd', { hasText: /· web form$/ }).first().waitFor();
    expect(await page.locator('dd', { hasText: /· web form$/ }).count()).toBe(1);
  }
});

test('a site that is not named shows nothing of ours', async () => {
  const visitor = await chromium.visit();
  // the browser says why, and here it should
  visitor.removeAllListeners('console');
  await visitor.route('http://stranger.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${inject('baseURL')}/form/ticket"></iframe>` }),
  );
  const form = await fetch(`${inject('baseURL')}/form/ticket`, { headers: { Accept: 'text/html' } });
  expect(form.headers.get('Content-Security-Policy')).toMatch(/frame-ancestors (?![^;]*stranger)[^;]+/);
  await visitor.goto('http://stranger.test/');
  await expect.poll(() => visitor.frames().at(1)?.url(), { timeout: 20_000 }).toContain('chrome-error');
  expect(await visitor.frameLocator('iframe').getByLabel('Subject').count()).toBe(0);
});
