import { act, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProcessCanvasProps } from '@/bpmn/ProcessCanvas';
import type { ProcessModeler } from '@/bpmn/ProcessModeler';
import { draftsOf } from '@/testing/mock/flowDrafts';
import { startMockServer, type MockServer } from '@/testing/mockServer';
import { renderPage } from '@/testing/renderPage';
import { EditorPage } from './EditorPage';

const HEARTBEAT_MS = 30_000;
const drawn = { opened: [] as string[], strokes: 0 };
const beats: (() => void)[] = [];

/** Stands in for the drawing, which needs a browser that can draw. */
function fakeModeler(xml: string): ProcessModeler {
  const fake = { selected: null, canUndo: false, canRedo: false, xml: () => Promise.resolve(`${xml}<!-- ${drawn.strokes} -->`), step: () => null, named: () => [], facts: () => [], caught: () => [], mark: () => undefined };
  return fake as unknown as ProcessModeler;
}

vi.mock('@/bpmn/ProcessCanvas', () => ({
  ProcessCanvas: ({ xml, options, onReady, onChange }: ProcessCanvasProps) => {
    useEffect(() => {
      drawn.opened.push(xml);
      onReady(fakeModeler(xml));
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, []);
    const draw = () => {
      drawn.strokes += 1;
      onChange();
    };
    return options.readOnly ? <p>drawing to read</p> : <button onClick={draw}>Draw</button>;
  },
}));

function Leavable() {
  const [inside, setInside] = useState(true);
  return (
    <>
      <button onClick={() => setInside(!inside)}>{inside ? 'Leave' : 'Come back'}</button>
      {inside && <EditorPage />}
    </>
  );
}

beforeEach(() => {
  localStorage.clear();
  Object.assign(drawn, { opened: [], strokes: 0 });
  beats.length = 0;
  const real = globalThis.setInterval;
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((work: () => void, ms?: number) => {
    if (ms === HEARTBEAT_MS) beats.push(work);
    return real(work, ms);
  }) as typeof setInterval);
});
afterEach(() => void vi.restoreAllMocks());

async function opened(server: MockServer = startMockServer()) {
  const { user } = renderPage(server, <Leavable />, { path: '/flows/:key/edit', at: '/flows/ticket-triage/edit', as: 'erin' });
  await user.click(await screen.findByRole('button', { name: 'Start a draft' }));
  await screen.findByRole('button', { name: 'Draw' });
  return { user, server };
}

async function saved({ user }: Awaited<ReturnType<typeof opened>>) {
  await user.click(screen.getByRole('button', { name: 'Draw' }));
  await screen.findByText('Not saved yet');
  await screen.findByText('Saved');
}

function draft(server: MockServer) {
  const found = draftsOf(server.world).drafts.get('ticket-triage')?.draft;
  if (!found) throw new Error('no draft');
  return found;
}
const written = (server: MockServer) => server.calls.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/check')).map(({ method, path }) => `${method} ${path.replace('/api/flows/ticket-triage/', '')}`);
const beat = () => act(async () => beats.at(-1)?.());
const closing = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('whoever takes the lock does not bring the drawing back to how it was opened', async () => {
  const page = await opened();
  await saved(page);
  draft(page.server).lock = { holder: { id: 'carol', name: 'Carol Clark' }, mine: false, expiresAt: new Date(Date.now() + 60_000).toISOString() };
  await beat();
  expect(await screen.findByText('drawing to read')).toBeVisible();
  expect(drawn.opened.at(-1)).toBe(draft(page.server).content);
  await page.user.click(screen.getByRole('button', { name: 'Take over' }));
  await page.user.click(screen.getByRole('button', { name: 'Take it over now' }));
  expect(await screen.findByRole('button', { name: 'Draw' })).toBeVisible();
  expect(drawn.opened.at(-1)).toBe(draft(page.server).content);
});

test('a smaller window takes away no drawing that was begun', async () => {
  const media = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => media);
  await saved(await opened());
  act(() => {
    media.matches = true;
    media.dispatchEvent(new Event('change'));
  });
  expect(screen.getByRole('button', { name: 'Draw' })).toBeVisible();
  expect(drawn.opened).toHaveLength(1);
});

test('what was drawn last is saved before the lock is let go, when the editor is left', async () => {
  const { user, server } = await opened();
  await user.click(screen.getByRole('button', { name: 'Draw' }));
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(draft(server).lock).toBeNull());
  expect(written(server).slice(-2)).toEqual(['PUT draft', 'DELETE draft/lock']);
  expect(draft(server).content).toContain('<!-- 1 -->');
});

test('saving by keys saves what was drawn a moment before', async () => {
  const { user, server } = await opened();
  await user.click(screen.getByRole('button', { name: 'Draw' }));
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(draft(server).content).toContain('<!-- 1 -->'), { timeout: 1_000 });
});

test('a draft is opened as the server has it, not as it was left', async () => {
  const { user, server } = await opened();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(draft(server).lock).toBeNull());
  Object.assign(draft(server), { content: draft(server).content.replace('</bpmn:definitions>', '<!-- theirs --></bpmn:definitions>'), revision: 2 });
  await user.click(screen.getByRole('button', { name: 'Come back' }));
  await screen.findByRole('button', { name: 'Draw' });
  expect(drawn.opened).toEqual([expect.not.stringContaining('theirs'), expect.stringContaining('theirs')]);
});

test('a draft that was released meanwhile is not opened any more', async () => {
  const { user, server } = await opened();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  draftsOf(server.world).drafts.clear();
  await user.click(screen.getByRole('button', { name: 'Come back' }));
  expect(await screen.findByText('There is no draft of this flow')).toBeVisible();
  expect(drawn.opened).toHaveLength(1);
});

test('the lock is asked for again when the server was away at first', async () => {
  const server = startMockServer();
  const answer = globalThis.fetch;
  let away = true;
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => (away && input.endsWith('/draft/lock') ? Promise.reject(new TypeError('away')) : answer(input, init)));
  await opened(server);
  expect(draft(server).lock).toBeNull();
  away = false;
  await beat();
  await waitFor(() => expect(draft(server).lock?.holder.id).toBe('erin'));
});

test('the window is not closed silently while something is not saved', async () => {
  const page = await opened();
  expect(closing()).toBe(true);
  await page.user.click(screen.getByRole('button', { name: 'Draw' }));
  expect(closing()).toBe(false);
  await screen.findByText('Saved');
  await waitFor(() => expect(closing()).toBe(true));
});

test('what could not be saved is there again after the window was closed', async () => {
  const { user, server } = await opened();
  draftsOf(server.world).troubles.push({ status: 503, body: {} });
  await user.click(screen.getByRole('button', { name: 'Draw' }));
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(draft(server).lock).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Come back' }));
  await screen.findByRole('button', { name: 'Draw' });
  await waitFor(() => expect(drawn.opened.at(-1)).toContain('<!-- 1 -->'));
  await waitFor(() => expect(draft(server).content).toContain('<!-- 1 -->'));
  await waitFor(() => expect(Object.keys(localStorage).filter((name) => name.startsWith('casework-draft:'))).toEqual([]));
});
