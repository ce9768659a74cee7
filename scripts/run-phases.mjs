// Runs the phases of a test command and adds up what they counted.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, say } from './setup.mjs';

/** Where runners leave their counts. */
export const RESULTS = join(root, '.cache', 'results');

const SUM_LINE = /^(\d+) passed, (\d+) failed$/m;

/** A phase that counts as one test: it passes when its command ends with 0. */
export function check(name, command, files) {
  return { name, command, files, count: ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }) };
}

/** A phase whose runner leaves its counts in a JSON file, from which `read` takes `{ passed, failed }`. */
export function counted(name, command, files, resultFile, read) {
  const count = () => read(JSON.parse(readFileSync(join(RESULTS, resultFile), 'utf8')));
  return { name, command, files, count };
}

/** A phase that closes its output with a line `N passed, N failed`. */
export function summed(name, command, files) {
  return { name, command, files, count: ({ output }) => readSum(output) };
}

function readSum(output) {
  const [, passed, failed] = SUM_LINE.exec(output) ?? [];
  if (passed === undefined) throw new Error('no line "N passed, N failed"');
  return { passed: Number(passed), failed: Number(failed) };
}

/** Starts `command` with the project's own tools on the path; resolves when it has ended. */
function execute(command, live) {
  return new Promise((resolve) => {
    const env = { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (live) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The counts of an ended phase. A runner that failed, broke, or ran nothing never counts as passed. */
function countsOf(phase, ended) {
  let counts;
  try {
    counts = phase.count(ended);
  } catch (error) {
    return { passed: 0, failed: 1, note: `its counts could not be read (${error.message})` };
  }
  if (ended.code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `it ended with ${ended.code}` };
  if (ended.code === 0 && counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: 'it ran no test' };
  return counts;
}

async function runPhase(phase, live) {
  if (phase.files !== undefined && phase.files.length === 0) {
    say(`${phase.name}: there are no files for it`);
    return { passed: 0, failed: 0 };
  }
  const startedMs = performance.now();
  if (live) say(`${phase.name} …`);
  const ended = await execute(phase.command, live);
  const counts = countsOf(phase, ended);
  if (!live && counts.failed > 0) process.stdout.write(ended.output);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const note = counts.note === undefined ? '' : `; ${counts.note}`;
  say(`${phase.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s${note})`);
  return counts;
}

/**
 * Runs `stages` one after the other; the phases of one stage run side by side and show their output only when they
 * fail. Prints the sum alone on the last line and sets the exit code.
 */
export async function runStages(stages) {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const all = [];
  for (const stage of stages) {
    all.push(...(await Promise.all(stage.map((phase) => runPhase(phase, stage.length === 1)))));
  }
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
