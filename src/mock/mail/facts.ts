import type { ChargeKind, Policy, ScheduleWhen } from '../../contract/index.ts';
import {
  findCharge,
  findMethod,
  formatDate,
  localDay,
  MS_PER_HOUR,
  taxLinesFor,
  type AccountState,
  type ChargeRecord,
  type EngineEvent,
  type MethodState,
  type NoticeRecord,
  type TaxLineRecord,
} from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import type { MailReason } from './catalogue.ts';
import { DRAFT_DAYS, firstOfNextMonth, nextDraftMs, nextWithdrawalMs, REDRAFT_DAYS } from './dates.ts';
import { formatFor, type MailFormat } from './format.ts';
import { oneLine } from './one-line.ts';

export interface MailAttempt {
  readonly method: string;
  readonly reason: MailReason;
  /** Until when its failure keeps it from automatic charges (R13). */
  readonly until: string;
}

/** What an e-mail tells, written out in the account's language and time zone. An empty text: there is none. */
export interface MailFacts {
  readonly holder: string;
  readonly seller: string;
  /** Whom to write to: an address, else the seller's name. */
  readonly contact: string;
  readonly at: string;
  readonly policy: Policy;
  readonly method: string;
  /** The methods whose auto-charge is on and may be charged, in order. */
  readonly autoMethods: string;
  /** Without tax. */
  readonly amount: string;
  readonly taxes: readonly { readonly name: string; readonly amount: string }[];
  /** With tax. */
  readonly total: string;
  readonly balance: string;
  /** What is owed. */
  readonly due: string;
  readonly kind: ChargeKind | null;
  readonly reason: MailReason;
  /** Until when the failure keeps the method from automatic charges (R13). */
  readonly suspendedUntil: string;
  readonly invoiceId: string;
  /** The balance and threshold that a top-up was decided on (R33). */
  readonly causeBalance: string;
  readonly causeThreshold: string;
  /** The tries of other methods before it, in order (R14). */
  readonly earlier: readonly MailAttempt[];
  /** When the rules look again by themselves (R35). */
  readonly nextAt: string;
  readonly isTopUpOn: boolean;
  readonly topUpThreshold: string;
  readonly topUpAmount: string;
  readonly cap: string;
  readonly alertThreshold: string;
  /** The date from which automatic payment works, while it does not yet (R44). */
  readonly activeFrom: string;
  /** The first day of the coming calendar month. */
  readonly nextMonth: string;
  readonly when: ScheduleWhen | null;
  /** The date of the next withdrawal of a cycle, or draft of the method's schedule. */
  readonly nextPayment: string;
  /** The date on which a draft that failed may be taken again. */
  readonly redraftOn: string;
  /** Whether the method was switched on just now, and not only edited (R42). */
  readonly isSwitchedOn: boolean;
}

interface Scene {
  readonly account: AccountState;
  readonly policy: Policy;
  readonly format: MailFormat;
  readonly atMs: number;
}

function untilOf({ policy, format }: Scene, { status, finishedMs }: ChargeRecord): string {
  const { suspendHours } = policy.autoCharge;
  if (status !== 'failed' || !suspendHours || finishedMs === null) return '';
  return format.time(finishedMs + suspendHours * MS_PER_HOUR);
}

function moneyOr({ format }: Scene, minor: number | null | undefined): string {
  return minor == null ? '' : format.money(minor);
}

function chargeFacts(
  scene: Scene,
  charge: ChargeRecord | undefined,
): Pick<MailFacts, 'kind' | 'reason' | 'suspendedUntil' | 'invoiceId' | 'causeBalance' | 'causeThreshold'> {
  const { balanceMinor, thresholdMinor, invoiceId = '' } = charge?.cause ?? {};
  return {
    kind: charge?.kind ?? null,
    reason: charge?.reason ?? 'unknown',
    suspendedUntil: charge ? untilOf(scene, charge) : '',
    invoiceId: oneLine(invoiceId),
    causeBalance: moneyOr(scene, balanceMinor),
    causeThreshold: moneyOr(scene, thresholdMinor),
  };
}

