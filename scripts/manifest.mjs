// Writes custom-elements.json from the sources; --check only says whether the committed one is current and complete.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const COMMITTED = join(root, 'custom-elements.json');
const FOLDER = join(root, '.cache', 'manifest');

/** The manifest as the sources have it now, in the form that is committed. */
function analyse() {
  mkdirSync(FOLDER, { recursive: true });
  const cem = join(root, 'node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  const options = ['--config', 'custom-elements-manifest.config.mjs', '--outdir', '.cache/manifest', '--quiet'];
  const result = spawnSync(process.execPath, [cem, 'analyze', ...options], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'custom-elements.json'), 'utf8'));
  // The analyzer finds the files in whatever order the folders were read.
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  return manifest;
}

/** What an element's documentation leaves out, one sentence each. */
function gapsOf(declaration) {
  const gaps = [];
  if (declaration.tagName === undefined) gaps.push('has no @tag');
  if (!declaration.summary) gaps.push('has no @summary');
  for (const kind of ['events', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'attributes']) {
    for (const item of declaration[kind] ?? []) {
      const inherited = item.inheritedFrom !== undefined;
      if (!inherited && !item.description) gaps.push(`says nothing about ${kind} ${item.name || '(default)'}`);
    }
  }
  return gaps.map((gap) => `${declaration.name} ${gap}`);
}

function gapsOfManifest(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  return declarations.filter((declaration) => declaration.customElement === true).flatMap(gapsOf);
}

const manifest = analyse();
const text = `${JSON.stringify(manifest, null, 2)}\n`;
const gaps = gapsOfManifest(manifest);
if (process.argv.includes('--check')) {
  const stale = readFileSync(COMMITTED, 'utf8') === text ? [] : ['custom-elements.json is not current: npm run manifest'];
  const problems = [...stale, ...gaps];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  writeFileSync(COMMITTED, text);
  for (const gap of gaps) process.stderr.write(`${gap}\n`);
}
