import { z } from '../../contract/schema/z.ts';

/**
 * Live updates: a stream of server-sent events, each of which says the account's version and nothing else. The id of an
 * event is that version, so that a stream that was cut is resumed with `Last-Event-ID`: the first event of a stream is
 * always the current version, and one that differs from the last one seen is a change that was missed.
 */
export const EVENTS_PATH = '/events';
export const EVENT_STREAM_TYPE = 'text/event-stream';
export const CHANGE_EVENT = 'change';

/** How often a stream without changes says that it is alive, in milliseconds. */
export const HEARTBEAT_MS = 15_000;

const Change = z.object({ version: z.int() });

/** One event as the stream carries it. */
export function changeEvent(version: number): string {
  return `event: ${CHANGE_EVENT}\nid: ${version}\ndata: ${JSON.stringify({ version })}\n\n`;
}

/** A comment: keeps proxies from cutting a stream in which nothing happens. */
export const HEARTBEAT = ': alive\n\n';

/** The version that an event tells; null where it makes no sense. */
export function versionOfEvent(data: string): number | null {
  try {
    const parsed = Change.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data.version : null;
  } catch {
    return null;
  }
}
