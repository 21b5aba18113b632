import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'];

async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export interface Visit {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  /** For a visit that provokes the policy: what is blocked may be said on the console. */
  provokes?: boolean;
}

/** What a page must never say on its console, whatever the journey. */
const FORBIDDEN = /Content Security Policy|Content-Security-Policy|Uncaught|Minified React error/;

export interface Chromium {
  visit: (visit?: Visit) => Promise<Page>;
}

/** One browser for a file of journeys; every visit is somebody else's computer. */
export function startChromium(): Chromium {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const heard = complaints;
    complaints = [];
    if (heard.length > 0) throw new Error(`The page complained: ${heard.join('\n')}`);
  });
  afterAll(() => browser.close());

  return {
    async visit({ width = 1280, height = 800, colorScheme = 'light', locale = 'en-GB', provokes = false } = {}) {
      const context = await browser.newContext({ baseURL: inject('baseURL'), viewport: { width, height }, colorScheme, locale, reducedMotion: 'reduce' });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (entry) => {
        if (!provokes && FORBIDDEN.test(entry.text())) complaints.push(entry.text());
      });
      return page;
    },
  };
}
