import { config } from 'zod/mini';

// zod's compiled parsers need `new Function`, which a strict Content-Security-Policy reports as a violation. This must
// run before the first schema is made, which is why every schema imports zod from here.
config({ jitless: true });

export * as z from 'zod/mini';
