import type { NoticeName, Policy } from '../../contract/index.ts';
import { formatDate } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import type { Gateway } from '../drive.ts';
import type { EngineEvent } from '../events.ts';
import type { AccountState } from '../state.ts';
import { findTimer } from '../timers/find.ts';

export interface PlannedChargeRecord {
  readonly atMs: number;
  readonly date: string;
  readonly methodId: string;
  readonly amountMinor: number;
  readonly taxMinor: number;
  readonly because: readonly string[];
}

export interface PlannedNoticeRecord {
  readonly name: NoticeName;
  readonly atMs: number;
  readonly because: readonly string[];
}

/** Every charge succeeds in what is foreseen (R80, R81). */
export const allSucceed: Gateway = () => 'ok';

/** A charge that is open now succeeds at its resolution, a confirmation is taken as given (R81). */
export function assumeResolution(state: AccountState, policy: Policy): AccountState {
  if (!state.open) return state;
  const { charge } = state.open;
  const heldUntilMs = charge.heldUntilMs ?? state.nowMs;
  const resolving = {
    ...state,
    open: { ...state.open, charge: { ...charge, status: 'processing' as const, heldUntilMs } },
  };
  return { ...resolving, timer: findTimer(resolving, policy) };
}

/** The charges that succeed among some events. */
export function plannedCharges(state: AccountState, events: readonly EngineEvent[]): PlannedChargeRecord[] {
  const planned: PlannedChargeRecord[] = [];
  for (const { atMs, body } of events) {
    if ((body.type !== 'charge.attempted' && body.type !== 'charge.resolved') || body.charge.status !== 'succeeded')
      continue;
    const { methodId, amountMinor, taxMinor, because } = body.charge;
    planned.push({
      atMs,
      date: formatDate(localDay(state.timeZone, atMs)),
      methodId,
      amountMinor,
      taxMinor,
      because,
    });
  }
  return planned;
}

export function plannedNotices(events: readonly EngineEvent[]): PlannedNoticeRecord[] {
  return events.flatMap(({ atMs, because, body }) =>
    body.type === 'notice.sent' ? [{ name: body.notice.name, atMs, because }] : [],
  );
}
