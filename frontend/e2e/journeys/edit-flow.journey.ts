import { expect, test } from 'vitest';
import { FlowEditorPage } from '../pages/FlowEditorPage';
import { FlowVersionsPage } from '../pages/FlowVersionsPage';
import { violations } from '../support/accessibility';
import type { Api } from '../support/api';
import { startChromium } from '../support/browser';
import { signedIn, unique } from '../support/situation';

const chromium = startChromium();

interface OpenTasks {
  items: { name: string; team: { id: string } | null; dueAt: string | null; completedAt: string | null }[];
}

const aLead = (api: Api, employees: number) =>
  api.openLead({ interest: 'We look for tents for a festival.', employees, contact: { email: `${unique('lead').replace(' ', '-')}@festival.example`, name: 'Ada Marsh' } });

async function firstTask(api: Api, number: string) {
  const { items } = await api.until<OpenTasks>(`/api/cases/${number}/tasks`, (tasks) => tasks.items.some(({ completedAt }) => completedAt === null));
  return items.find(({ completedAt }) => completedAt === null);
}

test('large leads go to a manager first, from the release until the click back', async () => {
  const { page, api } = await signedIn(chromium, 'erin');
  const editor = new FlowEditorPage(page);
  const versions = new FlowVersionsPage(page, 'lead-qualification');
  await editor.open('lead-qualification');

  await editor.select('Read lead');
  await editor.add('Choice: one way', 'Looked at');
  await editor.select('Read lead');
  await editor.add('Choice: one way', 'Large lead?');
  await editor.add('Review by a manager');
  await editor.choose('Team', 'Sales management');
  await editor.choose('Form', 'Qualify lead');
  await editor.choose('Due', 'After some time');
  await editor.write('How many', '4');
  await editor.choose('Unit', 'hours');
  await editor.connectTo('Gateway_LookedAt');
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
