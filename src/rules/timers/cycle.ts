import type { Policy } from '../../contract/index.ts';
import { civilOf, clampedDay, parseTimeOfDay, type Day } from '../calendar/civil.ts';
import { instantOf, localDay } from '../calendar/zone.ts';
import type { AccountState } from '../state.ts';

/**
 * The first date on which a payment switched on today works (R44): the day after the registration's full cycles, the
 * first of which starts today or later. null: the policy has no cycle.
 */
export function activeFromOf(state: AccountState, policy: Policy): Day | null {
  const { cycle } = policy.autoPay;
  if (!cycle) return null;
  const today = localDay(state.timeZone, state.nowMs);
  if (cycle.registrationCycles === 0) return today;
  const { year, month } = civilOf(today);
  const startsThisMonth = clampedDay(year, month, cycle.startDay) >= today;
  return clampedDay(year, month + (startsThisMonth ? 0 : 1) + cycle.registrationCycles, cycle.startDay);
}

/** The instant of the next withdrawal (R44) after another: the cycle's last day less `daysBeforeEnd`, at `runAt`. */
export function nextCycleDraftMs(state: AccountState, policy: Policy, afterMs: number): number | null {
  const { cycle } = policy.autoPay;
  if (!cycle) return null;
  const { year, month } = civilOf(localDay(state.timeZone, afterMs));
  const minute = parseTimeOfDay(policy.autoCharge.runAt);
  for (let offset = 0; ; offset += 1) {
    const lastDay = clampedDay(year, month + offset, cycle.startDay) - 1;
    const atMs = instantOf(state.timeZone, lastDay - cycle.daysBeforeEnd, minute);
    if (atMs > afterMs) return atMs;
  }
}
