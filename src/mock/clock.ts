import { BillingError, type ClockState } from '../contract/index.ts';
import type { Backend } from './backend.ts';
import { addDuration, parseInstant, toInstant, toInstantOrNull } from './instants.ts';
import { passLiving } from './demo/live-on.ts';

/** How often a running clock lets its timers run. */
const TICK_MS = 1000;

/** The account's time: it stands, runs as fast as the real one, or jumps; it never goes back. */
export class Clock {
  private readonly backend: () => Backend;
  private readonly onChange: () => void;
  private readonly realNowMs: () => number;
  /** Where the running clock was at a real instant; null: it stands. */
  private anchor: { readonly nowMs: number; readonly realMs: number } | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(options: { backend: () => Backend; onChange: () => void; realNowMs: () => number }) {
    this.backend = options.backend;
    this.onChange = options.onChange;
    this.realNowMs = options.realNowMs;
  }

  get running(): boolean {
    return this.anchor !== null;
  }

  setRunning(running: boolean): void {
    this.catchUp();
    this.stopTicking();
    this.anchor = null;
    if (!running) return;
    this.setAnchor();
    this.timer = setInterval(() => this.catchUp(), TICK_MS);
    // A clock that runs must not keep a Node process alive; a browser's timer is a number.
    if (typeof this.timer === 'object' && 'unref' in this.timer) this.timer.unref();
  }

  /** Lets a running clock's time pass up to now. */
  catchUp(): void {
    if (!this.anchor) return;
    const backend = this.backend();
    const elapsedMs = Math.floor(this.realNowMs() - this.anchor.realMs);
    const toMs = this.anchor.nowMs + Math.max(0, elapsedMs);
    if (toMs <= backend.account.nowMs) return;
    const { version } = backend;
    passLiving(backend, toMs);
    if (backend.version !== version) this.onChange();
  }

  /** Lets time pass to an instant. Rejects one that is past with `malformed`. */
  advanceTo(instant: string): void {
    this.catchUp();
    this.moveTo(parseInstant(instant, 'instant'), 'advanceTo');
  }

  /** Lets an ISO 8601 duration pass in the account's time zone. */
  advanceBy(duration: string): void {
    this.catchUp();
    const { account } = this.backend();
    this.moveTo(addDuration(account.nowMs, duration, account.timeZone), 'advanceBy');
  }

  /** Lets time pass to the next timer; nothing happens where there is none. */
  stepToNextTimer(): void {
    this.catchUp();
    const { account } = this.backend();
    if (account.timer) this.moveTo(Math.max(account.nowMs, account.timer.atMs), 'stepToNextTimer');
  }

  state(): ClockState {
    this.catchUp();
    const { account } = this.backend();
    const nextTimerAt = toInstantOrNull(account.timer?.atMs ?? null);
    return { now: toInstant(account.nowMs), running: this.running, nextTimerAt };
  }

  private moveTo(toMs: number, operation: string): void {
    const backend = this.backend();
    if (toMs < backend.account.nowMs) throw new BillingError('malformed', { operation, field: 'instant' });
    passLiving(backend, toMs);
    if (this.anchor) this.setAnchor();
  }

  private setAnchor(): void {
    this.anchor = { nowMs: this.backend().account.nowMs, realMs: this.realNowMs() };
  }

  private stopTicking(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}
