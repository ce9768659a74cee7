import type { Policy } from '../../contract/index.ts';
import { civilOf, dayOf, parseTimeOfDay } from '../calendar/civil.ts';
import { instantOf, localDay } from '../calendar/zone.ts';
import type { AccountState } from '../state.ts';

/** The days of a month on which schedules draft (R45). */
const DRAFT_DAYS = [1, 15] as const;

/** The instant of the next draft day after another (R45). */
export function nextScheduleDraftMs(state: AccountState, policy: Policy, afterMs: number): number {
  const { year, month } = civilOf(localDay(state.timeZone, afterMs));
  const minute = parseTimeOfDay(policy.autoCharge.runAt);
  for (let offset = 0; ; offset += 1) {
    for (const dayOfMonth of DRAFT_DAYS) {
      const atMs = instantOf(state.timeZone, dayOf(year, month + offset, dayOfMonth), minute);
      if (atMs > afterMs) return atMs;
    }
  }
}

/** Which of the draft days the account's local date is. */
export function draftDayNow(state: AccountState): 1 | 15 {
  return civilOf(localDay(state.timeZone, state.nowMs)).dayOfMonth < 15 ? 1 : 15;
}
