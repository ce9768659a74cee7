import { Id, LocalDate, Minor, Text } from './primitives.ts';
import { z } from './z.ts';

export const ServicePlan = z.enum(['per-minute', 'flat']);
export type ServicePlan = z.infer<typeof ServicePlan>;
export const ServiceKind = z.enum(['local', 'toll_free', 'international']);
export type ServiceKind = z.infer<typeof ServiceKind>;

/** A number with a monthly fee (R60). */
export const Service = z.object({
  id: Id,
  kind: ServiceKind,
  /** The number as it is written, and where it belongs. */
  number: z.optional(Text),
  rateCentre: z.optional(Text),
  note: z.optional(Text),
  plan: ServicePlan,
  /** Monthly fee per plan; a plan that is not here is not offered for this number. */
  feesMinor: z.partialRecord(ServicePlan, Minor),
  /** What a minute costs on the per-minute plan, as a decimal string: shown only, calls come rated. */
  ratePerMinute: z.optional(Text),
  orderedOn: LocalDate,
  nextBillingOn: LocalDate,
  planSwitchedOn: z.nullable(LocalDate),
  /** Whether the plan can be switched now (R62), else why not and the next date on which it can. */
  planSwitch: z.object({
    allowed: z.boolean(),
    reason: z.nullable(z.enum(['plan_switch_unavailable', 'plan_switch_limit', 'not_offered'])),
    nextOn: z.nullable(LocalDate),
  }),
});
export type Service = z.infer<typeof Service>;

/** Fees that fall on the coming days; each window contains the shorter ones: never added up (R61). */
export const Upcoming = z.object({
  tomorrowMinor: Minor,
  next3DaysMinor: Minor,
  next7DaysMinor: Minor,
  items: z.array(z.object({ serviceId: Id, label: Text, date: LocalDate, amountMinor: Minor })),
});
export type Upcoming = z.infer<typeof Upcoming>;
