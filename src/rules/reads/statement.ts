import type { LedgerType, Policy, RefusalCode, StatementKind } from '../../contract/index.ts';
import { firstRefusal } from '../refusals/first.ts';
import type { AccountState, EntryRecord, TaxLineRecord } from '../state.ts';
import { entriesIn } from './history.ts';
import { findCharge } from './retryable.ts';

export interface StatementRecord {
  readonly entries: readonly EntryRecord[];
  readonly totalMinor: number;
  readonly taxMinor: number;
  /** Summed by name and rate, in the order in which they first come. */
  readonly taxLines: readonly TaxLineRecord[];
  readonly types: readonly LedgerType[];
}

function taxLinesOf(state: AccountState, entries: readonly EntryRecord[]): TaxLineRecord[] {
  const byRate = new Map<string, TaxLineRecord>();
  for (const { chargeId } of entries) {
    const charge = chargeId === null ? undefined : findCharge(state, chargeId);
    for (const line of charge?.taxLines ?? []) {
      const key = `${line.name} ${line.ratePer100000}`;
      const earlierMinor = byRate.get(key)?.amountMinor ?? 0;
      byRate.set(key, { ...line, amountMinor: earlierMinor + line.amountMinor });
    }
  }
  return [...byRate.values()];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * A statement over a range of local dates, both included (R73). `charges` has every entry, and its total is the sum of
 * the debits, positive; `deposits` has only deposits, and its total is their sum without tax. Refused: `not_offered`,
 * `invalid_range`.
 */
export function statementOf(
  state: AccountState,
  policy: Policy,
  kind: StatementKind,
  from: string,
  to: string,
): StatementRecord | RefusalCode {
  const refusal = firstRefusal([!policy.statements.includes(kind) && 'not_offered', from > to && 'invalid_range']);
  if (refusal) return refusal;
  const entries = entriesIn(state, from, to).filter((entry) => kind === 'charges' || entry.type === 'deposit');
  const amounts = entries.map((entry) => entry.amountMinor);
  const taxLines = taxLinesOf(state, entries);
  return {
    entries,
    totalMinor:
      kind === 'deposits' ? sum(amounts) : sum(amounts.filter((amount) => amount < 0).map((amount) => -amount)),
    taxMinor: sum(taxLines.map((line) => line.amountMinor)),
    taxLines,
    types: [...new Set(entries.map((entry) => entry.type))].sort(),
  };
}
