import { expect, test } from 'vitest';
import { SignInPage } from '../pages/SignInPage';
import { startChromium } from '../support/browser';
import { signedIn } from '../support/situation';

const chromium = startChromium();

test('a wrong password is refused in plain words', async () => {
  const page = await chromium.visit();
  await page.goto('/');
  await new SignInPage(page).fill('alice', 'wrong');
  await page.getByRole('alert').getByText('Name or password is not right.').waitFor();
});

test('signing in leads to where one wanted to go, signing out back to the start', async () => {
  const page = await chromium.visit();
  await new SignInPage(page).signIn('alice', '/knowledge');
  expect(new URL(page.url()).pathname).toBe('/knowledge');
  await page.getByRole('button', { name: 'Account of Alice Adams' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('User name').waitFor();
});

test('the application speaks German and remembers it', async () => {
  const { page } = await signedIn(chromium, 'alice');
  await page.getByRole('button', { name: 'Account of Alice Adams' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.getByRole('link', { name: 'Aufgaben' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Aufgaben' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});

test('keys and commands are found with ? and Ctrl+K', async () => {
  const { page } = await signedIn(chromium, 'alice');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('knowl');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/knowledge');
});
