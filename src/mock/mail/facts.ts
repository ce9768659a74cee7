import type { ChargeKind, FailureReason, NoticeName, Policy } from '../../contract/index.ts';
import {
  dayOf,
  civilOf,
  findCharge,
  findMethod,
  formatDate,
  localDay,
  MS_PER_HOUR,
  type AccountState,
  type ChargeRecord,
  type EngineEvent,
  type NoticeRecord,
} from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { formatFor } from './format.ts';

export interface MailAttempt {
  readonly method: string;
  readonly reason: FailureReason | null;
}

export interface MailCharge {
  readonly kind: ChargeKind;
  readonly reason: FailureReason | null;
  readonly amount: string;
  readonly total: string;
  readonly taxes: readonly { readonly name: string; readonly amount: string }[];
  /** The balance and threshold that a top-up was decided on, and how the one must stand to the other (R33). */
  readonly causeBalance: string | null;
  readonly causeThreshold: string | null;
  readonly crossing: Policy['topUp']['crossing'];
  readonly invoiceId: string | null;
  /** Until when the failure keeps its method from automatic charges. */
  readonly suspendedUntil: string | null;
}

/** What an e-mail tells, written out in the account's language and time zone. */
export interface MailFacts {
  readonly holder: string;
  readonly seller: string;
  readonly sellerEmail: string | null;
  readonly at: string;
  readonly billing: Policy['billing'];
  readonly autoPay: Policy['autoPay'];
  readonly method: string | null;
  readonly amount: string | null;
  readonly balance: string;
  /** What is owed; null: nothing. */
  readonly due: string | null;
  readonly charge: MailCharge | null;
  /** The tries of other methods before it, in order. */
  readonly earlier: readonly MailAttempt[];
  readonly nextAt: string | null;
  readonly topUpEnabled: boolean;
  readonly threshold: string | null;
  readonly cap: string | null;
  readonly alertThreshold: string | null;
  /** The date from which automatic payment works; null: it works already. */
  readonly activeFrom: string | null;
  /** The first day of the coming calendar month. */
  readonly nextMonth: string;
  readonly when: '1st' | '15th' | 'split' | null;
}

type Format = ReturnType<typeof formatFor>;

function chargeFacts(charge: ChargeRecord, policy: Policy, format: Format): MailCharge {
  const { cause } = charge;
  const hours = policy.autoCharge.suspendHours;
  const isSuspending = charge.status === 'failed' && hours && charge.finishedMs !== null;
  return {
    kind: charge.kind,
    reason: charge.reason,
    amount: format.money(charge.amountMinor),
    total: format.money(charge.amountMinor + charge.taxMinor),
    taxes: charge.taxLines.map(({ name, amountMinor }) => ({ name, amount: format.money(amountMinor) })),
    causeBalance: cause.balanceMinor === undefined ? null : format.money(cause.balanceMinor),
    causeThreshold: cause.thresholdMinor === undefined ? null : format.money(cause.thresholdMinor),
    crossing: policy.topUp.crossing,
    invoiceId: cause.invoiceId ?? null,
    suspendedUntil: isSuspending ? format.time((charge.finishedMs ?? 0) + hours * MS_PER_HOUR) : null,
  };
}

function attempts(account: AccountState, notice: NoticeRecord): MailAttempt[] {
  return notice.failedChargeIds
    .filter((id) => id !== notice.chargeId)
    .flatMap((id) => findCharge(account, id) ?? [])
    .map(({ methodLabel, reason }) => ({ method: methodLabel, reason }));
}

function firstOfNextMonth(account: AccountState, atMs: number): string {
  const { year, month } = civilOf(localDay(account.timeZone, atMs));
  return formatDate(dayOf(year, month + 1, 1));
}

function comingDate({ activeFrom, timeZone }: AccountState, atMs: number, format: Format): string | null {
  if (activeFrom === null || activeFrom <= formatDate(localDay(timeZone, atMs))) return null;
  return format.date(activeFrom);
}

/** The facts of a notice, written as a locale has them. `before` knows a method that is gone by now. */
export function mailFacts(
  backend: Backend,
  { before, locale }: { before: AccountState; locale: string },
  event: EngineEvent,
  notice: NoticeRecord,
): MailFacts {
  const { account, policy, profile } = backend;
  const format = formatFor(locale, account.currency, account.timeZone);
  const money = (minor: number | null): string | null => (minor === null ? null : format.money(minor));
  const charge = notice.chargeId === null ? undefined : findCharge(account, notice.chargeId);
  const methodId = notice.methodId ?? '';
  const kept = findMethod(account, methodId) ?? findMethod(before, methodId);
  return {
    holder: profile.holder.name,
    seller: profile.seller.name,
    sellerEmail: profile.seller.email ?? null,
    at: format.time(event.atMs),
    billing: policy.billing,
    autoPay: policy.autoPay,
    method: charge?.methodLabel ?? kept?.label ?? null,
    amount: money(notice.amountMinor),
    balance: format.money(notice.balanceMinor),
    due: notice.balanceMinor < 0 ? format.money(-notice.balanceMinor) : null,
    charge: charge ? chargeFacts(charge, policy, format) : null,
    earlier: attempts(account, notice),
    nextAt: notice.nextMs === null ? null : format.time(notice.nextMs),
    topUpEnabled: account.topUp.enabled,
    threshold: money(account.topUp.thresholdMinor),
    cap: money(account.topUp.monthlyCapMinor),
    alertThreshold: money(account.alert.thresholdMinor),
    activeFrom: comingDate(account, event.atMs, format),
    nextMonth: format.date(firstOfNextMonth(account, event.atMs)),
    when: kept?.schedule?.when ?? null,
  };
}

/** An e-mail before it is laid out: a subject and its paragraphs, plain text. */
export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The nine e-mails of one language: each says what, how much, why, what comes next, and how to stop it. */
export type MailCatalogue = { readonly [K in NoticeName]: (facts: MailFacts) => MailText } & {
  readonly greeting: (holder: string) => string;
};
