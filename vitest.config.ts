import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/elements/**', 'test/site/**', 'test/site-http/**', 'test/postgres/**', 'test/frameworks/**'],
    allowOnly: false,
    // Local dates come from the account's zone, never from the machine's: an odd one shows where it matters.
    env: { TZ: 'Pacific/Chatham' },
    coverage: {
      provider: 'v8',
      include: ['src/rules/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage',
      thresholds: { branches: 100 },
    },
  },
});
