import { Temporal } from 'temporal-polyfill';
import { malformed } from './malformed.ts';

/** Milliseconds as an ISO instant, without a fraction where there is none. */
export function toInstant(ms: number): string {
  const iso = new Date(ms).toISOString();
  return iso.endsWith('.000Z') ? `${iso.slice(0, -5)}Z` : iso;
}

export function toInstantOrNull(ms: number | null): string | null {
  return ms === null ? null : toInstant(ms);
}

/** An ISO instant in milliseconds. Rejects what is none with `malformed`. */
export function parseInstant(instant: string, field: string): number {
  try {
    return Temporal.Instant.from(instant).epochMilliseconds;
  } catch (cause) {
    throw malformed(field, cause);
  }
}

/**
 * The instant that an ISO 8601 duration leads to; days, weeks and months are calendar ones in the zone. Rejects with
 * `malformed` what is no duration and what leads back.
 */
export function addDuration(fromMs: number, duration: string, timeZone: string): number {
  let toMs: number;
  try {
    const from = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone);
    toMs = from.add(Temporal.Duration.from(duration)).epochMilliseconds;
  } catch (cause) {
    throw malformed('duration', cause);
  }
  if (toMs < fromMs) throw malformed('duration');
  return toMs;
}
