import { BillingError, type HistoryPage, type LedgerType, type OperationInput, type RowType } from '../../contract/index.ts';
import { instantsOf } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { malformed } from '../malformed.ts';
import { historyRow } from '../map/history.ts';
import { describeCharge, describeEntry } from '../texts/descriptions.ts';
import { matches, type FilteredRows, type HistoryFilter, type RowReader } from './filter.ts';
import { reach, type HistoryIndex, type IndexedRow } from './index.ts';

type HistoryInput = OperationInput<'listHistory'>;

const USUAL_LIMIT = 100;

function readerOf(backend: Backend): RowReader {
  return {
    typeOf: (row): RowType => row.entry?.type ?? (row.charge?.status === 'failed' ? 'failed' : 'processing'),
    describe: (row) => (row.entry ? describeEntry(backend, row.entry) : describeCharge(row.charge)),
  };
}

/** A cursor is the place of the last row that was given: it stays good while rows are added after it. */
function parseCursor(cursor: string | undefined): number {
  if (cursor === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,15}$/.test(cursor)) throw malformed('cursor');
  return Number(cursor);
}

/** The charge that is open, as a row of its own at the instant at which it began (R72). */
function openRow(backend: Backend): IndexedRow | null {
  const open = backend.account.open?.charge;
  return open ? { seq: open.seq, atMs: open.startedMs, entry: null, charge: open } : null;
}

function hiddenIn(index: HistoryIndex, fromMs: number, toMs: number): LedgerType[] {
  const within = [...index.hidden].filter(([, instants]) => {
    const first = instants[reach(instants, (atMs) => atMs, fromMs)];
    return first !== undefined && first < toMs;
  });
  return within.map(([type]) => type).sort();
}

/** Up to `limit` rows before a place, newest first. */
function rowsBefore(rows: readonly IndexedRow[], first: number, before: number, limit: number): IndexedRow[] {
  return rows.slice(Math.max(first, before - limit), before).reverse();
}

/** A page with one row more at its place, newest first. */
function withRow(page: readonly IndexedRow[], row: IndexedRow | null, limit: number): readonly IndexedRow[] {
  return row ? [...page, row].sort((a, b) => b.seq - a.seq).slice(0, limit) : page;
}

/** One page of the history (R72), with the total and the sums of all its pages. */
export function historyPage(backend: Backend, input: HistoryInput): HistoryPage {
  const { from, to, limit = USUAL_LIMIT } = input;
  if (from > to) throw new BillingError('invalid_range', { operation: 'listHistory' });
  const cursorSeq = parseCursor(input.cursor);
  const { account, policy, history } = backend;
  history.follow(account, policy);
  const reader = readerOf(backend);
  const filter: HistoryFilter = { types: input.types ?? null, search: input.search?.toLowerCase() || null };
  const found: FilteredRows = history.filters.get(filter, history, reader);
  const { fromMs, toMs } = instantsOf(account, from, to);
  const first = reach(found.rows, (row) => row.atMs, fromMs);
  const end = reach(found.rows, (row) => row.atMs, toMs);
  const before = Math.min(end, reach(found.rows, (row) => row.seq, cursorSeq));
  const open = openRow(backend);
  const isShown = open !== null && open.atMs >= fromMs && open.atMs < toMs && matches(filter, open, reader);
  const isAhead = isShown && open.seq < cursorSeq;
  const rows = withRow(rowsBefore(found.rows, first, before, limit), isAhead ? open : null, limit);
  const last = rows.at(-1);
  const left = Math.max(0, before - first) + (isAhead ? 1 : 0) - rows.length;
  const inMinor = sumOf(found.inBefore, first, end);
  const outMinor = sumOf(found.outBefore, first, end);
  return {
    version: backend.version,
    currency: account.currency,
    rows: rows.map((row) => historyRow(backend, row)),
    nextCursor: last && left > 0 ? String(last.seq) : null,
    total: Math.max(0, end - first) + (isShown ? 1 : 0),
    summary: { inMinor, outMinor, netMinor: inMinor - outMinor, hiddenTypes: hiddenIn(history, fromMs, toMs) },
  };
}

function sumOf(before: readonly number[], first: number, end: number): number {
  return end > first ? (before[end] as number) - (before[first] as number) : 0;
}
