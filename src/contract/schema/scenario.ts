import { LEDGER_TYPES, MethodKind, PolicySource, ScheduleWhen, StatementKind } from './policy.ts';
import { Currency, Id, Instant, LocalDate, Month, Rule, Text, TimeZone } from './primitives.ts';
import { CHARGE_STATUSES } from './charge.ts';
import { NoticeName } from './activity.ts';
import { RowType } from './history.ts';
import { ServiceKind, ServicePlan } from './service.ts';
import { z } from './z.ts';

/**
 * One story as a JSON file: an account, steps in time, and what must be seen. Every object is strict: a key that is not
 * here is an error. Money is a decimal string in the account's currency.
 */

/** An amount that must make sense: of the account's opening, or one that is expected. */
const Money = z.string().check(z.regex(/^-?\d+(\.\d+)?$/, 'an amount as a decimal string'));
/** An amount as somebody might type it: the backend refuses what makes no sense (`invalid_amount`, R7). */
const TypedMoney = z.string();
const Duration = z
  .string()
  .check(
    z.regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/, 'an ISO 8601 duration'),
  );

const FORTUNES = [
  'ok',
  'insufficient_funds',
  'expired_card',
  'declined',
  'authentication_required',
  'unknown:ok',
  'unknown:declined',
] as const;
const Fortunes = z.array(z.enum(FORTUNES)).check(z.minLength(1, 'one outcome or more'));

const optional = z.exactOptional;

const methodKeys = {
  id: optional(Id),
  kind: MethodKind,
  exp: optional(Month),
  country: optional(Text),
  gateway: optional(Fortunes),
};
/** A method that is not on the account yet; it is switched on by a command of its own. */
export const ScenarioNewMethod = z.strictObject({ ...methodKeys, autoCharge: optional(z.literal(false)) });
export type ScenarioNewMethod = z.output<typeof ScenarioNewMethod>;

const ScenarioMethod = z.strictObject({
  ...methodKeys,
  id: Id,
  autoCharge: optional(z.boolean()),
  schedule: optional(
    z.strictObject({ when: ScheduleWhen, types: optional(z.array(Text)), invoices: optional(z.array(Id)) }),
  ),
});

export const ScenarioAccount = z.strictObject({
  now: Instant,
  timeZone: optional(TimeZone),
  currency: optional(Currency),
  country: optional(Text),
  province: optional(z.nullable(Text)),
  provincialTaxId: optional(z.nullable(Text)),
  pstExempt: optional(z.boolean()),
  balance: optional(Money),
  methods: optional(z.array(ScenarioMethod)),
  topUp: optional(
    z.strictObject({
      enabled: optional(z.boolean()),
      threshold: optional(Money),
      amount: optional(Money),
      monthlyCap: optional(z.nullable(Money)),
    }),
  ),
  lowBalanceAlert: optional(z.strictObject({ enabled: optional(z.boolean()), threshold: optional(Money) })),
  invoices: optional(
    z.array(z.strictObject({ id: Id, type: optional(Text), amount: Money, issued: LocalDate, due: LocalDate })),
  ),
  services: optional(
    z.array(
      z.strictObject({
        id: Id,
        kind: optional(ServiceKind),
        plan: optional(ServicePlan),
        fees: optional(z.partialRecord(ServicePlan, Money)),
        orderedOn: LocalDate,
        nextBillingOn: LocalDate,
        planSwitchedOn: optional(z.nullable(LocalDate)),
      }),
    ),
  ),
});
export type ScenarioAccount = z.output<typeof ScenarioAccount>;

/** The arguments of what the world does. */
export const SCENARIO_WORLD = {
  debit: { type: z.enum(LEDGER_TYPES), amount: optional(TypedMoney) },
  usageStart: { id: Id },
  usageEnd: { id: Id, amount: optional(TypedMoney) },
  credit: { type: z.enum(['refund', 'adjustment']), amount: optional(TypedMoney) },
  invoice: { id: Id, type: Text, amount: optional(TypedMoney), due: LocalDate },
  gateway: { method: Id, outcomes: Fortunes },
} as const;

/** The arguments of what the user does. */
export const SCENARIO_USER = {
  pay: {
    amount: optional(TypedMoney),
    method: z.union([Id, ScenarioNewMethod]),
    useForAutoPay: optional(z.boolean()),
    key: optional(Id),
  },
  addMethod: { ...methodKeys, useForAutoPay: optional(z.boolean()) },
  updateMethod: { id: Id, exp: optional(Month), gateway: optional(Fortunes) },
  removeMethod: { id: Id },
  setAutoCharge: { method: Id, enabled: z.boolean() },
  reorder: { methods: z.array(Id) },
  setTopUp: {
    enabled: optional(z.boolean()),
    threshold: optional(TypedMoney),
    amount: optional(TypedMoney),
    monthlyCap: optional(z.nullable(TypedMoney)),
  },
  setLowBalanceAlert: { enabled: optional(z.boolean()), threshold: optional(TypedMoney) },
  setSchedule: {
    method: Id,
    /** A schedule that is none is the backend's to refuse (`not_offered`). */
    when: optional(z.nullable(Text)),
    types: optional(z.array(Text)),
    invoices: optional(z.array(Id)),
  },
  retry: { charge: z.union([z.literal('last-failed'), z.int().check(z.positive('a number from 1'))]) },
  /** A plan that is none is the backend's to refuse (`not_offered`). */
  switchPlan: { service: Id, plan: Text },
  removeService: { service: Id },
  setProvincialTaxId: { value: z.nullable(Text) },
} as const;

