import { BillingAddress, LedgerType, METHOD_KINDS, PolicySource, ScheduleWhen, ServiceKind, ServicePlan } from '../contract/index.ts';
import { z } from '../contract/schema/z.ts';
import { Currency, Id, Instant, LocalDate, Month, Text, TimeZone, TypedMinor } from '../contract/schema/primitives.ts';

const FORTUNES = [
  'ok',
  'insufficient_funds',
  'expired_card',
  'declined',
  'authentication_required',
  'unknown:ok',
  'unknown:declined',
  'requires_action',
] as const;

/** An amount that a test gives, in minor units; the rules refuse what makes no sense. */
const Amount = TypedMinor;

export const Fortunes = z.array(z.enum(FORTUNES));

const ScheduleSeed = z.strictObject({
  when: ScheduleWhen,
  types: z.optional(z.array(Text)),
  invoices: z.optional(z.array(Id)),
});

/** A payment method as a test gives it (`MethodSeed` of the contract). */
export const CheckedMethod = z.strictObject({
  id: z.optional(Id),
  kind: z.enum(METHOD_KINDS),
  exp: z.optional(Month),
  country: z.optional(Text),
  brand: z.optional(Text),
  last4: z.optional(Text),
  holder: z.optional(Text),
  nickname: z.optional(Text),
  funding: z.optional(z.enum(['credit', 'debit', 'prepaid', 'unknown'])),
  billingAddress: z.optional(BillingAddress),
  autoCharge: z.optional(z.boolean()),
  schedule: z.optional(ScheduleSeed),
  gateway: z.optional(Fortunes),
});
export type CheckedMethod = z.output<typeof CheckedMethod>;

const InvoiceSeed = z.strictObject({
  id: Id,
  type: Text,
  amountMinor: z.int().check(z.positive()),
  issued: LocalDate,
  due: LocalDate,
});

const ServiceSeed = z.strictObject({
  id: Id,
  kind: ServiceKind,
  plan: ServicePlan,
  feesMinor: z.partialRecord(ServicePlan, z.int().check(z.nonnegative())),
  orderedOn: LocalDate,
  nextBillingOn: LocalDate,
  planSwitchedOn: z.optional(LocalDate),
  number: z.optional(Text),
  rateCentre: z.optional(Text),
  note: z.optional(Text),
  ratePerMinute: z.optional(Text),
});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The account that a test starts with (`AccountSeed` of the contract). */
export const CheckedAccount = z.strictObject({
  now: Instant,
  timeZone: z.optional(TimeZone),
  currency: z.optional(Currency),
  country: z.optional(Text),
  province: z.optional(Text),
  provincialTaxId: z.optional(Text),
  pstExempt: z.optional(z.boolean()),
  language: z.optional(Text.check(z.refine(isLanguage, 'a language tag'))),
  holder: z.optional(z.strictObject({ name: Text, email: Text, addressLines: z.array(Text) })),
  balanceMinor: z.optional(z.int()),
  methods: z.optional(z.array(CheckedMethod)),
  topUp: z.optional(
    z.strictObject({
      enabled: z.boolean(),
      thresholdMinor: z.optional(z.int()),
      amountMinor: z.optional(z.int()),
      monthlyCapMinor: z.optional(z.nullable(z.int())),
    }),
  ),
  lowBalanceAlert: z.optional(z.strictObject({ enabled: z.boolean(), thresholdMinor: z.optional(z.int()) })),
  invoices: z.optional(z.array(InvoiceSeed)),
  services: z.optional(z.array(ServiceSeed)),
});
export type CheckedAccount = z.output<typeof CheckedAccount>;

export const CheckedPolicySource = PolicySource;

/** What may be taken from a balance by hand; the other types have commands of their own (R4). */
const DEBIT_TYPES = ['service', 'fax', 'emergency', 'usage', 'cnam', 'adjustment'] as const;

export const DebitInput = z.strictObject({
  type: LedgerType.check(z.refine((type) => (DEBIT_TYPES as readonly string[]).includes(type), 'a debit')),
  amountMinor: Amount,
});
export type DebitType = (typeof DEBIT_TYPES)[number];
export const UsageStartInput = z.strictObject({ id: Id });
export const UsageEndInput = z.strictObject({ id: Id, amountMinor: Amount });
export const CreditInput = z.strictObject({ type: z.enum(['refund', 'adjustment']), amountMinor: Amount });
export const IssueInvoiceInput = z.strictObject({ id: Id, type: Text, amountMinor: Amount, due: LocalDate });
export const GatewayInput = z.strictObject({ methodId: Id, outcomes: Fortunes.check(z.minLength(1)) });
export const MethodIdInput = z.strictObject({ methodId: Id });
export const ConfirmationInput = z.strictObject({ chargeId: Id, answer: z.enum(['confirmed', 'refused', 'abandoned']) });

const Percent = z.number().check(z.gte(0), z.lte(100));

export const CheckedFaults = z.strictObject({
  latencyMs: z.optional(z.number().check(z.gte(0), z.lte(600_000))),
  gatewayLatencyMs: z.optional(z.number().check(z.gte(0), z.lte(600_000))),
  failPercent: z.optional(Percent),
  losePercent: z.optional(Percent),
  offline: z.optional(z.boolean()),
  readOnly: z.optional(z.boolean()),
});
export type CheckedFaults = z.output<typeof CheckedFaults>;
