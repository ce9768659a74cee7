import {
  BillingError,
  operations,
  type Account,
  type BillingAdapter,
  type CommandName,
  type CommandOptions,
  type ErrorCode,
  type OperationInput,
} from '../../contract/index.ts';
import type { Environment } from './environment.ts';
import { changedNothing, toBillingError } from './failure.ts';
import { inquire } from './inquiry.ts';
import { Intent } from './intent.ts';
import { UnsettledLog } from './unsettled.ts';

/** How an intent is run. */
export interface RunOptions {
  /**
   * Asked once before anything is sent, with everything already held: `false` leaves the intent `ready`. For what a
   * host wants to know first.
   */
  readonly before?: () => boolean | Promise<boolean>;
  /** The account version that the user was looking at. */
  readonly ifVersion?: number;
}

/** What the commands need of the store around them. */
export interface CommandsHost {
  readonly adapter: BillingAdapter;
  readonly environment: Environment;
  /** The account, as soon as it is known. Rejects with a `BillingError`. */
  account(): Promise<Account>;
  /** Undefined while it is not known. */
  accountId(): string | undefined;
  /** A command was carried out, or may have been. */
  changed(): void;
  /** An intent changed its status. */
  notify(): void;
}

/** Payments by hand: one at a time, whatever they are for. */
const BY_HAND: ReadonlySet<CommandName> = new Set<CommandName>(['pay', 'retryCharge']);

type Send = (input: unknown, options: CommandOptions) => Promise<unknown>;

function flightOf({ operation, target }: Intent): string {
  return `${operation} ${target}`;
}

function sameInput(a: Intent, b: Intent): boolean {
  return JSON.stringify(a.input) === JSON.stringify(b.input);
}

/** Sends each intent at most once at a time, and never again by itself. */
export class Commands {
  readonly #host: CommandsHost;
  readonly #log: UnsettledLog;
  /** The last intent of each operation and target. */
  readonly #latest = new Map<string, Intent>();
  readonly #running = new Map<Intent, Promise<void>>();
  readonly #unknown = new Set<Intent>();
  /** Whose each intent is; the account that was not known yet when it was made is an empty text. */
  #owners = new WeakMap<Intent, string>();

  constructor(host: CommandsHost) {
    this.#host = host;
    this.#log = new UnsettledLog(host.environment);
  }

