import type { LedgerType, Policy, RefusalCode } from '../../contract/index.ts';
import { must } from '../assert.ts';
import { parseDate } from '../calendar/civil.ts';
import { instantOf } from '../calendar/zone.ts';
import type { Log } from '../log.ts';
import type { AccountState, ChargeRecord, EntryRecord } from '../state.ts';

export type HistoryRecord =
  | { readonly kind: 'entry'; readonly seq: number; readonly atMs: number; readonly entry: EntryRecord }
  | { readonly kind: 'charge'; readonly seq: number; readonly atMs: number; readonly charge: ChargeRecord };

/** The first index at which `keyOf` reaches a value, in a log that is ascending by it. */
function lowerBound<T>(log: Log<T>, keyOf: (item: T) => number, value: number): number {
  let low = 0;
  let high = log.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(log.at(middle) as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The instants of a range of local dates, both included (R72): from the first on, up to before the second. */
export function instantsOf(state: AccountState, from: string, to: string): { fromMs: number; toMs: number } {
  return {
    fromMs: instantOf(state.timeZone, parseDate(from), 0),
    toMs: instantOf(state.timeZone, parseDate(to) + 1, 0),
  };
}

/** The ledger entries of a range of local dates, oldest first. */
export function entriesIn(state: AccountState, from: string, to: string): EntryRecord[] {
  const { fromMs, toMs } = instantsOf(state, from, to);
  const first = lowerBound(state.ledger, (entry) => entry.atMs, fromMs);
  const end = lowerBound(state.ledger, (entry) => entry.atMs, toMs);
  return Array.from(
    { length: Math.max(0, end - first) },
    (_, index) => state.ledger.at(first + index) as EntryRecord,
  );
}

function endOf(charge: ChargeRecord): number {
  return must(charge.finishedMs, 'an ended charge has its end');
}

/** Failed charges and an open one, as rows of their own (R72). */
function chargeRows(state: AccountState, fromMs: number, toMs: number): HistoryRecord[] {
  const rows: HistoryRecord[] = [];
  const first = lowerBound(state.charges, endOf, fromMs);
  for (let index = first; index < state.charges.length; index += 1) {
    const charge = state.charges.at(index) as ChargeRecord;
    const atMs = endOf(charge);
    if (atMs >= toMs) break;
    if (charge.status === 'failed') rows.push({ kind: 'charge', seq: charge.finishedSeq, atMs, charge });
  }
  const open = state.open?.charge;
  if (open && open.startedMs >= fromMs && open.startedMs < toMs) {
    rows.push({ kind: 'charge', seq: open.seq, atMs: open.startedMs, charge: open });
  }
  return rows;
}

/** Whether the history shows entries of a type (R72). */
export function showsType(policy: Policy, type: LedgerType): boolean {
  return policy.history.types === 'all' || policy.history.types.includes(type);
}

/**
 * The history of a range of local dates, both included, newest first (R72): entries of the types that the policy
 * shows, failed and processing charges. Refused: `invalid_range` where `from` is after `to`.
 */
export function historyOf(
  state: AccountState,
  policy: Policy,
  from: string,
  to: string,
): HistoryRecord[] | RefusalCode {
  if (from > to) return 'invalid_range';
  const { fromMs, toMs } = instantsOf(state, from, to);
  const rows: HistoryRecord[] = entriesIn(state, from, to)
    .filter((entry) => showsType(policy, entry.type))
    .map((entry) => ({ kind: 'entry', seq: entry.seq, atMs: entry.atMs, entry }));
  return rows.concat(chargeRows(state, fromMs, toMs)).sort((a, b) => b.atMs - a.atMs || b.seq - a.seq);
}
