import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { startChromium } from '../support/browser';
import { signedIn } from '../support/situation';

const chromium = startChromium();

/** As if the server let everything through: the frame alone has to hold. */
const HOSTILE = `<p>Hello, my order is late.</p>
<script>parent.pwned = window.pwned = 1</script><img src=x onerror="parent.pwned=1"><svg onload="parent.pwned=1"></svg>
<iframe src="javascript:parent.pwned=1"></iframe><iframe srcdoc="<script>top.pwned=1</script>"></iframe>
<img src="https://track.example/pixel.gif"><style>@import url(https://track.example/a.css); body { background: url(https://track.example/b.png) }</style>
<link rel="stylesheet" href="https://track.example/c.css"><link rel="prefetch" href="https://track.example/d"><base href="https://track.example/">
<video src="https://track.example/e.mp4" poster="https://track.example/f.png" autoplay></video><object data="https://track.example/g"></object>
<meta http-equiv="refresh" content="0;url=https://track.example/h"><form action="https://track.example/i"><input autofocus onfocus="parent.pwned=1"><button>Send</button></form>
<details open ontoggle="parent.pwned=1"><summary></summary><p>Old words</p></details>`;

const LETTER = { from: 'Mallory <mallory@example.org>', to: 'support@fernhill.example', cc: null, subject: 'Late', foldedAt: 24, blockedImages: 1, remarks: ['Not kept: invoice.pdf.exe.'], hasHtml: true };

/** The messages of a case, the first one a mail. */
async function asMail(page: Page, html: string): Promise<void> {
  await page.route('**/api/cases/*/messages?*', async (route) => {
    const response = await route.fetch();
    const { items, next } = (await response.json()) as { items: object[]; next: string | null };
    await route.fulfill({ response, json: { items: items.map((item, i) => (i === 0 ? { ...item, body: 'Hello, my order is late.\n\nOn Monday you wrote:\n> Dear Mallory', letter: LETTER } : item)), next } });
  });
  await page.route('**/api/cases/*/messages/*/html', (route) => route.fulfill({ json: { html } }));
}

test('a mail in HTML neither runs nor loads anything', async () => {
  const { page, api } = await signedIn(chromium, 'carol', { provokes: true });
  const left: string[] = [];
  page.on('requestfinished', (request) => left.push(request.url()));
  page.on('requestfailed', (request) => {
    // what the policy stops has not left the browser; anything else that fails has
    if (!/csp|BLOCKED_BY/i.test(request.failure()?.errorText ?? '')) left.push(request.url());
  });
  const number = await api.openTicket({ subject: 'Late', message: 'Hello', customer: { email: 'mallory@example.org' } });
  await asMail(page, HOSTILE);
  const casePage = new CasePage(page);
  await casePage.open(number);

  const frame = casePage.conversation.frameLocator('iframe');
  await frame.getByText('Hello, my order is late.').waitFor();
  await page.waitForLoadState('networkidle');

  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();
  expect(page.url()).toContain(number);
  expect(left.filter((url) => url.includes('track.example'))).toEqual([]);
});

test('a mail shows as it was sent or as text, and what it repeats when asked', async () => {
  const { page, api } = await signedIn(chromium, 'carol');
  const number = await api.openTicket({ subject: 'Late', message: 'Hello', customer: { email: 'mallory@example.org' } });
  await asMail(page, '<p>Hello, my <b>order</b> is late.</p><details><summary></summary><blockquote>Dear Mallory</blockquote></details>');
  const casePage = new CasePage(page);
  await casePage.open(number);

  const frame = casePage.conversation.frameLocator('iframe');
  await frame.getByText('order').waitFor();
  await frame.locator('summary').click();
  await frame.getByText('Dear Mallory').waitFor();
  await casePage.conversation.getByText('Remote images are not loaded (1)').waitFor();
  await casePage.conversation.getByText('Not kept: invoice.pdf.exe.').waitFor();

  await casePage.conversation.getByRole('button', { name: 'As text' }).click();
  await casePage.conversation.getByText('Show quoted text and signature').click();
  await casePage.conversation.getByText('> Dear Mallory').waitFor();
  expect(await casePage.conversation.locator('iframe').count()).toBe(0);
});
