import type { Policy } from '../../contract/index.ts';
import type { AccountState, TimerState } from '../state.ts';
import { nextCycleDraftMs } from './cycle.ts';
import { nextScheduleDraftMs } from './schedule.ts';

/** The order of timers at one instant (R5). */
const RANK: Readonly<Record<TimerState['kind'], number>> = {
  resolution: 0,
  suspension: 1,
  service: 2,
  'invoice-due': 3,
  'daily-retry': 4,
  draft: 5,
};

/** The instant of the next draft date; null: nothing drafts. */
export function nextDraftMs(state: AccountState, policy: Policy): number | null {
  const { style } = policy.autoPay;
  if (style !== 'cycle' && style !== 'schedule') return null;
  if (!state.methods.some((method) => method.autoCharge || method.restMinor !== null)) return null;
  return style === 'cycle'
    ? nextCycleDraftMs(state, policy, state.draftsThroughMs)
    : nextScheduleDraftMs(state, policy, state.draftsThroughMs);
}

/** The next timer: by instant, then in the order of R5. A date already past counts as now (R60). */
export function findTimer(state: AccountState, policy: Policy): TimerState | null {
  let best: TimerState | null = null;
  const consider = (atMs: number | null, kind: TimerState['kind'], id: string | null = null): void => {
    if (atMs === null) return;
    const effectiveMs = Math.max(atMs, state.nowMs);
    if (best && (best.atMs < effectiveMs || (best.atMs === effectiveMs && RANK[best.kind] <= RANK[kind]))) return;
    best = { atMs: effectiveMs, kind, id };
  };
  consider(state.open?.charge.heldUntilMs ?? null, 'resolution');
  for (const method of state.methods) consider(method.suspendedUntilMs, 'suspension');
  if (policy.services) for (const service of state.services) consider(service.nextBillingMs, 'service', service.id);
  for (const invoice of state.invoices) consider(invoice.dueRoundMs, 'invoice-due', invoice.id);
  consider(state.retries[0]?.atMs ?? null, 'daily-retry');
  consider(nextDraftMs(state, policy), 'draft');
  return best;
}

/** Whether something that timers depend on has changed between two states. */
export function timersChanged(before: AccountState, after: AccountState): boolean {
  return (
    before.open !== after.open ||
    before.methods !== after.methods ||
    before.services !== after.services ||
    before.invoices !== after.invoices ||
    before.retries !== after.retries ||
    before.draftsThroughMs !== after.draftsThroughMs
  );
}
