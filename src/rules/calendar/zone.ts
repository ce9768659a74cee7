import { Temporal } from 'temporal-polyfill';
import { MS_PER_DAY, MS_PER_MINUTE, type Day } from './civil.ts';

/**
 * A time zone as the instants at which its offset changes. Looking a local date up here is some ninety times faster
 * than asking a date library for each event; the library makes the table, and is the oracle in the tests.
 */
interface ZoneTable {
  /** Ascending; the first is -Infinity. */
  readonly startsMs: readonly number[];
  readonly offsetsMs: readonly number[];
}

const FIRST_MS = 0;
const LAST_MS = 4_102_444_800_000;
const tables = new Map<string, ZoneTable>();

function makeTable(timeZone: string): ZoneTable {
  let zoned = Temporal.Instant.fromEpochMilliseconds(FIRST_MS).toZonedDateTimeISO(timeZone);
  const startsMs = [Number.NEGATIVE_INFINITY];
  const offsetsMs = [zoned.offsetNanoseconds / 1e6];
  for (;;) {
    const next = zoned.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > LAST_MS) return { startsMs, offsetsMs };
    startsMs.push(next.epochMilliseconds);
    offsetsMs.push(next.offsetNanoseconds / 1e6);
    zoned = next;
  }
}

function tableOf(timeZone: string): ZoneTable {
  let table = tables.get(timeZone);
  if (!table) {
    table = makeTable(timeZone);
    tables.set(timeZone, table);
  }
  return table;
}

/** Whether `timeZone` is an IANA time zone or a fixed offset such as `-05:00`. */
export function isTimeZone(timeZone: string): boolean {
  try {
    tableOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What to add to an instant to get the zone's local time, in milliseconds. */
export function offsetMsAt(timeZone: string, instantMs: number): number {
  const { startsMs, offsetsMs } = tableOf(timeZone);
  let low = 0;
  let high = startsMs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((startsMs[middle] as number) <= instantMs) low = middle;
    else high = middle - 1;
  }
  return offsetsMs[low] as number;
}

/** The local date of an instant (R5). */
export function localDay(timeZone: string, instantMs: number): Day {
  return Math.floor((instantMs + offsetMsAt(timeZone, instantMs)) / MS_PER_DAY);
}

/**
 * The instant of a local time. A time that a change of offset skips or repeats is read as Temporal's `compatible` (R5):
 * skipped, it moves on by the length of the gap; repeated, it is the earlier one.
 */
export function instantOf(timeZone: string, day: Day, minuteOfDay: number): number {
  const localMs = day * MS_PER_DAY + minuteOfDay * MS_PER_MINUTE;
  const before = offsetMsAt(timeZone, localMs - MS_PER_DAY);
  const after = offsetMsAt(timeZone, localMs + MS_PER_DAY);
  const earlier = localMs - before;
  if (before === after || offsetMsAt(timeZone, earlier) === before) return earlier;
  const later = localMs - after;
  return offsetMsAt(timeZone, later) === after ? later : earlier;
}
