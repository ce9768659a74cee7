import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ActivityEvent, BillingAdapter, ClockState, FaultSettings, Fortune, OutboxMail, TestControls } from '../../contract/index.ts';

/** What the controls show of a test backend. */
export interface BenchState {
  readonly clock: ClockState;
  readonly outbox: readonly OutboxMail[];
  readonly faults: FaultSettings;
  /** What is left of the fortunes of each method, by its id. */
  readonly fortunes: ReadonlyMap<string, readonly Fortune[]>;
  /** Newest first. */
  readonly trace: readonly ActivityEvent[];
}

const TRACE_LIMIT = 40;

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

/** Reads a test backend's state after every change, and moves it. */
export class Bench implements ReactiveController {
  readonly #host: Host;
  #adapter: BillingAdapter | undefined;
  #methodIds: readonly string[] = [];
  #state: BenchState | undefined;
  #stop: (() => void) | undefined;
  #reading = false;
  #again = false;
  #working = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#adapter = undefined;
  }

  get controls(): TestControls | undefined {
    return this.#adapter?.testControls;
  }

  get state(): BenchState | undefined {
    return this.#state;
  }

  get working(): boolean {
    return this.#working;
  }

  /** Looks at another backend, or at other methods of the same; call it in every update. */
  look(adapter: BillingAdapter | undefined, methodIds: readonly string[]): void {
    const sameMethods = methodIds.join('\n') === this.#methodIds.join('\n');
    this.#methodIds = methodIds;
    if (adapter === this.#adapter) {
      if (!sameMethods) void this.read();
      return;
    }
    this.#stop?.();
    this.#adapter = adapter;
    this.#state = undefined;
    this.#stop = adapter?.subscribe?.(() => void this.read());
    void this.read();
  }

  /** Does something to the backend. Rejects with what it rejects with. */
  async act(move: (controls: TestControls) => Promise<void>): Promise<void> {
    const { controls } = this;
    if (controls === undefined || this.#working) return;
    this.#working = true;
    this.#host.requestUpdate();
    try {
      await move(controls);
    } finally {
      this.#working = false;
      await this.read();
      this.#host.requestUpdate();
    }
  }

  /** Reads the state again; a burst of changes is read once more after it. */
  async read(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    try {
      do {
        this.#again = false;
        await this.#readOnce();
      } while (this.#again);
    } finally {
      this.#reading = false;
    }
  }

  async #readOnce(): Promise<void> {
    const adapter = this.#adapter;
    const controls = adapter?.testControls;
    if (adapter === undefined || controls === undefined) return;
    const [clock, outbox, faults, fortunes, trace] = await Promise.all([
      controls.getClock(),
      controls.getOutbox(),
      controls.getFaults(),
      Promise.all(this.#methodIds.map((id) => this.#fortunesOf(controls, id))),
      this.#traceOf(adapter),
    ]);
    if (adapter !== this.#adapter) return;
    this.#state = { clock, outbox, faults, fortunes: new Map(fortunes), trace };
    this.#host.requestUpdate();
  }

  /** A method may be gone since it was listed. */
  async #fortunesOf(controls: TestControls, methodId: string): Promise<[string, readonly Fortune[]]> {
    try {
      return [methodId, await controls.getGateway({ methodId })];
    } catch {
      return [methodId, []];
    }
  }

  /** The trace is read like a customer reads it: a backend that is offline on purpose has none just now. */
  async #traceOf(adapter: BillingAdapter): Promise<readonly ActivityEvent[]> {
    if (!adapter.capabilities.has('activity')) return [];
    try {
      return (await adapter.listActivity({ order: 'newest', limit: TRACE_LIMIT })).events;
    } catch {
      return this.#state?.trace ?? [];
    }
  }
}
