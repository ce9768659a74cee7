/** The header names of the protocol, each as HTTP writes it. */
export const HEADERS = {
  /** On every request of a client. A page of another site can't add it without being asked for leave (CORS). */
  client: 'X-Billet-Client',
  /** The key of an intent: the same for every sending of it (R6). */
  idempotencyKey: 'Idempotency-Key',
  /** The account version that the user was looking at; `version_conflict` where it is not the current one. */
  ifMatch: 'If-Match',
  /** The account version of an answer. It names a state to build on; it is no validator for caches. */
  etag: 'ETag',
  /** The backend's name for the request. */
  requestId: 'X-Request-Id',
  /** What the backend can do beyond the core, separated by commas; on the answer to `getAccount`. */
  capabilities: 'Billet-Capabilities',
  retryAfter: 'Retry-After',
  rateLimit: 'RateLimit',
  rateLimitPolicy: 'RateLimit-Policy',
} as const;

/** What a client puts into `X-Billet-Client`: the major version of the protocol. */
export const CLIENT_VERSION = '1';

/** What a page of an allowed origin may send and read. */
export const CORS_REQUEST_HEADERS = [
  'Authorization',
  'Content-Type',
  'Last-Event-ID',
  HEADERS.client,
  HEADERS.idempotencyKey,
  HEADERS.ifMatch,
].join(', ');
export const CORS_ANSWER_HEADERS = [
  HEADERS.etag,
  HEADERS.requestId,
  HEADERS.capabilities,
  HEADERS.retryAfter,
  HEADERS.rateLimit,
  HEADERS.rateLimitPolicy,
].join(', ');

/** An account version as an entity tag. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The account version in an `If-Match` header. `null`: none is asked for (`*`, or no header). `undefined`: it makes no
 * sense.
 */
export function versionOf(header: string | null): number | null | undefined {
  if (header === null || header.trim() === '*') return null;
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const PLAIN_KEY = /^[\w.~!*'()-]{1,200}$/;

/** An idempotency key as a header value: what a header cannot carry is percent-encoded, a UUID stays as it is. */
export function keyToHeader(key: string): string {
  return PLAIN_KEY.test(key) ? key : encodeURIComponent(key);
}

/**
 * The idempotency key in a header, in quotes or not. `null`: there is none. `undefined`: it makes no sense.
 */
export function keyFromHeader(header: string | null): string | null | undefined {
  if (header === null) return null;
  const text = /^"([^"]*)"$/.exec(header.trim())?.[1] ?? header.trim();
  try {
    const key = decodeURIComponent(text);
    return key.length >= 1 && key.length <= 200 ? key : undefined;
  } catch {
    return undefined;
  }
}

/** How long `Retry-After` asks to wait, in milliseconds; it is a number of seconds or a date. */
export function retryAfterMsOf(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
