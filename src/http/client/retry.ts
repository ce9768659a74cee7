import { BillingError } from '../../contract/index.ts';
import type { Failed } from './failure.ts';

/** How often a request is sent at most. */
const MAX_TRIES = 3;
/** Who is asked to wait longer than this (milliseconds) is told so, instead of being kept waiting. */
const MAX_WAIT_MS = 10_000;

const PASSING_STATUS: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);
const PASSING_CODES: ReadonlySet<string> = new Set(['rate_limited', 'unavailable', 'network']);

/** Whether a read may go better the next time. One that took too long already is not made to take longer. */
function mayPass(failed: Failed): boolean {
  if (failed.kind === 'lost') return failed.why === 'network' || failed.why === 'cut';
  const { status, problem } = failed;
  return PASSING_STATUS.has(status) && (problem.code === null || PASSING_CODES.has(problem.code));
}

/** Whether the answer says that the backend has not looked at the request at all. */
function wasTurnedAway(failed: Failed): boolean {
  return failed.kind === 'problem' && failed.status === 429;
}

/**
 * How long to wait before a failed request is sent again, in milliseconds; null: it is not. A command is sent again
 * only with its key, and only where the answer says that nothing was done.
 */
export function waitBeforeRetry(
  failed: Failed,
  request: { readonly isCommand: boolean; readonly hasKey: boolean; readonly tries: number; readonly delayMs: number },
): number | null {
  const { isCommand, hasKey, tries, delayMs } = request;
  const isAllowed = isCommand ? hasKey && wasTurnedAway(failed) : mayPass(failed);
  if (!isAllowed || tries >= MAX_TRIES) return null;
  const asked = failed.kind === 'problem' ? failed.retryAfterMs : undefined;
  if (asked !== undefined) return asked <= MAX_WAIT_MS ? asked : null;
  // Many clients that failed at one moment don't come back at one moment.
  return delayMs * 2 ** (tries - 1) * (0.5 + Math.random());
}

/** Waits. Rejects with `aborted` as soon as the caller gives up. */
export function pause(ms: number, operation: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(new BillingError('aborted', { operation }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}
