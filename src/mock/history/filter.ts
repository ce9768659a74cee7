import type { RowType } from '../../contract/index.ts';
import type { IndexedRow } from './index.ts';

/** Which rows a reader asked for beside their range. */
export interface HistoryFilter {
  readonly types: readonly RowType[] | null;
  /** Lower case; null: no search. */
  readonly search: string | null;
}

/** How a row is read: its type and what its description says. */
export interface RowReader {
  typeOf(row: IndexedRow): RowType;
  describe(row: IndexedRow): string;
}

export function matches(filter: HistoryFilter, row: IndexedRow, reader: RowReader): boolean {
  if (filter.types && !filter.types.includes(reader.typeOf(row))) return false;
  return filter.search === null || reader.describe(row).toLowerCase().includes(filter.search);
}

/** The rows that match a filter, with the sums before each, kept up with the rows as they come. */
export interface FilteredRows {
  readonly rows: IndexedRow[];
  readonly inBefore: number[];
  readonly outBefore: number[];
}

/** How many filters are remembered: what one page of widgets can look at at a time. */
const REMEMBERED = 8;

interface Remembered extends FilteredRows {
  seen: number;
}

/** Filters that were asked for lately: the next page of one costs what it shows. */
export class FilterCache {
  private readonly remembered = new Map<string, Remembered>();

  get(filter: HistoryFilter, all: FilteredRows, reader: RowReader): FilteredRows {
    if (!filter.types && filter.search === null) return all;
    const key = JSON.stringify(filter);
    const kept = this.remembered.get(key) ?? { rows: [], inBefore: [0], outBefore: [0], seen: 0 };
    this.remembered.delete(key);
    this.remembered.set(key, kept);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
    for (; kept.seen < all.rows.length; kept.seen += 1) {
      const row = all.rows[kept.seen] as IndexedRow;
      if (matches(filter, row, reader)) take(kept, row);
    }
    return kept;
  }
}

function take(kept: Remembered, row: IndexedRow): void {
  const amountMinor = row.entry?.amountMinor ?? 0;
  kept.rows.push(row);
  kept.inBefore.push((kept.inBefore.at(-1) ?? 0) + Math.max(0, amountMinor));
  kept.outBefore.push((kept.outBefore.at(-1) ?? 0) + Math.max(0, -amountMinor));
}
