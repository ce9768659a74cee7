import { isolated } from './locale.ts';

/** How much of a date and time is written. */
export type TimeStyle = 'date' | 'shortDate' | 'time' | 'dayTime' | 'dateTime' | 'weekdayTime' | 'month';

const STYLES: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDate: { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dayTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekdayTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  month: { month: 'long', year: 'numeric' },
};

const OFFSET = /^([+-])(\d\d):?(\d\d)?$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, timeZone: string, style: TimeStyle | 'zone'): Intl.DateTimeFormat {
  const id = `${locale} ${timeZone} ${style}`;
  const known = formatters.get(id);
  if (known !== undefined) return known;
  const options = style === 'zone' ? { timeZoneName: 'short' as const } : STYLES[style];
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(id, made);
  return made;
}

/** A fixed offset such as `-05:00` in minutes; undefined for a named zone. Not every browser's Intl takes offsets. */
function offsetMinutes(timeZone: string): number | undefined {
  const match = OFFSET.exec(timeZone);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** Whether a zone can be formatted in: an offset, or a name that this browser knows. */
export function isTimeZone(timeZone: string): boolean {
  if (offsetMinutes(timeZone) !== undefined) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** An ISO instant in a time zone, in 24 hours. */
export function formatInstant(instant: string, timeZone: string, locale: string, style: TimeStyle): string {
  const offset = offsetMinutes(timeZone);
  const atMs = Date.parse(instant);
  const shownMs = offset === undefined ? atMs : atMs + offset * 60_000;
  return isolated(formatter(locale, offset === undefined ? timeZone : 'UTC', style).format(shownMs), locale);
}

/** What a zone is called at an instant: `EST`, `GMT+1`, `UTC−05:00`. */
export function formatZone(instant: string, timeZone: string, locale: string): string {
  if (offsetMinutes(timeZone) !== undefined) return `UTC${timeZone.replace('-', '−')}`;
  const parts = formatter(locale, timeZone, 'zone').formatToParts(Date.parse(instant));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined ? timeZone : isolated(name, locale);
}

/** A calendar date, `2026-03-02`. */
export function formatDate(date: string, locale: string, style: 'date' | 'shortDate' = 'date'): string {
  return isolated(formatter(locale, 'UTC', style).format(Date.parse(`${date}T00:00:00Z`)), locale);
}

/** A month, `2030-12`. */
export function formatMonth(month: string, locale: string): string {
  return isolated(formatter(locale, 'UTC', 'month').format(Date.parse(`${month}-01T00:00:00Z`)), locale);
}

/** The expiry of a card as it is printed on one: `12/30`. */
export function formatExpiry(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(2, 4)}`;
}

const dayFormatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant in a time zone, `2026-03-02`. */
export function dateOf(instant: string | number, timeZone: string): string {
  const atMs = typeof instant === 'number' ? instant : Date.parse(instant);
  const offset = offsetMinutes(timeZone);
  const zone = offset === undefined ? timeZone : 'UTC';
  const shown =
    dayFormatters.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dayFormatters.set(zone, shown);
  const parts = shown.formatToParts(atMs + (offset ?? 0) * 60_000);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const MINUTE_MS = 60_000;
const UNITS: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly ms: number; readonly until: number }[] = [
  { unit: 'minute', ms: MINUTE_MS, until: 60 },
  { unit: 'hour', ms: 60 * MINUTE_MS, until: 36 },
  { unit: 'day', ms: 24 * 60 * MINUTE_MS, until: 45 },
  { unit: 'month', ms: 30.44 * 24 * 60 * MINUTE_MS, until: 18 },
  { unit: 'year', ms: 365.25 * 24 * 60 * MINUTE_MS, until: Number.POSITIVE_INFINITY },
];

/** How far off an instant is: "in 2 hours", "5 minutes ago". Never rounds a time to come to "now". */
export function formatRelative(instant: string, nowMs: number, locale: string): string {
  const gapMs = Date.parse(instant) - nowMs;
  const distanceMs = Math.max(Math.abs(gapMs), MINUTE_MS);
  const last = UNITS[UNITS.length - 1]!;
  const { unit, ms } = UNITS.find((candidate) => Math.round(distanceMs / candidate.ms) < candidate.until) ?? last;
  const count = Math.max(1, Math.round(distanceMs / ms));
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return isolated(relative.format(gapMs < 0 ? -count : count, unit), locale);
}
