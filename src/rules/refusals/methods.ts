import type { Policy } from '../../contract/index.ts';
import type { MethodFacts, ScheduleState } from '../state.ts';

/** Cards have an expiry and a country that matters; visa_debit is one (R15, R20). */
export function isCard(kind: MethodFacts['kind']): boolean {
  return kind === 'card' || kind === 'visa_debit';
}

/** Whether a method may be kept on the account (R20). */
export function isAccepted(policy: Policy, facts: MethodFacts): boolean {
  const { kinds, cardCountries } = policy.methods;
  if (!kinds.includes(facts.kind)) return false;
  return !isCard(facts.kind) || cardCountries === null || cardCountries.includes(facts.country);
}

/** Whether a kind may be charged automatically (R20). */
export function isAutoChargeable(policy: Policy, kind: MethodFacts['kind']): boolean {
  return policy.methods.autoKinds.includes(kind);
}

/** Whether a method must be given a schedule before it can be switched on (R45). */
export function lacksSchedule(policy: Policy, schedule: ScheduleState | null): boolean {
  return policy.autoPay.style === 'schedule' && (schedule === null || schedule.when === null);
}
