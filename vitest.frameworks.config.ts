import { defineConfig } from 'vitest/config';

/** A page in each framework on the built package, in a real browser: needs `npm run build` before it. */
export default defineConfig({
  test: {
    name: 'frameworks',
    environment: 'node',
    include: ['test/frameworks/**/*.test.ts'],
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
