import { HEADERS, retryAfterMsOf } from '../protocol/headers.ts';
import { readProblem, type ReadProblem } from '../protocol/problem.ts';
import { readAnswer, type Unreadable } from './read-answer.ts';

/** A request, ready to be sent. */
export interface Sending {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface Wire {
  readonly fetch: typeof fetch;
  readonly credentials: RequestCredentials;
  readonly maxAnswerBytes: number;
}

/** Why there is no answer that says what the backend did. */
export type LostReason = 'network' | 'timeout' | 'aborted' | 'redirect' | Unreadable;

/** What came of sending a request once. */
export type Attempt =
  | { readonly kind: 'answered'; readonly data: unknown; readonly headers: Headers }
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly problem: ReadProblem;
      readonly requestId: string | undefined;
      readonly retryAfterMs: number | undefined;
    }
  | { readonly kind: 'lost'; readonly why: LostReason; readonly requestId?: string | undefined; readonly cause?: unknown };

/** Problem details are short: what is longer is something else. */
const MAX_PROBLEM_BYTES = 100_000;

function isRedirect(response: Response): boolean {
  const { type, status, redirected } = response;
  return type === 'opaqueredirect' || redirected || (status >= 300 && status < 400);
}

async function problemIn(response: Response, requestId: string | undefined): Promise<Attempt> {
  const answer = await readAnswer(response, MAX_PROBLEM_BYTES);
  const problem = readProblem('data' in answer ? answer.data : null);
  const retryAfterMs = retryAfterMsOf(response.headers.get(HEADERS.retryAfter), Date.now());
  return { kind: 'problem', status: response.status, problem, requestId: requestId ?? problem.requestId, retryAfterMs };
}

async function exchange(sending: Sending, wire: Wire, signal: AbortSignal): Promise<Attempt> {
  const { url, method, headers, body } = sending;
  const { credentials, maxAnswerBytes } = wire;
  // A redirect is never followed: what the request carries is meant for this address alone.
  const init: RequestInit = { method, headers, body, credentials, signal, redirect: 'manual', cache: 'no-store' };
  const response = await wire.fetch(url, init);
  const requestId = response.headers.get(HEADERS.requestId) ?? undefined;
  if (isRedirect(response)) return { kind: 'lost', why: 'redirect', requestId };
  if (!response.ok) return await problemIn(response, requestId);
  if (response.status === 204) return { kind: 'answered', data: undefined, headers: response.headers };
  const answer = await readAnswer(response, maxAnswerBytes);
  if ('unreadable' in answer) return { kind: 'lost', why: answer.unreadable, requestId };
  return { kind: 'answered', data: answer.data, headers: response.headers };
}

/**
 * Sends a request once and reads its answer, all of it within `timeoutMs`; never rejects. What is late, or given up by
 * the caller, is lost: nobody knows then what the backend made of it.
 */
export async function attempt(
  sending: Sending,
  wire: Wire,
  limits: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<Attempt> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  const givenUp = new Promise<Attempt>((resolve) => {
    const giveUp = (why: LostReason): void => {
      resolve({ kind: 'lost', why });
      controller.abort();
    };
    onAbort = () => giveUp('aborted');
    timer = setTimeout(() => giveUp('timeout'), limits.timeoutMs);
    limits.signal?.addEventListener('abort', onAbort);
  });
  const done = exchange(sending, wire, controller.signal).catch((cause: unknown): Attempt => {
    return { kind: 'lost', why: 'network', cause };
  });
  try {
    return await Promise.race([givenUp, done]);
  } finally {
    clearTimeout(timer);
    if (onAbort) limits.signal?.removeEventListener('abort', onAbort);
  }
}
