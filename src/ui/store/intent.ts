import {
  operations,
  type BillingError,
  type CommandName,
  type OperationInput,
  type OperationOutput,
} from '../../contract/index.ts';

/**
 * Where an intent stands. `ready`: not sent yet, or held back by the host. `running`: sent, or about to be. `failed`:
 * certainly nothing was changed. `unknown`: sent, and nobody knows; it is asked for, and never sent again by itself.
 */
export type IntentStatus = 'ready' | 'running' | 'succeeded' | 'failed' | 'unknown';

/** Where a command's target stands in its input; a command without one has a single target. */
const TARGETS: Partial<Record<CommandName, string>> = {
  retryCharge: 'chargeId',
  confirmCharge: 'chargeId',
  updateMethod: 'methodId',
  removeMethod: 'methodId',
  renameMethod: 'methodId',
  setAutoCharge: 'methodId',
  setSchedule: 'methodId',
  switchPlan: 'serviceId',
  removeService: 'serviceId',
};

/** What a command is about: `methodId` and the like, or nothing. */
function targetOf(operation: CommandName, input: unknown): string {
  const field = TARGETS[operation];
  return field === undefined ? '' : String((input as Record<string, unknown> | undefined)?.[field] ?? '');
}

/** One thing that somebody decided to do, and what became of it. Its key is made with it and never changes (R6). */
export class Intent<K extends CommandName = CommandName> {
  readonly operation: K;
  /** Undefined for one that was under way when the page was reloaded. */
  readonly input: OperationInput<K> | undefined;
  readonly key: string;
  readonly target: string;
  #status: IntentStatus = 'ready';
  #result: OperationOutput<K> | undefined;
  #error: BillingError | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(operation: K, input: OperationInput<K> | undefined, key: string) {
    this.operation = operation;
    this.input = input;
    this.key = key;
    this.target = targetOf(operation, input);
  }

  get status(): IntentStatus {
    return this.#status;
  }

  /** What the backend answered; a charge that failed is an answer too. */
  get result(): OperationOutput<K> | undefined {
    return this.#result;
  }

  get error(): BillingError | undefined {
    return this.#error;
  }

  get movesMoney(): boolean {
    return operations[this.operation].movesMoney;
  }

  /** Sent, and the end is not known yet. */
  get pending(): boolean {
    return this.#status === 'running' || this.#status === 'unknown';
  }

  /** Calls back on every change of status. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** For the store alone. */
  become(status: IntentStatus, end: { result?: OperationOutput<K> | undefined; error?: BillingError } = {}): void {
    this.#status = status;
    this.#result = end.result;
    this.#error = end.error;
    for (const listener of [...this.#listeners]) listener();
  }
}
