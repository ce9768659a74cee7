import type { BillingAdapter, CommandResult } from '../../contract/index.ts';
import type { Environment } from './environment.ts';

/** What an inquiry found out about a key. */
export type Finding =
  | { readonly found: 'done'; readonly result: CommandResult | undefined }
  /** No command with this key was ever accepted. */
  | { readonly found: 'nothing' }
  | { readonly found: 'stopped' };

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 60_000;
/** A sending may still be on its way: only this many answers in a row prove that it never arrived. */
const PROOF = 3;

/** Waits, or less when the page is shown again or the device goes online. */
function pause(environment: Environment, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stopTimer();
      stopWake();
      resolve();
    };
    const stopTimer = environment.setTimer(end, delayMs);
    const stopWake = environment.onWake(() => {
      if (environment.isVisible() && environment.isOnline()) end();
    });
  });
}

/**
 * Asks what became of an idempotency key until that is known, ever more slowly. Reads only: nothing is sent again.
 * `isWanted` is asked before each try.
 */
export async function inquire(
  adapter: BillingAdapter,
  key: string,
  environment: Environment,
  isWanted: () => boolean,
): Promise<Finding> {
  let nothings = 0;
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
    await pause(environment, delayMs);
    if (!isWanted()) return { found: 'stopped' };
    try {
      const { state, result } = await adapter.getOutcome({ idempotencyKey: key });
      if (state === 'done') return { found: 'done', result: result ?? undefined };
      nothings = state === 'unknown' ? nothings + 1 : 0;
      if (nothings >= PROOF) return { found: 'nothing' };
    } catch {
      nothings = 0;
    }
  }
}
