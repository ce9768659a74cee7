import { configDefaults, defineConfig } from 'vitest/config';

/** The same walks through the built site, on `billet mock` over HTTP instead of the backend in memory; and faults. */
export default defineConfig({
  test: {
    name: 'site over HTTP',
    environment: 'node',
    include: ['test/site/**/*.test.ts', 'test/site-http/**/*.test.ts'],
    // How it looks, and what can be imported, has nothing to do with where the answers come from; what is steady is
    // always looked at over HTTP.
    exclude: [
      ...configDefaults.exclude,
      'test/site/payment-access.test.ts',
      'test/site/package.test.ts',
      'test/site/steady.test.ts',
    ],
    env: { BILLET_SITE_BACKEND: 'http' },
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a server of its own, and mostly waits for a page.
    maxWorkers: 2,
  },
});
