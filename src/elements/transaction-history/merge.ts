import type { HistoryPage, HistoryRow } from '../../contract/index.ts';

/** Rows that were read so far, newest first, and the way to those after them. */
export interface LoadedRows {
  readonly rows: readonly HistoryRow[];
  readonly cursor: string | null;
  /** Of the whole range, when they were read. */
  readonly total: number;
}

export interface MergedRows {
  readonly rows: readonly HistoryRow[];
  readonly cursor: string | null;
  /** Whether the cursor is the one there was, so that what is being read with it still fits. */
  readonly keptChain: boolean;
}

/** Charges that a newer one retries, and those that they retried: recovered, or being so (R50). */
function retriedBy(fresh: readonly HistoryRow[], old: readonly HistoryRow[]): ReadonlySet<string> {
  const retryOf = new Map(old.map(({ charge }) => [charge?.id ?? '', charge?.retryOf ?? null]));
  const retried = new Set<string>();
  for (const { charge } of fresh) {
    if (charge === null || charge.status === 'failed') continue;
    for (let id = charge.retryOf; id !== null && !retried.has(id); id = retryOf.get(id) ?? null) retried.add(id);
  }
  return retried;
}

function withoutRetry(row: HistoryRow, retried: ReadonlySet<string>): HistoryRow {
  if (row.charge === null || !row.charge.retryable || !retried.has(row.charge.id)) return row;
  return { ...row, charge: { ...row.charge, retryable: false } };
}

/**
 * A first page that was read again, in front of what was read after its forerunner. Where the two don't meet without a
 * gap, the page alone is what is known, and the rest has to be read again from it.
 */
export function mergeFirstPage(old: LoadedRows, page: HistoryPage): MergedRows {
  const alone = { rows: [...page.rows], cursor: page.nextCursor, keptChain: false };
  const last = page.rows.at(-1);
  if (last === undefined || page.nextCursor === null) return alone;
  const meetsAt = old.rows.findIndex(({ id }) => id === last.id);
  if (meetsAt === -1) return alone;
  const rest = old.rows.slice(meetsAt + 1);
  const isWhole = page.rows.length + rest.length - old.rows.length === page.total - old.total;
  if (rest.length === 0 || !isWhole) return alone;
  const retried = retriedBy(page.rows, old.rows);
  const known = retried.size === 0 ? rest : rest.map((row) => withoutRetry(row, retried));
  return { rows: [...page.rows, ...known], cursor: old.cursor, keptChain: true };
}
