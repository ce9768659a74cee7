// Which Chromium the tests run in, and how a bare machine gets one. Plain Node, no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, say, stop } from './setup.mjs';

/** How every test browser is started: as root there is no sandbox, and nothing is fetched in the background. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const FIXED_PATHS = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];

const FIREFOX_FIXED_PATHS = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
};

// A browser in a package of its own, for machines where none can be installed. It asks for Node 22 but runs on 20.
const PACKAGED = '@sparticuz/chromium@147.0.2';
const PACKAGED_FOLDER = join(root, '.cache', 'chromium');
const PACKAGED_PATH = `
  import chromium from '@sparticuz/chromium';
  console.log(JSON.stringify({ path: await chromium.executablePath(), libraries: process.env.LD_LIBRARY_PATH ?? '' }));
`;

/** The first of these commands that is installed, else the first of these paths that exists. */
function installed(commands, fixedPaths) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(fixedPaths[process.platform] ?? [])].find((path) => existsSync(path));
}

/** What an environment variable names; undefined where it names nothing. Throws where there is no such file. */
function namedBy(variable) {
  const named = process.env[variable] ?? '';
  if (named === '') return undefined;
  if (existsSync(named)) return named;
  throw new Error(`${variable} names ${named}, and there is no such file`);
}

const installedBrowser = () => installed(COMMANDS, FIXED_PATHS);
const installedFirefox = () => installed(FIREFOX_COMMANDS, FIREFOX_FIXED_PATHS);

/** The path of the browser for the tests: `CHROME_PATH`, or an installed Chrome or Chromium. Throws without one. */
export function findBrowser() {
  const path = namedBy('CHROME_PATH') ?? installedBrowser();
  if (path === undefined) throw new Error('no Chrome or Chromium found: run "npm test" once, or set CHROME_PATH');
  return path;
}

/** The path of the other browser for the tests: `FIREFOX_PATH`, or an installed Firefox. Throws without one. */
export function findFirefox() {
  const path = namedBy('FIREFOX_PATH') ?? installedFirefox();
  if (path === undefined) throw new Error('no Firefox found: run "npm run test:all" once, or set FIREFOX_PATH');
  return path;
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options }).status === 0;
}

function installFromDebian(name, packages) {
  if (!isDebianRoot()) return false;
  say(`${name} is not installed; installing it with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return run('apt-get', ['update', '-qq'], { env }) && run('apt-get', install, { env });
}

function usePackagedBrowser() {
  if (process.platform !== 'linux') return false;
  const env = { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  if (!existsSync(join(PACKAGED_FOLDER, 'node_modules'))) {
    say(`no browser found; fetching the package ${PACKAGED} into .cache/`);
    const args = ['install', '--prefix', PACKAGED_FOLDER, '--no-save', '--no-audit', '--no-fund', PACKAGED];
    if (!run('npm', args)) return false;
  }
  const args = ['--input-type=module', '--eval', PACKAGED_PATH];
  const found = spawnSync(process.execPath, args, { cwd: PACKAGED_FOLDER, env, encoding: 'utf8' });
  if (found.status !== 0) return false;
  const { path, libraries } = JSON.parse(found.stdout);
  process.env.CHROME_PATH = path;
  if (libraries !== '') process.env.LD_LIBRARY_PATH = libraries;
  return true;
}

/** Finds a browser or installs one, and leaves its path in `CHROME_PATH` for the processes started from here. */
export async function ensureBrowser() {
  const named = process.env.CHROME_PATH ?? '';
  if (named === '' && installedBrowser() === undefined) {
    const isThere = installFromDebian('Chromium', ['chromium', 'fonts-liberation']) || usePackagedBrowser();
    if (!isThere) stop('no browser could be installed: install Chrome or Chromium, or set CHROME_PATH');
  }
  try {
    process.env.CHROME_PATH = findBrowser();
  } catch (error) {
    stop(error.message);
  }
  say(`tests use ${process.env.CHROME_PATH}`);
}

/** Finds a Firefox or installs one. Ends the process where neither can be done. */
export function ensureFirefox() {
  const named = process.env.FIREFOX_PATH ?? '';
  if (named === '' && installedFirefox() === undefined) installFromDebian('Firefox', ['firefox-esr']);
  try {
    say(`other browser: ${findFirefox()}`);
  } catch (error) {
    stop(error.message);
  }
}
