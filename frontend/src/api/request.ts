import { ApiFailure, problemWithout, toFailure } from './failure';
import { eventsOf, type ServerEvent } from './eventStream';
import type { paths } from './schema';
import type { ApiDescription } from './description';
import type { Problem } from './types';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type OperationOf<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type JsonOf<R> = R extends { content: { 'application/json': infer J } } ? J : null;
type AnswerOf<O> = O extends { responses: infer R } ? { [S in keyof R & (200 | 201 | 202 | 204)]: JsonOf<R[S]> }[keyof R & (200 | 201 | 202 | 204)] : never;
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : O extends { requestBody?: { content: { 'application/json': infer B } } } ? { body?: B } : { body?: undefined };
type PathParametersOf<O> = O extends { parameters: { path: infer T } } ? { path: T } : { path?: undefined };
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? { query?: { [K in keyof Q]: Q[K] | null | undefined } } : { query?: undefined };

type Options<O> = BodyOf<O> & PathParametersOf<O> & QueryOf<O> & { signal?: AbortSignal; ifMatch?: string; idempotencyKey?: string; keepalive?: boolean };
type Arguments<O> = Record<string, never> extends Options<O> ? [options?: Options<O>] : [options: Options<O>];

interface Call {
  body?: unknown;
  path?: unknown;
  query?: unknown;
  signal?: AbortSignal;
  ifMatch?: string;
  idempotencyKey?: string;
  keepalive?: boolean;
  accept?: string;
}

function address(template: string, path: unknown, query: unknown): string {
  const filled = Object.entries((path ?? {}) as Record<string, string>).reduce(
    (url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(value)),
    template,
  );
  const given = Object.entries((query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
}

function csrfToken(): string | null {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : null;
}

function headersFor(method: Method, call: Call): Headers {
  const headers = new Headers({ Accept: call.accept ?? 'application/json, application/problem+json' });
  if (call.body !== undefined && !(call.body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (call.ifMatch) headers.set('If-Match', call.ifMatch);
  if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
  const token = method === 'get' ? null : csrfToken();
  if (token) headers.set('X-XSRF-TOKEN', token);
  return headers;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = problemWithout(response.status, response.statusText || 'Error');
  if (!response.headers.get('Content-Type')?.includes('json')) return fallback;
  return response.json().then((body: Problem) => ({ ...fallback, ...body }), () => fallback);
}

function encoded(body: unknown): string | FormData | undefined {
  if (body === undefined || body instanceof FormData) return body;
  return JSON.stringify(body);
}

/** The one place that talks to the server; every failure leaves it as an {@link ApiFailure}. */
async function answer(method: Method, template: string, call: Call): Promise<Response> {
  const response = await fetch(address(template, call.path, call.query), {
    method: method.toUpperCase(),
    headers: headersFor(method, call),
    credentials: 'same-origin',
    body: encoded(call.body),
    signal: call.signal,
    keepalive: call.keepalive,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiFailure({ kind: 'offline' });
  });
  if (!response.ok) {
    throw new ApiFailure(toFailure(response.status, await problemOf(response), response.headers.get('Retry-After')));
  }
  return response;
}

async function exchange(method: Method, template: string, call: Call): Promise<string> {
  const response = await answer(method, template, call);
  return response.status === 204 ? '' : await response.text();
}

/** Events as they come; a connection that breaks in between is an {@link ApiFailure}, too. */
async function* stream(template: string, call: Call): AsyncGenerator<ServerEvent> {
  const response = await answer('post', template, { ...call, accept: 'text/event-stream, application/problem+json' });
  try {
    yield* eventsOf(response.body ?? new ReadableStream());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiFailure({ kind: 'offline' });
  }
}

async function send(method: Method, template: string, call: Call = {}): Promise<unknown> {
  const text = await exchange(method, template, call);
  return text === '' ? null : JSON.parse(text);
}

function verb<M extends Method>(method: M) {
  return <P extends PathOf<M>>(path: P, ...[options]: Arguments<OperationOf<P, M>>): Promise<AnswerOf<OperationOf<P, M>>> =>
    send(method, path, options as Call) as Promise<AnswerOf<OperationOf<P, M>>>;
}

export const api = {
  get: verb('get'),
  post: verb('post'),
  put: verb('put'),
  patch: verb('patch'),
  delete: verb('delete'),
  /** What this interface says of itself. */
  description: (signal: AbortSignal) => send('get', '/api/openapi.json', { signal }) as Promise<ApiDescription>,
  /** What is no JSON, such as a model. */
  text: (template: string, path: Record<string, string>, signal: AbortSignal) => exchange('get', template, { path, signal, accept: 'application/xml, application/json, application/problem+json' }),
  stream,
  upload: (path: string, form: FormData) => send('post', path, { body: form }),
};
