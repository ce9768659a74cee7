import type {
  Capability,
  CommandOptions,
  OperationInput,
  OperationName,
  OperationOutput,
} from '../../contract/index.ts';

/** What a host is told when a token is asked of it. */
export interface TokenRequest {
  /** True where the backend has refused the last token: one from a cache will not do. */
  readonly refresh: boolean;
}

/** What goes with a call that a host carries out itself. */
export interface OverrideContext<K extends OperationName> extends CommandOptions {
  /** Asks the backend of this adapter as if there were no override. */
  readonly next: (input: OperationInput<K>) => Promise<OperationOutput<K>>;
}

/**
 * Operations that a host carries out itself, on an older interface of its own say. What they answer is checked as a
 * backend's answer is. One that rejects with something other than a `BillingError` leaves the outcome of a command
 * open.
 */
export type Overrides = {
  readonly [K in OperationName]?: (
    input: OperationInput<K>,
    context: OverrideContext<K>,
  ) => Promise<OperationOutput<K>>;
};

export interface HttpAdapterOptions {
  /** Where the backend is; a relative one is taken from the page's address. */
  readonly baseUrl: string | URL;
  /**
   * Gives the bearer token, or null for none. Called when the first request needs it and after the backend has refused
   * the last one, once for all requests that wait. The token goes to the origin of `baseUrl` only and follows no
   * redirect.
   */
  readonly getToken?: (request: TokenRequest) => string | null | Promise<string | null>;
  /** Left out: the global `fetch`, as it is when it is called. */
  readonly fetch?: typeof fetch;
  /** Whether cookies go along; left out: `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** How long one request may take with its whole answer, in milliseconds: 15,000 for a read, 45,000 for a command. */
  readonly timeoutMs?: number | { readonly read?: number; readonly command?: number };
  /** The longest answer that is read, in bytes; 10,000,000 where left out. */
  readonly maxAnswerBytes?: number;
  /** How long the first pause before asking again is, in milliseconds; the next is twice as long. 300 if left out. */
  readonly retryDelayMs?: number;
  /** How changes are told: by events where the backend offers them, else by asking; by asking; not at all. */
  readonly live?: 'auto' | 'poll' | 'off';
  /** How long to wait between two questions whether something changed, in milliseconds; 15,000 where left out. */
  readonly pollMs?: number;
  /** What the backend can do until it says so itself; left out: everything. */
  readonly capabilities?: readonly Capability[];
  readonly overrides?: Overrides;
  /** Whether the backend is a test backend whose controls the adapter shall offer (`testControls`). */
  readonly controls?: boolean;
}
