import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { conformanceCases, scenarioCase, type Case } from '../../conformance/index.ts';
import { PACKAGE_ROOT } from '../package-file.ts';
import { UsageError } from '../usage-error.ts';
import type { VerifyOptions } from './options.ts';

/** Where the scenarios are that come with the package: beside what is built, and in the repository among the tests. */
const OWN_SCENARIOS = [join(PACKAGE_ROOT, 'test', 'scenarios'), join(PACKAGE_ROOT, 'dist', 'scenarios')];

function scenarioFiles(path: string): { readonly name: string; readonly path: string }[] {
  if (!statSync(path).isDirectory()) return [{ name: basename(path), path }];
  const names = (readdirSync(path, { recursive: true }) as string[]).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({ name: name.split(sep).join('/'), path: join(path, name) }));
}

function scenarioCases(given: string | null): Case[] {
  const place = given ?? OWN_SCENARIOS.find((path) => existsSync(path));
  if (place === undefined) return [];
  if (!existsSync(place)) throw new UsageError(`--scenarios: ${place}: there is no such file or folder`);
  const files = scenarioFiles(place);
  if (files.length === 0) throw new UsageError(`--scenarios: ${relative('.', place)}: there is no scenario in it`);
  return files.map(({ name, path }) => scenarioCase(name, readFileSync(path, 'utf8')));
}

/** The cases that a command line asks for. Without test controls no scenario can be played. */
export function chosenCases({ hasControls, scenarios, only, list }: VerifyOptions): Case[] {
  const all = [...conformanceCases, ...(hasControls || list ? scenarioCases(scenarios) : [])];
  const chosen = all.filter(({ id }) => only === null || id.includes(only));
  if (chosen.length === 0) throw new UsageError(`--only: no case has "${only}" in its id`);
  return chosen;
}
