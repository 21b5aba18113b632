import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mockApi } from './src/testing/mock/mockApi.plugin';

const backend = process.env['CASEWORK_URL'] ?? 'http://localhost:8080';
const mocked = process.env['CASEWORK_MOCK'] === '1';

/** As the application does: some doors lead to the page for people without an account. */
const visitorsPage: Plugin = {
  name: 'visitors-page',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (/^\/(survey\/|unsubscribe\/|form\/(ticket|lead)(\?|$))/.test(request.url ?? '')) request.url = '/visitors.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), visitorsPage, ...(mocked ? [mockApi()] : [])],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    // the editor of forms draws parts of their viewer, so both have to be drawn by one and the same
    dedupe: ['preact'],
  },
  server: mocked ? {} : { proxy: { '/api': backend } },
  build: {
    outDir: 'dist',
    sourcemap: false,
    manifest: true,
    // people without an account get a page of their own, with nothing of the application in it
    rollupOptions: { input: { index: 'index.html', visitors: 'visitors.html' } },
    // the law on fonts and images is a strict policy: small files stay files, so that nothing depends on data: addresses
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    testTimeout: 30_000,
    retry: process.env['CI'] ? 1 : 0,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
