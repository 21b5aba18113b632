import { vi } from 'vitest';
import { handle, type Call } from './mock/handle';
import { newWorld, type World } from './mock/world';

export interface MockServer {
  world: World;
  /** Every call the page made, in order. */
  calls: Call[];
  actAs: (user: string | null) => void;
}

/** Stands in for the server: `fetch` is answered from memory by the contract. */
export function startMockServer(user: string | null = 'alice'): MockServer {
  const server = { world: newWorld(), calls: [] as Call[], user };
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost');
    const call: Call = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {},
      user: server.user,
    };
    server.calls.push(call);
    const { status, body, signIn } = handle(server.world, call);
    if (signIn !== undefined) server.user = signIn;
    return new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
  });
  return {
    world: server.world,
    calls: server.calls,
    actAs: (next) => {
      server.user = next;
    },
  };
}
