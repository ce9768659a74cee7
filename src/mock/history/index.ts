import type { LedgerType, Policy } from '../../contract/index.ts';
import { showsType, type AccountState, type ChargeRecord, type EntryRecord } from '../../rules/index.ts';
import { FilterCache } from './filter.ts';

/** A posted entry or a failed charge, at its place among all events (R72). */
export type IndexedRow =
  | { readonly seq: number; readonly atMs: number; readonly entry: EntryRecord; readonly charge: null }
  | { readonly seq: number; readonly atMs: number; readonly entry: null; readonly charge: ChargeRecord };

/** The first index of an ascending list at which a value is reached. */
export function reach<T>(list: readonly T[], keyOf: (item: T) => number, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(list[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The history's rows in the order in which they came, kept up with the account: a page then costs what it shows, and
 * an entry more costs what one entry costs, however long the past.
 */
export class HistoryIndex {
  readonly rows: IndexedRow[] = [];
  /** What the rows before an index brought in and took out, in minor units. */
  readonly inBefore: number[] = [0];
  readonly outBefore: number[] = [0];
  /** By type that the policy leaves out: when it was posted. */
  readonly hidden = new Map<LedgerType, number[]>();
  readonly filters = new FilterCache();
  private entries = 0;
  private charges = 0;

  /** Takes in what has been posted and has failed since. */
  follow(account: AccountState, policy: Policy): void {
    for (;;) {
      const entry = account.ledger.at(this.entries);
      const charge = account.charges.at(this.charges);
      if (!entry && !charge) return;
      if (entry && (!charge || entry.seq < charge.finishedSeq)) {
        this.entries += 1;
        this.addEntry(entry, policy);
      } else if (charge) {
        this.charges += 1;
        if (charge.status === 'failed') this.addCharge(charge);
      }
    }
  }

  private addEntry(entry: EntryRecord, policy: Policy): void {
    const { seq, atMs, type, amountMinor } = entry;
    if (showsType(policy, type)) {
      this.rows.push({ seq, atMs, entry, charge: null });
      this.sum(Math.max(0, amountMinor), Math.max(0, -amountMinor));
      return;
    }
    const instants = this.hidden.get(type);
    if (instants) instants.push(atMs);
    else this.hidden.set(type, [atMs]);
  }

  private addCharge(charge: ChargeRecord): void {
    this.rows.push({ seq: charge.finishedSeq, atMs: charge.finishedMs ?? charge.startedMs, entry: null, charge });
    this.sum(0, 0);
  }

  private sum(inMinor: number, outMinor: number): void {
    this.inBefore.push((this.inBefore.at(-1) ?? 0) + inMinor);
    this.outBefore.push((this.outBefore.at(-1) ?? 0) + outMinor);
  }
}
