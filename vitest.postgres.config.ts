import { defineConfig } from 'vitest/config';

/** What needs a PostgreSQL server, which the tests start themselves. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/postgres/**/*.test.ts'],
    allowOnly: false,
    env: { TZ: 'Pacific/Chatham' },
  },
});
