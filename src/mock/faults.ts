import { BillingError } from '../contract/index.ts';
import type { Backend } from './backend.ts';
import { nextRandom } from './random.ts';

function happens(backend: Backend, percent: number | undefined): boolean {
  return percent !== undefined && percent > 0 && nextRandom(backend.random) * 100 < percent;
}

/** Fails as a network does, before anything is done. */
export function failNow(backend: Backend, operation: string, requestId: string): void {
  const { offline, failPercent } = backend.faults;
  if (offline || happens(backend, failPercent)) throw new BillingError('network', { operation, requestId });
}

/** Loses the answer of a command that was carried out. */
export function loseAnswer(backend: Backend, operation: string, requestId: string): void {
  if (happens(backend, backend.faults.losePercent)) throw new BillingError('unknown_outcome', { operation, requestId });
}

function aborted(operation: string): BillingError {
  return new BillingError('aborted', { operation });
}

/** Waits, and gives up with `aborted` as soon as the caller does. */
export async function wait(ms: number, operation: string, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) throw aborted(operation);
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(aborted(operation));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
