import type { Method } from '../../contract/index.ts';
import { dayOf } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import { isCard } from '../refusals/methods.ts';
import type { AccountState, MethodState } from '../state.ts';

/** The first local date on which a method is no longer good (R15); null: it does not expire. */
export function expiresOn(method: Pick<MethodState, 'kind' | 'exp'>): number | null {
  if (!isCard(method.kind) || method.exp === null) return null;
  return dayOf(Number(method.exp.slice(0, 4)), Number(method.exp.slice(5, 7)) + 1, 1);
}

/** Whether a card's expiry month is over in the account's time zone (R15). */
export function isExpired(state: AccountState, method: MethodState): boolean {
  const firstDayAfter = expiresOn(method);
  return firstDayAfter !== null && localDay(state.timeZone, state.nowMs) >= firstDayAfter;
}

export function isSuspended(method: MethodState): boolean {
  return method.suspendedUntilMs !== null;
}

/** How a method shows: expired even when it is suspended, too (R15). */
export function methodStatus(state: AccountState, method: MethodState): Method['status'] {
  if (isExpired(state, method)) return 'expired';
  return isSuspended(method) ? 'suspended' : 'active';
}
