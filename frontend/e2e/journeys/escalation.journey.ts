import { expect, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { TasksPage } from '../pages/TasksPage';
import { violations } from '../support/accessibility';
import { startChromium } from '../support/browser';
import { MISSING_PARCEL, signedIn, ticketToAnswer } from '../support/situation';

const chromium = startChromium();

interface Tasks {
  items: { id: string; step: string; completedAt: string | null }[];
}

test('an agent escalates, and senior support takes the case over', async () => {
  const alice = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(alice.api, MISSING_PARCEL);
  const casePage = new CasePage(alice.page);
  await casePage.open(number);
  await casePage.act('Escalate');
  const dialog = alice.page.getByRole('dialog');
  expect(await violations(alice.page)).toEqual([]);
  await dialog.getByLabel('Note for senior support').fill('Third parcel lost in a row');
  await dialog.getByRole('button', { name: 'Escalate', exact: true }).click();
  await alice.page.getByText('Escalated to Senior support').waitFor();
  await casePage.conversation.getByText('Third parcel lost in a row').waitFor();
  expect(await violations(alice.page)).toEqual([]);

  const carol = await signedIn(chromium, 'carol');
  const tasks = await carol.api.until<Tasks>(`/api/cases/${number}/tasks`, ({ items }) => items.some(({ step }) => step === 'Task_HandleEscalation'));
  const task = tasks.items.find(({ step }) => step === 'Task_HandleEscalation');
  await carol.page.goto(`/tasks/${task?.id ?? ''}`);
  const work = new TasksPage(carol.page);
  await work.pane.getByRole('button', { name: 'Claim' }).click();
  await work.pane.getByText('You hold it').waitFor();
  await work.choose('Take the case over');
  await work.complete();

  await casePage.open(number);
  await alice.page.getByText('Escalation: taken over').waitFor();
  await carol.api.until<{ items: { step: string; assignee: { id: string } | null }[] }>(`/api/cases/${number}/tasks`, ({ items }) =>
    items.some(({ step, assignee }) => step === 'Task_AnswerCustomer' && assignee?.id === 'carol'),
  );
});

test('a colleague’s answer comes back as a note', async () => {
  const alice = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(alice.api, MISSING_PARCEL);
  const casePage = new CasePage(alice.page);
  await casePage.open(number);
  await casePage.act('Ask a colleague');
  const dialog = alice.page.getByRole('dialog');
  await dialog.getByLabel('Team').selectOption({ label: 'Billing & payments' });
  await dialog.getByLabel('Question').fill('Was it refunded?');
  await dialog.getByRole('button', { name: 'Ask a colleague', exact: true }).click();
  await casePage.conversation.getByText('Was it refunded?').waitFor();

  const bob = await signedIn(chromium, 'bob');
  const tasks = await bob.api.until<Tasks>(`/api/cases/${number}/tasks`, ({ items }) => items.some(({ step }) => step === 'Task_AnswerColleague'));
  await bob.page.goto(`/tasks/${tasks.items.find(({ step }) => step === 'Task_AnswerColleague')?.id ?? ''}`);
  const work = new TasksPage(bob.page);
  await work.pane.getByRole('button', { name: 'Claim' }).click();
  await work.pane.getByText('You hold it').waitFor();
  await work.pane.getByLabel('Your answer').fill('Yes, on Monday');
  await work.complete();

  await casePage.conversation.getByText('Yes, on Monday').waitFor();
});
