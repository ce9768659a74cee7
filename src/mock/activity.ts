import type { OperationInput, OperationOutput } from '../contract/index.ts';
import type { EngineEvent } from '../rules/index.ts';
import type { Backend } from './backend.ts';
import { reach } from './history/index.ts';
import { malformed } from './malformed.ts';
import { activityEvent } from './map/event.ts';

const USUAL_LIMIT = 100;

function seqOf(event: EngineEvent): number {
  return event.seq;
}

function parseCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (!/^\d{1,15}$/.test(cursor)) throw malformed('cursor');
  return Number(cursor);
}

/**
 * What happened, newest or oldest first. A cursor is the `seq` of the last event that was given: it stays good while
 * events are added, and who follows along (oldest first) may use the last `seq` known as one.
 */
export function activityPage(backend: Backend, input: OperationInput<'listActivity'>): OperationOutput<'listActivity'> {
  const { order = 'newest', limit = USUAL_LIMIT } = input;
  const cursor = parseCursor(input.cursor);
  const { events, version } = backend;
  const isNewest = order === 'newest';
  const place = cursor === null ? null : reach(events, seqOf, isNewest ? cursor : cursor + 1);
  const end = isNewest ? (place ?? events.length) : Math.min(events.length, (place ?? 0) + limit);
  const first = isNewest ? Math.max(0, end - limit) : (place ?? 0);
  const page = events.slice(first, end);
  const hasMore = isNewest ? first > 0 : end < events.length;
  if (isNewest) page.reverse();
  const last = page.at(-1);
  return {
    version,
    events: page.map((event) => activityEvent(backend, event)),
    nextCursor: hasMore && last ? String(last.seq) : null,
  };
}
