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
/** One component each. */
const components = modules.filter((name) => /^billet\/react\/(?!jsx$)/.test(name));

async function inNode(script: string): Promise<string> {
  return (await run(process.execPath, ['--input-type=module', '--eval', script])).stdout.trim();
}

describe('the package', () => {
  it('has the code and the types of every entry', () => {
    expect(names.flatMap(({ files }) => files).filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(modules.filter((name) => !components.includes(name)))('can be imported in Node: %s', async (name) => {
    expect(await inNode(`await import('${name}'); console.log('imported');`)).toBe('imported');
  });

  it('registers nothing where only its classes are imported, and everything where that is asked for', async () => {
    const known = `console.log(Boolean(customElements.get('billet-provider') && customElements.get('billet-timeline')))`;
    expect(await inNode(`import 'billet'; ${known}`)).toBe('false');
    expect(await inNode(`import 'billet/define'; ${known}`)).toBe('true');
  });

  it('renders its React components on a server as bare tags, which hydration fills', async () => {
    const script = `
      import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      const all = await import('billet/react');
      for (const name of ${JSON.stringify(components)}) {
        const [[exported, Component]] = Object.entries(await import(name));
        if (Component !== all[exported]) throw new Error(name);
        console.log(renderToString(createElement(Component, { adapter: {}, className: 'wide' })));
      }`;
    const tags = elements.map((element) => `<billet-${element} class="wide"></billet-${element}>`);
    expect((await inNode(script)).split('\n')).toEqual(tags);
  });

  it('says of its React components that they are for the client', () => {
    const files = names.filter(({ name }) => name === 'billet/react' || components.includes(name));
    const code = files.flatMap((entry) => entry.files.filter((file) => file.endsWith('.js')));
    expect(code.length).toBe(elements.length + 1);
    expect(code.filter((file) => !readFileSync(file, 'utf8').startsWith("'use client';\n"))).toEqual([]);
  });
});
