import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['journeys/**/*.journey.ts'],
    globalSetup: ['support/application.ts'],
    // journeys share one application and one database, so they take turns
    fileParallelism: false,
    // a machine that stalls for a moment must not fail a build; a journey that fails twice does
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
