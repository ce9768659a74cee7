import type { HistoryRow } from '../../contract/index.ts';
import { findCharge, formatDate, isRetryable, localDay, type ChargeRecord, type EntryRecord } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import type { IndexedRow } from '../history/index.ts';
import { toInstant } from '../instants.ts';
import { describeCharge, describeEntry } from '../texts/descriptions.ts';

function rowCharge(backend: Backend, charge: ChargeRecord): NonNullable<HistoryRow['charge']> {
  const { id, kind, methodId, methodKind, methodLabel, status, reason, taxMinor, roundId, attempt, retryOf } = charge;
  return {
    id, kind, methodId, methodKind, methodLabel, status, reason, taxMinor, roundId, retryOf,
    taxLines: charge.taxLines.map((line) => ({ ...line })),
    attempts: attempt,
    retryable: isRetryable(backend.account, charge),
  };
}

function dateOf(backend: Backend, atMs: number): string {
  return formatDate(localDay(backend.account.timeZone, atMs));
}

/** A posted entry as a row of a history or statement. */
export function entryRow(backend: Backend, entry: EntryRecord): HistoryRow {
  const charge = entry.chargeId === null ? undefined : findCharge(backend.account, entry.chargeId);
  return {
    id: `e-${entry.seq}`,
    seq: entry.seq,
    at: toInstant(entry.atMs),
    date: dateOf(backend, entry.atMs),
    type: entry.type,
    description: describeEntry(backend, entry),
    reference: entry.reference,
    amountMinor: entry.amountMinor,
    balanceMinor: entry.balanceMinor,
    charge: charge ? rowCharge(backend, charge) : null,
  };
}

/** A row of the history: an entry, or a charge that posted nothing (R72). */
export function historyRow(backend: Backend, row: IndexedRow): HistoryRow {
  if (row.entry) return entryRow(backend, row.entry);
  const { charge, seq, atMs } = row;
  return {
    id: charge.id,
    seq,
    at: toInstant(atMs),
    date: dateOf(backend, atMs),
    type: charge.status === 'failed' ? 'failed' : 'processing',
    description: describeCharge(charge),
    reference: charge.cause.invoiceId ?? null,
    amountMinor: charge.amountMinor,
    balanceMinor: null,
    charge: rowCharge(backend, charge),
  };
}
