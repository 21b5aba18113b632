import { expect, test } from 'vitest';
import { FlowEditorPage } from '../pages/FlowEditorPage';
import { FlowVersionsPage } from '../pages/FlowVersionsPage';
import { violations } from '../support/accessibility';
import type { Api } from '../support/api';
import { startChromium } from '../support/browser';
import { MISSING_PARCEL, signedIn, ticketToAnswer, unique } from '../support/situation';

const chromium = startChromium();

interface OpenTasks {
  items: { name: string; team: { id: string } | null; dueAt: string | null; completedAt: string | null }[];
}

interface Case {
  team: { id: string } | null;
}

const aLead = (api: Api, employees: number) => {
  const name = unique('Festival').replace(' ', '');
  return api.openLead({ interest: 'We look for tents for a festival.', employees, contact: { email: `office@${name.toLowerCase()}.example`, name } });
};

async function firstTask(api: Api, number: string) {
  const { items } = await api.until<OpenTasks>(`/api/cases/${number}/tasks`, (tasks) => tasks.items.some(({ completedAt }) => completedAt === null));
  return items.find(({ completedAt }) => completedAt === null);
}

test('large leads go to a manager first, from the release until the click back', async () => {
  const { page, api } = await signedIn(chromium, 'erin');
  const editor = new FlowEditorPage(page);
  const versions = new FlowVersionsPage(page, 'lead-qualification');
  await api.discardDraft('lead-qualification');
  await editor.open('lead-qualification');

  await editor.select('Read lead');
  const lookedAt = await editor.add('Choice: one way', 'Looked at');
  await editor.select('Read lead');
  await editor.add('Choice: one way', 'Large lead?');
  await editor.add('Review by a manager');
  await editor.choose('Team', 'Sales management');
  await editor.choose('Form', 'Qualify lead');
  await editor.choose('Due', 'After some time');
  await editor.write('How many', '4');
  await editor.choose('Unit', 'hours');
  await editor.connectTo(lookedAt);
  await editor.select('Large lead?');
  await editor.choose('Otherwise', '→ Looked at');
  await editor.untilSaved('employees &gt; 500', () => editor.condition(/→ Review as manager/, 'Employees', 'is above', '500'));
  await page.getByText('Nothing to complain about').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.goto('/flows/lead-qualification/rehearse');
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
  await page.getByRole('button', { name: 'Rehearse again' }).waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);

  const version = await versions.release('Managers want to see large leads first.');
  expect(await violations(page)).toEqual([]);
  const large = await firstTask(api, await aLead(api, 1_200));
  expect(large).toMatchObject({ name: 'Review as manager', team: { id: 'sales-management' } });
  const small = await firstTask(api, await aLead(api, 20));
  expect(small?.name).toBe('Qualify lead');

  await versions.back(version - 1, 'Too many of them.');
  const next = await firstTask(api, await aLead(api, 1_200));
  expect(next?.name).not.toBe('Review as manager');
}, 240_000);

test('tickets about deliveries go to another team, from the release until the click back', async () => {
  const { page, api } = await signedIn(chromium, 'erin');
  const editor = new FlowEditorPage(page);
  const versions = new FlowVersionsPage(page, 'ticket-routing');
  const { api: desk } = await signedIn(chromium, 'carol');
  await api.discardDraft('ticket-routing');
  await editor.open('ticket-routing');
  await editor.untilSaved('LiteralExpression_Orders_Team', () => editor.decide('Team', 3, 'Technical support'));
  await page.getByText('Nothing to complain about').waitFor();
  expect(await violations(page)).toEqual([]);

  const version = await versions.release('The warehouse helps out for a week.');
  const moved = await ticketToAnswer(desk, MISSING_PARCEL);
  expect(await desk.get<Case>(`/api/cases/${moved}`)).toMatchObject({ team: { id: 'technical' } });

  await versions.back(version - 1, 'The week is over.');
  const next = await ticketToAnswer(desk, MISSING_PARCEL);
  expect(await api.get<Case>(`/api/cases/${next}`)).toMatchObject({ team: { id: 'orders' } });
}, 120_000);

test('whoever may not see flows finds no way to them', async () => {
  const { page } = await signedIn(chromium, 'alice');
  expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Flows' }).count()).toBe(0);
  for (const path of ['/flows', '/flows/lead-qualification', '/flows/lead-qualification/edit', '/flows/lead-qualification/release']) {
    await page.goto(path);
    await page.getByText('You may not see flows').waitFor();
    expect(await page.getByRole('button', { name: /draft|Edit|Release/i }).count()).toBe(0);
  }
});
