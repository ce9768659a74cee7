import type { Policy, ScheduleWhen } from '../../contract/index.ts';
import {
  civilOf,
  dayOf,
  formatDate,
  instantOf,
  localDay,
  nextCycleDraftMs,
  parseTimeOfDay,
  type AccountState,
  type Day,
} from '../../rules/index.ts';

/** The first day of the calendar month after an instant's (R36). */
export function firstOfNextMonth({ timeZone }: AccountState, atMs: number): Day {
  const { year, month } = civilOf(localDay(timeZone, atMs));
  return dayOf(year, month + 1, 1);
}

/** The first withdrawal after an instant on which automatic payment works already (R44). */
export function nextWithdrawalMs(account: AccountState, policy: Policy, afterMs: number): number {
  const { timeZone, activeFrom } = account;
  let atMs = nextCycleDraftMs(account, policy, afterMs);
  while (activeFrom !== null && formatDate(localDay(timeZone, atMs)) < activeFrom) {
    atMs = nextCycleDraftMs(account, policy, atMs);
  }
  return atMs;
}

/** The days of a month on which a schedule drafts (R45). */
export const DRAFT_DAYS: Readonly<Record<ScheduleWhen, readonly number[]>> = { '1st': [1], '15th': [15], split: [1, 15] };

/** The days on which a draft that failed may be taken again: a half is not added to the other half (R45). */
export const REDRAFT_DAYS: Readonly<Record<ScheduleWhen, readonly number[]>> = { '1st': [1], '15th': [15], split: [1] };

/** The instant of the first of some days of the month after another instant. */
export function nextDraftMs(account: AccountState, policy: Policy, days: readonly number[], afterMs: number): number {
  const { year, month } = civilOf(localDay(account.timeZone, afterMs));
  const minute = parseTimeOfDay(policy.autoCharge.runAt);
  const instants = [0, 1].flatMap((offset) =>
    days.map((day) => instantOf(account.timeZone, dayOf(year, month + offset, day), minute)),
  );
  return Math.min(...instants.filter((ms) => ms > afterMs));
}
