import type { Mutable } from './context.ts';
import type { AccountState } from './state.ts';

/**
 * A copy for one step to change. The fields are written out because an engine makes such an object some twenty times
 * faster than it spreads one, and every step of the hot path makes one; the type keeps the list complete.
 */
export function copyOf(state: AccountState): Mutable<AccountState> {
  return {
    nowMs: state.nowMs,
    seq: state.seq,
    currency: state.currency,
    timeZone: state.timeZone,
    country: state.country,
    province: state.province,
    provincialTaxId: state.provincialTaxId,
    pstExempt: state.pstExempt,
    balanceMinor: state.balanceMinor,
    methods: state.methods,
    topUp: state.topUp,
    alert: state.alert,
    invoices: state.invoices,
    services: state.services,
    usage: state.usage,
    activeFrom: state.activeFrom,
    open: state.open,
    waiting: state.waiting,
    retries: state.retries,
    limitDay: state.limitDay,
    limitNoticeDay: state.limitNoticeDay,
    autoMonth: state.autoMonth,
    autoMonthMinor: state.autoMonthMinor,
    capNoticeMonth: state.capNoticeMonth,
    draftsThroughMs: state.draftsThroughMs,
    rounds: state.rounds,
    ledger: state.ledger,
    charges: state.charges,
    recovered: state.recovered,
    commands: state.commands,
    running: state.running,
    timer: state.timer,
  };
}
