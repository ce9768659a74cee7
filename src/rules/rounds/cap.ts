import { monthOf } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import { emit, type Context } from '../context.ts';
import { notify } from '../notices.ts';
import type { AccountState, ChargeRecord } from '../state.ts';
import type { RoundPlan } from './plan.ts';

function monthNow(state: AccountState): number {
  return monthOf(localDay(state.timeZone, state.nowMs));
}

/** What was charged automatically in this calendar month: succeeded and processing, without tax (R36). */
export function chargedThisMonth(state: AccountState): number {
  return state.autoMonth === monthNow(state) ? state.autoMonthMinor : 0;
}

/** Whether a top-up would bring the month's automatic charges above the cap (R36); says so once a month. */
export function isCapped(context: Context, plan: RoundPlan): boolean {
  const { state } = context;
  const capMinor = state.topUp.monthlyCapMinor;
  if (plan.kind !== 'topUp' || capMinor === null) return false;
  if (chargedThisMonth(state) + plan.amountMinor <= capMinor) return false;
  emit(context, ['R36'], { type: 'round.held', reason: 'cap_reached', amountMinor: plan.amountMinor });
  const month = monthNow(state);
  if (state.capNoticeMonth !== month) {
    state.capNoticeMonth = month;
    notify(context, ['R36'], 'topup.capped', { amountMinor: plan.amountMinor });
  }
  return true;
}

/** An automatic charge is tried: it counts in this month (R36). */
export function countCharge(context: Context, amountMinor: number): void {
  const { state } = context;
  state.autoMonthMinor = chargedThisMonth(state) + amountMinor;
  state.autoMonth = monthNow(state);
}

/**
 * An automatic charge failed: it no longer counts in the month in which it was tried. Nothing else was tried since
 * (R11), so that is the month counted last.
 */
export function uncountCharge(context: Context, charge: ChargeRecord): void {
  context.state.autoMonthMinor -= charge.amountMinor;
}
