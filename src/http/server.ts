import { BillingError, operations, type BillingAdapter } from '../contract/index.ts';
import { readBody } from './handler/body.ts';
import { runControl } from './handler/control.ts';
import { runOperation } from './handler/operation.ts';
import { MAX_BODY_BYTES, type AdapterSource, type HandlerOptions } from './handler/options.ts';
import { allowsAny, corsHeaders, preflightAnswer, refuseForeign, requireClientHeader } from './handler/origin.ts';
import { RateLimiter } from './handler/rate-limit.ts';
import { problemAnswer, streamAnswer } from './handler/respond.ts';
import { StatusError } from './handler/status-error.ts';
import { versionStream } from './handler/stream.ts';
import { targetOf, type Target } from './handler/target.ts';
import { EVENT_STREAM_TYPE, HEARTBEAT_MS } from './protocol/events.ts';
import { inputOf } from './protocol/exchange.ts';
import { HEADERS } from './protocol/headers.ts';

export type { AdapterSource, HandlerFailure, HandlerOptions } from './handler/options.ts';
export type { RateLimit } from './handler/rate-limit.ts';

/** Answers a request; never rejects. */
export type Handler = (request: Request) => Promise<Response>;

/** A snapshot of a test backend is longer than anything that a customer sends. */
const MAX_CONTROL_BODY_BYTES = 64_000_000;

async function answerTarget(
  target: Target,
  adapter: BillingAdapter,
  request: Request,
  options: HandlerOptions,
): Promise<Response> {
  if (target.kind === 'events') {
    if (!adapter.subscribe) throw new BillingError('not_supported', { operation: 'events' });
    return streamAnswer(versionStream(adapter, options.heartbeatMs ?? HEARTBEAT_MS), EVENT_STREAM_TYPE);
  }
  const { kind, route, inPath } = target;
  const maxBytes = kind === 'control' ? MAX_CONTROL_BODY_BYTES : (options.maxBodyBytes ?? MAX_BODY_BYTES);
  const body = await readBody(request, maxBytes, route.name);
  const query = new URL(request.url).searchParams;
  if (kind === 'operation') {
    const input = inputOf(route, inPath, query, body, operations[route.name].input);
    return await runOperation(adapter, route.name, input, request);
  }
  if (!adapter.testControls) throw new StatusError(new BillingError('not_supported', { operation: route.name }), 404);
  return await runControl(adapter.testControls, route, inputOf(route, inPath, query, body));
}

async function answer(
  request: Request,
  source: AdapterSource,
  options: HandlerOptions,
): Promise<Response> {
  if (request.method === 'OPTIONS') return preflightAnswer(request, options);
  const target = targetOf(request, options);
  refuseForeign(request, options);
  // A test backend has nobody signed in whose name could be used, and is moved by hand, with curl say.
  if (target.kind !== 'control') requireClientHeader(request);
  const adapter = typeof source === 'function' ? await source(request) : source;
  return await answerTarget(target, adapter, request, options);
}

function failureAnswer(thrown: unknown, requestId: string): Response {
  if (thrown instanceof StatusError) return problemAnswer(thrown.error, requestId, thrown);
  if (thrown instanceof BillingError) return problemAnswer(thrown, requestId);
  return problemAnswer(new BillingError('unavailable'), requestId, { status: 500 });
}

/** Tells the host's log what went wrong inside; a log that fails itself changes no answer. */
function report(error: unknown, request: Request, requestId: string, { onError }: HandlerOptions): void {
  try {
    onError?.({ error, requestId, method: request.method, path: new URL(request.url).pathname });
  } catch {
    // There is nobody left to be told.
  }
}

/**
 * A function from `Request` to `Response` that offers a backend over HTTP: the operations of the contract, a stream of
 * changes at `/events` where the adapter tells them (`subscribe`), and the controls of a test backend at `/_mock/`
 * where the options say so. It runs wherever there is `fetch`: Node, Deno, Bun, workers, a service worker.
 *
 * `source` is the backend of the one account there is, or says whose backend a request is about (and rejects with
 * `unauthenticated` who is nobody). A request that changes something must carry `X-Billet-Client` and come from the
 * same origin or an allowed one, one that moves money `Idempotency-Key` (R6). Errors are problem details (RFC 9457)
 * with the codes of the contract; what is unexpected goes to `onError` and never out.
 */
export function createHandler(source: AdapterSource, options: HandlerOptions = {}): Handler {
  if (options.allowCredentials && allowsAny(options)) {
    throw new BillingError('malformed', { field: 'allowCredentials' }, 'cookies are never for pages of any origin');
  }
  const limiter = options.rateLimit && new RateLimiter(options.rateLimit);
  return async (request) => {
    const requestId = crypto.randomUUID();
    const headers: Record<string, string> = { [HEADERS.requestId]: requestId, ...corsHeaders(request, options) };
    let response: Response;
    try {
      const allowance = request.method === 'OPTIONS' ? undefined : limiter?.take(request, Date.now());
      Object.assign(headers, allowance?.headers);
      if (allowance?.refusal) throw allowance.refusal;
      response = await answer(request, source, options);
    } catch (thrown) {
      response = failureAnswer(thrown, requestId);
      if (response.status >= 500) report(thrown, request, requestId, options);
    }
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}
