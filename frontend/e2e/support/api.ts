import type { Page } from 'playwright-core';

export interface Lead {
  interest: string;
  employees?: number;
  contact: { email: string; name?: string };
}

export interface Ticket {
  subject: string;
  message: string;
  customer: { email: string; name?: string };
}

/** What other channels do: calls of the public interface with the session of the page. */
export class Api {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async openTicket(ticket: Ticket): Promise<string> {
    const { number } = await this.#post<{ number: string }>('/api/tickets', { channel: 'web', ...ticket });
    return number;
  }

  async openLead(lead: Lead): Promise<string> {
    const { number } = await this.#post<{ number: string }>('/api/leads', { channel: 'api', ...lead });
    return number;
  }

  customerWrites(caseNumber: string, body: string): Promise<unknown> {
    return this.#post(`/api/cases/${caseNumber}/messages`, { direction: 'inbound', body });
  }

  get<T>(path: string): Promise<T> {
    return this.#page.evaluate(async (url) => (await fetch(url)).json() as Promise<T>, path);
  }

  /** Waits until processes, which work in the background, have brought something about. */
  async until<T>(path: string, reached: (answer: T) => boolean, withinMs = 40_000): Promise<T> {
    const end = Date.now() + withinMs;
    for (;;) {
      const answer = await this.get<T>(path);
      if (reached(answer)) return answer;
      if (Date.now() > end) throw new Error(`${path} is still ${JSON.stringify(answer).slice(0, 800)}`);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }

  /** So that a flow is edited from its latest version, whatever was begun before. */
  async discardDraft(key: string): Promise<void> {
    const status = await this.#page.evaluate(async (url) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const response = await fetch(url, { method: 'DELETE', headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) } });
      return response.status;
    }, `/api/flows/${key}/draft`);
    if (status !== 204 && status !== 404) throw new Error(`The draft of ${key} stays: ${status}`);
  }

  /** From the latest version of a flow. */
  beginDraft(key: string): Promise<unknown> {
    return this.#post(`/api/flows/${key}/draft`, {});
  }

  async #post<T>(path: string, body: unknown): Promise<T> {
    const { status, text } = await this.#page.evaluate(
      async ([url, json]) => {
        const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
        const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }, body: json });
        return { status: response.status, text: await response.text() };
      },
      [path, JSON.stringify(body)] as const,
    );
    if (status >= 300) throw new Error(`POST ${path} answered ${status}: ${text}`);
    return JSON.parse(text) as T;
  }
}
