import type { Wire } from './attempt.ts';
import { parseBaseUrl } from './base-url.ts';
import type { HttpAdapterOptions } from './options.ts';
import { TokenSource } from './token.ts';

/** What all calls of an adapter, and of its controls, share. */
export interface Client extends Wire {
  readonly base: URL;
  readonly tokens: TokenSource;
  readonly timeoutMs: { readonly read: number; readonly command: number };
  readonly retryDelayMs: number;
}

const READ_TIMEOUT_MS = 15_000;
const COMMAND_TIMEOUT_MS = 45_000;
const MAX_ANSWER_BYTES = 10_000_000;
const RETRY_DELAY_MS = 300;

function timeoutsOf(timeoutMs: HttpAdapterOptions['timeoutMs']): Client['timeoutMs'] {
  if (typeof timeoutMs === 'number') return { read: timeoutMs, command: timeoutMs };
  return { read: READ_TIMEOUT_MS, command: COMMAND_TIMEOUT_MS, ...timeoutMs };
}

/** Settles the options of an adapter. Throws a `malformed` BillingError for a base that is no address. */
export function makeClient(options: HttpAdapterOptions): Client {
  const timeoutMs = timeoutsOf(options.timeoutMs);
  const ownFetch = options.fetch;
  return {
    base: parseBaseUrl(options.baseUrl),
    // Looked up anew for each call: what stands in for `fetch` may come later than the adapter.
    fetch: (input, init) => (ownFetch ? ownFetch(input, init) : globalThis.fetch(input, init)),
    credentials: options.credentials ?? 'same-origin',
    tokens: new TokenSource(options.getToken, timeoutMs.read),
    timeoutMs,
    maxAnswerBytes: options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
    retryDelayMs: options.retryDelayMs ?? RETRY_DELAY_MS,
  };
}

