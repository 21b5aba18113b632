import { expect, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { TasksPage } from '../pages/TasksPage';
import { violations } from '../support/accessibility';
import { startChromium } from '../support/browser';
import { MISSING_PARCEL, signedIn, ticketToAnswer } from '../support/situation';

const chromium = startChromium();

interface Entries {
  items: { title: string; detail: string | null; actor: { name: string } | null }[];
}

test('an agent starts the flow that calls the customer back, and calls', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  const casePage = new CasePage(page);
  await casePage.open(number);
  await page.getByRole('button', { name: 'Start a flow' }).waitFor();
  await page.keyboard.press('Control+Alt+p');
  const dialog = page.getByRole('dialog', { name: 'Start a flow' });
  await dialog.getByText(`${number} · ${MISSING_PARCEL.subject}`).waitFor();
  await dialog.getByRole('button', { name: /^Call the customer back/ }).click();

  await dialog.getByLabel('Why should we call?').fill('Explain');
  await dialog.getByText('Explain something').click();
  await dialog.getByLabel('Who calls?').fill('Orders');
  await dialog.getByText('Orders & delivery').last().click();
  await dialog.getByLabel('What is it about?').fill('Tell Maria where the parcel is');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Start', exact: true }).click();

  await page.getByText('“Call the customer back” started').waitFor();
  await casePage.conversation.getByText('@Orders & delivery: Tell Maria where the parcel is').waitFor();
  await page.getByRole('link', { name: /^Call customer/ }).click();

  const work = new TasksPage(page);
  await work.pane.getByRole('button', { name: 'Claim' }).click();
  await work.pane.getByText('You hold it').waitFor();
  await work.choose('Reached');
  await work.pane.getByLabel('What was agreed?').fill('It comes on Friday');
  await work.choose('Nothing more');
  expect(await violations(page)).toEqual([]);
  await work.complete();

  await casePage.open(number);
  await casePage.conversation.getByText('It comes on Friday').waitFor();
  const { items } = await api.until<Entries>(`/api/cases/${number}/timeline`, (entries) => entries.items.some(({ title }) => title === '"Call customer" completed'));
  expect(items.find(({ title }) => title === '"Call the customer back" started')?.actor?.name).toBe('Alice Adams');
});

test('a flow is started from the task list on a case that is looked for', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  await page.goto('/tasks');
  await page.getByRole('button', { name: 'Start a flow' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a flow' });
  await dialog.getByRole('button', { name: /^Call the customer back/ }).click();
  await dialog.getByRole('searchbox').fill(number);
  await dialog.getByRole('button', { name: new RegExp(number) }).click();
  await dialog.getByLabel('Why should we call?').fill('Something');
  await dialog.getByText('Something else').click();
  await dialog.getByRole('button', { name: 'Start', exact: true }).click();

  await page.waitForURL(/\/tasks\/.+/);
  await new TasksPage(page).pane.getByRole('link', { name: number }).waitFor();
});
