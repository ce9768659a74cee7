import { chargeZone, emit, type Context } from '../context.ts';
import { localDay } from '../calendar/zone.ts';
import { notify } from '../notices.ts';
import type { RoundRequest } from '../state.ts';
import type { RoundPlan } from './plan.ts';
import { askDailyRetry, nextRetryMs } from './daily-retry.ts';

/** Whether the one round of this local date has been (R34); says so once a date, and asks for the daily retry (R35). */
export function isLimited(context: Context, request: RoundRequest, plan: RoundPlan): boolean {
  const { state, policy } = context;
  if (!policy.autoCharge.dailyLimit) return false;
  const today = localDay(chargeZone(state, policy), state.nowMs);
  if (state.limitDay !== today) return false;
  askDailyRetry(context, request, plan.amountMinor);
  emit(context, ['R34'], { type: 'round.held', reason: 'daily_limit', amountMinor: plan.amountMinor });
  if (request.kind === 'trigger' && state.limitNoticeDay !== today) {
    state.limitNoticeDay = today;
    notify(context, ['R34'], 'topup.limited', { amountMinor: plan.amountMinor, nextMs: nextRetryMs(state, policy) });
  }
  return true;
}

/** A round tried a method: it counts on the local date on which it began (R34). */
export function countRound(context: Context): void {
  const { state, policy } = context;
  state.limitDay = localDay(chargeZone(state, policy), state.nowMs);
}
