import { Currency, Id, Instant, LocalDate, Minor, Rule, Text } from './primitives.ts';
import { FailureReason } from './method.ts';
import { MethodKind } from './policy.ts';
import { z } from './z.ts';

/** One tax on one charge (R70), rounded by itself. */
export const TaxLine = z.object({ name: Text, ratePer100000: z.int(), amountMinor: Minor });
export type TaxLine = z.infer<typeof TaxLine>;

export const CHARGE_STATUSES = ['succeeded', 'failed', 'processing', 'requires_action'] as const;
/** Where a charge stands (R10). `processing` and `requires_action` hold every other charge (R11). */
export const ChargeStatus = z.enum(CHARGE_STATUSES);
export type ChargeStatus = z.infer<typeof ChargeStatus>;

/** Why a charge was made: by hand, or which automatic collection. */
export const ChargeKind = z.enum(['payment', 'retry', 'topUp', 'outstanding', 'invoice', 'cycle', 'draft']);
export type ChargeKind = z.infer<typeof ChargeKind>;

/** The values that the rules looked at when they made a charge, for "why was I charged?" (R3). */
export const ChargeCause = z.object({
  /** What set it off: `debit`, `settings`, `auto-charge`, `reorder`, `edit`, `suspension-ended`, `daily-retry` … */
  trigger: z.optional(Text),
  balanceMinor: z.optional(Minor),
  thresholdMinor: z.optional(Minor),
  amountDueMinor: z.optional(Minor),
  invoiceId: z.optional(Id),
});
export type ChargeCause = z.infer<typeof ChargeCause>;

/** One try of one method for one amount (R10). */
export const Charge = z.object({
  id: Id,
  /** Position in the account's order of events; breaks ties. */
  seq: z.int(),
  kind: ChargeKind,
  methodId: Id,
  /** The method as it was then: it may be gone by now. */
  methodKind: MethodKind,
  methodLabel: Text,
  /** Without tax. */
  amountMinor: Minor,
  taxMinor: Minor,
  taxLines: z.array(TaxLine),
  currency: Currency,
  status: ChargeStatus,
  reason: z.nullable(FailureReason),
  startedAt: Instant,
  /** When it succeeded or failed. */
  finishedAt: z.nullable(Instant),
  /** Until when a payer may confirm, or when a processing charge is asked about (R10, R11). */
  heldUntil: z.nullable(Instant),
  because: z.array(Rule),
  cause: ChargeCause,
  /** The automatic collection it belongs to (R22); attempts of one round share it. */
  roundId: z.nullable(Id),
  retryOf: z.nullable(Id),
  /** Whether R50 allows a retry now. */
  retryable: z.boolean(),
  /** The local date it was made on, in the account's time zone. */
  date: LocalDate,
});
export type Charge = z.infer<typeof Charge>;
