import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRESET_NAMES, type PresetName } from '../../src/contract/index.ts';
import { startBackend, type RemoteBackend } from './remote-backend.ts';
import { serve, type Served } from './serve.ts';
import { openBrowser } from './visit.ts';

/** Between skeleton and data nothing on the page moves, as the browser itself measures it. */

declare global {
  interface Window {
    shifts: string[];
    cls: number;
  }
}

const WIDGETS = 'billet-balance-tile, billet-autopay-manager, billet-low-balance-settings, billet-timeline';
const WIDTHS = [1200, 600, 280] as const;
const PREPAID: ReadonlySet<PresetName> = new Set(['prepaid-trunk', 'prepaid-voip']);
/** Slow enough for every skeleton of a known size to be seen. */
const SEEN_MS = 250;

let browser: Browser;
let site: Served;
let backend: RemoteBackend;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  backend = await startBackend();
  const pages = { '/prepaid': hostPage(true), '/postpaid': hostPage(false), '/history': historyPage };
  site = await serve('dist/cdn', {}, pages, backend);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  context = await browser.newContext();
});

afterEach(() => context.close());

/** A host's page with the four widgets, and something of the host's own beneath each. */
function hostPage(isPrepaid: boolean): string {
  const lowBalance = isPrepaid ? '<billet-low-balance-settings></billet-low-balance-settings><hr>' : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>My portal</title>
<style>
  .columns { display: grid; gap: 16px; align-items: start; }
  @media (min-width: 900px) { .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); } }
  billet-provider:not(:defined) { visibility: hidden; }
</style>
<script type="module" src="/billet.js"></script>
<billet-provider base-url="/billing">
  <h1>Billing</h1>
  <div class="columns">
    <div>
      <billet-balance-tile></billet-balance-tile><hr>
      <billet-autopay-manager></billet-autopay-manager><hr>
    </div>
    <div>${lowBalance}
      <billet-timeline></billet-timeline><hr>
    </div>
  </div>
  <p>The host goes on here.</p>
</billet-provider>`;
}

const historyPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>My portal</title>
<style>billet-provider:not(:defined) { visibility: hidden; }</style>
<script type="module" src="/billet.js"></script>
<billet-provider base-url="/billing">
  <billet-transaction-history></billet-transaction-history><hr>
  <p>The host goes on here.</p>
</billet-provider>`;

function watchShifts(): void {
  window.shifts = [];
  window.cls = 0;
  type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
  const observer = new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      window.cls += value;
      window.shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName ?? 'inside').join(' ')}`);
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}

async function open(preset: PresetName, width: number): Promise<void> {
  await backend.load(preset);
  page = await context.newPage();
  await page.setViewportSize({ width, height: 2600 });
  await page.addInitScript(watchShifts);
}

/** Goes to the host's page, again if it is there, with a backend that takes so long for each answer. */
async function look(preset: PresetName, answerMs: number): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('**/billing/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, answerMs));
    await route.continue().catch(() => undefined);
  });
  await page.goto(`${site.url}/${PREPAID.has(preset) ? 'prepaid' : 'postpaid'}`);
}

/** The skeletons can be seen, each as high as its card will be. */
async function skeletonsSeen(): Promise<void> {
  await page.waitForFunction((selector) => {
    const isSeen = (each: Element) => each.matches(':state(sized)') && getComputedStyle(each).opacity === '1';
    return [...document.querySelectorAll(selector)].every(isSeen);
  }, WIDGETS);
}

/** Everything is shown, and stays as it is for a while. */
async function settled(): Promise<void> {
  await page.waitForFunction((selector) => {
    const all = [...document.querySelectorAll(selector)];
    const isShown = (each: Element) => each.shadowRoot?.querySelector('[part=skeleton], .chart-bone') === null;
    return all.length > 2 && all.every((each) => each.matches(':defined') && isShown(each));
  }, WIDGETS);
  await page.waitForTimeout(400);
}

/** However long this machine takes: timers wait, and so does the skeleton that is shown after a second. */
async function stopTime(): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1);
  const session = await context.newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
}

const shifts = () => page.evaluate(() => window.shifts);

describe.each(PRESET_NAMES)('%s', (preset) => {
  it.each(WIDTHS)('moves nothing when it is looked at again, %i px wide, however slow its backend', async (width) => {
    await open(preset, width);
    await look(preset, 0);
    await settled();
    await look(preset, SEEN_MS);
    await skeletonsSeen();
    await settled();
    expect(await shifts()).toEqual([]);
  });

  it('moves no widget the first time, when it is answered before its skeleton is seen', async () => {
    await open(preset, 600);
    await stopTime();
    await look(preset, 0);
    await settled();
    const moved = (await shifts()).filter((shift) => /BILLET|inside/.test(shift));
    expect(moved).toEqual([]);
  });
});

describe('the history', () => {
  const rows = () => page.getByRole('row').nth(4).waitFor();
  const firstPageLate = (lateMs: number) =>
    page.route('**/billing/history?**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, lateMs));
      await route.fallback().catch(() => undefined);
    });

  it.each(WIDTHS)('moves nothing when it is looked at again and its first page comes late, %i px wide', async (width) => {
    await open('prepaid-voip', width);
    for (const lateMs of [0, SEEN_MS, 4 * SEEN_MS]) {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await firstPageLate(lateMs);
      await page.goto(`${site.url}/history`);
      await rows();
      await page.waitForTimeout(400);
      if (lateMs > 0) expect(await shifts()).toEqual([]);
    }
  });

  it.each(WIDTHS)('keeps its rows in their places while others are read, %i px wide', async (width) => {
    await open('prepaid-voip', width);
    await page.goto(`${site.url}/history`);
    await rows();
    await page.waitForTimeout(400);
    await firstPageLate(3 * SEEN_MS);
    await page.evaluate(() => (window.shifts = []));
    await page.getByLabel('Period').selectOption('This year');
    await page.getByText(/of \d+ read|transactions/).first().waitFor();
    await page.waitForTimeout(4 * SEEN_MS);
    const moved = (await shifts()).filter((shift) => / (P|HR|BILLET)/.test(shift));
    expect(moved).toEqual([]);
  });
});
