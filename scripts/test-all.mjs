// npm run test:all: npm test, and what takes longer.
import { setup } from './setup.mjs';

await setup({ browser: true });
(await import('./browser.mjs')).ensureFirefox();
const [{ allStages }, { runStages }] = await Promise.all([import('./phases.mjs'), import('./run-phases.mjs')]);
await runStages(allStages);
