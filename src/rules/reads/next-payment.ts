import type { NextPayment, NoPaymentReason, Policy } from '../../contract/index.ts';
import { assert, must } from '../assert.ts';
import { civilOf, dayOf, parseDate } from '../calendar/civil.ts';
import { instantOf, localDay } from '../calendar/zone.ts';
import { amountDueOf, chargeZone } from '../context.ts';
import { branchOf } from '../branch.ts';
import { drive } from '../drive.ts';
import { forecastOf } from '../foresight/forecast.ts';
import { allSucceed, plannedCharges } from '../foresight/planned.ts';
import { candidatesOf } from '../rounds/candidates.ts';
import { chargedThisMonth } from '../rounds/cap.ts';
import { nextRetryMs } from '../rounds/daily-retry.ts';
import { meetsThreshold } from '../rounds/plan.ts';
import type { AccountState, MethodState, RoundRequest } from '../state.ts';
import { nextCycleDraftMs } from '../timers/cycle.ts';
import { nextDraftMs } from '../timers/find.ts';
import { isExpired, isSuspended } from './method-status.ts';

export interface NextPaymentRecord {
  readonly state: NextPayment['state'];
  readonly atMs: number | null;
  readonly amountMinor: number | null;
  readonly methodIds: readonly string[];
  readonly reason: NoPaymentReason | null;
  readonly untilMs: number | null;
}

/** How far ahead a scheduled payment is looked for: beyond a registration that has just begun. */
const LOOK_AHEAD_DAYS = 100;
const TRIGGER: RoundRequest = { kind: 'trigger', trigger: 'debit' };

function record(state: NextPayment['state'], facts: Partial<NextPaymentRecord> = {}): NextPaymentRecord {
  return { state, atMs: null, amountMinor: null, methodIds: [], reason: null, untilMs: null, ...facts };
}

/** Why no method could be charged automatically, and until when where that ends by itself; null: one can. */
function unusable(state: AccountState, policy: Policy): { reason: NoPaymentReason; untilMs: number | null } | null {
  if (state.methods.length === 0) return { reason: 'no_method', untilMs: null };
  const on = state.methods.filter((method) => method.autoCharge);
  if (on.length === 0) return { reason: 'auto_charge_off', untilMs: null };
  const counts = policy.autoCharge.fallback === null && policy.autoPay.style !== 'schedule' ? on.slice(0, 1) : on;
  const isOut = (method: MethodState): boolean => isSuspended(method) || isExpired(state, method);
  if (!counts.every(isOut)) return null;
  const ends = counts
    .filter((method) => !isExpired(state, method))
    .map((method) => must(method.suspendedUntilMs, 'it is suspended'));
  const untilMs = ends.length > 0 ? Math.min(...ends) : null;
  if (counts.every((method) => isExpired(state, method))) return { reason: 'all_expired', untilMs: null };
  return { reason: counts.every(isSuspended) ? 'all_suspended' : 'no_usable_method', untilMs };
}

function nextMonthMs(state: AccountState): number {
  const { year, month } = civilOf(localDay(state.timeZone, state.nowMs));
  return instantOf(state.timeZone, dayOf(year, month + 1, 1), 0);
}

/** What the daily retries that are asked for come to (R35): one may be held by the limit or the cap of its own date. */
function retryAhead(state: AccountState, policy: Policy): Partial<NextPaymentRecord> | null {
  const last = state.retries.at(-1);
  if (!last) return null;
  const ahead = drive(branchOf(state), { type: 'advance' }, last.atMs, policy, allSucceed);
  const [first] = plannedCharges(ahead.state, ahead.events);
  if (!first) return null;
  const methodIds = candidatesOf(ahead.state, policy, TRIGGER).map((method) => method.id);
  return { atMs: first.atMs, amountMinor: first.amountMinor, methodIds };
}

