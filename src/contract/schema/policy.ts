import { LocalDate, Minor, Text, TimeOfDay, TimeZone } from './primitives.ts';
import { z } from './z.ts';

export const METHOD_KINDS = ['card', 'visa_debit', 'bank_account', 'paypal'] as const;
/** What a payment method is. `visa_debit` is a card that is told from credit by its funding. */
export const MethodKind = z.enum(METHOD_KINDS);
export type MethodKind = z.infer<typeof MethodKind>;

export const LEDGER_TYPES = [
  'deposit',
  'service',
  'fax',
  'emergency',
  'usage',
  'cnam',
  'invoice',
  'payment',
  'refund',
  'adjustment',
] as const;
/** The type of a ledger entry (R4). */
export const LedgerType = z.enum(LEDGER_TYPES);
export type LedgerType = z.infer<typeof LedgerType>;

/** When a method drafts (R45): on the 1st, on the 15th, or half on each. */
export const ScheduleWhen = z.enum(['1st', '15th', 'split']);
export type ScheduleWhen = z.infer<typeof ScheduleWhen>;

export const StatementKind = z.enum(['charges', 'deposits']);
export type StatementKind = z.infer<typeof StatementKind>;

/** One tax of one region from a date on (R70). */
export const TaxRate = z.strictObject({
  /** What the line is called on a receipt: GST, PST, QST, HST. */
  name: Text,
  /** The provinces it holds in, as two-letter codes. */
  provinces: z.array(z.string()),
  /** In hundred-thousandths: 9.975 % is 9975. */
  ratePer100000: z.int().check(z.nonnegative()),
  /** The first local date it holds on; left out: always. */
  from: z.optional(LocalDate),
  /** The first local date it no longer holds on; left out: never. */
  until: z.optional(LocalDate),
});
export type TaxRate = z.infer<typeof TaxRate>;

/**
 * How one billing system works: the values in which two systems differ, each named as in the table of the rules
 * document. Money is in minor units of the account's currency; `null` is "none".
 */
export const Policy = z.object({
  billing: z.enum(['prepaid', 'postpaid']),
  methods: z.object({
    kinds: z.array(MethodKind),
    autoKinds: z.array(MethodKind),
    oneTimeKinds: z.array(MethodKind),
    /** ISO 3166 countries that cards must come from; null: any. */
    cardCountries: z.nullable(z.array(z.string())),
    wireTransfer: z.boolean(),
  }),
  payments: z.object({ minimumMinor: z.nullable(Minor), review: z.boolean() }),
  autoCharge: z.object({
    exclusive: z.boolean(),
    requires: z.enum(['primary', 'any']),
    fallback: z.nullable(z.enum(['next-enabled'])),
    suspendHours: z.nullable(z.number()),
    dailyLimit: z.boolean(),
    retry: z.nullable(z.enum(['next-day'])),
    runAt: TimeOfDay,
    timeZone: z.nullable(TimeZone),
  }),
  topUp: z.object({
    offered: z.boolean(),
    crossing: z.enum(['below', 'at-or-below']),
    recommendedThresholdMinor: z.nullable(Minor),
  }),
  lowBalanceAlert: z.object({ offered: z.boolean() }),
  autoPay: z.object({
    style: z.nullable(z.enum(['invoice', 'cycle', 'schedule'])),
    chargeOutstandingOnEnable: z.boolean(),
    invoiceOn: z.enum(['issue', 'due']),
    schedules: z.array(ScheduleWhen),
    cycle: z.nullable(z.object({ startDay: z.int(), daysBeforeEnd: z.int(), registrationCycles: z.int() })),
  }),
  history: z.object({ types: z.union([z.literal('all'), z.array(LedgerType)]) }),
  statements: z.array(StatementKind),
  services: z.boolean(),
  taxes: z.nullable(z.union([z.literal('canada'), z.array(TaxRate)])),
});
export type Policy = z.infer<typeof Policy>;

export const PRESET_NAMES = [
  'prepaid-trunk',
  'prepaid-voip',
  'invoice-portal',
  'preauthorized-debit',
  'dues-schedule',
] as const;
/** The five presets of the rules document. */
export const PresetName = z.enum(PRESET_NAMES);
export type PresetName = z.infer<typeof PresetName>;

/**
 * A policy as a host writes it: a preset's name, or a preset with fields replaced (`{extends, autoCharge: {…}}`;
 * objects merge, lists replace, money is a decimal string). Loading it may be refused: `policy_without_brake`,
 * `invalid_policy`.
 */
export const PolicySource = z.union([PresetName, z.looseObject({ extends: PresetName })]);
export type PolicySource = z.infer<typeof PolicySource>;
