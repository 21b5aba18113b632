import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiFailure, toFailure } from '@/api/failure';
import type { BlankForm, FilledLeadForm } from '@/api/visitors';
import { LeadFormPage } from './LeadFormPage';

const FORM: BlankForm = { form: 'f-1', company: 'Fernhill', notBeforeSeconds: 0 };

type Reply = [status: number, body: object, headers?: Record<string, string>];

async function open(form: BlankForm | ApiFailure, { replies = [] as Reply[], language = 'en' } = {}) {
  const posts: FilledLeadForm[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    expect(url).toBe(init.method === 'POST' ? '/api/public/leads' : '/api/public/lead-form');
    const [status, body, headers] =
      init.method === 'POST' ? (replies[posts.push(JSON.parse(init.body as string) as FilledLeadForm) - 1] ?? [500, {}]) : [200, { ...FORM, form: `f-${posts.length + 1}` }];
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
  });
  await act(async () => {
    render(<LeadFormPage form={form instanceof ApiFailure ? Promise.reject(form) : Promise.resolve(form)} language={language} embeddedIn={null} />);
    await Promise.resolve();
  });
  return { user: userEvent.setup(), posts };
}

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('E-mail address'), 'kim@example.org');
  await user.type(screen.getByLabelText('What are you interested in?'), '60 tents');
}

const send = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Send' }));

test('who may buy is told the number, and has agreed to nothing by silence', async () => {
  const { user, posts } = await open(FORM, { replies: [[201, { number: 'C-100042' }]] });
  await fillIn(user);
  await send(user);
  expect(await screen.findByText('C-100042')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Thank you, we have your request' })).toHaveFocus();
  expect(posts).toEqual([{ form: 'f-1', email: 'kim@example.org', interest: '60 tents', consent: { email: false, phone: false } }]);

  await user.click(screen.getByRole('button', { name: 'Send another request' }));
  expect(await screen.findByLabelText('What are you interested in?')).toHaveValue('');
});

test('all that was said goes along', async () => {
  const { user, posts } = await open(FORM, { replies: [[201, { number: 'C-100043' }]] });
  await fillIn(user);
  await user.type(screen.getByLabelText(/Your name/), 'Kim');
  await user.type(screen.getByLabelText(/Company/), 'Acme');
  await user.type(screen.getByLabelText(/Phone/), '030 1');
  await user.click(screen.getByRole('checkbox', { name: /write to me by e-mail/ }));
  await user.click(screen.getByRole('checkbox', { name: /call me/ }));
  await send(user);
  await screen.findByText('C-100043');
  expect(posts[0]).toMatchObject({ name: 'Kim', company: 'Acme', phone: '030 1', consent: { email: true, phone: true } });
});

test('nobody agrees to be called without a number to call', async () => {
  const { user, posts } = await open(FORM, { replies: [[201, { number: 'C-100044' }]] });
  await fillIn(user);
  expect(screen.queryByRole('checkbox', { name: /call me/ })).toBeNull();
  await user.type(screen.getByLabelText(/Phone/), '0');
  await user.click(screen.getByRole('checkbox', { name: /call me/ }));
  await user.clear(screen.getByLabelText(/Phone/));
  await send(user);
  await screen.findByText('C-100044');
  expect(posts[0]?.consent).toEqual({ email: false, phone: false });
});

test('what is missing is said beside the field, and nothing is sent', async () => {
  const { user, posts } = await open(FORM);
  await user.type(screen.getByLabelText('E-mail address'), 'kim@example.org');
  await send(user);
  expect(screen.getByLabelText('What are you interested in?')).toHaveFocus();
  expect(screen.getByLabelText('What are you interested in?')).toHaveAccessibleDescription('Please fill this in.');
  expect(posts).toEqual([]);
});

test('what the server refuses is said beside the field', async () => {
  const violations = [
    { field: 'customer.email', message: 'is not an e-mail address' },
    { field: 'company', message: 'contains a control character' },
  ];
  const { user } = await open(FORM, { replies: [[400, { violations }]] });
  await fillIn(user);
  await send(user);
  await waitFor(() => expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('This is not an e-mail address.'));
  expect(screen.getByLabelText(/Company/)).toHaveAccessibleDescription('This cannot be taken as it stands.');
  expect(screen.getByLabelText('What are you interested in?')).toHaveValue('60 tents');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what is refused beside no field is said all the same', async () => {
  const { user } = await open(FORM, { replies: [[400, { violations: [{ field: 'consent.email', message: 'is not a truth value' }] }]] });
  await fillIn(user);
  await send(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('This cannot be taken as it stands.');
});

test('who writes too often is told when to come back, and loses nothing', async () => {
  const { user } = await open(FORM, { replies: [[429, {}, { 'Retry-After': '130' }]] });
  await fillIn(user);
  await send(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('That was too often. Please try again in 3 min.');
  expect(screen.getByLabelText('What are you interested in?')).toHaveValue('60 tents');
  expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
});

test('a form that lay open too long is renewed without a word', async () => {
  const { user, posts } = await open(FORM, { replies: [[422, { type: '/problems/form-expired' }], [201, { number: 'C-100045' }]] });
  await fillIn(user);
  await send(user);
  expect(await screen.findByText('C-100045')).toBeVisible();
  expect(posts[1]?.form).toBe('f-2');
});

test('the trap is out of reach for people', async () => {
  await open(FORM);
  expect(screen.queryByRole('textbox', { name: /empty/ })).toBeNull();
  expect(document.querySelector('input[name=homepage]')).toHaveAttribute('tabindex', '-1');
});

test('without a form there is none', async () => {
  await open(new ApiFailure(toFailure(404, { type: '/problems/not-found', title: 'Not found', status: 404, violations: [] }, null)));
  expect(screen.getByRole('heading', { name: 'There is no form here' })).toBeVisible();
});

test('who speaks German is asked in German', async () => {
  await open(FORM, { language: 'de-AT' });
  expect(screen.getByRole('heading', { name: 'Was suchen Sie?' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /per E-Mail/ })).not.toBeChecked();
});
