import { Currency, Id, Instant, LocalDate, Minor, Text, Version } from './primitives.ts';
import { ChargeKind, TaxLine } from './charge.ts';
import { FailureReason } from './method.ts';
import { LEDGER_TYPES, MethodKind, StatementKind } from './policy.ts';
import { Seller } from './account.ts';
import { z } from './z.ts';

/** A row's type: a ledger type (R4), or a charge that posted nothing (R72). */
export const RowType = z.enum([...LEDGER_TYPES, 'failed', 'processing']);
export type RowType = z.infer<typeof RowType>;

/** What a row knows of the charge behind it. */
export const RowCharge = z.object({
  id: Id,
  kind: ChargeKind,
  methodId: Id,
  methodKind: MethodKind,
  methodLabel: Text,
  status: z.enum(['succeeded', 'failed', 'processing', 'requires_action']),
  reason: z.nullable(FailureReason),
  taxMinor: Minor,
  taxLines: z.array(TaxLine),
  roundId: z.nullable(Id),
  /** How many methods its round has tried so far, itself included (R22). */
  attempts: z.int(),
  retryOf: z.nullable(Id),
  retryable: z.boolean(),
});
export type RowCharge = z.infer<typeof RowCharge>;

/** One row of the history (R72). */
export const HistoryRow = z.object({
  id: Id,
  seq: z.int(),
  at: Instant,
  date: LocalDate,
  type: RowType,
  description: Text,
  /** What it is about: an invoice, a service, a call. */
  reference: z.nullable(Id),
  /** Signed as in the ledger; of a failed or processing charge its amount, positive. */
  amountMinor: Minor,
  /** The balance after it; null where nothing was posted. */
  balanceMinor: z.nullable(Minor),
  charge: z.nullable(RowCharge),
});
export type HistoryRow = z.infer<typeof HistoryRow>;

/** What moved in a range, over all its pages. */
export const HistorySummary = z.object({
  /** Credits posted. */
  inMinor: Minor,
  /** Debits posted, positive. */
  outMinor: Minor,
  netMinor: Minor,
  /** Ledger types that the policy leaves out of the history and that the range has (R72). */
  hiddenTypes: z.array(z.enum(LEDGER_TYPES)),
});

export const HistoryPage = z.object({
  version: Version,
  currency: Currency,
  rows: z.array(HistoryRow),
  /** For the next page; null at the end. Stays good while entries are added. */
  nextCursor: z.nullable(Text),
  total: z.int(),
  summary: HistorySummary,
});
export type HistoryPage = z.infer<typeof HistoryPage>;

/** A document for a range of dates (R73). */
export const Statement = z.object({
  kind: StatementKind,
  number: Text,
  from: LocalDate,
  to: LocalDate,
  currency: Currency,
  issuedAt: Instant,
  seller: Seller,
  customer: z.object({ name: Text, addressLines: z.array(Text) }),
  /** `charges`: the sum of the debits, positive. `deposits`: the sum of the deposits without tax. */
  totalMinor: Minor,
  taxMinor: Minor,
  taxLines: z.array(TaxLine),
  lines: z.array(HistoryRow),
  /** The types on it, sorted. */
  types: z.array(z.enum(LEDGER_TYPES)),
  /** Where a backend makes the document itself. */
  pdfUrl: z.optional(z.nullable(z.string())),
});
export type Statement = z.infer<typeof Statement>;
