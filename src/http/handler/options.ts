import type { BillingAdapter } from '../../contract/index.ts';
import type { RateLimit } from './rate-limit.ts';

/** Whose account a request is about. Rejects with `unauthenticated` or `forbidden` where it may not be asked. */
export type AdapterSource = BillingAdapter | ((request: Request) => BillingAdapter | Promise<BillingAdapter>);

/** What went wrong inside, for the host's own log: nothing of it goes out. */
export interface HandlerFailure {
  readonly error: unknown;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
}

export interface HandlerOptions {
  /** What the paths of the backend begin with, `/billing` say; left out: nothing. */
  readonly basePath?: string;
  /**
   * Origins whose pages may ask, as the browser writes them (`https://portal.example`), or whether one may; `*` is any.
   * Left out: only pages of the backend's own origin.
   */
  readonly allowOrigins?: readonly string[] | ((origin: string) => boolean);
  /** Whether pages of `allowOrigins` may send cookies; never with `*`. */
  readonly allowCredentials?: boolean;
  /** The longest body that is read, in bytes; 65,536 where left out. */
  readonly maxBodyBytes?: number;
  /** How often a stream of events says that it is alive, in milliseconds. */
  readonly heartbeatMs?: number;
  /** How many requests are answered; left out: all. */
  readonly rateLimit?: RateLimit;
  /** Whether the `/_mock/` endpoints of a test backend are there, or for which requests; left out: never. */
  readonly controls?: boolean | ((request: Request) => boolean);
  readonly onError?: (failure: HandlerFailure) => void;
}

export const MAX_BODY_BYTES = 65_536;
