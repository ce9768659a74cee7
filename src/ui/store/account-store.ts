import {
  BillingError,
  operations,
  type Account,
  type BillingAdapter,
  type Capability,
  type CommandName,
  type OperationInput,
  type OperationOutput,
  type ReadName,
  type ReadOptions,
  type Viewer,
} from '../../contract/index.ts';
import { Commands, type RunOptions } from './commands.ts';
import { browserEnvironment, type Environment } from './environment.ts';
import { isPassing, toBillingError } from './failure.ts';
import { Freshness, type Weather } from './freshness.ts';
import type { Intent } from './intent.ts';
import { Resource, type ResourceState } from './resource.ts';
import { canonical, SHARED, type SharedData, type SharedName } from './resources.ts';

type Read = (input: unknown, options?: ReadOptions) => Promise<unknown>;

/** Reads that are many (ranges, pages, previews) are forgotten beyond this number, the oldest unwatched first. */
const KEPT_READS = 40;

/**
 * One account of one backend, as all widgets see it: what was read of it, shared and kept fresh while somebody watches,
 * and what was decided about it, sent once. It never changes its backend: another adapter is another store.
 */
export class AccountStore {
  readonly adapter: BillingAdapter;
  readonly #environment: Environment;
  readonly #resources = new Map<string, Resource<unknown>>();
  readonly #listeners = new Set<() => void>();
  readonly #commands: Commands;
  readonly #freshness: Freshness;
  readonly #account: Resource<Account>;
  #accountId: string | undefined;
  #watchers = 0;

