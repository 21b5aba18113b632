import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mockApi } from './src/testing/mock/mockApi.plugin';

const backend = process.env['CASEWORK_URL'] ?? 'http://localhost:8080';
const mocked = process.env['CASEWORK_MOCK'] === '1';

export default defineConfig({
  plugins: [react(), ...(mocked ? [mockApi()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: mocked ? {} : { proxy: { '/api': backend } },
  build: {
    outDir: 'dist',
    sourcemap: false,
    manifest: true,
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
    restoreMocks: true,
    unstubGlobals: true,
  },
});
