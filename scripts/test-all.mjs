// npm run test:all: npm test, and what takes longer.
import { setup } from './setup.mjs';

await setup({ browser: true });
const [{ allStages }, { runStages }] = await Promise.all([import('./phases.mjs'), import('./run-phases.mjs')]);
await runStages(allStages);
