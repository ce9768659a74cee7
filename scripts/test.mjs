// npm test: set-up, then every quick check.
import { setup } from './setup.mjs';

await setup({ browser: true });
const [{ quickStages }, { runStages }] = await Promise.all([import('./phases.mjs'), import('./run-phases.mjs')]);
await runStages(quickStages);
