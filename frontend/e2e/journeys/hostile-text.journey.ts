import { expect, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { TasksPage } from '../pages/TasksPage';
import { startChromium } from '../support/browser';
import { signedIn, ticketToAnswer } from '../support/situation';

const chromium = startChromium();

const HOSTILE = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><svg onload="window.pwned=1">{{7*7}} ${7*7} javascript:alert(1) where is my parcel';

test('markup in a ticket stays text wherever it shows', async () => {
  const { page, api } = await signedIn(chromium, 'carol');
  const number = await ticketToAnswer(api, { subject: `${HOSTILE}`.slice(0, 380), message: HOSTILE, customer: { email: 'mallory@example.org', name: '<b onmouseover="window.pwned=1">Mallory</b>' } });
  const casePage = new CasePage(page);
  await casePage.open(number);
  await casePage.conversation.getByText(HOSTILE).waitFor();
  await casePage.note(`Note ${HOSTILE}`);
  await casePage.conversation.getByText(`Note ${HOSTILE}`).waitFor();
  await casePage.open(number, 'Timeline');
  await page.getByRole('list', { name: 'Timeline' }).waitFor();
  await page.goto('/tasks');
  const tasks = new TasksPage(page);
  await tasks.open(number);
  await tasks.assistant.waitFor();
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();
  expect(await page.locator('main img, main b').count()).toBe(0);
});
