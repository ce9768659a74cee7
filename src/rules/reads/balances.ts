import type { LedgerType, RefusalCode } from '../../contract/index.ts';
import { formatDate, parseDate } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import type { AccountState } from '../state.ts';
import { entriesIn } from './history.ts';

export interface DailyBalanceRecord {
  readonly date: string;
  readonly balanceMinor: number;
}

/** What is used from day to day: not the monthly fees, which are known ahead. */
const USAGE_TYPES: ReadonlySet<LedgerType> = new Set(['usage', 'cnam', 'fax', 'emergency']);
const USUAL_DAYS = 30;
const FEWEST_DAYS = 7;

/** The balance at the end of each local date of a range, both included; of today, now. Refused: `invalid_range`. */
export function dailyBalancesOf(state: AccountState, from: string, to: string): DailyBalanceRecord[] | RefusalCode {
  if (from > to) return 'invalid_range';
  const first = parseDate(from);
  const last = parseDate(to);
  const today = localDay(state.timeZone, state.nowMs);
  const end = Math.min(last, today);
  if (end < first) return [];
  const entries = entriesIn(state, from, formatDate(Math.max(end, today)));
  const firstEntry = entries[0];
  let balanceMinor = firstEntry ? firstEntry.balanceMinor - firstEntry.amountMinor : state.balanceMinor;
  let index = 0;
  const days: DailyBalanceRecord[] = [];
  for (let day = first; day <= end; day += 1) {
    for (let entry = entries[index]; entry && localDay(state.timeZone, entry.atMs) <= day; entry = entries[index]) {
      balanceMinor = entry.balanceMinor;
      index += 1;
    }
    days.push({ date: formatDate(day), balanceMinor });
  }
  return days;
}

/**
 * What is usually used a day, over the last thirty whole local dates or as many as the account has; null where it has
 * fewer than seven.
 */
export function usualUsageOf(state: AccountState): { dailyMinor: number | null; days: number } {
  const firstEntry = state.ledger.at(0);
  const today = localDay(state.timeZone, state.nowMs);
  const age = firstEntry ? today - localDay(state.timeZone, firstEntry.atMs) : 0;
  const days = Math.min(USUAL_DAYS, age);
  if (days < FEWEST_DAYS) return { dailyMinor: null, days };
  const used = entriesIn(state, formatDate(today - days), formatDate(today - 1)).filter((entry) =>
    USAGE_TYPES.has(entry.type),
  );
  return { dailyMinor: Math.round(used.reduce((sum, entry) => sum - entry.amountMinor, 0) / days), days };
}
