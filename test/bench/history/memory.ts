import type { BillingAdapter, HistoryPage, HistoryRow, OperationInput } from '../../../src/contract/index.ts';

const NEWEST_MS = Date.UTC(2026, 10, 24, 12);
const STEP_MS = 9 * 60_000;
const TYPES = ['usage', 'usage', 'cnam', 'service', 'fax', 'deposit'] as const;

/** `count` rows, newest first, nine minutes apart: 100,000 of them are twenty months. */
export function rowsOf(count: number): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let balanceMinor = 0;
  for (let seq = 1; seq <= count; seq += 1) {
    const type = TYPES[seq % TYPES.length] ?? 'usage';
    const amountMinor = type === 'deposit' ? 5000 : -((seq * 7919) % 1300) - 1;
    balanceMinor += amountMinor;
    const at = new Date(NEWEST_MS - (count - seq) * STEP_MS).toISOString();
    const description = `${type} ${seq}`;
    rows.push({
      id: `e-${seq}`, seq, at, date: at.slice(0, 10), type, description, reference: null, amountMinor, balanceMinor,
      charge: null,
    });
  }
  return rows.reverse();
}

/** Rows of a range in a list that is newest first, found by halving: from the first index to before the second. */
export function spanOf(rows: readonly HistoryRow[], from: string, to: string): readonly [number, number] {
  const reach = (isBefore: (row: HistoryRow) => boolean) => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(rows[middle] as HistoryRow)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [reach(({ date }) => date > to), reach(({ date }) => date >= from)];
}

export interface Sums {
  readonly inBefore: Float64Array;
  readonly outBefore: Float64Array;
}

/** What the rows before each one brought in and took out. */
export function sumsOf(rows: readonly HistoryRow[]): Sums {
  const inBefore = new Float64Array(rows.length + 1);
  const outBefore = new Float64Array(rows.length + 1);
  for (const [index, { amountMinor }] of rows.entries()) {
    inBefore[index + 1] = (inBefore[index] ?? 0) + Math.max(0, amountMinor);
    outBefore[index + 1] = (outBefore[index] ?? 0) + Math.max(0, -amountMinor);
  }
  return { inBefore, outBefore };
}

/** A backend whose history is a list in memory, given in pages by cursor; everything else is another adapter's. */
export function memoryAdapter(rest: BillingAdapter, rows: readonly HistoryRow[]): BillingAdapter {
  const { inBefore, outBefore } = sumsOf(rows);
  const between = (sums: Float64Array, first: number, end: number) => (sums[end] ?? 0) - (sums[first] ?? 0);
  const listHistory = async (input: OperationInput<'listHistory'>): Promise<HistoryPage> => {
    const [first, end] = spanOf(rows, input.from, input.to);
    const start = input.cursor === undefined ? first : Number(input.cursor);
    const stop = Math.min(end, start + (input.limit ?? 100));
    const inMinor = between(inBefore, first, end);
    const outMinor = between(outBefore, first, end);
    return {
      version: 1,
      currency: 'USD',
      rows: rows.slice(start, stop),
      nextCursor: stop < end ? String(stop) : null,
      total: end - first,
      summary: { inMinor, outMinor, netMinor: inMinor - outMinor, hiddenTypes: [] },
    };
  };
  return { ...rest, listHistory };
}
