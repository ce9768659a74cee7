import type { BillingError } from '../../contract/index.ts';
import { HEADERS } from '../protocol/headers.ts';
import { problemOf, PROBLEM_TYPE, STATUS_BY_CODE } from '../protocol/problem.ts';

/** An answer is one customer's billing data: kept by no cache, read as nothing else, framed by nobody. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

type Headers = Readonly<Record<string, string>>;

/** A JSON answer. */
export function jsonAnswer(value: unknown, headers: Headers = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { ...ALWAYS, 'Content-Type': 'application/json', ...headers },
  });
}

/** An answer without a body. */
export function emptyAnswer(headers: Headers = {}): Response {
  return new Response(null, { status: 204, headers: { ...ALWAYS, ...headers } });
}

/** A stream that goes on. */
export function streamAnswer(stream: ReadableStream<Uint8Array>, type: string): Response {
  // A proxy that collects an answer before it hands it on would hold every event back.
  return new Response(stream, { headers: { ...ALWAYS, 'Content-Type': type, 'X-Accel-Buffering': 'no' } });
}

/** An error as problem details; `status` where it differs from the usual one of the code. */
export function problemAnswer(
  error: BillingError,
  requestId: string,
  more: { readonly status?: number; readonly headers?: Headers } = {},
): Response {
  const status = more.status ?? STATUS_BY_CODE[error.code];
  const headers: Record<string, string> = { ...ALWAYS, 'Content-Type': PROBLEM_TYPE, ...more.headers };
  if (error.retryAfterMs !== undefined) headers[HEADERS.retryAfter] = String(Math.ceil(error.retryAfterMs / 1000));
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  return new Response(JSON.stringify(problemOf(error, status, requestId)), { status, headers });
}
