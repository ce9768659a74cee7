import type { LocalDate } from '../contract/index.ts';

/** The ranges that are offered by name; each is reckoned from today, so it moves on with the days. */
export const RANGE_PRESETS = ['thisMonth', 'lastMonth', 'last90Days', 'thisYear', 'all'] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** What is in the two date fields; empty is open on that side. */
export interface RangeFields {
  readonly from: string;
  readonly to: string;
}

/** A range of local dates, both included (R72). */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Before any account: what an open From asks for. */
const EARLIEST = '1900-01-01';

const DAY_MS = 86_400_000;

/** A date some days away from another. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`;
}

/** The dates of a named range as they stand in the fields, `today` being the account's date. */
export function fieldsOf(preset: RangePreset, today: LocalDate): RangeFields {
  switch (preset) {
    case 'thisMonth':
      return { from: firstOfMonth(today), to: today };
    case 'lastMonth': {
      const last = addDays(firstOfMonth(today), -1);
      return { from: firstOfMonth(last), to: last };
    }
    case 'last90Days':
      return { from: addDays(today, -89), to: today };
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'all':
      return { from: '', to: '' };
  }
}

/** What the fields ask a backend for. An open To is today, and moves on with it. */
export function rangeOf({ from, to }: RangeFields, today: LocalDate): DateRange {
  const end = to || (from > today ? from : today);
  return { from: from || EARLIEST, to: end };
}

/** Whether From is after To: `invalid_range` (R72). */
export function isTurnedRound({ from, to }: RangeFields): boolean {
  return from !== '' && to !== '' && from > to;
}

/** Whether a text is a date that exists: what a host may write into `from` and `to`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const atMs = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(atMs) && new Date(atMs).toISOString().slice(0, 10) === text;
}
