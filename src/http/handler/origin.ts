import { BillingError } from '../../contract/index.ts';
import { CORS_ANSWER_HEADERS, CORS_REQUEST_HEADERS, HEADERS } from '../protocol/headers.ts';
import type { HandlerOptions } from './options.ts';

const METHODS = 'GET, POST, PUT, PATCH, DELETE';

/** Whether an origin is allowed by its own name, not only because any is. */
function isNamed(origin: string, { allowOrigins = [] }: HandlerOptions): boolean {
  return typeof allowOrigins === 'function' ? allowOrigins(origin) : allowOrigins.includes(origin);
}

export function allowsAny({ allowOrigins = [] }: HandlerOptions): boolean {
  return typeof allowOrigins !== 'function' && allowOrigins.includes('*');
}

function isAllowed(origin: string | null, options: HandlerOptions): origin is string {
  return origin !== null && (allowsAny(options) || isNamed(origin, options));
}

/**
 * Who may read an answer: pages of the backend's own origin, and those of the allowed ones (CORS). Written onto every
 * answer, errors included, so that an allowed page can read why it was refused.
 */
export function corsHeaders(request: Request, options: HandlerOptions): Record<string, string> {
  const { allowOrigins = [], allowCredentials = false } = options;
  if (allowOrigins.length === 0) return { 'Cross-Origin-Resource-Policy': 'same-origin' };
  const origin = request.headers.get('Origin');
  const vary = { Vary: 'Origin', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  if (!isAllowed(origin, options)) return vary;
  return {
    ...vary,
    'Access-Control-Allow-Origin': isNamed(origin, options) ? origin : '*',
    'Access-Control-Expose-Headers': CORS_ANSWER_HEADERS,
    ...(allowCredentials ? { 'Access-Control-Allow-Credentials': 'true' } : {}),
  };
}

/** The answer to a browser that asks whether a page of another origin may send a request. */
export function preflightAnswer(request: Request, options: HandlerOptions): Response {
  const headers = corsHeaders(request, options);
  if (!isAllowed(request.headers.get('Origin'), options)) return new Response(null, { status: 403, headers });
  const granted = {
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': CORS_REQUEST_HEADERS,
    'Access-Control-Max-Age': '600',
  };
  return new Response(null, { status: 204, headers: { ...headers, ...granted } });
}

/**
 * Keeps a page of another site from sending what changes something. The browser says where a request comes from
 * (`Sec-Fetch-Site`). Rejects with `forbidden`.
 */
export function refuseForeign(request: Request, options: HandlerOptions): void {
  if (request.method === 'GET') return;
  const site = request.headers.get('Sec-Fetch-Site');
  const isForeign = site === 'cross-site' || site === 'same-site';
  if (isForeign && !isAllowed(request.headers.get('Origin'), options)) {
    throw new BillingError('forbidden', { field: 'Sec-Fetch-Site' });
  }
}

/**
 * Keeps it from those, too, whose browser does not say so: none lets a page of another origin add a header of its own
 * without leave (CORS). Rejects with `forbidden`.
 */
export function requireClientHeader(request: Request): void {
  if (request.method === 'GET' || request.headers.get(HEADERS.client)) return;
  throw new BillingError('forbidden', { field: HEADERS.client });
}
