import { isCurrency } from '../money/exponents.ts';
import { z } from './z.ts';

const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Whether a date's month has the day. */
function isInMonth(date: string): boolean {
  const day = Number(date.slice(8));
  if (day <= 28) return true;
  const [year = 0, month = 0] = date.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const shortest = isLeap ? 29 : 28;
  return day <= (month === 2 ? shortest : LONG_MONTHS.has(month) ? 31 : 30);
}

/** Names that a backend gives to its things: shown nowhere, compared only. */
export const Id = z.string().check(z.minLength(1), z.maxLength(200));
/** Text that a backend or a customer wrote: always text, never markup. */
export const Text = z.string().check(z.maxLength(2000));
/** An amount in whole minor units of the account's currency (R1), signed as the ledger is (R4). */
export const Minor = z.int();
/**
 * An amount as a customer typed it, in minor units. Fractions and what is not finite pass here on purpose: refusing
 * them with `invalid_amount` is the rules' part, in its place of R7's order.
 */
export const TypedMinor = z.custom<number>((value) => typeof value === 'number', 'an amount in minor units');
/** An ISO 4217 code. */
export const Currency = z.string().check(z.refine(isCurrency, 'an ISO 4217 currency'));
/** An instant as ISO 8601 in UTC, with `Z`. */
export const Instant = z
  .string()
  .check(z.regex(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/, 'an ISO instant with Z'));
/** A calendar date, `2026-03-02`, in the account's time zone unless said otherwise (R5). */
export const LocalDate = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'an ISO date'), z.refine(isInMonth, 'an ISO date'));
/** A month, `2026-03`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'an ISO month'));
/** A local time of day, `00:01`. */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day'));
/** An IANA time zone, or a fixed offset such as `-05:00`. */
export const TimeZone = z.string().check(z.minLength(1), z.maxLength(80));
/** A rule of the rules document, `R33`. */
export const Rule = z.string().check(z.regex(/^R\d+$/, 'a rule number'));
/** A number that grows with every change of the account. */
export const Version = z.int().check(z.nonnegative());

export type Instant = string;
export type LocalDate = string;
