import { expect, test } from 'vitest';
import { CasePage } from '../pages/CasePage';
import { violations } from '../support/accessibility';
import { startChromium } from '../support/browser';
import { MISSING_PARCEL, signedIn, ticketToAnswer, unique } from '../support/situation';

const chromium = startChromium();

test('two cases about the same parcel become one', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const subject = unique('Parcel lost');
  const goesOn = await ticketToAnswer(api, { ...MISSING_PARCEL, subject });
  const ends = await ticketToAnswer(api, { ...MISSING_PARCEL, message: 'My parcel was delivered yesterday, they say, but it never arrived. Where is it now?' });
  const casePage = new CasePage(page);
  await casePage.open(ends);
  await casePage.act('Merge');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(subject);
  await dialog.getByRole('button', { name: new RegExp(goesOn) }).click();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();

  await page.waitForURL(`**/cases/${goesOn}`);
  await casePage.conversation.getByText(`from ${ends}`).waitFor();
  await page.getByRole('list', { name: 'Linked cases' }).getByText(ends).waitFor();
  await api.customerWrites(ends, 'It turned up after all!');
  await casePage.conversation.getByText('It turned up after all!').waitFor();

  await casePage.open(ends);
  await page.getByText(`This case went into ${goesOn}`).waitFor();
  await casePage.status('Merged').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('messages about something else become a case of their own, linked to this one', async () => {
  const { page, api } = await signedIn(chromium, 'alice');
  const number = await ticketToAnswer(api, MISSING_PARCEL);
  await api.customerWrites(number, 'And by the way, please close my account.');
  const casePage = new CasePage(page);
  await casePage.open(number);
  await casePage.conversation.getByText('please close my account').waitFor();
  await casePage.act('Split');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/please close my account/).check();
  await dialog.getByLabel('Subject of the new case').fill('Close my account');
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();

  await page.getByRole('heading', { name: 'Close my account' }).waitFor();
  await page.getByRole('list', { name: 'Linked cases' }).getByText(number).waitFor();
});
