import { BillingError } from '../../contract/index.ts';
import { HEADERS } from '../protocol/headers.ts';

/** At most `limit` requests in each window of `windowMs` milliseconds, counted for each key by itself. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
  /** Who is counted: a customer's id or an address. */
  readonly keyOf: (request: Request) => string;
}

/** What one request is told of its limit. */
export interface Allowance {
  readonly headers: Record<string, string>;
  /** Set where the limit is passed: `rate_limited`, and when to ask again. */
  readonly refusal: BillingError | null;
}

/** How many keys are counted at once, before windows that are over are swept out. */
const SWEEP_AT = 10_000;

/** Counts requests in windows. */
export class RateLimiter {
  private readonly limit: RateLimit;
  private readonly windows = new Map<string, { endsMs: number; count: number }>();

  constructor(limit: RateLimit) {
    this.limit = limit;
  }

  take(request: Request, nowMs: number): Allowance {
    const { limit, windowMs } = this.limit;
    const window = this.windowOf(this.limit.keyOf(request), nowMs);
    window.count += 1;
    const resetSeconds = Math.ceil((window.endsMs - nowMs) / 1000);
    const headers = {
      [HEADERS.rateLimitPolicy]: `"default";q=${limit};w=${Math.ceil(windowMs / 1000)}`,
      [HEADERS.rateLimit]: `"default";r=${Math.max(0, limit - window.count)};t=${resetSeconds}`,
    };
    if (window.count <= limit) return { headers, refusal: null };
    return { headers, refusal: new BillingError('rate_limited', { retryAfterMs: resetSeconds * 1000 }) };
  }

  private windowOf(key: string, nowMs: number): { endsMs: number; count: number } {
    const known = this.windows.get(key);
    if (known && known.endsMs > nowMs) return known;
    if (this.windows.size >= SWEEP_AT) this.sweep(nowMs);
    const window = { endsMs: nowMs + this.limit.windowMs, count: 0 };
    this.windows.set(key, window);
    return window;
  }

  private sweep(nowMs: number): void {
    for (const [key, { endsMs }] of this.windows) if (endsMs <= nowMs) this.windows.delete(key);
  }
}
