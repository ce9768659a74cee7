import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf, runScenario, type StoryResult, type TestBackend } from '../conformance/index.ts';

const USAGE = 'usage: npm run scenario -- PATH...  (scenario files, or folders of them)';

/** Why a path gives no text to play. */
const UNREAD: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'there is no scenario in this folder',
};

/** The files that a path names; a path that gives none stands for itself, and fails when it is read. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, withFileTypes: false }) as string[];
  const files = names.filter((name) => name.endsWith('.json')).map((name) => join(path, name));
  return files.length === 0 ? [path] : files.sort();
}

/** A backend of its own for each story. */
async function freshBackend(): Promise<TestBackend> {
  const { createMock } = await import('../mock/index.ts');
  return await createMock();
}

function unread(error: unknown): StoryResult {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { name: 'unread', passed: false, where: 'no scenario', failures: [{ expected: null, seen: UNREAD[code] ?? message }] };
}

async function playFile(path: string): Promise<StoryResult> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return unread(error);
  }
  return await runScenario(text, freshBackend);
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

/** Plays what the command line names. 0: all passed, 1: some failed or could not be read, 2: nothing is named. */
async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) return await playAll(args.flatMap(filesIn));
  console.error(USAGE);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
