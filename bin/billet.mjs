#!/usr/bin/env node
// The command of the package. In the repository it runs the sources, so that what is built there is never an old one.
import { existsSync } from 'node:fs';

const source = new URL('../src/cli/billet.ts', import.meta.url);

if (existsSync(source)) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(source.href);
} else {
  await import('../dist/cli/billet.js');
}
