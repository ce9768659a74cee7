import { Currency, Id, Instant, LocalDate, Minor, Text, TimeZone, Version } from './primitives.ts';
import { Charge, TaxLine } from './charge.ts';
import { Policy } from './policy.ts';
import { z } from './z.ts';

/** Automatic refill (R31). Values are kept while it is off. */
export const TopUp = z.object({
  enabled: z.boolean(),
  thresholdMinor: z.nullable(Minor),
  amountMinor: z.nullable(Minor),
  monthlyCapMinor: z.nullable(Minor),
});
export type TopUp = z.infer<typeof TopUp>;

/** The notice that a balance fell below an amount (R30). Never charges. */
export const LowBalanceAlert = z.object({ enabled: z.boolean(), thresholdMinor: z.nullable(Minor) });
export type LowBalanceAlert = z.infer<typeof LowBalanceAlert>;

/** Whether invoices pay themselves (R42). */
export const AutoPay = z.object({
  on: z.boolean(),
  /** The first method with auto-charge on, in the user's order. */
  methodId: z.nullable(Id),
  /** The first date on which a cycle's payment works (R44); null where nothing registers. */
  activeFrom: z.nullable(LocalDate),
});
export type AutoPay = z.infer<typeof AutoPay>;

export const NO_PAYMENT_REASONS = [
  'not_offered',
  'off',
  'no_method',
  'auto_charge_off',
  'primary_auto_charge_off',
  'all_suspended',
  'all_expired',
  'no_usable_method',
  'daily_limit',
  'cap_reached',
  'processing',
  'registering',
  'nothing_due',
] as const;
/** Why the next automatic payment is not certain, or not possible. */
export const NoPaymentReason = z.enum(NO_PAYMENT_REASONS);
export type NoPaymentReason = z.infer<typeof NoPaymentReason>;

/**
 * What pays next by itself, decided by the backend: widgets don't ask the rules. `scheduled` has a time; `armed` runs
 * as soon as the balance falls or an invoice is issued; `blocked` says why not, and until when where that ends by
 * itself.
 */
export const NextPayment = z.object({
  state: z.enum(['scheduled', 'armed', 'blocked']),
  at: z.nullable(Instant),
  amountMinor: z.nullable(Minor),
  /** The methods it would try, in order. */
  methodIds: z.array(Id),
  reason: z.nullable(NoPaymentReason),
  until: z.nullable(Instant),
});
export type NextPayment = z.infer<typeof NextPayment>;

/** What the person who looks may do. A read-only viewer sees everything and is told why nothing can be pressed. */
export const Viewer = z.object({ canChange: z.boolean(), reason: z.optional(Text) });
export type Viewer = z.infer<typeof Viewer>;

/** Who sells: named on receipts and statements. */
export const Seller = z.object({
  name: Text,
  addressLines: z.array(Text),
  email: z.optional(Text),
  taxRegistrations: z.array(z.object({ name: Text, number: Text })),
});
export type Seller = z.infer<typeof Seller>;

/** A call in progress: it is debited when it ends (R32). */
export const ActiveUsage = z.object({ id: Id, startedAt: Instant });

/** The account as one customer sees it, at `now`. */
export const Account = z.object({
  id: Id,
  version: Version,
  now: Instant,
  holder: z.object({ name: Text, email: Text, addressLines: z.array(Text) }),
  /** BCP 47: the language of the account's e-mails. */
  language: Text,
  currency: Currency,
  timeZone: TimeZone,
  country: Text,
  province: z.nullable(Text),
  provincialTaxId: z.nullable(Text),
  pstExempt: z.boolean(),
  policy: Policy,
  /** Positive when funds are held, negative when money is owed (R4). */
  balanceMinor: Minor,
  /** What remains of all open invoices; prepaid: what the balance is below zero (R46). */
  amountDueMinor: Minor,
  /** The charge that holds every other one (R11). */
  openCharge: z.nullable(Charge),
  lastPayment: z.nullable(Charge),
  /**
   * The last automatic charge that failed because nobody was there to confirm it (R10), while no charge has succeeded
   * since and a retry would still charge something (R50): its payer is asked to. Null, or left out: none.
   */
  unconfirmedCharge: z.optional(z.nullable(Charge)),
  activeUsage: z.array(ActiveUsage),
  topUp: TopUp,
  lowBalanceAlert: LowBalanceAlert,
  autoPay: AutoPay,
  nextPayment: NextPayment,
  /** The tax that a deposit made now would bear, for each 100.00 of it as an example; empty: none (R70). */
  taxExample: z.object({ amountMinor: Minor, lines: z.array(TaxLine) }),
  /** The lines of that example with a provincial tax id and without one; only where one exists (R71). */
  taxIdExample: z.optional(z.object({ withId: z.array(TaxLine), withoutId: z.array(TaxLine) })),
  /** Whether a provincial tax id exists where the account is (R71). */
  provincialTaxIdApplies: z.boolean(),
  viewer: Viewer,
  seller: Seller,
});
export type Account = z.infer<typeof Account>;
