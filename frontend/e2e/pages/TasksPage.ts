import type { Locator, Page } from 'playwright-core';

export class TasksPage {
  readonly #page: Page;
  readonly pane: Locator;
  readonly list: Locator;
  readonly assistant: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.pane = page.getByRole('region', { name: 'Task', exact: true });
    this.list = page.getByRole('listbox', { name: 'Task list' });
    this.assistant = page.getByRole('region', { name: 'Assistant' });
  }

  async search(text: string): Promise<void> {
    await this.list.waitFor();
    await this.#page.keyboard.press('Control+Shift+f');
    await this.#page.keyboard.type(text);
  }

  row(text: string): Locator {
    return this.list.getByRole('option').filter({ hasText: text });
  }

  /** Finds the one task of a case by search and opens it with the arrow keys. */
  async openWithKeyboard(caseNumber: string): Promise<void> {
    await this.search(caseNumber);
    await this.row(caseNumber).waitFor();
    await this.#page.waitForFunction(() => document.querySelectorAll('[role=listbox] [role=option]').length === 1);
    await this.#page.keyboard.press('Control+Alt+l');
    await this.pane.getByRole('link', { name: caseNumber }).waitFor();
  }

  async open(caseNumber: string): Promise<void> {
    await this.search(caseNumber);
    await this.row(caseNumber).click();
    await this.pane.getByRole('link', { name: caseNumber }).waitFor();
  }

  get reply(): Locator {
    return this.pane.getByLabel(/^Reply to the customer/);
  }

  async choose(outcome: string): Promise<void> {
    await this.pane.getByLabel(outcome, { exact: true }).check();
  }

  async complete(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Complete task' }).click();
    await this.pane.getByText('is done').waitFor();
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
  }
}
