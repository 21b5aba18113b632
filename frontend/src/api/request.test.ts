import { afterEach, expect, test, vi } from 'vitest';
import { failureOf } from './failure';
import { api } from './request';

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response(body === null ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const refused = async (work: Promise<unknown>) => failureOf(await work.catch((error: unknown) => error));

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; Max-Age=0';
});

test('an unsafe call echoes the CSRF cookie in a header, a safe one does not', async () => {
  document.cookie = 'XSRF-TOKEN=a%2Fb';
  const fetched = answer(204, null);
  await api.delete('/api/session');
  await api.get('/api/tasks/counts').catch(() => undefined);
  const headers = fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('X-XSRF-TOKEN'));
  expect(headers).toEqual(['a/b', null]);
});

test('a write that may be sent again carries its key', async () => {
  const fetched = answer(204, null);
  await api.put('/api/flows/{key}/starts', { path: { key: 'x' }, body: { version: 1, reason: 'Better' }, idempotencyKey: 'abc' });
  expect(new Headers(fetched.mock.calls[0]?.[1].headers).get('Idempotency-Key')).toBe('abc');
});

test('path values are escaped and empty query values left out', async () => {
  const fetched = answer(200, { items: [], next: null });
  await api.get('/api/cases/{number}/messages', { path: { number: 'C-1/../x' }, query: { limit: 5, cursor: null } });
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/cases/C-1%2F..%2Fx/messages?limit=5');
});

test('a lost claim says who holds the task', async () => {
  answer(409, { title: 'Held', status: 409, heldBy: { id: 'bob', name: 'Bob Brown' } });
  expect(await refused(api.post('/api/tasks/{id}/assignment', { path: { id: '1' }, body: {} }))).toMatchObject({ kind: 'conflict', heldBy: { name: 'Bob Brown' } });
});

test('violations come field by field', async () => {
  answer(422, { title: 'Invalid', status: 422, violations: [{ field: 'reply', message: 'must not be empty' }] });
  expect(await refused(api.post('/api/tasks/{id}/completion', { path: { id: '1' }, body: { data: {} } }))).toMatchObject({ kind: 'invalid', violations: [{ field: 'reply', message: 'must not be empty' }] });
});

test.each([
  [401, 'signed-out'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [412, 'stale'],
  [429, 'busy'],
  [500, 'broken'],
])('status %d is told as %s', async (status, kind) => {
  answer(status, { title: 'x', status });
  expect((await refused(api.get('/api/session'))).kind).toBe(kind);
});

test('an answer that is no problem document still fails in order', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>gateway</html>', { status: 502, headers: { 'Content-Type': 'text/html' } }));
  expect((await refused(api.get('/api/session'))).kind).toBe('broken');
});

test('no network is told as offline', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  expect((await refused(api.get('/api/session'))).kind).toBe('offline');
});
