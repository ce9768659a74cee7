import type { Capability } from '../contract/index.ts';
import { Arrivals } from './arrivals.ts';
import type { Backend } from './backend.ts';
import { Clock } from './clock.ts';

/** What the adapter and the controls of one mock share: the backend of the moment, its clock, who listens. */
export class MockCore {
  backend: Backend;
  readonly clock: Clock;
  readonly arrivals = new Arrivals();
  readonly capabilities: ReadonlySet<Capability>;
  readonly randomSeed: number;
  /** Whether demonstrations go on as time passes. */
  readonly livesOn: boolean;
  private readonly listeners = new Set<() => void>();
  private requests = 0;

  constructor(
    backend: Backend,
    options: { capabilities: ReadonlySet<Capability>; randomSeed: number; livesOn: boolean; realNowMs: () => number },
  ) {
    this.backend = backend;
    this.capabilities = options.capabilities;
    this.randomSeed = options.randomSeed;
    this.livesOn = options.livesOn;
    this.clock = new Clock({
      backend: () => this.backend,
      onChange: () => this.tell(),
      realNowMs: options.realNowMs,
    });
  }

  nextRequestId(): string {
    this.requests += 1;
    return `req-${this.requests}`;
  }

  subscribe(listener: () => void): () => void {
    const own = (): void => listener();
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  /** Does something to the backend and tells who listens, also where it was refused after time had passed. */
  change<T>(work: () => T): T {
    const { backend } = this;
    const { version, account } = backend;
    try {
      return work();
    } finally {
      const isOther = this.backend !== backend;
      if (isOther || backend.version !== version || backend.account.nowMs !== account.nowMs) this.tell();
    }
  }

  /** Each listener is called by itself: one that throws stops no other, and nothing here. */
  tell(): void {
    for (const listener of this.listeners) queueMicrotask(listener);
  }
}
