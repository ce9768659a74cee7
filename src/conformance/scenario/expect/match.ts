import type { Story } from '../story.ts';
import { canonicalAmount } from '../money.ts';

/** What a story expects and what is there instead. */
export interface Mismatch {
  readonly expected: unknown;
  readonly seen: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** Which keys of an expectation hold amounts and which hold instants: their spelling is free. */
export interface Spelling {
  readonly money?: readonly string[];
  readonly instants?: readonly string[];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An instant as the player writes the one it sees. */
export function canonicalInstant(instant: string): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** An expected row as the player writes the one it sees. Throws a `ScenarioError` for an amount that is none. */
export function canonical(row: Fields, { money = [], instants = [] }: Spelling, { currency }: Story): Fields {
  const entries = Object.entries(row).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value];
    if (money.includes(key)) return [key, canonicalAmount(value, currency)];
    return [key, instants.includes(key) ? canonicalInstant(value) : value];
  });
  return Object.fromEntries(entries) as Fields;
}

/** Whether something is as expected: an object in the keys that are given, a list in length and order. */
export function matches(expected: unknown, seen: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(seen) && seen.length === expected.length && expected.every((item, at) => matches(item, seen[at]))
    );
  }
  if (!isFields(expected)) return expected === seen;
  return isFields(seen) && Object.entries(expected).every(([key, value]) => matches(value, seen[key]));
}

function pick(row: Fields, keys: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.size === 0 || keys.has(key)));
}

/** A mismatch of one object, told in the keys that are given. */
export function compareFields(expected: Fields, seen: Fields): Mismatch | null {
  return matches(expected, seen) ? null : { expected, seen: pick(seen, new Set(Object.keys(expected))) };
}

/** A mismatch of two lists, told in the keys that are given. */
export function compareRows(
  expected: readonly Fields[],
  seen: readonly Fields[],
  rowMatches: (expected: Fields, seen: Fields) => boolean = matches,
): Mismatch | null {
  const isSame = expected.length === seen.length && expected.every((row, at) => rowMatches(row, seen[at] as Fields));
  const keys = new Set(expected.flatMap((row) => Object.keys(row)));
  return isSame ? null : { expected, seen: seen.map((row) => pick(row, keys)) };
}

/** A mismatch of two values. */
export function compareValues(expected: unknown, seen: unknown): Mismatch | null {
  return matches(expected, seen) && matches(seen, expected) ? null : { expected, seen };
}
