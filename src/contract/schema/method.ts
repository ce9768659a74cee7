import { Id, Instant, Month, Text } from './primitives.ts';
import { MethodKind, ScheduleWhen } from './policy.ts';
import { z } from './z.ts';

/** A postal address as the payer's bank knows it. */
export const BillingAddress = z.object({
  name: z.optional(Text),
  line1: z.optional(Text),
  line2: z.optional(Text),
  city: z.optional(Text),
  region: z.optional(Text),
  postalCode: z.optional(Text),
  /** ISO 3166-1 alpha-2. */
  country: z.optional(z.string()),
});
export type BillingAddress = z.infer<typeof BillingAddress>;

/** What a method drafts and when (R45). */
export const Schedule = z.object({
  when: ScheduleWhen,
  /** Billing types whose open invoices it covers. */
  types: z.array(Text),
  /** Single open invoices it covers besides. */
  invoices: z.array(Id),
});
export type Schedule = z.infer<typeof Schedule>;

export const FAILURE_REASONS = ['insufficient_funds', 'expired_card', 'declined', 'authentication_required'] as const;
/** Why a charge failed (R10). */
export const FailureReason = z.enum(FAILURE_REASONS);
export type FailureReason = z.infer<typeof FailureReason>;

/** The text that a payer agreed to when a method was kept for automatic charges. */
export const Authorization = z.object({ version: Text, acceptedAt: Instant });
export type Authorization = z.infer<typeof Authorization>;

/** A payment method kept on the account. Never holds a card or account number. */
export const Method = z.object({
  id: Id,
  kind: MethodKind,
  /** `visa`, `mastercard`, `amex` …; a bank's name; `paypal`. */
  brand: z.optional(Text),
  last4: z.optional(Text),
  /** The payer's name at the provider, a PayPal address say. */
  holder: z.optional(Text),
  nickname: z.optional(Text),
  /** The last month it is good for, `2030-12`; only cards have one (R15). */
  exp: z.optional(Month),
  country: z.optional(z.string()),
  funding: z.optional(z.enum(['credit', 'debit', 'prepaid', 'unknown'])),
  billingAddress: z.optional(BillingAddress),
  autoCharge: z.boolean(),
  /** The top one of the user's order (R21). */
  primary: z.boolean(),
  /** `expired` wins over `suspended` (R15). */
  status: z.enum(['active', 'suspended', 'expired']),
  /** When it may be charged automatically again (R13). */
  suspendedUntil: z.nullable(Instant),
  /** The failure that suspended it, to be retried (R50). */
  suspendedBy: z.nullable(z.object({ chargeId: Id, reason: FailureReason })),
  schedule: z.nullable(Schedule),
  authorization: z.optional(Authorization),
});
export type Method = z.infer<typeof Method>;
