import { Currency, Id, LocalDate, Month, Text, TypedMinor, Version } from './primitives.ts';
import { Authorization, BillingAddress } from './method.ts';
import { Charge } from './charge.ts';
import { NoticeName } from './activity.ts';
import { ScheduleWhen } from './policy.ts';
import { ServicePlan } from './service.ts';
import { z } from './z.ts';

/** What a vault gave for typed payment details; the backend knows what it stands for. */
export const VaultToken = z.string().check(z.minLength(1), z.maxLength(2000));

/** A method that is not on the account yet. */
export const NewMethod = z.strictObject({
  token: VaultToken,
  nickname: z.optional(Text),
  billingAddress: z.optional(BillingAddress),
  authorization: z.optional(Authorization),
});
export type NewMethod = z.infer<typeof NewMethod>;

/** Amounts of a command are in its `currency`, which must be the account's: `currency_mismatch` (R1). */
export const PayInput = z.strictObject({
  amountMinor: TypedMinor,
  currency: Currency,
  /** One that is kept (`id`) or a new one (`token` …), which is kept whatever becomes of the payment (R40). */
  method: z.union([z.strictObject({ id: Id }), NewMethod]),
  useForAutoPay: z.optional(z.boolean()),
});
export const RetryInput = z.strictObject({ chargeId: Id });
export const ConfirmInput = z.strictObject({ chargeId: Id });
export const AddMethodInput = z.strictObject({ method: NewMethod, useForAutoPay: z.optional(z.boolean()) });
export const UpdateMethodInput = z.strictObject({
  methodId: Id,
  exp: z.optional(Month),
  billingAddress: z.optional(BillingAddress),
  /** New details for the same method. */
  token: z.optional(VaultToken),
  authorization: z.optional(Authorization),
});
export const RemoveMethodInput = z.strictObject({ methodId: Id });
export const RenameMethodInput = z.strictObject({ methodId: Id, nickname: z.nullable(Text) });
export const SetAutoChargeInput = z.strictObject({ methodId: Id, enabled: z.boolean() });
export const ReorderInput = z.strictObject({ methodIds: z.array(Id) });
/** Keys left out keep their values; `monthlyCapMinor: null` removes the cap (R31). */
export const SetTopUpInput = z.strictObject({
  currency: Currency,
  enabled: z.optional(z.boolean()),
  thresholdMinor: z.optional(TypedMinor),
  amountMinor: z.optional(TypedMinor),
  monthlyCapMinor: z.optional(z.nullable(TypedMinor)),
});
export const SetLowBalanceAlertInput = z.strictObject({
  currency: Currency,
  enabled: z.optional(z.boolean()),
  thresholdMinor: z.optional(TypedMinor),
});
/** Keys left out keep their values; `when: null` turns the schedule off (R45); an unknown one is `not_offered` (R7). */
export const SetScheduleInput = z.strictObject({
  methodId: Id,
  when: z.optional(z.nullable(z.union([ScheduleWhen, Text]))),
  types: z.optional(z.array(Text)),
  invoices: z.optional(z.array(Id)),
});
/** A plan that is none is the rules' to refuse (`not_offered`, R7), so it passes as text here. */
export const SwitchPlanInput = z.strictObject({ serviceId: Id, plan: z.union([ServicePlan, Text]) });
export const RemoveServiceInput = z.strictObject({ serviceId: Id });
export const SetProvincialTaxIdInput = z.strictObject({ value: z.nullable(Text) });

/** What a command did at once. */
export const CommandResult = z.object({
  version: Version,
  /** The charges it made, in order: its own payment first, then what followed from it. */
  charges: z.array(Charge),
  notices: z.array(NoticeName),
  /** The method that it added. */
  methodId: z.nullable(Id),
});
export type CommandResult = z.infer<typeof CommandResult>;

/** What became of an idempotency key (R6): asked for when an answer was lost. */
export const Outcome = z.object({
  /**
   * `unknown`: no command with this key was ever accepted, and none is on its way to be. `pending`: one has come and is
   * not through. `done`: `result` is what it did.
   */
  state: z.enum(['unknown', 'pending', 'done']),
  operation: z.nullable(Text),
  result: z.nullable(CommandResult),
});
export type Outcome = z.infer<typeof Outcome>;

/** A range of local dates, both included: `invalid_range` when turned round (R72). */
export const RangeInput = { from: LocalDate, to: LocalDate };
