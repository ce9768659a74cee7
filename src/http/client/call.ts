import { BillingError, operations, type CommandOptions, type OperationName } from '../../contract/index.ts';
import { requestParts } from '../protocol/exchange.ts';
import { CLIENT_VERSION, etagOf, HEADERS, keyToHeader } from '../protocol/headers.ts';
import { routeOf, type Route } from '../protocol/routes.ts';
import { attempt, type Attempt } from './attempt.ts';
import { endpointOf, isOffline } from './base-url.ts';
import type { Client } from './client.ts';
import { errorOf } from './failure.ts';
import { pause, waitBeforeRetry } from './retry.ts';
import { tolerate } from './tolerate.ts';

/** One call, whatever it is of: an operation, or a control of a test backend. */
export interface Call {
  readonly route: Route;
  readonly input: Readonly<Record<string, unknown>>;
  /** Whether it may change something: then an answer that is lost leaves its outcome open. */
  readonly isCommand: boolean;
  readonly options: CommandOptions;
}

export interface Answer {
  readonly data: unknown;
  readonly headers: Headers;
}

function headersOf({ options }: Call, hasBody: boolean, token: string | null): Record<string, string> {
  const { idempotencyKey, ifVersion } = options;
  return {
    Accept: 'application/json, application/problem+json',
    [HEADERS.client]: CLIENT_VERSION,
    ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(idempotencyKey === undefined ? {} : { [HEADERS.idempotencyKey]: keyToHeader(idempotencyKey) }),
    ...(ifVersion === undefined ? {} : { [HEADERS.ifMatch]: etagOf(ifVersion) }),
  };
}

/** Waits for a token, unless the caller gives up first. Nothing has been sent then. */
async function untilAborted<T>(waiting: Promise<T>, { route, options: { signal } }: Call): Promise<T> {
  if (!signal) return await waiting;
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(new BillingError('aborted', { operation: route.name }));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
  });
  waiting.catch(() => undefined);
  try {
    return await Promise.race([waiting, aborted]);
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort);
  }
}

/**
 * Sends a request until it is answered or must not be sent again. A token that the backend refuses is replaced once: a
 * request that was not let in has done nothing, so the same one goes again, with the same key.
 */
async function sendUntilAnswered(client: Client, call: Call): Promise<Answer> {
  const { route, input, isCommand, options } = call;
  const { name } = route;
  const { method, target, body } = requestParts(route, input);
  const url = endpointOf(client.base, target);
  const timeoutMs = isCommand ? client.timeoutMs.command : client.timeoutMs.read;
  const hasKey = options.idempotencyKey !== undefined;
  let token = await untilAborted(client.tokens.get(), call);
  let isTokenNew = false;
  for (let tries = 1; ; ) {
    const headers = headersOf(call, body !== null, token);
    const done: Attempt = await attempt({ url, method, headers, body }, client, { timeoutMs, signal: options.signal });
    if (done.kind === 'answered') return done;
    if (done.kind === 'problem' && done.status === 401 && !isTokenNew) {
      const next = await untilAborted(client.tokens.replace(token), call);
      if (next !== undefined) {
        token = next;
        isTokenNew = true;
        continue;
      }
    }
    const waitMs = waitBeforeRetry(done, { isCommand, hasKey, tries, delayMs: client.retryDelayMs });
    if (waitMs === null) throw errorOf(done, name, isCommand);
    await pause(waitMs, name, options.signal);
    tries += 1;
  }
}

/** Makes a call. Rejects with a `BillingError` and nothing else. */
export async function send(client: Client, call: Call): Promise<Answer> {
  const operation = call.route.name;
  if (call.options.signal?.aborted) throw new BillingError('aborted', { operation });
  if (isOffline(client.base)) throw new BillingError('network', { operation });
  try {
    return await sendUntilAnswered(client, call);
  } catch (error) {
    if (error instanceof BillingError && error.operation === undefined) {
      throw new BillingError(error.code, { operation, cause: error.cause });
    }
    throw error;
  }
}

/** An answer as the contract has it. One that makes no sense leaves it open what became of a command. */
export function checkedAnswer(operation: OperationName, data: unknown, requestId?: string): unknown {
  const { kind, output } = operations[operation];
  const parsed = output.safeParse(data);
  if (parsed.success) return parsed.data;
  const again = tolerate(data, parsed.error.issues) ? output.safeParse(data) : parsed;
  if (again.success) return again.data;
  const code = kind === 'command' ? 'unknown_outcome' : 'invalid_response';
  throw new BillingError(code, { operation, requestId, cause: again.error });
}

/** Asks the backend for one operation of the contract. */
export async function callOperation(
  client: Client,
  operation: OperationName,
  input: Readonly<Record<string, unknown>>,
  options: CommandOptions,
): Promise<Answer> {
  const { kind, movesMoney } = operations[operation];
  if (movesMoney && options.idempotencyKey === undefined) {
    throw new BillingError('malformed', { operation, field: 'idempotencyKey' });
  }
  const isCommand = kind === 'command';
  const { data, headers } = await send(client, { route: routeOf(operation), input, isCommand, options });
  return { data: checkedAnswer(operation, data, headers.get(HEADERS.requestId) ?? undefined), headers };
}
