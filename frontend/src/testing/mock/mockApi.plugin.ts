import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { handle } from './handle';
import { seed } from './situations';
import { newWorld } from './world';

const POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-src 'none'";

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** Answers /api from memory, in the development server and in the preview of the built bundle. */
export function mockApi(): Plugin {
  const world = seed(newWorld(), 240);
  const listeners = new Set<ServerResponse>();

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/api/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
      response.write(': hello\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    const user = /casework-mock=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;
    const { status, body, signIn, event } = handle(world, { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body: await bodyOf(request), user });
    if (event) for (const listener of listeners) listener.write(`event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`);
    if (signIn !== undefined) response.setHeader('Set-Cookie', `casework-mock=${signIn ?? ''}; Path=/`);
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(status === 204 ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  }

  const middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!request.url?.startsWith('/api/')) return next();
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ title: String(error), status: 500 }));
    });
    return undefined;
  };
  return {
    name: 'casework-mock-api',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', POLICY);
        next();
      });
      server.middlewares.use(middleware);
    },
  };
}
