import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** The built package as a host has it that imports it by its name, in Node too: to render on a server, or to test. */

const run = promisify(execFile);

type Target = string | { readonly types: string; readonly default: string };
const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, Target> };
const elements = readdirSync('src/elements');

/** Every name that can be imported, `define/*` once for each element, with the files it stands for. */
const names = Object.entries(entries).flatMap(([entry, target]) => {
  const files = typeof target === 'string' ? [target] : [target.types, target.default];
  const fills = entry.includes('*') ? elements : [''];
  return fills.map((fill) => ({
    name: `billet${entry.slice(1).replace('*', fill)}`,
    files: files.map((file) => file.replaceAll('*', fill)),
  }));
});
const modules = names.map(({ name }) => name).filter((name) => !name.endsWith('.json'));

async function inNode(script: string): Promise<string> {
  return (await run(process.execPath, ['--input-type=module', '--eval', script])).stdout.trim();
}

describe('the package', () => {
  it('has the code and the types of every entry', () => {
    expect(names.flatMap(({ files }) => files).filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(modules)('can be imported in Node: %s', async (name) => {
    expect(await inNode(`await import('${name}'); console.log('imported');`)).toBe('imported');
  });

  it('registers nothing where only its classes are imported, and everything where that is asked for', async () => {
    const known = `console.log(Boolean(customElements.get('billet-provider') && customElements.get('billet-timeline')))`;
    expect(await inNode(`import 'billet'; ${known}`)).toBe('false');
    expect(await inNode(`import 'billet/define'; ${known}`)).toBe('true');
  });
});
