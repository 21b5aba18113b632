import { ApiFailure, toFailure } from './failure';
import type { components } from './schema';
import type { Problem } from './types';

type Schemas = components['schemas'];

export type Survey = Schemas['Survey'];
export type SatisfactionAnswer = Schemas['SatisfactionAnswer'];
export type SatisfactionReason = NonNullable<SatisfactionAnswer['reasons']>[number];
export type TicketForm = Schemas['TicketForm'];
export type FilledTicketForm = Schemas['FilledTicketForm'];
export type TicketReceipt = Schemas['TicketReceipt'];

/** Without cookies: nobody is signed in here, whoever else uses this browser. */
async function send(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, credentials: 'omit' }).catch(() => {
    throw new ApiFailure({ kind: 'offline' });
  });
  const body = (response.headers.get('Content-Type') ?? '').includes('json') ? ((await response.json().catch(() => null)) as unknown) : null;
  if (response.ok) return body;
  const problem: Problem = { type: 'about:blank', violations: [], title: response.statusText || 'Error', status: response.status, ...(body as Partial<Problem> | null) };
  throw new ApiFailure(toFailure(response.status, problem, response.headers.get('Retry-After')));
}

const HEADERS = { Accept: 'application/json, application/problem+json' };

/** What people without an account may ask of the server. */
export const visitors = {
  readSurvey: (token: string) => send(`/api/public/surveys/${encodeURIComponent(token)}`, { headers: HEADERS }) as Promise<Survey>,

  answerSurvey: (token: string, answer: SatisfactionAnswer) =>
    send(`/api/public/surveys/${encodeURIComponent(token)}/answer`, {
      method: 'POST',
      headers: { ...HEADERS, 'Content-Type': 'application/json' },
      body: JSON.stringify(answer),
    }),

  withdrawConsent: (token: string) => send(`/api/public/consent/${encodeURIComponent(token)}`, { method: 'POST', headers: HEADERS }),

  readTicketForm: () => send('/api/public/ticket-form', { headers: HEADERS }) as Promise<TicketForm>,

  sendTicketForm: (ticket: FilledTicketForm, files: File[]) => {
    const form = new FormData();
    form.append('ticket', new Blob([JSON.stringify(ticket)], { type: 'application/json' }));
    files.forEach((file) => form.append('files', file));
    return send('/api/public/tickets', { method: 'POST', headers: HEADERS, body: form }) as Promise<TicketReceipt>;
  },
};
