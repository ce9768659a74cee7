import {
  CAPABILITIES,
  OPERATION_NAMES,
  BillingError,
  type Account,
  type BillingAdapter,
  type Capability,
  type Charge,
  type CommandResult,
  type OperationName,
} from '../../src/contract/index.ts';
import type { Environment } from '../../src/ui/store/environment.ts';

/** The account of the fake backend; fields replaced as a test needs them. */
export function account(fields: Partial<Account> = {}): Account {
  return {
    id: 'acct-1',
    version: 1,
    now: '2026-11-24T15:00:00Z',
    holder: { name: 'Ada Example', email: 'ada@example.com', addressLines: [] },
    language: 'en',
    currency: 'USD',
    timeZone: 'America/New_York',
    country: 'US',
    province: null,
    provincialTaxId: null,
    pstExempt: false,
    policy: {
      billing: 'prepaid',
      methods: { kinds: ['card'], autoKinds: ['card'], oneTimeKinds: ['card'], cardCountries: null, wireTransfer: false },
      payments: { minimumMinor: null, review: false },
      autoCharge: {
        exclusive: false,
        requires: 'any',
        fallback: null,
        suspendHours: 48,
        dailyLimit: false,
        retry: null,
        runAt: '00:01',
        timeZone: null,
      },
      topUp: { offered: true, crossing: 'below', recommendedThresholdMinor: null },
      lowBalanceAlert: { offered: true },
      autoPay: { style: null, chargeOutstandingOnEnable: false, invoiceOn: 'issue', schedules: [], cycle: null },
      history: { types: 'all' },
      statements: ['charges'],
      services: false,
      taxes: null,
    },
    balanceMinor: 4218,
    amountDueMinor: 0,
    openCharge: null,
    lastPayment: null,
    activeUsage: [],
    topUp: { enabled: false, thresholdMinor: null, amountMinor: null, monthlyCapMinor: null },
    lowBalanceAlert: { enabled: false, thresholdMinor: null },
    autoPay: { on: false, methodId: null, activeFrom: null },
    nextPayment: { state: 'blocked', at: null, amountMinor: null, methodIds: [], reason: 'off', until: null },
    taxExample: { amountMinor: 10000, lines: [] },
    provincialTaxIdApplies: false,
    viewer: { canChange: true },
    seller: { name: 'Example Voice', addressLines: [], taxRegistrations: [] },
    ...fields,
  };
}

export function charge(fields: Partial<Charge> = {}): Charge {
  return {
    id: 'ch-1',
    seq: 1,
    kind: 'payment',
    methodId: 'm-1',
    methodKind: 'card',
    methodLabel: 'Visa ·· 4242',
    amountMinor: 5000,
    taxMinor: 0,
    taxLines: [],
    currency: 'USD',
    status: 'succeeded',
    reason: null,
    startedAt: '2026-11-24T15:00:00Z',
    finishedAt: '2026-11-24T15:00:00Z',
    heldUntil: null,
    because: ['R40'],
    cause: {},
    roundId: null,
    retryOf: null,
    retryable: false,
    date: '2026-11-24',
    ...fields,
  };
}

export function commandResult(fields: Partial<CommandResult> = {}): CommandResult {
  return { version: 2, charges: [], notices: [], methodId: null, ...fields };
}

type Answer = (input: never, options: never) => unknown;

/** One call that a fake backend received. */
export interface Call {
  readonly operation: OperationName;
  readonly input: unknown;
  readonly key: string | undefined;
}

export interface FakeAdapter extends BillingAdapter {
  readonly calls: Call[];
  /** How often an operation was called. */
  count(operation: OperationName): number;
  /** Answers an operation in another way from now on. */
  answer(operation: OperationName, answer: Answer): void;
  /** Says that something changed. */
  emit(): void;
  readonly listenerCount: number;
}

