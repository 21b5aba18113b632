import type { Locator, Page } from 'playwright-core';

export class FlowEditorPage {
  readonly #page: Page;
  readonly drawing: Locator;
  readonly steps: Locator;
  readonly settings: Locator;
  readonly findings: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.drawing = page.getByRole('figure', { name: /^(Process|Table of) / });
    this.steps = page.getByRole('region', { name: 'Steps', exact: true });
    this.settings = page.getByRole('complementary', { name: 'Settings of the step' });
    this.findings = page.getByRole('list', { name: 'Findings' });
  }

  /** Opens the draft of a flow, a new one if there is none. */
  async open(key: string): Promise<void> {
    await this.#page.goto(`/flows/${key}`);
    await this.#page.getByRole('region', { name: 'Draft' }).getByRole('button', { name: /^Start a draft|^Edit/ }).click();
    await this.#page.waitForURL(`**/flows/${key}/edit`);
    await this.#page.getByRole('button', { name: 'Revisions' }).waitFor();
  }

  /** Selects a step by the list of steps, as whoever has no mouse does. */
  async select(name: string): Promise<void> {
    const picker = this.settings.getByLabel('Selected step');
    const option = picker.locator('option').filter({ hasText: name }).first();
    await picker.selectOption((await option.getAttribute('value')) ?? '');
    await this.settings.getByRole('heading', { name, level: 2 }).waitFor();
  }

  /** Adds a step after the selected one, names it, and answers its id. */
  async add(step: string, name?: string): Promise<string> {
    await this.steps.getByRole('button', { name: step, exact: true }).click();
    if (name) await this.write('Name', name);
    return this.settings.getByLabel('Selected step').inputValue();
  }

  async write(label: string, text: string): Promise<void> {
    const field = this.settings.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press('Enter');
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    const field = this.settings.getByLabel(label, { exact: true });
    const wanted = field.locator('option').filter({ hasText: option }).first();
    await field.selectOption((await wanted.getAttribute('value')) ?? '');
  }

  /** Draws a way from the selected step to another one with the mouse. */
  async connectTo(target: string): Promise<void> {
    await this.#page.getByTitle('Connect with another step').click();
    const from = await this.drawing.boundingBox();
    // away from the edge, where the drawing would move on under the pointer
    if (from) await this.#page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    const box = await this.#page.locator(`.djs-shape[data-element-id="${target}"]`).boundingBox();
    if (!box) throw new Error(`${target} is not drawn`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.#page.mouse.move(x - 60, y + 60);
    await this.#page.mouse.move(x, y, { steps: 8 });
    await this.#page.mouse.down();
    await this.#page.mouse.up();
  }

  /** Says in a sentence when a way out of the selected choice is taken. */
  async condition(way: RegExp, fact: string, relation: string, value: string): Promise<void> {
    const group = this.settings.getByRole('group', { name: way });
    await group.getByRole('button', { name: 'Add a condition' }).click();
    await group.getByLabel('What', { exact: true }).selectOption({ label: fact });
    await group.getByLabel('How', { exact: true }).selectOption({ label: relation });
    const field = group.getByRole('spinbutton', { name: 'Value' });
    await field.fill(value);
    await field.press('Enter');
  }

  /** Picks what a row of a decision table decides. */
  async decide(column: string, row: number, value: string): Promise<void> {
    await this.drawing.getByRole('button', { name: new RegExp(`^${column}, row ${row}: `) }).click();
    const picker = this.#page.getByRole('dialog');
    await picker.getByRole('radio', { name: value, exact: true }).check();
    await picker.getByRole('button', { name: 'Done' }).click();
  }

  /** Does something, and waits until the server has a draft with these words in it. */
  async untilSaved(words: string, act: () => Promise<void>): Promise<void> {
    const saving = this.#page.waitForResponse((response) => {
      const request = response.request();
      return request.method() === 'PUT' && request.url().endsWith('/draft') && (request.postData() ?? '').includes(words) && response.ok();
    });
    await Promise.all([saving, act()]);
  }
}