type Shape = Readonly<Record<string, z.ZodMiniType>>;
type Arguments<T extends Readonly<Record<string, Shape>>> = {
  readonly [K in keyof T]: z.output<z.ZodMiniObject<T[K], z.core.$strict>>;
};
export type WorldArguments = Arguments<typeof SCENARIO_WORLD>;
export type UserArguments = Arguments<typeof SCENARIO_USER>;
export type WorldAction = keyof WorldArguments;
export type UserAction = keyof UserArguments;

/** A charge as an expectation describes it; keys left out are not looked at. */
const ExpectedCharge = z.strictObject({
  method: optional(Id),
  amount: optional(Money),
  status: optional(z.enum(CHARGE_STATUSES)),
  reason: optional(z.nullable(Text)),
  at: optional(Instant),
  tax: optional(Money),
  because: optional(z.array(Rule)),
});
export type ExpectedCharge = z.output<typeof ExpectedCharge>;

/** A charge of a preview or a forecast: it succeeds. */
const ExpectedPlannedCharge = z.strictObject({ ...ExpectedCharge.shape, date: optional(LocalDate) });
export type ExpectedPlannedCharge = z.output<typeof ExpectedPlannedCharge>;

const previewed = { charges: optional(z.array(ExpectedPlannedCharge)), notifications: optional(z.array(NoticeName)) };

/** What a preview expects beside its command; the command is checked as a step of its own. */
export const ScenarioPreviewed = z.strictObject(previewed);
export type ScenarioPreviewed = z.output<typeof ScenarioPreviewed>;

const range = { from: LocalDate, to: LocalDate };

export const SCENARIO_EXPECTATIONS = {
  balance: Money,
  amountDue: Money,
  charges: z.array(ExpectedCharge),
  notifications: z.array(NoticeName),
  ledger: z.array(
    z.strictObject({ type: optional(z.enum(LEDGER_TYPES)), amount: optional(Money), balance: optional(Money) }),
  ),
  methods: z.array(
    z.strictObject({
      id: optional(Id),
      autoCharge: optional(z.boolean()),
      primary: optional(z.boolean()),
      status: optional(z.enum(['active', 'suspended', 'expired'])),
      suspendedUntil: optional(z.nullable(Instant)),
    }),
  ),
  topUp: z.strictObject({
    enabled: optional(z.boolean()),
    threshold: optional(z.nullable(Money)),
    amount: optional(z.nullable(Money)),
    monthlyCap: optional(z.nullable(Money)),
  }),
  lowBalanceAlert: z.strictObject({ enabled: optional(z.boolean()), threshold: optional(z.nullable(Money)) }),
  autoPay: z.strictObject({
    on: optional(z.boolean()),
    method: optional(z.nullable(Id)),
    activeFrom: optional(z.nullable(LocalDate)),
  }),
  invoices: z.record(Id, Money),
  upcoming: z.strictObject({ tomorrow: optional(Money), next3Days: optional(Money), next7Days: optional(Money) }),
  services: z.record(Id, z.strictObject({ plan: optional(ServicePlan), nextBillingOn: optional(LocalDate) })),
  history: z.strictObject({
    ...range,
    rows: z.array(z.strictObject({ type: optional(RowType), amount: optional(Money), date: optional(LocalDate) })),
  }),
  historyRejects: z.strictObject({ ...range, code: Text }),
  statement: z.strictObject({
    kind: StatementKind,
    ...range,
    total: optional(Money),
    tax: optional(Money),
    types: optional(z.array(z.enum(LEDGER_TYPES))),
  }),
  preview: z.looseObject({ do: Text }),
  forecast: z.strictObject({
    days: z.int().check(z.nonnegative('a number of days')),
    dailyUsage: optional(Money),
    charges: optional(z.array(ExpectedPlannedCharge)),
    thresholdOn: optional(z.nullable(LocalDate)),
    endBalance: optional(Money),
  }),
} as const;
type ExpectationShapes = typeof SCENARIO_EXPECTATIONS;
export type ExpectationKey = keyof ExpectationShapes;
export type Expected = { readonly [K in ExpectationKey]: z.output<ExpectationShapes[K]> };

/** The file itself. A story has `account` and `steps`; one of a policy that must be refused has `policyRejects`. */
export const ScenarioFile = z.strictObject({
  name: z.string().check(z.minLength(1, 'a name')),
  rules: optional(z.array(Rule)),
  policy: PolicySource,
  policyRejects: optional(Text),
  account: optional(ScenarioAccount),
  steps: optional(z.array(z.record(z.string(), z.unknown()))),
});

export const ScenarioAdvance = z.strictObject({ advance: Duration });
export const ScenarioAdvanceTo = z.strictObject({ advanceTo: Instant });
