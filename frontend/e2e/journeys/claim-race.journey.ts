import { expect, test } from 'vitest';
import { TasksPage } from '../pages/TasksPage';
import { startChromium } from '../support/browser';
import { MISSING_PARCEL, signedIn, ticketToAnswer } from '../support/situation';

const chromium = startChromium();

test('whoever claims second is told who holds the task, and sees it without a reload', async () => {
  const alice = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(alice.api, MISSING_PARCEL);
  const bob = await signedIn(chromium, 'bob');
  const [tasksOfAlice, tasksOfBob] = [new TasksPage(alice.page), new TasksPage(bob.page)];
  await tasksOfAlice.open(number);
  await tasksOfBob.open(number);

  // Alice's page doesn't hear of it in time
  await alice.page.route('**/api/events', (route) => route.abort());
  await alice.page.route('**/api/tasks/*', (route) => (route.request().method() === 'GET' ? route.abort() : route.fallback()));
  await bob.page.keyboard.press('Control+Alt+c');
  await tasksOfBob.pane.getByText('You hold it').waitFor();

  const claim = tasksOfAlice.pane.getByRole('button', { name: 'Claim' });
  if (await claim.isVisible()) {
    await claim.click();
    await alice.page.getByRole('log').getByText('Bob Brown holds it').waitFor();
  }
  await alice.page.unrouteAll();
  await alice.page.reload();
  await tasksOfAlice.pane.getByText('Bob Brown holds it').waitFor();
  expect(await claim.isVisible()).toBe(false);
});

test('a colleague’s claim shows without a reload', async () => {
  const alice = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(alice.api, MISSING_PARCEL);
  const bob = await signedIn(chromium, 'bob');
  const [tasksOfAlice, tasksOfBob] = [new TasksPage(alice.page), new TasksPage(bob.page)];
  await tasksOfAlice.open(number);
  await tasksOfBob.open(number);
  await bob.page.keyboard.press('Control+Alt+c');
  await tasksOfAlice.pane.getByText('Bob Brown holds it').waitFor();
});
