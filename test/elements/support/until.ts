import { aTimeout } from '@open-wc/testing';

/** Waits until something holds, or says what did not. */
export async function until(what: string, holds: () => unknown, forMs = 3000): Promise<void> {
  const end = performance.now() + forMs;
  for (;;) {
    try {
      if (holds()) return;
    } catch {
      // Not there yet.
    }
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await aTimeout(15);
  }
}