function nextTopUp(state: AccountState, policy: Policy): NextPaymentRecord {
  const { enabled, amountMinor, thresholdMinor, monthlyCapMinor } = state.topUp;
  if (!policy.topUp.offered) return record('blocked', { reason: 'not_offered' });
  if (!enabled || amountMinor === null || thresholdMinor === null) return record('blocked', { reason: 'off' });
  if (policy.autoCharge.requires === 'primary' && state.methods.length > 0 && !state.methods[0]?.autoCharge) {
    return record('blocked', { reason: 'primary_auto_charge_off', amountMinor });
  }
  const stopped = unusable(state, policy);
  if (stopped) return record('blocked', { ...stopped, amountMinor });
  const methodIds = candidatesOf(state, policy, TRIGGER).map((method) => method.id);
  if (state.open)
    return record('blocked', {
      reason: 'processing',
      untilMs: state.open.charge.heldUntilMs,
      amountMinor,
      methodIds,
    });
  const isMet = meetsThreshold(policy, state.balanceMinor, thresholdMinor);
  const retry = isMet ? retryAhead(state, policy) : null;
  const isLimited =
    policy.autoCharge.dailyLimit && state.limitDay === localDay(chargeZone(state, policy), state.nowMs);
  if (retry) return record('scheduled', { ...retry, reason: isLimited ? 'daily_limit' : null });
  if (isLimited)
    return record('blocked', { reason: 'daily_limit', untilMs: nextRetryMs(state, policy), amountMinor, methodIds });
  if (monthlyCapMinor !== null && chargedThisMonth(state) + amountMinor > monthlyCapMinor) {
    const untilMs = amountMinor > monthlyCapMinor ? null : nextMonthMs(state);
    return record('blocked', { reason: 'cap_reached', untilMs, amountMinor, methodIds });
  }
  return record('armed', { amountMinor, methodIds });
}

/** Until when a payment registers (R44); null: it works. */
function registeringUntil(state: AccountState): number | null {
  if (state.activeFrom === null) return null;
  const untilMs = instantOf(state.timeZone, parseDate(state.activeFrom), 0);
  return untilMs > state.nowMs ? untilMs : null;
}

function nextAutoPay(state: AccountState, policy: Policy): NextPaymentRecord {
  const { style } = policy.autoPay;
  if (style === null) return record('blocked', { reason: 'not_offered' });
  if (state.methods.length > 0 && !state.methods.some((method) => method.autoCharge))
    return record('blocked', { reason: 'off' });
  const stopped = unusable(state, policy);
  if (stopped?.untilMs === null) return record('blocked', stopped);
  if (state.open) return record('blocked', { reason: 'processing', untilMs: state.open.charge.heldUntilMs });
  const dueMinor = amountDueOf(state, policy);
  const ahead = forecastOf(state, policy, LOOK_AHEAD_DAYS);
  assert(typeof ahead !== 'string', 'days ahead make sense');
  const [first] = ahead.charges;
  const untilMs = registeringUntil(state);
  const reason = untilMs === null ? null : 'registering';
  if (first)
    return record('scheduled', {
      atMs: first.atMs,
      amountMinor: first.amountMinor,
      methodIds: [first.methodId],
      reason,
      untilMs,
    });
  if (stopped) return record('blocked', stopped);
  const methodIds = state.methods.filter((method) => method.autoCharge).map((method) => method.id);
  if (style === 'invoice') return record('armed', { methodIds, amountMinor: dueMinor > 0 ? dueMinor : null });
  const atMs = untilMs === null ? nextDraftMs(state, policy) : nextCycleDraftMs(state, policy, untilMs - 1);
  return record('armed', { atMs, methodIds, reason: reason ?? 'nothing_due', untilMs });
}

/**
 * What pays next by itself, or why nothing does and until when. `scheduled` has an instant; `armed` runs when the
 * balance falls or something falls due; `blocked` names its reason.
 */
export function nextPaymentOf(state: AccountState, policy: Policy): NextPaymentRecord {
  return policy.billing === 'prepaid' ? nextTopUp(state, policy) : nextAutoPay(state, policy);
}
