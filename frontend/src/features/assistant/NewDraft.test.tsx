import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openCase } from '@/testing/mock/situations';
import { startMockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { AssistantPanel } from './AssistantPanel';

function openPanel() {
  const server = startMockServer();
  const opened = openCase(server.world, { name: 'Maria Keller', email: 'm@example.org', tier: 'gold', channel: 'email', subject: 'Parcel missing', message: 'Where is my parcel?', ageMinutes: 5 });
  const onUse = vi.fn();
  const onStep = vi.fn();
  const page = renderPage(server, <AssistantPanel caseNumber={opened.file.number} onUse={onUse} onStep={onStep} />, { path: '/', at: '/', as: 'carol' });
  return { ...page, server, opened, onUse, onStep };
}

/** Lets the events come one by one, as the test says. */
function stream() {
  const answers = globalThis.fetch;
  let source: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (source = controller) });
  const signals: (AbortSignal | null | undefined)[] = [];
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    if (!input.endsWith('/drafts')) return answers(input, init);
    signals.push(init.signal);
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
  });
  return { answers, signals, tell: (name: string, data: unknown) => source?.enqueue(new TextEncoder().encode(`event:${name}\ndata:${JSON.stringify(data)}\n\n`)), end: () => source?.close() };
}

test('a new draft is asked for with an instruction, and takes the place of the earlier one', async () => {
  const { user, server, onUse } = openPanel();
  await user.click(await screen.findByRole('button', { name: 'Another draft' }));
  await user.type(screen.getByLabelText('What should be different? (optional)'), 'Mention the return label');
  await user.click(screen.getByRole('button', { name: 'Write' }));
  expect(await screen.findByText(/Asked for: “Mention the return label”/)).toBeVisible();
  expect(server.calls.find(({ path }) => path.endsWith('/drafts'))?.body).toEqual({ instruction: 'Mention the return label' });
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  expect(onUse).toHaveBeenCalledOnce();
});

test('what is being written can be read and stopped, and not be used', async () => {
  const { user } = openPanel();
  await user.click(await screen.findByRole('button', { name: 'Another draft' }));
  const { signals, tell } = stream();
  await user.click(screen.getByRole('button', { name: 'Shorter' }));
  tell('piece', { text: 'We look ' });
  tell('piece', { text: 'into it.' });
  const text = await screen.findByText('We look into it.');
  const card = text.closest('[aria-busy]') as HTMLElement;
  expect(within(card).getByText('Being written, not checked yet')).toBeVisible();
  expect(within(card).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Stop']);
  await user.click(within(card).getByRole('button', { name: 'Stop' }));
  expect(signals[0]?.aborted).toBe(true);
  expect(screen.queryByText('We look into it.')).toBeNull();
});

test('an unsafe answer is taken off the page, with the reason in words', async () => {
  const { user } = openPanel();
  await user.click(await screen.findByRole('button', { name: 'Another draft' }));
  const { tell } = stream();
  await user.click(screen.getByRole('button', { name: 'Write' }));
  tell('piece', { text: 'We refund 500 EUR' });
  await screen.findByText('We refund 500 EUR');
  tell('withdrawn', { outcome: 'unsafe', reason: 'commitment' });
  expect(await screen.findByText(/It promises something that no source states/)).toBeVisible();
  expect(screen.queryByText('We refund 500 EUR')).toBeNull();
});

test('a connection that breaks is told, and the same is asked again', async () => {
  const { user, server } = openPanel();
  await user.click(await screen.findByRole('button', { name: 'Another draft' }));
  const { tell, end, answers } = stream();
  await user.click(screen.getByRole('button', { name: 'Shorter' }));
  tell('piece', { text: 'Half a' });
  await screen.findByText('Half a');
  end();
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByText('Half a')).toBeNull();
  vi.stubGlobal('fetch', answers);
  await user.click(again);
  expect(await screen.findByText(/Asked for: “Shorter”/)).toBeVisible();
  expect(server.calls.find(({ path }) => path.endsWith('/drafts'))?.body).toEqual({ instruction: 'Shorter' });
});

test('a long case is summarised, and each sentence leads to its message', async () => {
  const { user, opened } = openPanel();
  await user.click(await screen.findByRole('button', { name: 'Summarise' }));
  const link = (await screen.findAllByRole('link', { name: 'Message 1' }))[0];
  expect(link).toHaveAttribute('href', `/cases/${opened.file.number}#message-${opened.messages[0]?.id}`);
  expect(screen.getByText(/By local-extract; messages read: 1,/)).toBeVisible();
});

test('the next step tells its numbers, and only fills in the form', async () => {
  const { user, server, onStep } = openPanel();
  expect(await screen.findByText('In 23 of 31 earlier cases like this that were resolved, people did so at this point.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Choose in the form' }));
  expect(onStep).toHaveBeenCalledWith({ action: 'reply-and-resolve', team: null });
  expect(server.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('with too few cases the next step says that it goes by rules alone', async () => {
  const { opened, client } = openPanel();
  await screen.findByText('Reply and resolve');
  opened.advice = { summaryOffered: false, nextStep: { action: 'ask-colleague', team: null, reasons: ['no-source'], precedents: { cases: 3, enough: false, done: [] } } };
  await client.invalidateQueries();
  expect(await screen.findByText(/Only 3 earlier cases like this/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Choose in the form' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Open it on the case' })).toHaveAttribute('href', `/cases/${opened.file.number}?do=ask`);
});
