import type { BillingAdapter } from '../../contract/index.ts';
import { changeEvent, HEARTBEAT } from '../protocol/events.ts';

/** Lets somebody sleep until there is news, or until it has been quiet for long enough. */
class Bell {
  private rung = true;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Whether there was news. Any number of rings since the last time are one. */
  async wait(quietMs: number): Promise<boolean> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, quietMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = null;
    }
    const { rung } = this;
    this.rung = false;
    return rung;
  }
}

/**
 * The account's versions as they change, the current one first. It is read when the reader has room, so that a slow one
 * gets the latest version and not a queue of old ones.
 */
export function versionStream(adapter: BillingAdapter, heartbeatMs: number): ReadableStream<Uint8Array> {
  const bell = new Bell();
  const encoder = new TextEncoder();
  let isOver = false;
  let lastVersion: number | null = null;
  let stop: (() => void) | undefined;

  async function next(): Promise<string> {
    if (!(await bell.wait(heartbeatMs))) return HEARTBEAT;
    const { version } = await adapter.getAccount({});
    if (version === lastVersion) return HEARTBEAT;
    lastVersion = version;
    return changeEvent(version);
  }

  return new ReadableStream({
    start() {
      stop = adapter.subscribe?.(() => bell.ring());
    },
    async pull(controller) {
      try {
        const text = await next();
        if (!isOver) controller.enqueue(encoder.encode(text));
      } catch {
        // Whoever reads comes back, and is told then what is wrong.
        isOver = true;
        stop?.();
        controller.close();
      }
    },
    cancel() {
      isOver = true;
      stop?.();
      bell.ring();
    },
  });
}
