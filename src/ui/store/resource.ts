import { BillingError } from '../../contract/index.ts';

/**
 * What is known of one thing that a backend was asked for. `loading`: no answer yet. `ready`: `data` is the last good
 * answer, also while it is asked for again or that failed (`stale`, with its `error`). `error`: there never was one.
 */
export interface ResourceState<T> {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly data: T | undefined;
  /** The last try to refresh `data` failed: it may be out of date. */
  readonly stale: boolean;
  readonly refreshing: boolean;
  readonly error: BillingError | undefined;
  /** When `data` came, by the device's clock. */
  readonly loadedAtMs: number | undefined;
}

const IDLE = {
  status: 'idle',
  data: undefined,
  stale: false,
  refreshing: false,
  error: undefined,
  loadedAtMs: undefined,
} as const;

/** An answer that is as good as new: asking again within this time of it changes nothing. */
const FRESH_MS = 1000;

/**
 * One thing that a backend is asked for, shared by all who watch it: one request at a time, however many they are. A
 * refresh that comes while one is under way is made after it, once, since that one's answer may be from before.
 */
export class Resource<T> {
  readonly #load: () => Promise<T>;
  readonly #nowMs: () => number;
  readonly #listeners = new Set<() => void>();
  #state: ResourceState<T> = IDLE;
  #running: Promise<void> | undefined;
  #again = false;
  #generation = 0;
  #expired = false;

  /** `load` rejects with a `BillingError` and nothing else. */
  constructor(load: () => Promise<T>, nowMs: () => number) {
    this.#load = load;
    this.#nowMs = nowMs;
  }

  get state(): ResourceState<T> {
    return this.#state;
  }

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Calls back on every change of `state`. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** Asks unless there is a fresh answer or one under way. */
  ensure(): Promise<void> {
    const { loadedAtMs, stale } = this.#state;
    if (this.#running !== undefined) return this.#running;
    const known = loadedAtMs !== undefined && !stale && !this.#expired;
    const fresh = known && this.#nowMs() - loadedAtMs < FRESH_MS;
    return fresh ? Promise.resolve() : this.refresh();
  }

  /** The end of the request that is under way, or of one made now. */
  refreshed(): Promise<void> {
    return this.#running ?? this.refresh();
  }

  /** Something changed: who watches next asks again. */
  expire(): void {
    this.#expired = true;
  }

  /** Asks (again). Never rejects: what went wrong is in `state`. */
  refresh(): Promise<void> {
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run();
    return this.#running;
  }

  /** Forgets everything, and drops what is still to come. */
  clear(): void {
    this.#generation += 1;
    this.#again = this.#running !== undefined;
    this.#set(IDLE);
  }

  /** Ends in the same turn in which it finds nothing more to ask, so that no question falls between. */
  async #run(): Promise<void> {
    try {
      do await this.#runOnce();
      while (this.#again);
    } finally {
      this.#running = undefined;
    }
  }

  async #runOnce(): Promise<void> {
    this.#again = false;
    this.#expired = false;
    const generation = this.#generation;
    const { data } = this.#state;
    this.#set({ ...this.#state, status: data === undefined ? 'loading' : 'ready', refreshing: true });
    const next = await this.#ask();
    if (generation === this.#generation) this.#set({ ...this.#state, ...next, refreshing: this.#again });
  }

  async #ask(): Promise<Partial<ResourceState<T>>> {
    try {
      const data = await this.#load();
      return { status: 'ready', data, stale: false, error: undefined, loadedAtMs: this.#nowMs() };
    } catch (thrown) {
      const error = thrown instanceof BillingError ? thrown : new BillingError('invalid_response', { cause: thrown });
      return this.#state.data === undefined ? { status: 'error', error } : { status: 'ready', stale: true, error };
    }
  }

  #set(state: ResourceState<T>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
