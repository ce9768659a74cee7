import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', 'scenarios');

/** Every scenario file, relative to `test/scenarios`, sorted. */
export function scenarioPaths(): string[] {
  const names = readdirSync(ROOT, { recursive: true }) as string[];
  return names.filter((name) => name.endsWith('.json')).sort();
}

export function scenarioText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
