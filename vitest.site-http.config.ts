import { mergeConfig } from 'vitest/config';
import site from './vitest.site.config.ts';

/** The same walks through the built site, on `billet mock` over HTTP instead of the backend in memory. */
export default mergeConfig(site, { test: { name: 'site over HTTP', env: { BILLET_SITE_BACKEND: 'http' } } });
