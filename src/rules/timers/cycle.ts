import type { Policy } from '../../contract/index.ts';
import { must } from '../assert.ts';
import { civilOf, clampedDay, parseTimeOfDay, type Day } from '../calendar/civil.ts';
import { instantOf, localDay } from '../calendar/zone.ts';
import type { AccountState } from '../state.ts';

type Cycle = NonNullable<Policy['autoPay']['cycle']>;

/** The cycle of a policy of style `cycle`: loading it has made sure that there is one. */
export function cycleOf(policy: Policy): Cycle {
  return must(policy.autoPay.cycle, 'style cycle has a cycle');
}

/**
 * The first date on which a payment switched on today works (R44): the day after the registration's full cycles, the
 * first of which starts today or later; without registration, today.
 */
export function activeFromOf(state: AccountState, cycle: Cycle): Day {
  const today = localDay(state.timeZone, state.nowMs);
  if (cycle.registrationCycles === 0) return today;
  const { year, month } = civilOf(today);
  const startsThisMonth = clampedDay(year, month, cycle.startDay) >= today;
  return clampedDay(year, month + (startsThisMonth ? 0 : 1) + cycle.registrationCycles, cycle.startDay);
}

/** The instant of the next withdrawal (R44) after another: the cycle's last day less `daysBeforeEnd`, at `runAt`. */
export function nextCycleDraftMs(state: AccountState, policy: Policy, afterMs: number): number {
  const cycle = cycleOf(policy);
  const { year, month } = civilOf(localDay(state.timeZone, afterMs));
  const minute = parseTimeOfDay(policy.autoCharge.runAt);
  for (let offset = 0; ; offset += 1) {
    const lastDay = clampedDay(year, month + offset, cycle.startDay) - 1;
    const atMs = instantOf(state.timeZone, lastDay - cycle.daysBeforeEnd, minute);
    if (atMs > afterMs) return atMs;
  }
}
