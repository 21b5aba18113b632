import type { Page } from 'playwright-core';
import { SignInPage } from '../pages/SignInPage';
import { Api, type Ticket } from './api';
import type { Chromium, Visit } from './browser';

interface TaskPage {
  items: { id: string; name: string; completedAt: string | null }[];
}

/** A subject nobody else has, so that journeys don't meet. */
export const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`;

export const MISSING_PARCEL: Ticket = {
  subject: 'Parcel marked as delivered, nothing here',
  message: 'Hello, the tracking says my parcel was delivered yesterday but it never arrived. My order number is 48213. Where is my parcel?',
  customer: { email: 'maria.keller@example.org', name: 'Maria Keller' },
};

export async function signedIn(chromium: Chromium, who: string, visit?: Visit): Promise<{ page: Page; api: Api }> {
  const page = await chromium.visit(visit);
  await new SignInPage(page).signIn(who);
  return { page, api: new Api(page) };
}

/** A ticket that the process has brought to a task for people. */
export async function ticketToAnswer(api: Api, ticket: Ticket): Promise<string> {
  const number = await api.openTicket(ticket);
  await openTask(api, number);
  return number;
}

export function openTask(api: Api, number: string): Promise<TaskPage> {
  return api.until<TaskPage>(`/api/cases/${number}/tasks`, ({ items }) => items.some((task) => task.completedAt === null));
}
