import { Id, Instant, LocalDate, Minor, Rule, Text, Version } from './primitives.ts';
import { NextPayment } from './account.ts';
import { Charge } from './charge.ts';
import { LedgerType } from './policy.ts';
import { z } from './z.ts';

export const NOTICE_NAMES = [
  'payment.receipt',
  'payment.failed',
  'balance.low',
  'topup.limited',
  'topup.capped',
  'autopay.enabled',
  'autopay.updated',
  'autopay.cancelled',
  'autopay.registering',
] as const;
/** The nine notices, each an e-mail. */
export const NoticeName = z.enum(NOTICE_NAMES);
export type NoticeName = z.infer<typeof NoticeName>;

/** A ledger entry (R4). */
export const LedgerEntry = z.object({
  seq: z.int(),
  at: Instant,
  type: LedgerType,
  amountMinor: Minor,
  /** The balance after it. */
  balanceMinor: Minor,
  reference: z.nullable(Id),
  chargeId: z.nullable(Id),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** A notice that was sent, and the facts it tells. */
export const Notice = z.object({
  name: NoticeName,
  at: Instant,
  methodId: z.nullable(Id),
  chargeId: z.nullable(Id),
  amountMinor: z.nullable(Minor),
  balanceMinor: Minor,
});
export type Notice = z.infer<typeof Notice>;

/**
 * Something that happened, with the rules that caused it (R3). `charge.attempted` is the first answer to a try,
 * `charge.resolved` the end of one that was processing or had to be confirmed.
 */
export const ActivityEvent = z.object({
  seq: z.int(),
  at: Instant,
  because: z.array(Rule),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('charge.attempted'), charge: Charge }),
    z.object({ type: z.literal('charge.resolved'), charge: Charge }),
    z.object({ type: z.literal('entry.posted'), entry: LedgerEntry }),
    z.object({ type: z.literal('notice.sent'), notice: Notice }),
    z.object({ type: z.literal('method.changed'), methodId: Id, change: Text, until: z.optional(Instant) }),
    z.object({ type: z.literal('settings.changed'), setting: Text }),
    z.object({ type: z.literal('round.held'), reason: Text, amountMinor: z.optional(Minor) }),
  ]),
});
export type ActivityEvent = z.infer<typeof ActivityEvent>;

export const ActivityPage = z.object({
  version: Version,
  events: z.array(ActivityEvent),
  nextCursor: z.nullable(Text),
});
export type ActivityPage = z.infer<typeof ActivityPage>;

/** A charge that would happen (R80, R81). */
export const PlannedCharge = z.object({
  at: Instant,
  date: LocalDate,
  methodId: Id,
  amountMinor: Minor,
  taxMinor: Minor,
  because: z.array(Rule),
});
export type PlannedCharge = z.infer<typeof PlannedCharge>;

export const PlannedNotice = z.object({ name: NoticeName, at: Instant, because: z.array(Rule) });

/** A fee that falls due on a date to come. */
export const PlannedFee = z.object({ at: Instant, date: LocalDate, serviceId: Id, amountMinor: Minor });

/** What a command would do, without doing it (R80). */
export const Preview = z.object({
  /** At once. */
  charges: z.array(PlannedCharge),
  notices: z.array(PlannedNotice),
  /** Within the days asked for, after that. */
  laterCharges: z.array(PlannedCharge),
  laterNotices: z.array(PlannedNotice),
  balanceMinor: Minor,
  amountDueMinor: Minor,
  autoPay: z.object({ on: z.boolean(), methodId: z.nullable(Id), activeFrom: z.nullable(LocalDate) }),
  /** What would pay next by itself right after it. */
  nextPayment: NextPayment,
  /** To the end of this local date. */
  until: LocalDate,
});
export type Preview = z.infer<typeof Preview>;

export const DailyBalance = z.object({ date: LocalDate, balanceMinor: Minor });

/** What is known to come, every charge succeeding (R81). */
export const Forecast = z.object({
  /** The balance at the end of each local date, today first. */
  days: z.array(DailyBalance),
  charges: z.array(PlannedCharge),
  fees: z.array(PlannedFee),
  notices: z.array(PlannedNotice),
  /** The first date on which the top-up threshold is met; null: never. */
  thresholdOn: z.nullable(LocalDate),
  endBalanceMinor: Minor,
});
export type Forecast = z.infer<typeof Forecast>;
