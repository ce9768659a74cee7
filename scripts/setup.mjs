// Brings a fresh clone to where its commands run. Plain Node, no dependency: it runs before there is any.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Prints one line of progress. */
export function say(text) {
  process.stdout.write(`billet: ${text}\n`);
}

/** Prints why set-up cannot go on, and ends the process with 1. */
export function stop(text) {
  process.stderr.write(`billet: ${text}\n`);
  process.exit(1);
}

function packagesOf(lockPath) {
  return existsSync(lockPath) ? JSON.parse(readFileSync(lockPath, 'utf8')).packages : undefined;
}

/** Why `node_modules` does not hold what the lock file asks for, or undefined when it does. */
export function missingDependency(directory = root) {
  const wanted = packagesOf(join(directory, 'package-lock.json'));
  const installed = packagesOf(join(directory, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) return 'package-lock.json is missing';
  if (installed === undefined) return 'nothing is installed';
  for (const [path, entry] of Object.entries(wanted)) {
    const found = installed[path];
    if (path === '' || (entry.optional && found === undefined)) continue;
    if (found?.version !== entry.version) return `${path} is not at ${entry.version}`;
  }
  return undefined;
}

/** Installs exactly what the lock file names, when anything of it is missing or at another version. */
export function ensureDependencies() {
  const reason = missingDependency();
  if (reason === undefined) return;
  say(`installing dependencies (${reason}); this takes about a minute`);
  // The development dependencies are what the commands are made of, whatever NODE_ENV says.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) stop('npm ci failed; its message is above. Is the npm registry reachable?');
  say('dependencies are installed');
}

function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  stop(`Node 20.20 or newer is needed, this is ${process.versions.node}`);
}

/** Everything that a command needs; with `browser: true` also a Chromium for the tests. */
export async function setup({ browser = false } = {}) {
  ensureNode();
  ensureDependencies();
  if (!browser) return;
  const { ensureBrowser } = await import('./browser.mjs');
  await ensureBrowser();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setup({ browser: process.argv.includes('--browser') });
}
