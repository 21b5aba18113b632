import { expect, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { TasksPage } from '../pages/TasksPage';
import { startChromium } from '../support/browser';
import { MISSING_PARCEL, openTask, signedIn, ticketToAnswer } from '../support/situation';

const chromium = startChromium();

test('an agent answers a ticket with the keyboard and the assistant’s draft, the customer replies, the case is resolved', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  const tasks = new TasksPage(page);

  await tasks.openWithKeyboard(number);
  await page.keyboard.press('Control+Alt+c');
  await tasks.pane.getByText('You hold it').waitFor();

  const draft = tasks.assistant.getByRole('heading', { name: 'Draft reply' });
  await draft.waitFor();
  const sentence = tasks.assistant.locator('[aria-pressed]').filter({ hasText: /Source/ }).first();
  await sentence.focus();
  expect(await tasks.assistant.locator('li[aria-current=true]').count()).toBeGreaterThan(0);

  await tasks.assistant.getByRole('button', { name: 'Accept', exact: true }).click();
  await tasks.reply.waitFor();
  await expect.poll(() => tasks.reply.inputValue(), { timeout: 20_000 }).not.toBe('');
  await tasks.reply.press('Control+End');
  await tasks.reply.pressSequentially('\n\nYours, Alice');
  await tasks.pane.getByText('Draft saved').waitFor();
  await tasks.complete();

  const casePage = new CasePage(page);
  await casePage.open(number);
  await casePage.status('Waiting for customer').waitFor();
  await casePage.conversation.getByText('Yours, Alice').waitFor();

  await api.customerWrites(number, 'Thank you, the parcel is here now. All good.');
  await casePage.conversation.getByText('All good.').waitFor();
  await openTask(api, number);
  await page.goto('/tasks');
  await tasks.open(number);
  const claim = tasks.pane.getByRole('button', { name: 'Claim' });
  if (await claim.isVisible()) await claim.click();
  await tasks.pane.getByText('You hold it').waitFor();
  await tasks.choose('Resolve without a reply');
  await tasks.complete();

  await api.until<{ status: string }>(`/api/cases/${number}`, ({ status }) => status === 'resolved');
  await casePage.open(number);
  await casePage.status('Resolved').waitFor();
});

test('what was typed is there again after leaving the page', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  const tasks = new TasksPage(page);
  await tasks.open(number);
  await page.keyboard.press('Control+Alt+c');
  await tasks.pane.getByText('You hold it').waitFor();
  await tasks.reply.fill('Half a sentence that must not be lost');
  await tasks.pane.getByText('Draft saved').waitFor();
  await page.reload();
  await expect.poll(() => tasks.reply.inputValue(), { timeout: 20_000 }).toBe('Half a sentence that must not be lost');
});

test('the diagram shows where the case is, with the logo of bpmn.io', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  await new CasePage(page).open(number, 'Process');
  await page.locator('.casework-active').first().waitFor();
  expect(await page.locator('.casework-done').count()).toBeGreaterThan(0);
  expect(await page.locator('.bjs-powered-by').first().isVisible()).toBe(true);
});
