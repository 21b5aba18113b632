import { ApiFailure, toFailure } from './failure';
import type { components } from './schema';
import type { Problem } from './types';

type Schemas = components['schemas'];

export type Survey = Schemas['Survey'];
export type SatisfactionAnswer = Schemas['SatisfactionAnswer'];
export type SatisfactionReason = NonNullable<SatisfactionAnswer['reasons']>[number];
export type PublicForm = Schemas['PublicForm'];
export type BlankForm = Schemas['BlankForm'];
export type FilledLeadForm = Schemas['FilledLeadForm'];
export type FilledTicketForm = Schemas['FilledTicketForm'];
export type FormReceipt = Schemas['FormReceipt'];

const UNKNOWN = { type: 'about:blank', violations: [] };

/** Without cookies: nobody is signed in here, whoever else uses this browser. */
async function send(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, credentials: 'omit' }).catch(() => {
    throw new ApiFailure({ kind: 'offline' });
  });
  const body = (response.headers.get('Content-Type') ?? '').includes('json') ? ((await response.json().catch(() => null)) as unknown) : null;
  if (response.ok) return body;
  const problem: Problem = { ...UNKNOWN, title: response.statusText || 'Error', status: response.status, ...(body as object | null) };
  throw new ApiFailure(toFailure(response.status, problem, response.headers.get('Retry-After')));
}

const HEADERS = { Accept: 'application/json, application/problem+json' };

const post = (path: string, body: object) =>
  send(path, { method: 'POST', headers: { ...HEADERS, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** What people without an account may ask of the server. */
export const visitors = {
  readSurvey: (token: string) => send(`/api/public/surveys/${encodeURIComponent(token)}`, { headers: HEADERS }) as Promise<Survey>,

  answerSurvey: (token: string, answer: SatisfactionAnswer) =>
    post(`/api/public/surveys/${encodeURIComponent(token)}/answer`, answer),

  withdrawConsent: (token: string) => send(`/api/public/consent/${encodeURIComponent(token)}`, { method: 'POST', headers: HEADERS }),

  readLeadForm: () => send('/api/public/lead-form', { headers: HEADERS }) as Promise<BlankForm>,

  sendLeadForm: (lead: FilledLeadForm) => post('/api/public/leads', lead) as Promise<FormReceipt>,

  readTicketForm: () => send('/api/public/ticket-form', { headers: HEADERS }) as Promise<PublicForm>,

  sendTicketForm: (ticket: FilledTicketForm, files: File[]) => {
    const form = new FormData();
    form.append('ticket', new Blob([JSON.stringify(ticket)], { type: 'application/json' }));
    files.forEach((file) => form.append('files', file));
    return send('/api/public/tickets', { method: 'POST', headers: HEADERS, body: form }) as Promise<FormReceipt>;
  },
};
