import type { BillingAdapter } from '../../contract/index.ts';
import type { Channel, Environment } from './environment.ts';

/** What decides how soon to ask again. */
export interface Weather {
  /** The last refresh of something that is watched failed in a way that may pass. */
  readonly failing: boolean;
  /** A charge waits for its outcome. */
  readonly waiting: boolean;
  /** How long the backend asked to be left alone. */
  readonly retryAfterMs: number | undefined;
}

const POLL_MS = 30_000;
const POLL_WAITING_MS = 5000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 120_000;
const MINUTE_MS = 60_000;

/** How long until the next question; undefined: not by itself. `failures` counts those in a row. */
function nextAskMs(weather: Weather, failures: number, subscribed: boolean): number | undefined {
  if (weather.failing) {
    const backoff = Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), LONGEST_RETRY_MS);
    return Math.max(backoff, weather.retryAfterMs ?? 0);
  }
  if (subscribed) return undefined;
  return weather.waiting ? POLL_WAITING_MS : POLL_MS;
}

/**
 * Keeps what is on screen fresh while somebody watches: when the backend or another tab says so, when the page is
 * shown again or comes online, and by asking now and then where the backend does not tell. Leaves
 * nothing behind when stopped.
 */
export class Freshness {
  readonly #adapter: BillingAdapter;
  readonly #environment: Environment;
  readonly #refresh: () => Promise<Weather>;
  readonly #notify: () => void;
  #stops: (() => void)[] = [];
  #channel: Channel | undefined;
  #channelName: string | undefined;
  /** The next question: how long after it was planned it is asked, and the way to call it off. */
  #planned: { readonly delayMs: number; readonly stop: () => void } | undefined;
  #failures = 0;
  #asked = false;

  /** `refresh` asks for everything that is watched; `notify` tells the watchers that time went on. */
  constructor(adapter: BillingAdapter, environment: Environment, refresh: () => Promise<Weather>, notify: () => void) {
    this.#adapter = adapter;
    this.#environment = environment;
    this.#refresh = refresh;
    this.#notify = notify;
  }

  get #running(): boolean {
    return this.#stops.length > 0;
  }

  start(): void {
    if (this.#running) return;
    const unsubscribe = this.#adapter.subscribe?.(() => this.ask());
    this.#stops = [this.#environment.onWake(() => this.#wake()), this.#everyMinute()];
    if (unsubscribe !== undefined) this.#stops.push(unsubscribe);
    this.#openChannel();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#callOff();
    this.#channel?.close();
    this.#channel = undefined;
    this.#failures = 0;
  }

  /** The line to the tabs that show the same account. */
  setAccount(accountId: string): void {
    const name = `billet:account:${accountId}`;
    if (this.#channelName === name) return;
    this.#channelName = name;
    this.#channel?.close();
    this.#channel = undefined;
    if (this.#running) this.#openChannel();
  }

  /** Tells other tabs that the account changed. */
  tell(): void {
    if (this.#channelName === undefined) return;
    if (this.#channel !== undefined) return this.#channel.tell();
    const channel = this.#environment.openChannel(this.#channelName, () => {});
    channel?.tell();
    channel?.close();
  }

  /** Asks again soon; a burst of calls is one question. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      void this.#askNow();
    });
  }

  /** Decides when to ask next, after the answers that are known now. What is planned already is not put off. */
  plan(weather: Weather): void {
    const delayMs = this.#delayMs(weather);
    if (delayMs === this.#planned?.delayMs) return;
    this.#callOff();
    if (delayMs !== undefined) this.#planned = { delayMs, stop: this.#environment.setTimer(() => this.ask(), delayMs) };
  }

  #delayMs(weather: Weather): number | undefined {
    if (!this.#running || !this.#environment.isVisible() || !this.#environment.isOnline()) return undefined;
    return nextAskMs(weather, this.#failures, this.#adapter.subscribe !== undefined);
  }

  #callOff(): void {
    this.#planned?.stop();
    this.#planned = undefined;
  }

  async #askNow(): Promise<void> {
    if (!this.#running) return;
    this.#callOff();
    const weather = await this.#refresh();
    this.#failures = weather.failing ? this.#failures + 1 : 0;
    this.plan(weather);
  }

  #wake(): void {
    this.#notify();
    if (this.#environment.isVisible() && this.#environment.isOnline()) this.ask();
    else this.#callOff();
  }

  #openChannel(): void {
    if (this.#channelName === undefined) return;
    this.#channel = this.#environment.openChannel(this.#channelName, () => this.ask());
  }

  /** Relative times go stale by themselves. */
  #everyMinute(): () => void {
    let stop = () => {};
    const next = () => {
      stop = this.#environment.setTimer(() => {
        if (this.#environment.isVisible()) this.#notify();
        next();
      }, MINUTE_MS);
    };
    next();
    return () => stop();
  }
}