  make<K extends CommandName>(operation: K, input: OperationInput<K>): Intent<K> {
    const intent = new Intent(operation, input, this.#host.environment.newKey());
    this.#owners.set(intent as unknown as Intent, this.#host.accountId() ?? '');
    return intent;
  }

  /** Those whose outcome nobody knows. */
  get unknown(): readonly Intent[] {
    return [...this.#unknown];
  }

  latest(operation: CommandName, target: string): Intent | undefined {
    return this.#latest.get(`${operation} ${target}`);
  }

  forget(intent: Intent): void {
    if (!intent.pending && this.#latest.get(flightOf(intent)) === intent) this.#latest.delete(flightOf(intent));
  }

  /** Runs an intent; where one with the same meaning is under way, that one is the answer and nothing is sent. */
  async run(intent: Intent, options: RunOptions): Promise<Intent> {
    if (intent.status === 'succeeded' || intent.status === 'unknown') return intent;
    const other = this.#latest.get(flightOf(intent));
    const same = other?.status === 'running' && sameInput(other, intent) ? other : undefined;
    const joined = this.#running.has(intent) ? intent : same;
    if (joined !== undefined) {
      await this.#running.get(joined);
      return joined;
    }
    const refusal = this.#refusalOf(intent);
    if (refusal !== undefined) {
      this.#become(intent, 'failed', { error: new BillingError(refusal, { operation: intent.operation }) });
      return intent;
    }
    const done = this.#start(intent, options);
    this.#running.set(intent, done);
    await done;
    return intent;
  }

  /** The user has looked for themselves what became of it: it holds others no longer. */
  release(intent: Intent): void {
    if (!this.#unknown.has(intent)) return;
    this.#settle(intent, 'failed', { error: new BillingError('unknown_outcome', { operation: intent.operation }) });
  }

  /** Takes up what was under way for this account when the page was reloaded. */
  restore(accountId: string): void {
    const keys = new Set([...this.#running.keys(), ...this.#unknown].map(({ key }) => key));
    for (const { operation, key } of this.#log.of(accountId)) {
      if (keys.has(key)) continue;
      this.#lose(new Intent(operation, undefined, key), new BillingError('unknown_outcome', { operation }));
    }
  }

  /** Another account came: its user has nothing to do with these. What is kept for a reload stays kept. */
  reset(): void {
    this.#owners = new WeakMap();
    this.#latest.clear();
    this.#running.clear();
    this.#unknown.clear();
  }

  #refusalOf(intent: Intent): ErrorCode | undefined {
    const other = this.#latest.get(flightOf(intent));
    if (!this.#isOurs(intent, this.#host.accountId())) return 'aborted';
    if (intent.input === undefined || (other !== intent && other?.pending === true)) return 'aborted';
    if (!intent.movesMoney) return undefined;
    const paying = [...this.#running.keys()].some(({ operation }) => BY_HAND.has(operation));
    return this.#isHeld(intent) || (paying && BY_HAND.has(intent.operation)) ? 'charge_in_progress' : undefined;
  }

  /** What was decided for another account or backend is not done to this one. */
  #isOurs(intent: Intent, accountId: string | undefined): boolean {
    const owner = this.#owners.get(intent);
    return owner !== undefined && (owner === '' || accountId === undefined || owner === accountId);
  }

  #isHeld(intent: Intent): boolean {
    return intent.movesMoney && [...this.#unknown].some(({ movesMoney }) => movesMoney);
  }

  async #start(intent: Intent, { before, ifVersion }: RunOptions): Promise<void> {
    this.#latest.set(flightOf(intent), intent);
    this.#become(intent, 'running');
    let account: Account;
    try {
      account = await this.#host.account();
      if (!this.#isOurs(intent, account.id)) throw new BillingError('aborted', { operation: intent.operation });
      this.#owners.set(intent, account.id);
      if (!account.viewer.canChange) throw new BillingError('forbidden', { operation: intent.operation });
      if (before !== undefined && !(await before())) return this.#settle(intent, 'ready');
      // Meanwhile another account may have come, or the answer to another intent been lost.
      if (!this.#running.has(intent)) throw new BillingError('aborted', { operation: intent.operation });
      if (this.#isHeld(intent)) throw new BillingError('charge_in_progress', { operation: intent.operation });
    } catch (thrown) {
      const error = toBillingError(thrown, intent.operation, 'aborted');
      return this.#settle(intent, 'failed', { error });
    }
    const { operation, key } = intent;
    if (intent.movesMoney) this.#log.add({ operation, key, account: account.id, atMs: this.#host.environment.nowMs() });
    await this.#send(intent, { idempotencyKey: key, ...(ifVersion === undefined ? {} : { ifVersion }) });
  }

  async #send(intent: Intent, options: CommandOptions): Promise<void> {
    const { operation, input } = intent;
    if (typeof this.#host.adapter[operation] !== 'function') {
      return this.#settle(intent, 'failed', { error: new BillingError('not_supported', { operation }) });
    }
    try {
      const answer = await (this.#host.adapter[operation] as Send).call(this.#host.adapter, input, options);
      const checked = operations[operation].output.safeParse(answer);
      if (!checked.success) throw new BillingError('invalid_response', { operation, cause: checked.error });
      this.#settle(intent, 'succeeded', { result: checked.data });
    } catch (thrown) {
      const error = toBillingError(thrown, operation, 'unknown_outcome');
      if (changedNothing(error.code) || this.#needsNoInquiry(intent)) this.#settle(intent, 'failed', { error });
      else this.#lose(intent, error);
    }
  }

  /** A setting that moves no money can simply be looked at again. */
  #needsNoInquiry(intent: Intent): boolean {
    return !intent.movesMoney && !this.#host.adapter.capabilities.has('outcome');
  }

  /** Nobody knows what became of it: ask, and hold every other command that moves money meanwhile. */
  #lose(intent: Intent, error: BillingError): void {
    this.#running.delete(intent);
    this.#unknown.add(intent);
    this.#latest.set(flightOf(intent), intent);
    this.#become(intent, 'unknown', { error });
    if (this.#host.adapter.capabilities.has('outcome')) void this.#inquire(intent);
    this.#host.changed();
  }

  async #inquire(intent: Intent): Promise<void> {
    const { adapter, environment } = this.#host;
    const finding = await inquire(adapter, intent.key, environment, () => this.#unknown.has(intent));
    if (finding.found === 'stopped' || !this.#unknown.has(intent)) return;
    if (finding.found === 'done') this.#settle(intent, 'succeeded', { result: finding.result });
    else this.#settle(intent, 'failed', { error: new BillingError('network', { operation: intent.operation }) });
  }

  #settle(intent: Intent, status: 'ready' | 'succeeded' | 'failed', end: Parameters<Intent['become']>[1] = {}): void {
    const own = this.#running.delete(intent) || this.#unknown.delete(intent);
    if (intent.movesMoney) this.#log.remove(intent.key);
    if (status === 'ready' && own) this.#latest.delete(flightOf(intent));
    this.#become(intent, status, end);
    if (own && status !== 'ready') this.#host.changed();
  }

  #become(intent: Intent, status: Intent['status'], end: Parameters<Intent['become']>[1] = {}): void {
    intent.become(status, end);
    this.#host.notify();
  }
}