/** What was charged, or would have been (R70). */
function sums(
  { account, policy, format, atMs }: Scene,
  amountMinor: number | null,
  charge: ChargeRecord | undefined,
): Pick<MailFacts, 'amount' | 'taxes' | 'total'> {
  if (amountMinor === null) return { amount: '', taxes: [], total: '' };
  const lines: readonly TaxLineRecord[] =
    charge?.taxLines ?? taxLinesFor({ ...account, nowMs: atMs }, policy, amountMinor);
  const taxMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  return {
    amount: format.money(amountMinor),
    taxes: lines.map((line) => ({ name: oneLine(line.name), amount: format.money(line.amountMinor) })),
    total: format.money(amountMinor + taxMinor),
  };
}

function attempts(scene: Scene, { failedChargeIds, chargeId }: NoticeRecord): MailAttempt[] {
  return failedChargeIds
    .filter((id) => id !== chargeId)
    .flatMap((id) => findCharge(scene.account, id) ?? [])
    .map((charge) => ({
      method: oneLine(charge.methodLabel),
      reason: charge.reason ?? 'unknown',
      until: untilOf(scene, charge),
    }));
}

function autoMethods({ account, policy }: Scene): string {
  const on = account.methods.filter((method) => method.autoCharge);
  const charged = policy.billing === 'postpaid' || policy.autoCharge.fallback ? on : on.slice(0, 1);
  return charged.map(({ label }) => oneLine(label)).join(', ');
}

function settings(
  scene: Scene,
): Pick<MailFacts, 'isTopUpOn' | 'topUpThreshold' | 'topUpAmount' | 'cap' | 'alertThreshold'> {
  const { topUp, alert } = scene.account;
  const isSet = topUp.thresholdMinor !== null && topUp.amountMinor !== null;
  return {
    isTopUpOn: scene.policy.topUp.offered && topUp.enabled && isSet,
    topUpThreshold: moneyOr(scene, topUp.thresholdMinor),
    topUpAmount: moneyOr(scene, topUp.amountMinor),
    cap: moneyOr(scene, topUp.monthlyCapMinor),
    alertThreshold: moneyOr(scene, alert.thresholdMinor),
  };
}

function dates(
  { account, policy, format, atMs }: Scene,
  when: ScheduleWhen | null,
): Pick<MailFacts, 'activeFrom' | 'nextMonth' | 'nextPayment' | 'redraftOn'> {
  const { activeFrom, timeZone } = account;
  const isComing = activeFrom !== null && activeFrom > formatDate(localDay(timeZone, atMs));
  const draft = (days: readonly number[]): string => format.dateOf(nextDraftMs(account, policy, days, atMs));
  const withdrawal = policy.autoPay.style === 'cycle' ? format.dateOf(nextWithdrawalMs(account, policy, atMs)) : '';
  return {
    activeFrom: isComing ? format.date(activeFrom) : '',
    nextMonth: format.date(formatDate(firstOfNextMonth(account, atMs))),
    nextPayment: when ? draft(DRAFT_DAYS[when]) : withdrawal,
    redraftOn: when ? draft(REDRAFT_DAYS[when]) : withdrawal,
  };
}

/** The facts of a notice, written as a locale has them. `before` knows a method that is gone by now. */
export function mailFacts(
  { account, policy, profile }: Backend,
  { before, locale }: { before: AccountState; locale: string },
  { atMs }: EngineEvent,
  notice: NoticeRecord,
): MailFacts {
  const format = formatFor(locale, account.currency, account.timeZone);
  const scene: Scene = { account, policy, format, atMs };
  const charge = notice.chargeId === null ? undefined : findCharge(account, notice.chargeId);
  const methodId = notice.methodId ?? '';
  const earlierMethod = findMethod(before, methodId);
  const method: MethodState | undefined = findMethod(account, methodId) ?? earlierMethod;
  const when = method?.schedule?.when ?? null;
  return {
    holder: oneLine(profile.holder.name),
    seller: oneLine(profile.seller.name),
    contact: oneLine(profile.seller.email ?? profile.seller.name),
    at: format.time(atMs),
    policy,
    when,
    method: oneLine(charge?.methodLabel ?? method?.label ?? ''),
    autoMethods: autoMethods(scene),
    ...sums(scene, notice.amountMinor, charge),
    balance: format.money(notice.balanceMinor),
    due: notice.balanceMinor < 0 ? format.money(-notice.balanceMinor) : '',
    ...chargeFacts(scene, charge),
    earlier: attempts(scene, notice),
    nextAt: notice.nextMs === null ? '' : format.time(notice.nextMs),
    ...settings(scene),
    ...dates(scene, when),
    isSwitchedOn: earlierMethod?.autoCharge !== true,
  };
}
