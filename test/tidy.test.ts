import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../scripts/files.mjs';
import { forbiddenImports } from './tidy/imports.ts';
import { impurities } from './tidy/purity.ts';
import { unreached, type PackageEntries } from './tidy/reach.ts';
import type { Sources } from './tidy/source.ts';
import { inlineStyles, tooLong } from './tidy/text.ts';

const root = join(import.meta.dirname, '..');

function read(folders: readonly string[]): Sources {
  const paths = folders.flatMap((folder) => filesUnder(folder, ['.ts', '.mdx']));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const src = read(['src']);

describe('the import table', () => {
  it('holds in src', () => {
    expect(forbiddenImports(src)).toEqual([]);
  });

  it.each([
    ['src/contract/a.ts', "import { x } from '../ui/x.ts';", 'contract imports ui'],
    ['src/rules/a.ts', "import { x } from '../mock/x.ts';", 'rules imports mock'],
    ['src/rules/a.ts', "import type { X } from '../http/x.ts';", 'rules imports http'],
    ['src/mock/a.ts', "export * from '../http/x.ts';", 'mock imports http'],
    ['src/http/a.ts', "import { x } from '../rules/x.ts';", 'http imports rules'],
    ['src/conformance/a.ts', "import { x } from '../mock/x.ts';", 'conformance imports mock'],
    ['src/vault/a.ts', "import { x } from '../ui/x.ts';", 'vault imports ui'],
    ['src/ui/a.ts', "const x = await import('../mock/x.ts');", 'ui imports mock'],
    ['src/elements/a/a.ts', "import { x } from '../../rules/x.ts';", 'elements imports rules'],
    ['src/elements/a/a.ts', "let x: import('../../http/x.ts').X;", 'elements imports http'],
    ['src/elements/a/a.ts', "import { x } from '../b/b.styles.ts';", 'imports the inside of the element b'],
    ['src/elements/a/a.ts', "import { x } from '../b/parts/b.ts';", 'imports the inside of the element b'],
    ['src/elements/a/a.ts', "import '../b/b.define.ts';", 'elements imports assembly'],
    ['src/billet.ts', "import { x } from './mock/index.ts';", 'imports the mock, which loads on demand only'],
    ['src/elements/a/a.define.ts', "import '../../mock/x.ts';", 'imports the mock, which loads on demand only'],
    ['src/cli/a.ts', "export { x } from '../mock/x.ts';", 'imports the mock, which loads on demand only'],
    ['src/ui/a.ts', "import type { X } from '../typings/x.ts';", 'ui imports typings'],
    ['src/elements/a/a.ts', "import { X } from '../../react/x.ts';", 'elements imports react'],
    ['src/react/a.ts', "import { x } from '../http/x.ts';", 'react imports http'],
    ['src/typings/a.ts', "import type { X } from '../react/x.ts';", 'typings imports react'],
    ['src/other/a.ts', '', 'is in no known folder of src'],
    ['src/ui/a.ts', "import { x } from '../other/x.ts';", 'imports src/other/x.ts, which is in no known folder of src'],
    ['src/ui/a.ts', 'const x = await import(name);', 'imports a computed name'],
    ['src/ui/a.ts', "import { x } from './x.js';", 'imports ./x.js without the .ts of the file'],
    ['src/ui/a.ts', "import * as z from 'zod/mini';", 'ui imports zod, which only contract, http may'],
    ['src/ui/a.ts', "import 'temporal-polyfill';", 'ui imports temporal-polyfill, which only rules, mock may'],
    ['src/mock/a.ts', "import { html } from 'lit';", 'mock imports Lit, which only ui, vault, elements, typings may'],
    ['src/http/a.ts', "import { Task } from '@lit/task';", 'http imports Lit, which only ui, vault, elements, typings may'],
    ['src/elements/a/a.ts', "import '@stripe/stripe-js/pure';", 'elements imports Stripe, which only vault may'],
    ['src/vault/a.ts', "import { loadStripe } from '@stripe/stripe-js';", 'imports the Stripe entry that injects'],
    ['src/ui/a.ts', "import * as React from 'react';", 'ui imports React, which only react may'],
    ['src/react/a.ts', "import type { HTMLAttributes } from 'vue';", 'react imports Vue or Svelte, which only typings may'],
    ['src/http/a.ts', "import { readFile } from 'node:fs';", 'http imports Node, which only cli may'],
  ])('refuses in %s: %s', (path, text, what) => {
    expect(forbiddenImports({ [path]: text })).toEqual([expect.stringContaining(`${path}:1 ${what}`)]);
  });

  it.each([
    ['src/elements/a/a.ts', "import { B } from '../b/b.ts';"],
    ['src/elements/a/a.ts', "import { css } from 'lit';"],
    ['src/elements/a/a.define.ts', "import { A } from './a.ts'; import '../b/b.define.ts';"],
    ['src/billet.ts', "const mock = () => import('./mock/index.ts');"],
    ['src/react/a.ts', "import '../elements/a/a.define.ts'; import { createComponent } from '@lit/react';"],
    ['src/typings/a.ts', "import type { A } from '../elements/a/a.ts'; import type { EmitFn } from 'vue';"],
    ['src/cli/a.ts', "import type { Mock } from '../mock/index.ts'; import 'node:fs';"],
    ['src/vault/a.ts', "import type { Stripe } from '@stripe/stripe-js'; import '@stripe/stripe-js/pure';"],
  ])('allows in %s: %s', (path, text) => {
    expect(forbiddenImports({ [path]: text })).toEqual([]);
  });
});

describe('the purity of the rules', () => {
  it('holds in src/rules', () => {
    expect(impurities(src)).toEqual([]);
  });

  it.each([
    ['const now = Date.now();', 'uses Date'],
    ['const now = new Date();', 'uses Date'],
    ['const chance = Math.random();', 'uses Math.random'],
    ['const now = Temporal.Now.instant();', 'uses Temporal.Now'],
    ['async function f() {}', 'is async'],
    ['const f = async () => 1;', 'is async'],
    ['const x = await y;', 'awaits'],
    ['for await (const x of y) f(x);', 'awaits'],
    ['type Later = Promise<number>;', 'uses Promise'],
    ['console.log(1);', 'uses console'],
    ['const started = performance.now();', 'uses performance'],
    ['document.title;', 'uses document'],
    ['setTimeout(f, 1);', 'uses setTimeout'],
    ["fetch('x');", 'uses fetch'],
    ["import { html } from 'lit';", 'imports lit'],
    ["import { readFileSync } from 'node:fs';", 'imports node:fs'],
  ])('refuses %s', (text, what) => {
    expect(impurities({ 'src/rules/a.ts': text })).toContain(`src/rules/a.ts:1 ${what}`);
  });

  it.each([
    'export const location = { Date: 1, document: row.document };',
    'export function f(history: readonly number[]) { return history.length + Math.max(1, 2); }',
    "import { Temporal } from 'temporal-polyfill'; Temporal.Instant.from(x);",
    "import { x } from '../contract/x.ts';",
  ])('allows %s', (text) => {
    expect(impurities({ 'src/rules/a.ts': text })).toEqual([]);
  });

  it('is asked of the rules only', () => {
    expect(impurities({ 'src/mock/a.ts': 'const now = Date.now();' })).toEqual([]);
  });
});

describe('dead files', () => {
  const entries: PackageEntries = {
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './define/*': { default: './dist/elements/*/*.define.js' },
    },
    bin: { billet: 'dist/cli/billet.js' },
    scripts: { scenario: 'tsx src/cli/scenario.ts' },
  };

  it('are not in src', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageEntries;
    expect(unreached(read(['src', 'test', 'stories', 'demo']), manifest)).toEqual([]);
  });

  it('are found, also when they import each other', () => {
    const dead = { 'src/ui/a.ts': "import './b.ts';", 'src/ui/b.ts': "import './a.ts';" };
    const findings = ['src/ui/a.ts:1 is reached by nothing', 'src/ui/b.ts:1 is reached by nothing'];
    expect(unreached({ ...dead, 'src/index.ts': '' }, entries)).toEqual(findings);
    expect(unreached({ 'src/elements/a/b.define.ts': '' }, entries)).toHaveLength(1);
  });

  it.each([
    ['src/index.ts', "export * from './ui/a.ts';"],
    ['src/elements/a/a.define.ts', "import '../../ui/a.ts';"],
    ['src/cli/billet.ts', "const load = () => import('../ui/a.ts');"],
    ['src/cli/scenario.ts', "import type { A } from '../ui/a.ts';"],
    ['test/a.test.ts', "import '../src/ui/a.ts';"],
    ['src/billet.ts', "import './ui/a.ts';"],
  ])('are not those that %s imports', (path, text) => {
    expect(unreached({ [path]: text, 'src/ui/a.ts': '' }, entries)).toEqual([]);
  });
});

describe('the text of src', () => {
  it('is in files that can be read at once', () => {
    expect(tooLong(src)).toEqual([]);
    expect(tooLong({ 'src/ui/a.ts': 'x;\n'.repeat(350) })).toEqual([]);
    expect(tooLong({ 'src/ui/a.ts': 'x;\n'.repeat(351) })).toEqual(['src/ui/a.ts:350 has 351 lines']);
  });

  it('has no inline style', () => {
    expect(inlineStyles(src)).toEqual([]);
  });

  it.each(['html`<p style="color: red">`;', 'html`<p style=${x}>`;', "const text = '<p style=x>';", 'html`${x} style="${y}"`;'])(
    'would show the inline style of %s',
    (text) => {
      expect(inlineStyles({ 'src/ui/a.ts': text })).toEqual(['src/ui/a.ts:1 has a style attribute']);
    },
  );

  it.each(["element.style.setProperty('--x', '1');", 'html`<p class="style">`;', 'html`<p data-style="x">`;'])(
    'may say %s',
    (text) => {
      expect(inlineStyles({ 'src/ui/a.ts': text })).toEqual([]);
    },
  );
});
