// npm run build: the package (dist), the files for script tags (dist/cdn) and the demo as a static site (dist/site).
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { filesUnder } from './files.mjs';
import { root, say, stop } from './setup.mjs';
import { scriptTagBuilds } from './script-tag.mjs';

const dist = join(root, 'dist');

function buildPackage() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const result = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) stop('the package could not be built');
  // What `billet verify` plays against a backend.
  cpSync(join(root, 'test', 'scenarios'), join(dist, 'scenarios'), { recursive: true });
}

async function buildScriptTag() {
  for (const config of scriptTagBuilds()) await build(config);
  for (const path of filesUnder('dist/cdn', ['.js'])) {
    const kilobytes = gzipSync(readFileSync(join(root, path))).length / 1000;
    say(`${path}: ${kilobytes.toFixed(1)} KB gzip`);
  }
}

async function buildSite() {
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  cpSync(join(dist, 'cdn'), join(dist, 'site'), { recursive: true });
}

rmSync(dist, { recursive: true, force: true });
say('building the package');
buildPackage();
say('building the files for script tags');
await buildScriptTag();
say('building the demo');
await buildSite();
say('built dist, dist/cdn and dist/site');
