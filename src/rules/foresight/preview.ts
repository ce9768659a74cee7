import type { Policy, RefusalCode } from '../../contract/index.ts';
import { must } from '../assert.ts';
import { branchOf } from '../branch.ts';
import { amountDueOf } from '../context.ts';
import { drive } from '../drive.ts';
import type { UserCommand } from '../events.ts';
import { autoPayOf, type AutoPayRecord } from '../reads/auto-pay.ts';
import { nextPaymentOf, type NextPaymentRecord } from '../reads/next-payment.ts';
import type { AccountState } from '../state.ts';
import { forecastOf } from './forecast.ts';
import {
  allSucceed,
  plannedCharges,
  plannedNotices,
  type PlannedChargeRecord,
  type PlannedNoticeRecord,
} from './planned.ts';

export interface PreviewRecord {
  readonly charges: readonly PlannedChargeRecord[];
  readonly notices: readonly PlannedNoticeRecord[];
  readonly laterCharges: readonly PlannedChargeRecord[];
  readonly laterNotices: readonly PlannedNoticeRecord[];
  readonly balanceMinor: number;
  readonly amountDueMinor: number;
  readonly autoPay: AutoPayRecord;
  readonly nextPayment: NextPaymentRecord;
  readonly until: string;
}

/**
 * What a command would do, without doing it (R80): at once, and to the end of the local date `days` on, every charge
 * succeeding, a stated daily usage debited as in a forecast (R81). A command that would be refused answers its code.
 */
export function previewOf(
  account: AccountState,
  policy: Policy,
  command: UserCommand,
  days = 30,
  dailyUsageMinor = 0,
): PreviewRecord | RefusalCode {
  const input = { type: 'command', command, key: null, fingerprint: '' } as const;
  const now = drive(branchOf(account), input, account.nowMs, policy, allSucceed);
  if (now.refusal) return now.refusal;
  const later = forecastOf(now.state, policy, days, dailyUsageMinor);
  if (typeof later === 'string') return later;
  return {
    charges: plannedCharges(account, now.events),
    notices: plannedNotices(now.events),
    laterCharges: later.charges,
    laterNotices: later.notices,
    balanceMinor: now.state.balanceMinor,
    amountDueMinor: amountDueOf(now.state, policy),
    autoPay: autoPayOf(now.state, policy),
    nextPayment: nextPaymentOf(now.state, policy),
    until: must(later.days.at(-1), 'a forecast has today').date,
  };
}