  constructor(adapter: BillingAdapter, environment: Environment = browserEnvironment) {
    this.adapter = adapter;
    this.#environment = environment;
    this.#freshness = new Freshness(adapter, environment, () => this.#refreshWatched(), () => this.#notify());
    this.#account = new Resource(() => this.#loadAccount(), environment.nowMs);
    this.#resources.set(this.#nameOf('getAccount', {}), this.#account as Resource<unknown>);
    this.#commands = new Commands({
      adapter,
      environment,
      account: () => this.#accountOnce(),
      accountId: () => this.#accountId,
      changed: () => this.#changed(),
      notify: () => this.#notify(),
    });
  }

  // -- Reads

  /** One of the things that all widgets share. */
  shared<N extends SharedName>(name: N): Resource<SharedData<N>> {
    return this.resource(SHARED[name], {} as never) as unknown as Resource<SharedData<N>>;
  }

  /** What a read answers to an input, shared by all who ask the same. */
  resource<K extends ReadName>(operation: K, input: OperationInput<K>): Resource<OperationOutput<K>> {
    const name = this.#nameOf(operation, input);
    let resource = this.#resources.get(name);
    if (resource === undefined) {
      this.#evict();
      resource = new Resource(() => this.#loadFor(operation, input), this.#environment.nowMs);
      this.#resources.set(name, resource);
    }
    return resource as Resource<OperationOutput<K>>;
  }

  /** Asks once and keeps nothing: for pages and exports. Rejects with a `BillingError`. */
  async read<K extends ReadName>(
    operation: K,
    input: OperationInput<K>,
    options: ReadOptions = {},
  ): Promise<OperationOutput<K>> {
    let answer: unknown;
    if (typeof this.adapter[operation] !== 'function') throw new BillingError('not_supported', { operation });
    try {
      answer = await (this.adapter[operation] as Read).call(this.adapter, input, options);
    } catch (thrown) {
      throw toBillingError(thrown, operation, 'unavailable');
    }
    const checked = operations[operation].output.safeParse(answer);
    if (!checked.success) throw new BillingError('invalid_response', { operation, cause: checked.error });
    return checked.data as OperationOutput<K>;
  }

  /** Calls back on every change of a resource, asking for it first where needed. Returns the way to stop. */
  watch(resource: Resource<unknown>, listener: () => void): () => void {
    const unsubscribe = resource.subscribe(listener);
    this.#watchers += 1;
    if (this.#watchers === 1) this.#freshness.start();
    void resource.ensure().then(() => this.#freshness.plan(this.#weather()));
    let watching = true;
    return () => {
      if (!watching) return;
      watching = false;
      unsubscribe();
      this.#watchers -= 1;
      if (this.#watchers === 0) this.#freshness.stop();
    };
  }

  /** Calls back when something beside the resources changed: an intent, the connection, the minute. */
  subscribe(listener: () => void): () => void {
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** Asks again for all that is watched. */
  refresh(): void {
    this.#freshness.ask();
  }

  // -- What is known

  get account(): Account | undefined {
    return this.#account.state.data;
  }

  /** Now, where the account is: a test backend's clock stands, a real one goes on after its last answer. */
  get nowMs(): number {
    const { data, loadedAtMs } = this.#account.state;
    if (data === undefined || loadedAtMs === undefined) return this.#environment.nowMs();
    const sinceMs = this.adapter.testControls === undefined ? this.#environment.nowMs() - loadedAtMs : 0;
    return Date.parse(data.now) + Math.max(0, sinceMs);
  }

  /**
   * When the oldest of these answers came, where the account is, as an ISO instant. The backend's clock tells when; the
   * device's, which may be wrong, only counts what lies between two answers.
   */
  asOf(answers: readonly Pick<ResourceState<unknown>, 'loadedAtMs'>[]): string {
    const came = answers.map((answer) => answer.loadedAtMs).filter((atMs) => atMs !== undefined);
    const { data, loadedAtMs } = this.#account.state;
    const isKnown = data !== undefined && loadedAtMs !== undefined && came.length > 0;
    const atMs = isKnown ? Date.parse(data.now) + Math.min(...came) - loadedAtMs : this.nowMs;
    return new Date(Math.min(atMs, this.nowMs)).toISOString();
  }

  get offline(): boolean {
    return !this.#environment.isOnline();
  }

  /** What the person who looks may do; nothing, as long as that is not known. */
  get viewer(): Viewer {
    return this.account?.viewer ?? { canChange: false };
  }

  /** Whether the backend has a capability. */
  can(capability: Capability): boolean {
    return this.adapter.capabilities.has(capability);
  }

  // -- Commands

  /** Makes an intent, and its idempotency key with it (R6). Nothing is sent. */
  intent<K extends CommandName>(operation: K, input: OperationInput<K>): Intent<K> {
    return this.#commands.make(operation, input);
  }

  /**
   * Runs an intent. Never rejects: the intent that comes back tells what became of it. It is another one than was given
   * where the same thing was already under way; it is `failed` with `aborted` where another change of the same thing
   * is, with `charge_in_progress` where money is already moving, and with `forbidden` for a read-only viewer.
   */
  async run<K extends CommandName>(intent: Intent<K>, options: RunOptions = {}): Promise<Intent<K>> {
    return (await this.#commands.run(intent as unknown as Intent, options)) as unknown as Intent<K>;
  }

  /** The last intent of an operation and what it is about, whoever made it; undefined when there was none. */
  latest<K extends CommandName>(operation: K, target = ''): Intent<K> | undefined {
    return this.#commands.latest(operation, target) as Intent<K> | undefined;
  }

  /** Its end has been seen: it is not the latest any more. */
  forget(intent: Intent): void {
    this.#commands.forget(intent);
    this.#notify();
  }

  /** Intents whose outcome nobody knows; while one moves money, no other command may. */
  get unknown(): readonly Intent[] {
    return this.#commands.unknown;
  }

  /** Lets go of an intent with an unknown outcome, after a person has checked what became of it. */
  release(intent: Intent): void {
    this.#commands.release(intent);
  }

  // -- Inside

  #nameOf(operation: ReadName, input: unknown): string {
    return `${operation} ${canonical(input)}`;
  }

  async #loadAccount(): Promise<Account> {
    const account = await this.read('getAccount', {});
    if (this.#accountId !== undefined && this.#accountId !== account.id) this.#forgetAccount();
    const isNew = this.#accountId !== account.id;
    this.#accountId = account.id;
    this.#freshness.setAccount(account.id);
    if (isNew) this.#commands.restore(account.id);
    return account;
  }

  /** No answer is shown before it is known whose it is: another account's never is. */
  async #loadFor<K extends ReadName>(operation: K, input: OperationInput<K>): Promise<OperationOutput<K>> {
    const [answer, account] = await Promise.allSettled([this.read(operation, input), this.#accountNow()]);
    if (account.status === 'rejected') throw account.reason;
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }

  /** The account, after the request for it that is under way. */
  async #accountNow(): Promise<Account> {
    const { state } = this.#account;
    if (state.refreshing || state.data === undefined || state.stale) await this.#account.refreshed();
    const { data, error } = this.#account.state;
    if (error !== undefined) throw error;
    if (data === undefined) throw new BillingError('unavailable', { operation: 'getAccount' });
    return data;
  }

  /** The account as it is known, asked for where it is not. */
  async #accountOnce(): Promise<Account> {
    return this.account ?? this.#accountNow();
  }

  #forgetAccount(): void {
    this.#commands.reset();
    for (const resource of this.#resources.values()) {
      if (resource === (this.#account as Resource<unknown>)) continue;
      resource.clear();
      if (resource.watched) void resource.refresh();
    }
  }

  async #refreshWatched(): Promise<Weather> {
    const refreshes = [this.#account.refresh()];
    for (const resource of this.#resources.values()) {
      if (resource.watched && resource !== (this.#account as Resource<unknown>)) refreshes.push(resource.refresh());
      else if (!resource.watched) resource.expire();
    }
    await Promise.all(refreshes);
    return this.#weather();
  }

  #weather(): Weather {
    const errors = [...this.#resources.values()].filter(({ watched }) => watched).map(({ state }) => state.error);
    const passing = errors.filter((error) => error !== undefined && isPassing(error.code));
    const waits = passing.map((error) => error?.retryAfterMs ?? 0);
    const waiting = this.account !== undefined && this.account.openCharge !== null;
    return { failing: passing.length > 0, waiting, retryAfterMs: waits.length > 0 ? Math.max(...waits) : undefined };
  }

  #evict(): void {
    const shared = Object.keys(SHARED).length;
    for (const [name, resource] of this.#resources) {
      if (this.#resources.size < KEPT_READS + shared) return;
      const isShared = name.endsWith(' {}');
      if (!isShared && !resource.watched) this.#resources.delete(name);
    }
  }

  #changed(): void {
    for (const resource of this.#resources.values()) resource.expire();
    this.#freshness.ask();
    this.#freshness.tell();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const stores = new WeakMap<BillingAdapter, AccountStore>();

/** The one store of an adapter: widgets and providers that were given the same adapter share it. */
export function storeOf(adapter: BillingAdapter): AccountStore {
  const store = stores.get(adapter) ?? new AccountStore(adapter);
  stores.set(adapter, store);
  return store;
}
