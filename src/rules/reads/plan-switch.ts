import type { Policy, ServiceKind, ServicePlan } from '../../contract/index.ts';
import { civilOf, dayOf, formatDate, monthOf, parseDate } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import type { AccountState, ServiceState } from '../state.ts';

const FIXED_KINDS: ReadonlySet<ServiceKind> = new Set(['toll_free', 'international']);

/** Kinds whose plan can never be switched (R62). */
export function isPlanFixed(service: ServiceState): boolean {
  return FIXED_KINDS.has(service.kind);
}

/** Whether this calendar month's one switch has been made (R62). */
export function isPlanSwitchUsed(state: AccountState, service: ServiceState): boolean {
  if (service.planSwitchedOn === null) return false;
  return monthOf(parseDate(service.planSwitchedOn)) === monthOf(localDay(state.timeZone, state.nowMs));
}

/** Whether a plan is one that the service has a fee for. */
export function hasPlan(service: ServiceState, plan: string): plan is ServicePlan {
  return Object.hasOwn(service.feesMinor, plan);
}

export interface PlanSwitch {
  readonly allowed: boolean;
  readonly reason: 'plan_switch_unavailable' | 'plan_switch_limit' | 'not_offered' | null;
  /** The next date on which a switch is possible. */
  readonly nextOn: string | null;
}

/** Whether a service's plan can be switched now, else why not and when (R62). */
export function planSwitchOf(state: AccountState, policy: Policy, service: ServiceState): PlanSwitch {
  if (isPlanFixed(service)) return { allowed: false, reason: 'plan_switch_unavailable', nextOn: null };
  if (!policy.services || Object.keys(service.feesMinor).length < 2)
    return { allowed: false, reason: 'not_offered', nextOn: null };
  if (!isPlanSwitchUsed(state, service)) return { allowed: true, reason: null, nextOn: null };
  const { year, month } = civilOf(localDay(state.timeZone, state.nowMs));
  return { allowed: false, reason: 'plan_switch_limit', nextOn: formatDate(dayOf(year, month + 1, 1)) };
}
