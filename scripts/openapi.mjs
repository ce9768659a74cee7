// npm run openapi: writes openapi.json from the contract; with --release also what later versions are compared with.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './setup.mjs';

const { openApiDocument } = await import('../src/http/openapi.ts');

const file = join(root, 'openapi.json');
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
say('wrote openapi.json');
if (process.argv.includes('--release')) {
  copyFileSync(file, join(root, 'test', 'http', 'openapi-released.json'));
  say('wrote what later versions are compared with');
}
