import { createServer } from 'node:http';
import { afterAll, beforeAll, inject } from 'vitest';

/** Somebody else's site, on an origin of its own, with our form in one of its pages. */
export function openShop(): void {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://shop');
    const theme = searchParams.get('theme') ?? 'light';
    const form = searchParams.get('form') === 'lead' ? ' data-form="lead"' : '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>
<body style="margin:0 auto;max-width:44rem;padding:1.5rem;font-family:Georgia,serif${theme === 'dark' ? ';background:#161a19;color:#eee' : ''}">
<h1>Fernhill — contact</h1><p>Words of the shop's own, before the form.</p><div id="form"></div><footer>Words after it.</footer>
<script src="${inject('baseURL')}/embed.js" data-target="#form"${form} data-theme="${theme === 'dark' ? 'dark' : 'light'}" async></script>`);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(Number(new URL(inject('shopURL')).port), '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));
}
