import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf, runScenario, type StoryResult, type TestBackend } from '../conformance/index.ts';

const USAGE = 'usage: npm run scenario -- PATH...  (scenario files, or folders of them)';

/** What cannot be started at all; the process ends with 2. */
class UsageError extends Error {}

function filesIn(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${path}: there is no such file or folder`);
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, withFileTypes: false }) as string[];
  const files = names.filter((name) => name.endsWith('.json')).map((name) => join(path, name));
  if (files.length === 0) throw new UsageError(`${path}: there is no scenario in this folder`);
  return files.sort();
}

/** A backend of its own for each story. */
async function freshBackend(): Promise<TestBackend> {
  const { createMock } = await import('../mock/index.ts');
  return await createMock();
}

async function playFile(path: string): Promise<StoryResult> {
  return await runScenario(readFileSync(path, 'utf8'), freshBackend);
}

async function playAll(paths: readonly string[]): Promise<number> {
  let failures = 0;
  for (const path of paths) {
    const result = await playFile(path);
    if (!result.passed) failures += 1;
    console.log(lineOf(path, result));
  }
  console.log(`${paths.length - failures} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}

/** Plays the scenarios named on the command line. 0: all passed, 1: some failed, 2: there was nothing to play. */
async function main(args: readonly string[]): Promise<number> {
  try {
    if (args.length === 0) throw new UsageError(USAGE);
    return await playAll(args.flatMap(filesIn));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
