import type { Locator, Page } from 'playwright-core';

export class CasePage {
  readonly #page: Page;
  readonly conversation: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.conversation = page.getByRole('list', { name: 'Conversation' });
  }

  async open(number: string, tab?: 'Timeline' | 'Process'): Promise<void> {
    await this.#page.goto(`/cases/${number}`);
    await this.#page.getByRole('tab', { name: 'Conversation' }).waitFor();
    if (tab) await this.#page.getByRole('tab', { name: tab }).click();
  }

  status(word: string): Locator {
    return this.#page.getByRole('banner').or(this.#page.locator('header')).getByText(word, { exact: true }).first();
  }

  /** Opens the dialog of one of the case's actions. */
  async act(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'More actions' }).click();
    await this.#page.getByRole('menuitem', { name: `${name} …` }).click();
    await this.#page.getByRole('dialog').waitFor();
  }

  async send(text: string): Promise<void> {
    await this.#page.getByLabel('Reply to the customer').fill(text);
    await this.#page.getByRole('button', { name: 'Send reply' }).click();
  }

  async note(text: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Internal note' }).click();
    await this.#page.getByLabel(/^Internal note/).fill(text);
    await this.#page.getByRole('button', { name: 'Add note' }).click();
  }
}
