import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiFailure, toFailure } from '@/api/failure';
import type { TicketForm } from '@/api/visitors';
import { TicketFormPage } from './TicketFormPage';

const FORM: TicketForm = { form: 'f-1', company: 'Fernhill', notBeforeSeconds: 0, maxFiles: 2, maxBytes: 2_097_152 };

type Reply = [status: number, body: object];

async function open(form: TicketForm | ApiFailure, { replies = [] as Reply[], embeddedIn = null as string | null } = {}) {
  const posts: FormData[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const [status, body] = init.method === 'POST' ? (replies[posts.push(init.body as FormData) - 1] ?? [500, {}]) : [200, { ...FORM, form: `f-${posts.length + 1}` }];
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  });
  await act(async () => {
    render(<TicketFormPage form={form instanceof ApiFailure ? Promise.reject(form) : Promise.resolve(form)} language="en" embeddedIn={embeddedIn} />);
    await Promise.resolve();
  });
  return { user: userEvent.setup(), posts };
}

const ticketOf = async (post: FormData | undefined) => JSON.parse(await (post?.get('ticket') as File).text()) as Record<string, string>;

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('E-mail address'), 'kim@example.org');
  await user.type(screen.getByLabelText('Subject'), 'My kettle');
  await user.type(screen.getByLabelText('Your message'), 'It is cold.');
}

test('who writes is told the number', async () => {
  const { user, posts } = await open(FORM, { replies: [[201, { number: 'C-100042' }]] });
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('C-100042')).toBeVisible();
  expect(screen.getByText(/We answer to kim@example.org/)).toBeVisible();
  expect(await ticketOf(posts[0])).toEqual({ form: 'f-1', email: 'kim@example.org', subject: 'My kettle', message: 'It is cold.' });

  await user.click(screen.getByRole('button', { name: 'Write another message' }));
  expect(await screen.findByLabelText('Subject')).toHaveValue('');
});

test('what is missing is said beside the field, and nothing is sent', async () => {
  const { user, posts } = await open(FORM);
  await user.type(screen.getByLabelText('Subject'), 'My kettle');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByLabelText('E-mail address')).toHaveFocus();
  expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('Please fill this in.');
  expect(screen.getByLabelText('Subject')).toBeValid();
  expect(posts).toEqual([]);
});

test('what the server refuses is said beside the field', async () => {
  const { user } = await open(FORM, { replies: [[400, { violations: [{ field: 'customer.email', message: 'is not an e-mail address' }] }]] });
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('This is not an e-mail address.'));
  expect(screen.getByLabelText('Your message')).toHaveValue('It is cold.');
});

test('a form that lay open too long is renewed without a word', async () => {
  const { user, posts } = await open(FORM, { replies: [[422, { type: '/problems/form-expired' }], [201, { number: 'C-100043' }]] });
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('C-100043')).toBeVisible();
  expect((await ticketOf(posts[1]))['form']).toBe('f-2');
});

test('files go along, as many and as large as is allowed', async () => {
  const { user, posts } = await open(FORM, { replies: [[201, { number: 'C-100044' }]] });
  await fillIn(user);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  await user.upload(input, [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')]);
  await user.upload(input, new File(['c'], 'c.txt'));
  expect(screen.getByRole('alert')).toHaveTextContent('At most 2 files of 2 MB together, please.');
  await user.click(screen.getByRole('button', { name: 'Remove a.txt' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText('C-100044');
  expect((posts[0]?.getAll('files') as File[]).map(({ name }) => name)).toEqual(['b.txt']);
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

test('within another page there is no head', async () => {
  await open(FORM, { embeddedIn: 'https://shop.example.com' });
  expect(screen.queryByRole('banner')).toBeNull();
  expect(screen.getByLabelText('Your message')).toBeVisible();
});
