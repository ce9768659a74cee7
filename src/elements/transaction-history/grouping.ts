import type { HistoryRow } from '../../contract/index.ts';

/**
 * What the history shows as one: a row, or all attempts of one automatic collection under the last of them (R22).
 */
export interface HistoryEntry {
  /** The row it is shown as: the newest. */
  readonly row: HistoryRow;
  /** The attempts before it, newest first; empty for most. */
  readonly earlier: readonly HistoryRow[];
}

interface GrowingEntry {
  readonly row: HistoryRow;
  earlier: HistoryRow[];
}

const NONE: HistoryRow[] = [];

/**
 * The entries of rows that come newest first, page by page. An attempt joins the entry of its round wherever that is,
 * so a round that a page boundary or a call in between cuts in two is still one.
 */
export class Grouping {
  readonly entries: HistoryEntry[] = [];
  readonly #rounds = new Map<string, GrowingEntry>();

  add(rows: readonly HistoryRow[]): void {
    for (const row of rows) {
      const roundId = row.charge?.roundId ?? null;
      const group = roundId === null ? undefined : this.#rounds.get(roundId);
      if (group === undefined) this.#open(row, roundId);
      else if (group.earlier.length === 0) group.earlier = [row];
      else group.earlier.push(row);
    }
  }

  #open(row: HistoryRow, roundId: string | null): void {
    const entry: GrowingEntry = { row, earlier: NONE };
    this.entries.push(entry);
    if (roundId !== null) this.#rounds.set(roundId, entry);
  }
}
