import type { Page } from 'playwright-core';

/** Release of a draft, and the page of versions that it leads to. */
export class FlowVersionsPage {
  readonly #page: Page;
  readonly #key: string;

  constructor(page: Page, key: string) {
    this.#page = page;
    this.#key = key;
  }

  /** Releases the draft and answers the version that it became. */
  async release(reason: string): Promise<number> {
    await this.#page.goto(`/flows/${this.#key}/release`);
    await this.#page.getByText('Nothing stands in the way').waitFor();
    await this.#page.getByLabel('Reason').fill(reason);
    await this.#page.getByRole('button', { name: /^Release version \d+$/ }).click();
    await this.#page.waitForURL(/\/versions\?released=\d+$/);
    const version = Number(new URL(this.#page.url()).searchParams.get('released'));
    await this.#page.getByText(`Version ${version} is released`).waitFor();
    return version;
  }

  /** Lets new cases start with the version before the one just released. */
  async back(version: number, reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Back to version ${version}` }).click();
    const dialog = this.#page.getByRole('dialog', { name: `Start new cases with version ${version}` });
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: 'Start new cases with this version' }).click();
    await this.#page.getByText(`New cases start with version ${version}`, { exact: true }).waitFor();
  }
}
