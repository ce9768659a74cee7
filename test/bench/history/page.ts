import type { BillingAdapter, HistoryRow } from '../../../src/contract/index.ts';
import type { BilletTransactionHistory } from '../../../src/elements/transaction-history/transaction-history.ts';
import '../../../src/elements/transaction-history/transaction-history.define.ts';
import { createMock } from '../../../src/mock/index.ts';
import { memoryAdapter, rowsOf, sumsOf, type Sums } from './memory.ts';
import { VanillaTable } from './vanilla.ts';

const WHOLE = { from: '2020-01-01', to: '2026-11-24' };
const NARROW = { from: '2026-10-10', to: '2026-11-23' };

/** One of the two that are compared, on a list of some length. */
export interface Contender {
  /** Puts it on the page; there when its first rows are. */
  mount(): Promise<void>;
  /** Shows another range by its form. */
  filter(): Promise<void>;
  /** Scrolls to the end; there when the last row is. */
  end(): Promise<void>;
  /** Scrolls through the whole in steps, a frame each. */
  scroll(steps: number): Promise<void>;
  nodes(): number;
  unmount(): void;
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** What was done is on the screen: a frame has begun after it and its work is over. */
async function painted(): Promise<void> {
  await frame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; !holds(); turn += 1) {
    if (turn < 5000) await Promise.resolve();
    else await new Promise((resolve) => setTimeout(resolve));
    if (turn > 100_000) throw new Error('it never came');
  }
}

async function scrollThrough(scroller: HTMLElement, steps: number): Promise<void> {
  const whole = scroller.scrollHeight - scroller.clientHeight;
  for (let step = 1; step <= steps; step += 1) {
    scroller.scrollTop = (whole * step) / steps;
    await frame();
  }
}

function nodesIn(root: ParentNode): number {
  return root.querySelectorAll('*').length;
}

class Ours implements Contender {
  readonly #adapter: BillingAdapter;
  readonly #rows: readonly HistoryRow[];
  #element: BilletTransactionHistory | undefined;

  constructor(adapter: BillingAdapter, rows: readonly HistoryRow[]) {
    this.#adapter = adapter;
    this.#rows = rows;
  }

  get #root(): ShadowRoot {
    return this.#element?.shadowRoot as ShadowRoot;
  }

  get #scroller(): HTMLElement {
    return this.#root.querySelector('[role=treegrid]') as HTMLElement;
  }

  #shows(text: string): boolean {
    return this.#root.querySelector('.grid-body')?.textContent?.includes(text) ?? false;
  }

  async mount(): Promise<void> {
    const element = document.createElement('billet-transaction-history');
    element.lang = 'en';
    element.from = WHOLE.from;
    element.to = WHOLE.to;
    // A store of its own each time, as on a page that was just opened.
    element.adapter = { ...this.#adapter };
    this.#element = element;
    document.body.append(element);
    await element.updateComplete;
    await until(() => this.#shows(this.#rows[0]?.description ?? ''));
    await painted();
  }

  async filter(): Promise<void> {
    for (const [id, value] of [['from', NARROW.from], ['to', NARROW.to]] as const) {
      const field = this.#root.getElementById(id) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    (this.#root.querySelector('button[type=submit]') as HTMLElement).click();
    const first = this.#rows.find(({ date }) => date <= NARROW.to)?.description ?? '';
    await this.#element?.updateComplete;
    await until(() => this.#shows(first));
    await painted();
  }

  async end(): Promise<void> {
    const last = this.#rows.at(-1)?.description ?? '';
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    await until(() => this.#shows(last));
    await painted();
  }

  async scroll(steps: number): Promise<void> {
    await scrollThrough(this.#scroller, steps);
  }

  nodes(): number {
    return nodesIn(this.#root);
  }

  unmount(): void {
    this.#element?.remove();
  }
}

class Vanilla implements Contender {
  readonly #rows: readonly HistoryRow[];
  readonly #sums: Sums;
  #table: VanillaTable | undefined;

  constructor(rows: readonly HistoryRow[]) {
    this.#rows = rows;
    this.#sums = sumsOf(rows);
  }

  async mount(): Promise<void> {
    this.#table = new VanillaTable(this.#rows, this.#sums, WHOLE.from, WHOLE.to);
    document.body.append(this.#table.element);
    await painted();
  }

  async filter(): Promise<void> {
    const table = this.#table as VanillaTable;
    table.from.value = NARROW.from;
    table.to.value = NARROW.to;
    table.root.querySelector('form')?.requestSubmit();
    await painted();
  }

  async end(): Promise<void> {
    const { scroller } = this.#table as VanillaTable;
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => scroller.textContent?.includes(this.#rows.at(-1)?.description ?? '') ?? false);
    await painted();
  }

  async scroll(steps: number): Promise<void> {
    await scrollThrough((this.#table as VanillaTable).scroller, steps);
  }

  nodes(): number {
    return nodesIn((this.#table as VanillaTable).root);
  }

  unmount(): void {
    this.#table?.element.remove();
  }
}

/** Milliseconds of one run of each step. */
export interface Run {
  readonly mountMs: number;
  readonly filterMs: number;
  readonly nodes: number;
}

async function timed(work: () => Promise<void>): Promise<number> {
  await frame();
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function runOf(contender: Contender): Promise<Run> {
  const mountMs = await timed(() => contender.mount());
  const nodes = contender.nodes();
  const filterMs = await timed(() => contender.filter());
  contender.unmount();
  await painted();
  return { mountMs, filterMs, nodes };
}

async function start() {
  const mock = await createMock({ policy: 'prepaid-trunk', account: { now: '2026-11-24T12:00:00Z' } });
  const { subscribe: _subscribe, ...rest } = mock;
  const many = rowsOf(100_000);
  const few = many.slice(0, 100);
  const contenders: Readonly<Record<string, Contender>> = {
    vanilla: new Vanilla(many),
    ours: new Ours(memoryAdapter(rest, many), many),
    oursOf100: new Ours(memoryAdapter(rest, few), few),
  };
  return {
    /** One run of each, one after the other; `turned` from the last, so that none always comes after the same. */
    round: async (turned: boolean): Promise<Record<string, Run>> => {
      const runs: Record<string, Run> = {};
      const order = Object.entries(contenders);
      for (const [name, contender] of turned ? order.reverse() : order) runs[name] = await runOf(contender);
      return runs;
    },
    /** The way to the end of the whole list, the first time and scrolled through again. */
    toTheEnd: async (): Promise<Record<string, { endMs: number; againMs: number; nodes: number }>> => {
      const results: Record<string, { endMs: number; againMs: number; nodes: number }> = {};
      for (const name of ['vanilla', 'ours']) {
        const contender = contenders[name] as Contender;
        await contender.mount();
        const endMs = await timed(() => contender.end());
        const againMs = await timed(() => contender.scroll(200));
        results[name] = { endMs, againMs, nodes: contender.nodes() };
        contender.unmount();
      }
      return results;
    },
  };
}

export type Bench = Awaited<ReturnType<typeof start>>;

Object.assign(globalThis, { bench: start() });
