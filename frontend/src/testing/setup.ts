import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';

configure({ asyncUtilTimeout: 8000 });

class SilentObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class SilentEvents extends EventTarget {
  close() {}
}

// what jsdom has no idea of
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', SilentObserver);
  vi.stubGlobal('EventSource', SilentEvents);
  vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { media, matches: false }));
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  Element.prototype.scrollTo ??= () => undefined;
  // a virtual list needs a window to look through
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 400 });
});

afterEach(cleanup);

// forms draw up to 35 ms after their last change (preact's hooks), and then need what jsdom takes away with it
afterAll(() => new Promise((done) => setTimeout(done, 50)));
