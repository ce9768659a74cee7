import type { Browser, Locator, Page } from 'playwright';
import type { HistoryRow, Method, PresetName } from '../../src/contract/index.ts';
import type { BilletProvider } from '../../src/elements/provider/provider.ts';
import type { Served } from './serve.ts';
import { visit, type Visit } from './visit.ts';

/** A page on which somebody pays: what is on it, by what it is, and what the backend behind it knows. */
export interface Portal extends Visit {
  readonly methods: Locator;
  readonly autoPay: Locator;
  readonly tile: Locator;
  readonly dialog: Locator;
  /** Whatever the page asks the backend: the methods, in their order. */
  listMethods(): Promise<readonly Method[]>;
  /** The payments of the last year, whatever became of them, the newest first. */
  payments(): Promise<readonly HistoryRow[]>;
  /** The names of the notices sent since the page was opened, the oldest first. */
  notices(): Promise<readonly string[]>;
  /** Fails where the page has complained about anything; closes it. */
  leave(): Promise<void>;
}

const PAYMENTS: ReadonlySet<string> = new Set(['deposit', 'payment', 'failed', 'processing']);

declare global {
  interface Window {
    billetProvider: BilletProvider;
  }
}

export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Payment methods' }).waitFor();
  await page.getByRole('button', { name: '+1 month' }).waitFor();
  await page.evaluate(() => {
    window.billetProvider = document.querySelector('billet-provider')!;
  });
}

/** Opens the demonstration of a preset. */
export async function enter(browser: Browser, site: Served, preset: PresetName): Promise<Portal> {
  const visited = await visit(browser, await site.demonstration(preset));
  await settled(visited.page);
  return portalOn(visited);
}

export async function portalOn(visited: Visit): Promise<Portal> {
  const { page } = visited;
  const sent = await outboxOf(page);
  return {
    ...visited,
    methods: page.getByRole('region', { name: 'Payment methods' }),
    autoPay: page.getByRole('region', { name: 'Auto-pay' }),
    tile: page.getByRole('region', { name: /^(Balance|Amount due)$/ }),
    dialog: page.getByRole('dialog'),
    listMethods: () => page.evaluate(async () => (await window.billetProvider.store!.adapter.listMethods({})).methods),
    payments: async () => (await historyOf(page)).filter(({ type }) => PAYMENTS.has(type)),
    notices: async () => (await outboxOf(page)).slice(sent.length),
    leave: async () => {
      const complaints = await visited.complaints();
      await page.close();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}

function outboxOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const mails = await window.billetProvider.store!.adapter.testControls!.getOutbox();
    return mails.map(({ notice }) => notice);
  });
}

function historyOf(page: Page): Promise<readonly HistoryRow[]> {
  return page.evaluate(async () => {
    const { rows } = await window.billetProvider.store!.adapter.listHistory({ from: '2026-01-01', to: '2027-12-31', limit: 1000 });
    return rows;
  });
}

/** Types a test card into the form of the dialog. */
export async function typeCard(dialog: Locator, number: string): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Card number' }).fill(number);
  await dialog.getByRole('textbox', { name: 'Expiry' }).fill('12/30');
  await dialog.getByRole('textbox', { name: 'Security code' }).fill('123');
}

/** Presses a button by its whole name. */
export async function press(within: Locator, name: string): Promise<void> {
  await within.getByRole('button', { name, exact: true }).click();
}
