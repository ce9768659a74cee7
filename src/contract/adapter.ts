import type { Capability, CommandName, OperationInput, OperationOutput, ReadName } from './operations.ts';

/** How a read is made. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/**
 * How a command is made. The key is made with the intent and goes with every sending of it (R6); commands that move
 * money are refused without one (`malformed`). `ifVersion` is the account version that the user was looking at.
 */
export interface CommandOptions {
  readonly idempotencyKey?: string;
  readonly ifVersion?: number;
  readonly signal?: AbortSignal;
}

type Reads = {
  readonly [K in ReadName]: (input: OperationInput<K>, options?: ReadOptions) => Promise<OperationOutput<K>>;
};

type Commands = {
  readonly [K in CommandName]: (input: OperationInput<K>, options?: CommandOptions) => Promise<OperationOutput<K>>;
};

/**
 * A backend as the widgets see it: one method for each row of the table of operations. Every method rejects with a
 * `BillingError` and nothing else. A refused command changed nothing; after `unknown_outcome` ask `getOutcome`.
 */
export interface BillingAdapter extends Reads, Commands {
  /** What this backend can do beyond the core. Methods behind a capability it lacks reject with `not_supported`. */
  readonly capabilities: ReadonlySet<Capability>;
  /**
   * Calls back whenever the account may have changed, whoever changed it. Returns the way to stop. Where it is missing,
   * widgets ask again by themselves.
   */
  subscribe?(listener: () => void): () => void;
  /** The controls of a test backend; a real one has none. */
  readonly testControls?: import('./controls.ts').TestControls;
}
