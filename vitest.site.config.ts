import { defineConfig } from 'vitest/config';

/** The built site in a real browser, as a visitor has it: needs `npm run build` before it. */
export default defineConfig({
  test: {
    name: 'site',
    environment: 'node',
    include: ['test/site/**/*.test.ts'],
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
