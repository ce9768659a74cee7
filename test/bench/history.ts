import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';
import type { Bench, Run } from './history/page.ts';

const root = resolve(import.meta.dirname, '../..');
const OUT = join(root, '.cache/bench-history');
const ROUNDS = 40;
const WARM_UP_ROUNDS = 8;

/** Frames as fast as they come: with a frame rate every figure would be a multiple of 16.7 ms. */
const UNTHROTTLED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

type InPage = typeof globalThis & { readonly bench: Promise<Bench> };

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: join(root, 'test/bench/history/page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
}

function serve(): Promise<{ server: Server; url: string }> {
  const page = '<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="/page.js"></script></html>';
  const server = createServer((request, response) => {
    const isScript = request.url?.endsWith('.js') ?? false;
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(join(OUT, request.url ?? '')) : page);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done({ server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/` });
    });
  });
}

/** A value of a list by its place in order: 0.5 is the median. */
function quantile(values: readonly number[], place: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * place)] ?? 0;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Medians, and the fastest tenth beside them: what else a machine does only ever adds to a run. */
function compare(rounds: readonly Record<string, Run>[], key: keyof Run, name: string, measure: string): string {
  const of = (contender: string, place: number) => quantile(rounds.map((round) => round[contender]?.[key] ?? 0), place);
  const ratio = (place: number) => `${(of(name, place) / of(measure, place)).toFixed(2)}x`;
  const medians = `${of(name, 0.5).toFixed(2)} ms to ${of(measure, 0.5).toFixed(2)} ms`;
  return `${ratio(0.5)} (${medians}); of the fastest tenth ${ratio(0.1)}`;
}

async function measure(page: Page): Promise<void> {
  const rounds: Record<string, Run>[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round += 1) {
    const turned = round % 2 === 1;
    const runs = await page.evaluate(async (isTurned) => (await (globalThis as InPage).bench).round(isTurned), turned);
    if (round >= WARM_UP_ROUNDS) rounds.push(runs);
  }
  console.log('100,000 transactions in memory, to a hand-written vanilla windowed table, medians:');
  console.log(`mount to first rows painted: ${compare(rounds, 'mountMs', 'ours', 'vanilla')}`);
  console.log(`date filter by From, To, Show: ${compare(rounds, 'filterMs', 'ours', 'vanilla')}`);
  console.log(`mount of 100,000 to mount of 100: ${compare(rounds, 'mountMs', 'ours', 'oursOf100')}`);
  console.log(`filter in 100,000 to filter in 100: ${compare(rounds, 'filterMs', 'ours', 'oursOf100')}`);
  const ends: Awaited<ReturnType<Bench['toTheEnd']>>[] = [];
  for (let round = 0; round < 5; round += 1) {
    ends.push(await page.evaluate(async () => (await (globalThis as InPage).bench).toTheEnd()));
  }
  const of = (name: string, key: 'endMs' | 'againMs' | 'nodes') => median(ends.map((end) => end[name]?.[key] ?? 0));
  const again = of('ours', 'againMs') / of('vanilla', 'againMs');
  console.log(`scrolling through all of them in 200 frames: ${again.toFixed(2)}x`);
  const end = `${of('ours', 'endMs').toFixed(0)} ms to ${of('vanilla', 'endMs').toFixed(0)} ms`;
  console.log(`first jump to the end, all pages read by cursor: ${end}`);
  console.log(`elements after it: ${of('ours', 'nodes')} (vanilla ${of('vanilla', 'nodes')})`);
}

/** The transaction history with 100,000 rows beside a vanilla table, in one browser, run by run in turns. */
export async function benchHistory(): Promise<void> {
  await buildPage();
  const { server, url } = await serve();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS, ...UNTHROTTLED] });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(url);
    await measure(page);
  } finally {
    await browser.close();
    server.close();
  }
}