/** A backend made of answers. What is not given rejects with `not_found`. */
export function fakeAdapter(
  answers: Partial<Record<OperationName, Answer>> = {},
  { capabilities = CAPABILITIES, live = true }: { capabilities?: readonly Capability[]; live?: boolean } = {},
): FakeAdapter {
  const calls: Call[] = [];
  const listeners = new Set<() => void>();
  const table: Partial<Record<OperationName, Answer>> = {
    getAccount: () => account(),
    listMethods: () => ({ version: 1, methods: [] }),
    listInvoices: () => ({ version: 1, currency: 'USD', invoices: [] }),
    ...answers,
  };
  const methods = OPERATION_NAMES.map((operation) => [
    operation,
    async (input: unknown, options?: { idempotencyKey?: string }) => {
      calls.push({ operation, input, key: options?.idempotencyKey });
      const answer = table[operation];
      if (answer === undefined) throw new BillingError('not_found', { operation });
      return answer(input as never, options as never);
    },
  ]);
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ...(Object.fromEntries(methods) as unknown as BillingAdapter),
    capabilities: new Set(capabilities),
    ...(live ? { subscribe } : {}),
    calls,
    count: (operation) => calls.filter((call) => call.operation === operation).length,
    answer: (operation, answer) => {
      table[operation] = answer;
    },
    emit: () => [...listeners].forEach((listener) => listener()),
    get listenerCount() {
      return listeners.size;
    },
  };
}

/** A promise that a test settles. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((resolveIt, rejectIt) => {
    resolve = resolveIt;
    reject = rejectIt;
  });
  return { promise, resolve, reject };
}

/** Tabs that share a browser: what one tells, the others hear. */
export class FakeTabs {
  readonly channels = new Set<{ readonly name: string; readonly listener: () => void }>();
}

/** A browser whose time passes when a test says so. */
export class FakeEnvironment implements Environment {
  atMs = Date.parse('2026-11-24T15:00:00Z');
  visible = true;
  online = true;
  readonly storage = new Map<string, string>();
  readonly wakes = new Set<() => void>();
  readonly timers = new Set<{ readonly atMs: number; readonly callback: () => void }>();
  readonly #tabs: FakeTabs;
  #keys = 0;

  readonly #prefix: string;

  constructor(tabs = new FakeTabs(), prefix = 'key') {
    this.#tabs = tabs;
    this.#prefix = prefix;
  }

  readonly nowMs = () => this.atMs;
  readonly newKey = () => `${this.#prefix}-${(this.#keys += 1)}`;
  readonly isVisible = () => this.visible;
  readonly isOnline = () => this.online;
  readonly load = (name: string) => this.storage.get(name) ?? null;

  setTimer(callback: () => void, delayMs: number): () => void {
    const timer = { atMs: this.atMs + delayMs, callback };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  onWake(listener: () => void): () => void {
    this.wakes.add(listener);
    return () => this.wakes.delete(listener);
  }

  openChannel(name: string, listener: () => void) {
    const own = { name, listener };
    const { channels } = this.#tabs;
    channels.add(own);
    return {
      tell: () => [...channels].filter((each) => each.name === name && each !== own).forEach((each) => each.listener()),
      close: () => void channels.delete(own),
    };
  }

  save(name: string, text: string | null): void {
    if (text === null) this.storage.delete(name);
    else this.storage.set(name, text);
  }

  wake(): void {
    for (const listener of [...this.wakes]) listener();
  }

  /** Lets time pass, timer by timer, and what they set off finish. */
  async pass(durationMs: number): Promise<void> {
    const endMs = this.atMs + durationMs;
    for (;;) {
      const due = [...this.timers].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (due === undefined) break;
      this.timers.delete(due);
      this.atMs = Math.max(this.atMs, due.atMs);
      due.callback();
      await settled();
    }
    this.atMs = endMs;
    await settled();
  }
}

/** Lets everything that is on its way arrive. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
