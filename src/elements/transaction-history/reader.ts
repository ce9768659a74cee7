import type { BillingError, HistoryPage, HistoryRow, OperationInput } from '../../contract/index.ts';
import type { AccountStore } from '../../ui/store/account-store.ts';
import type { Resource, ResourceState } from '../../ui/store/resource.ts';
import { Grouping, type HistoryEntry } from './grouping.ts';
import { mergeFirstPage } from './merge.ts';

/** Which rows are asked for; pages and their size are the reader's. */
export type HistoryQuery = Pick<OperationInput<'listHistory'>, 'from' | 'to' | 'types' | 'search'>;

const SMALLEST_PAGE = 100;
const LARGEST_PAGE = 1000;

/** On a long way progress is told now and then, not with each page: what is told is rendered. */
const TELL_EVERY_PAGES = 8;

const NOTHING_LOADED = { rows: [] as readonly HistoryRow[], cursor: null as string | null };

/**
 * The rows of a query, as many as were needed so far. The first page is shared with all who ask the same and kept
 * fresh by the store; what comes after it is read by cursor, in order, and stays valid while entries are added.
 */
export class HistoryReader {
  readonly #changed: () => void;
  #store: AccountStore | undefined;
  #query: HistoryQuery | undefined;
  #resource: Resource<HistoryPage> | undefined;
  #unwatch: (() => void) | undefined;
  #page: HistoryPage | undefined;
  #loaded = NOTHING_LOADED;
  #grouping = new Grouping();
  #ids = new Set<string>();
  #wanted = 0;
  #loading: AbortController | undefined;
  #moreError: BillingError | undefined;
  #pagesRead = 0;

  /** `changed` is called whenever something that can be seen here is another than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads something else, or nothing. What is there of the old query stays until the new one is answered. */
  ask(store: AccountStore | undefined, query: HistoryQuery | undefined): void {
    const same = store === this.#store && JSON.stringify(query) === JSON.stringify(this.#query);
    if (same && this.#unwatch !== undefined) return;
    this.stop();
    if (store !== this.#store) this.#forget();
    this.#store = store;
    this.#query = query;
    this.#resource = undefined;
    if (store === undefined || query === undefined) return;
    this.#resource = store.resource('listHistory', query);
    this.#wanted = 0;
    const take = () => this.#take();
    this.#unwatch = store.watch(this.#resource as Resource<unknown>, take);
    if (this.#resource.state.data !== undefined) this.#take();
  }

  /** Lets go of the store; what was read stays until `ask`. */
  stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#loading?.abort();
    this.#loading = undefined;
  }

  /** The state of the first page: loading, stale, failed. */
  get state(): ResourceState<HistoryPage> | undefined {
    return this.#resource?.state;
  }

  /** The newest page that was answered; also of the query before, until this one is. */
  get page(): HistoryPage | undefined {
    return this.#page;
  }

  get entries(): readonly HistoryEntry[] {
    return this.#grouping.entries;
  }

  get rows(): readonly HistoryRow[] {
    return this.#loaded.rows;
  }

  /** Rows that are still to be read. */
  get missing(): number {
    if (this.#loaded.cursor === null) return 0;
    return Math.max(1, (this.#page?.total ?? 0) - this.#loaded.rows.length);
  }

  /** Entries there are, as far as that is known: rows not read yet may turn out to be attempts of one round. */
  get count(): number {
    return this.entries.length + this.missing;
  }

  /** Whether more than the first page is being read. */
  get loadingMore(): boolean {
    return this.#loading !== undefined;
  }

  /** What went wrong when more was read; undefined after it was asked for again. */
  get moreError(): BillingError | undefined {
    return this.#moreError;
  }

  /** Whether what is shown is the answer to what was asked. */
  get answered(): boolean {
    return this.#resource?.state.data !== undefined;
  }

  /** Reads on until there are so many entries, or the end. */
  need(count: number): void {
    this.#wanted = Math.max(this.#wanted, count);
    if (this.#moreError === undefined) void this.#readOn();
  }

  /** Reads one page more. */
  more(): void {
    this.retryMore(this.entries.length + 1);
  }

  /** Tries again what failed. */
  retryMore(count = this.#wanted): void {
    this.#moreError = undefined;
    this.need(count);
    this.#changed();
  }

  retry(): void {
    void this.#resource?.refresh();
  }

  #forget(): void {
    this.#page = undefined;
    this.#replace(NOTHING_LOADED.rows, null);
  }

  #take(): void {
    const page = this.#resource?.state.data;
    if (page === undefined && this.#resource?.state.status === 'idle') this.#forget();
    if (page !== undefined && page !== this.#page) this.#takePage(page);
    this.#changed();
  }

  #takePage(page: HistoryPage): void {
    const before = this.#page !== undefined && this.#loadedIsOf(page) ? this.#loaded : NOTHING_LOADED;
    const merged = mergeFirstPage({ ...before, total: this.#page?.total ?? 0 }, page);
    this.#page = page;
    this.#loadedQuery = this.#query;
    this.#replace(merged.rows, merged.cursor);
    if (merged.keptChain) return;
    this.#loading?.abort();
    this.#loading = undefined;
    this.#moreError = undefined;
    void this.#readOn();
  }

  #loadedQuery: HistoryQuery | undefined;

  #loadedIsOf(page: HistoryPage): boolean {
    return this.#loadedQuery === this.#query && page.currency === this.#page?.currency;
  }

  #replace(rows: readonly HistoryRow[], cursor: string | null): void {
    this.#loaded = { rows, cursor };
    this.#ids = new Set(rows.map(({ id }) => id));
    this.#grouping = new Grouping();
    this.#grouping.add(rows);
  }

  #append(page: HistoryPage): void {
    const fresh = page.rows.filter(({ id }) => !this.#ids.has(id));
    for (const { id } of fresh) this.#ids.add(id);
    (this.#loaded.rows as HistoryRow[]).push(...fresh);
    this.#loaded = { rows: this.#loaded.rows, cursor: page.nextCursor };
    this.#grouping.add(fresh);
  }

  async #readOn(): Promise<void> {
    const store = this.#store;
    const query = this.#query;
    if (this.#loading !== undefined || store === undefined || query === undefined || !this.#isWanted()) return;
    const loading = new AbortController();
    this.#loading = loading;
    this.#changed();
    try {
      while (this.#isWanted() && !loading.signal.aborted) await this.#readPage(store, query, loading.signal);
    } catch (thrown) {
      if (!loading.signal.aborted) this.#moreError = thrown as BillingError;
    }
    if (this.#loading === loading) this.#loading = undefined;
    if (!loading.signal.aborted) this.#changed();
  }

  async #readPage(store: AccountStore, query: HistoryQuery, signal: AbortSignal): Promise<void> {
    const lacking = this.#wanted - this.entries.length;
    const limit = Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, lacking));
    const cursor = this.#loaded.cursor as string;
    const page = await store.read('listHistory', { ...query, cursor, limit }, { signal });
    if (signal.aborted) return;
    this.#append(page);
    this.#pagesRead += 1;
    if (this.#pagesRead % TELL_EVERY_PAGES === 0) this.#changed();
  }

  #isWanted(): boolean {
    return this.#loaded.cursor !== null && this.#wanted > this.entries.length;
  }
}
