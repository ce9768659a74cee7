import { listen, type StreamEnd } from './listen.ts';

/** What live updates need of an adapter. */
export interface LiveSource {
  readonly open: (signal: AbortSignal, lastVersion: number | null) => Promise<Response>;
  /** Asks for the account's version now. */
  readonly ask: () => Promise<number>;
  /** The last version that the account was read at; null: it has not been read. */
  readonly seen: () => number | null;
  readonly pollMs: number;
  readonly usesEvents: boolean;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_POLL_PAUSE_MS = 300_000;

interface Page {
  readonly visibilityState?: string;
  addEventListener?(type: string, listener: () => void): void;
  removeEventListener?(type: string, listener: () => void): void;
}

function page(): Page {
  return (globalThis as { document?: Page }).document ?? {};
}

function isHidden(): boolean {
  return page().visibilityState === 'hidden';
}

/**
 * Tells listeners that the account may have changed: by the backend's stream of events, opened again whenever it is
 * cut, or by asking again and again where there is none. A page that nobody looks at holds no stream and asks nothing;
 * it catches up when it is looked at, or is online, again.
 */
export class LiveUpdates {
  private readonly source: LiveSource;
  private readonly listeners = new Set<() => void>();
  private lastVersion: number | null = null;
  private failures = 0;
  private hasEvents: boolean;
  private running: AbortController | null = null;

  constructor(source: LiveSource) {
    this.source = source;
    this.hasEvents = source.usesEvents;
  }

  /** Starts with the first listener and stops with the last. */
  subscribe(listener: () => void): () => void {
    const entry = (): void => listener();
    this.listeners.add(entry);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(entry);
      if (this.listeners.size === 0) this.stop();
    };
  }

  private readonly onReturn = (): void => {
    this.running?.abort();
    this.running = null;
    this.failures = 0;
    if (!isHidden()) this.run({ isReturn: true });
  };

  private start(): void {
    this.lastVersion = null;
    page().addEventListener?.('visibilitychange', this.onReturn);
    (globalThis as Page).addEventListener?.('online', this.onReturn);
    if (!isHidden()) this.run({ isReturn: false });
  }

  private stop(): void {
    page().removeEventListener?.('visibilitychange', this.onReturn);
    (globalThis as Page).removeEventListener?.('online', this.onReturn);
    this.running?.abort();
    this.running = null;
  }

  private run({ isReturn }: { isReturn: boolean }): void {
    const controller = new AbortController();
    this.running = controller;
    void this.follow(controller.signal, isReturn);
  }

  private async follow(signal: AbortSignal, isReturn: boolean): Promise<void> {
    if (isReturn && !this.hasEvents) await this.ask(signal);
    while (!signal.aborted) {
      if (this.hasEvents) {
        await this.followEvents(signal);
      } else {
        await sleep(this.pollPauseMs(), signal);
        if (!signal.aborted) this.failures = (await this.ask(signal)) ? 0 : this.failures + 1;
      }
    }
  }

  private pollPauseMs(): number {
    const { pollMs } = this.source;
    return Math.min(pollMs * 2 ** this.failures, Math.max(pollMs, LONGEST_POLL_PAUSE_MS));
  }

  private async followEvents(signal: AbortSignal): Promise<void> {
    let hasOpened = false;
    const end: StreamEnd = await listen(this.source.open, {
      signal,
      lastVersion: this.lastVersion,
      onVersion: (version) => {
        hasOpened = true;
        this.failures = 0;
        this.tell(version);
      },
    });
    if (signal.aborted) return;
    if (end === 'not_offered') {
      this.hasEvents = false;
      return;
    }
    // Where something on the way lets no stream through, nothing is missed either.
    if (!hasOpened) await this.ask(signal);
    await this.pauseAfterFailure(signal);
  }

  /** Asks once for the version there is. False: there was no answer. */
  private async ask(signal: AbortSignal): Promise<boolean> {
    this.lastVersion ??= this.source.seen();
    try {
      const version = await this.source.ask();
      if (!signal.aborted) this.tell(version);
      return true;
    } catch {
      return false;
    }
  }

  /** The first version of all is news only where the account was read at another one. */
  private tell(version: number): void {
    const known = this.lastVersion ?? this.source.seen();
    this.lastVersion = version;
    if (version !== known) for (const listener of [...this.listeners]) listener();
  }

  private async pauseAfterFailure(signal: AbortSignal): Promise<void> {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS);
    this.failures += 1;
    await sleep(pauseMs * (0.5 + Math.random() / 2), signal);
  }
}

/** Waits, or until it is given up. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (typeof timer === 'object' && 'unref' in timer) (timer as { unref(): void }).unref();
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });
}
