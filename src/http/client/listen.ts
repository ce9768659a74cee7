import { createParser } from 'eventsource-parser';
import { CHANGE_EVENT, EVENT_STREAM_TYPE, HEARTBEAT_MS, versionOfEvent } from '../protocol/events.ts';

/** How a stream of changes ended: cut, so that it can be opened again, or not offered by this backend. */
export type StreamEnd = 'cut' | 'not_offered';

/** Statuses with which a backend says that it has no such stream. */
const NOT_OFFERED: ReadonlySet<number> = new Set([404, 405, 406, 501]);

/** A stream in which nothing, not even a sign of life, comes for this long (milliseconds) is dead. */
const SILENCE_MS = 3 * HEARTBEAT_MS;

/** An event says one number. */
const MAX_EVENT_CHARS = 10_000;

type Open = (signal: AbortSignal, lastVersion: number | null) => Promise<Response>;

async function readStream(
  stream: ReadableStream<Uint8Array>,
  onVersion: (version: number) => void,
  onSign: () => void,
  signal: AbortSignal,
): Promise<void> {
  // A stream whose line never ends makes the parser throw, which ends it here.
  const parser = createParser({
    maxBufferSize: MAX_EVENT_CHARS,
    onEvent: ({ event, data }) => {
      const version = event === CHANGE_EVENT ? versionOfEvent(data) : null;
      if (version !== null) onVersion(version);
    },
  });
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel);
  for (;;) {
    const { done, value } = await reader.read();
    if (done || signal.aborted) return;
    onSign();
    parser.feed(decoder.decode(value, { stream: true }));
  }
}

/** Listens to a stream of changes until it ends, one way or the other; never rejects. */
export async function listen(
  open: Open,
  options: {
    readonly signal: AbortSignal;
    readonly lastVersion: number | null;
    readonly onVersion: (version: number) => void;
  },
): Promise<StreamEnd> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  options.signal.addEventListener('abort', end);
  let timer = setTimeout(end, SILENCE_MS);
  const onSign = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, SILENCE_MS);
  };
  try {
    const response = await open(controller.signal, options.lastVersion);
    const isStream = response.headers.get('Content-Type')?.startsWith(EVENT_STREAM_TYPE) ?? false;
    if (!response.ok || !isStream || !response.body) {
      end();
      return NOT_OFFERED.has(response.status) || response.ok ? 'not_offered' : 'cut';
    }
    onSign();
    await readStream(response.body, options.onVersion, onSign, controller.signal);
    return 'cut';
  } catch {
    return 'cut';
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', end);
  }
}
