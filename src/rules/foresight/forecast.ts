import type { Policy, RefusalCode } from '../../contract/index.ts';
import { must } from '../assert.ts';
import { branchOf } from '../branch.ts';
import { formatDate } from '../calendar/civil.ts';
import { instantOf, localDay } from '../calendar/zone.ts';
import { appendAll, drive } from '../drive.ts';
import type { EngineEvent } from '../events.ts';
import { isAmountOrZero } from '../refusals/amounts.ts';
import { meetsThreshold } from '../rounds/plan.ts';
import type { AccountState } from '../state.ts';
import {
  allSucceed,
  assumeResolution,
  plannedCharges,
  plannedNotices,
  type PlannedChargeRecord,
  type PlannedNoticeRecord,
} from './planned.ts';

const NOON = 12 * 60;

export interface PlannedFeeRecord {
  readonly atMs: number;
  readonly date: string;
  readonly serviceId: string;
  readonly amountMinor: number;
}

export interface ForecastRecord {
  /** At the end of each local date, today first. */
  readonly days: readonly { readonly date: string; readonly balanceMinor: number }[];
  readonly charges: readonly PlannedChargeRecord[];
  readonly fees: readonly PlannedFeeRecord[];
  readonly notices: readonly PlannedNoticeRecord[];
  readonly thresholdOn: string | null;
  readonly endBalanceMinor: number;
  readonly end: AccountState;
}

/** One local date lived through to its last millisecond, with the usage stated for it. */
function liveThrough(
  state: AccountState,
  policy: Policy,
  day: number,
  usageMinor: number,
): { state: AccountState; events: EngineEvent[] } {
  const { timeZone } = state;
  const events: EngineEvent[] = [];
  let current = state;
  if (usageMinor > 0) {
    const noonMs = instantOf(timeZone, day, NOON);
    const debit = { type: 'world', command: { type: 'debit', entry: 'usage', amountMinor: usageMinor } } as const;
    const used = drive(current, debit, noonMs, policy, allSucceed);
    appendAll(events, used.events);
    current = used.state;
  }
  const lastMs = Math.max(current.nowMs, instantOf(timeZone, day + 1, 0) - 1);
  const ended = drive(current, { type: 'advance' }, lastMs, policy, allSucceed);
  appendAll(events, ended.events);
  return { state: ended.state, events };
}

function metOn(state: AccountState, policy: Policy, events: readonly EngineEvent[]): boolean {
  const { thresholdMinor } = state.topUp;
  if (!policy.topUp.offered || thresholdMinor === null) return false;
  return (
    meetsThreshold(policy, state.balanceMinor, thresholdMinor) ||
    events.some(
      ({ body }) => body.type === 'entry.posted' && meetsThreshold(policy, body.entry.balanceMinor, thresholdMinor),
    )
  );
}

function plannedFees(state: AccountState, events: readonly EngineEvent[]): PlannedFeeRecord[] {
  return events.flatMap(({ atMs, because, body }) => {
    if (body.type !== 'entry.posted' || !because.includes('R60')) return [];
    const date = formatDate(localDay(state.timeZone, atMs));
    return [
      {
        atMs,
        date,
        serviceId: must(body.entry.reference, 'a fee names its service'),
        amountMinor: -body.entry.amountMinor,
      },
    ];
  });
}

/**
 * This engine run ahead over what is known, to the end of the local date `days` on (R81), every charge succeeding.
 * `dailyUsageMinor` is debited at 12:00 on each coming date, tomorrow first. Refused: `not_offered` (usage where
 * billing is postpaid), `invalid_amount`, `invalid_range` (days that are none).
 */
export function forecastOf(
  account: AccountState,
  policy: Policy,
  days: number,
  dailyUsageMinor = 0,
): ForecastRecord | RefusalCode {
  if (dailyUsageMinor !== 0 && policy.billing !== 'prepaid') return 'not_offered';
  if (!isAmountOrZero(dailyUsageMinor)) return 'invalid_amount';
  if (!Number.isInteger(days) || days < 0) return 'invalid_range';
  let state = assumeResolution(branchOf(account), policy);
  const today = localDay(state.timeZone, state.nowMs);
  const events: EngineEvent[] = [];
  const balances: { date: string; balanceMinor: number }[] = [];
  let thresholdOn = metOn(state, policy, []) ? formatDate(today) : null;
  for (let day = today; day <= today + days; day += 1) {
    const lived = liveThrough(state, policy, day, day === today ? 0 : dailyUsageMinor);
    state = lived.state;
    appendAll(events, lived.events);
    const date = formatDate(day);
    if (thresholdOn === null && metOn(state, policy, lived.events)) thresholdOn = date;
    balances.push({ date, balanceMinor: state.balanceMinor });
  }
  return {
    days: balances,
    charges: plannedCharges(account, events),
    fees: plannedFees(account, events),
    notices: plannedNotices(events),
    thresholdOn,
    endBalanceMinor: state.balanceMinor,
    end: state,
  };
}
