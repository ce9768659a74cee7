import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../site/payments.ts';
import { serve, STRICT_POLICY, type Served } from '../site/serve.ts';
import { openBrowser, visit, type Visit } from '../site/visit.ts';

/**
 * The built package as three frameworks have it, each in its own way: an adapter as a property, events, attributes, a
 * method by a reference. Each app is checked by its framework's checker, built, and used under the strict policy.
 */

const here = import.meta.dirname;
const run = promisify(execFile);

/** Ends with the checker's complaints, where it has any. */
async function check(script: string, ...args: string[]): Promise<string> {
  const command = [resolve('node_modules', script), ...args];
  return run(process.execPath, command).then(
    () => '',
    (error: { readonly stdout: string; readonly stderr: string }) => `${error.stdout}${error.stderr}`,
  );
}

const CHECKS = {
  react: () => check('typescript/bin/tsc', '--project', `${here}/react`),
  vue: () => check('vue-tsc/bin/vue-tsc.js', '--project', `${here}/vue`),
  svelte: () => check('svelte-check/bin/svelte-check', '--workspace', `${here}/svelte`, '--fail-on-warnings'),
} as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function pay(page: Page, opener: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: opener, exact: true }).click();
  await dialog.getByRole('button', { name: /^Pay \$/ }).click();
  await dialog.getByText(/ was paid from /).waitFor();
  await press(dialog, 'Done');
}

describe.each(Object.entries(CHECKS))('an app in %s', (framework, checked) => {
  let site: Served;
  let visitor: Visit;

  beforeAll(async () => {
    const root = resolve(here, framework);
    const outDir = resolve('.cache/frameworks', framework);
    await build({ root, configFile: `${root}/vite.config.js`, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    site = await serve(outDir, { 'content-security-policy': STRICT_POLICY });
    visitor = await visit(browser, `${site.url}/`);
  });

  afterAll(async () => {
    await visitor.page.close();
    await site.close();
  });

  it('passes the checker of its framework', async () => {
    expect(await checked()).toBe('');
  });

  it('shows what is due, at the level of heading that it asks for', async () => {
    const { page } = visitor;
    await page.getByRole('heading', { name: 'Amount due', level: 3 }).waitFor();
    await page.getByText('$247.50').first().waitFor();
    expect(await page.locator('billet-balance-tile').getAttribute('class')).toBe('tile');
  });

  it('is asked before money moves, and told what was paid', async () => {
    const { page } = visitor;
    await pay(page, 'Pay ten');
    await page.getByText('Asked 1; paid 1000 by ref', { exact: true }).waitFor();
    await page.getByText('$237.50').first().waitFor();
  });

  it('takes its elements away, and hears each event once when they are back', async () => {
    const { page } = visitor;
    await press(page.locator('body'), 'Leave');
    await expect.poll(() => page.locator('billet-provider, billet-balance-tile').count()).toBe(0);
    await press(page.locator('body'), 'Come back');
    await page.getByRole('heading', { name: 'Amount due', level: 3 }).waitFor();
    await pay(page, 'Make a payment');
    await page.getByText('Asked 2; paid 1000 by ref, 23750 USD', { exact: true }).waitFor();
    await page.getByText('$0.00').first().waitFor();
  });

  it('breaks no policy and logs no error', async () => {
    expect(await visitor.complaints()).toEqual([]);
  });
});

describe('a page without any framework', () => {
  it('needs the types of none', async () => {
    const project = ['--project', `${here}/plain`];
    expect(await check('typescript/bin/tsc', ...project)).toBe('');
    const { stdout } = await run(process.execPath, ['node_modules/typescript/bin/tsc', ...project, '--listFilesOnly']);
    const files = stdout.split('\n').filter((file) => file !== '');
    expect(files.some((file) => file.endsWith('dist/define.d.ts'))).toBe(true);
    expect(files.filter((file) => /node_modules\/(react|vue|svelte|@types\/react|@vue|@lit\/react)\//.test(file))).toEqual([]);
  });
});
