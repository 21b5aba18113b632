import type { Page } from 'playwright-core';

export class SignInPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async signIn(username: string, at = '/'): Promise<void> {
    await this.#page.goto(at);
    await this.fill(username, 'casework');
    await this.#page.getByRole('navigation', { name: 'Main' }).waitFor();
  }

  async fill(username: string, password: string): Promise<void> {
    await this.#page.getByLabel('User name').fill(username);
    await this.#page.getByLabel('Password').fill(password);
    await this.#page.getByRole('button', { name: 'Sign in' }).click();
  }
}
