import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Charge, Method } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import type { Attempt, PastItem, PaymentItem } from './items.ts';
import { row, type Mark } from './row.ts';
import { whyText } from './why.ts';

export interface PastView {
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly localizer: Localizer;
  readonly nowMs: number;
  /** Whether the numbers of the rules are shown. */
  readonly showsRules: boolean;
  /** What a service or invoice is called, by its id. */
  readonly nameOf: (reference: string) => string;
}

const MARKS: Readonly<Record<Charge['status'], Mark>> = {
  succeeded: 'done',
  failed: 'fail',
  processing: 'busy',
  requires_action: 'busy',
};

function whenText({ localizer, nowMs }: PastView, at: string): string {
  const sameYear = localizer.dateOf(at).slice(0, 4) === localizer.dateOf(nowMs).slice(0, 4);
  return localizer.beside(localizer.instant(at, sameYear ? 'shortDate' : 'date'), localizer.instant(at, 'time'));
}

function rulesLine({ localizer, showsRules }: PastView, rules: readonly string[]): unknown {
  if (!showsRules || rules.length === 0) return nothing;
  return html`<span class="rules">${localizer.t('timeline.rules', { rules })}</span>`;
}

function attemptText({ charge }: Attempt, isAfterFailure: boolean, { localizer }: PastView): string {
  const { t } = localizer;
  const method = charge.methodLabel;
  switch (charge.status) {
    case 'succeeded':
      return isAfterFailure ? t('timeline.paidInstead', { method }) : t('timeline.paidBy', { method });
    case 'failed': {
      const reason = t('terms.reason', { reason: charge.reason ?? 'declined' });
      return t('timeline.failedWith', { method, reason });
    }
    case 'processing':
      return t('timeline.processingWith', { method });
    case 'requires_action':
      return t('timeline.confirmWith', { method });
  }
}

function attemptLines(item: PaymentItem, view: PastView): unknown[] {
  const { localizer, nowMs } = view;
  return item.attempts.map((attempt, index) => {
    const text = attemptText(attempt, index > 0, view);
    const { suspendedUntil } = attempt;
    if (suspendedUntil === undefined || Date.parse(suspendedUntil) <= nowMs) return text;
    return `${text}. ${localizer.t('timeline.suspended', { time: localizer.when(suspendedUntil, nowMs) })}`;
  });
}

function noticeLine({ notice }: PaymentItem, { account, localizer }: PastView): string {
  if (notice === undefined) return '';
  const { email } = account.holder;
  return notice.name === 'payment.receipt'
    ? localizer.t('timeline.receipt', { email })
    : localizer.t('timeline.failure', { email });
}

function amountOf(charge: Charge, { localizer }: PastView): TemplateResult {
  const paid = charge.status === 'succeeded';
  return html`<span class=${paid ? 'good' : 'muted'}>
    ${localizer.money(charge.amountMinor, { sign: paid ? 'always' : 'never' })}
  </span>`;
}

const STATUS_WORDS = {
  succeeded: 'timeline.statusPaid',
  failed: 'timeline.statusFailed',
  processing: 'timeline.statusProcessing',
  requires_action: 'timeline.statusConfirm',
} as const;

function paymentRow(item: PaymentItem, view: PastView): TemplateResult | typeof nothing {
  const { localizer, account } = view;
  const { t } = localizer;
  const first = item.attempts[0]?.charge;
  const last = item.attempts.at(-1)?.charge;
  if (first === undefined || last === undefined) return nothing;
  const tax = last.taxMinor > 0 ? t('timeline.tax', { amount: localizer.money(last.taxMinor) }) : '';
  return row({
    mark: MARKS[last.status],
    at: item.at,
    when: whenText(view, item.at),
    what: html`${t('timeline.kind', { kind: last.kind })}
      <span class="status ${last.status}">${t(STATUS_WORDS[last.status])}</span>`,
    lines: [
      ...attemptLines(item, view),
      whyText(first, account, localizer),
      tax,
      html`${noticeLine(item, view)} ${rulesLine(view, [...new Set(item.attempts.flatMap(({ charge }) => charge.because))])}`,
    ],
    amount: amountOf(last, view),
  });
}

function methodName({ methods, localizer }: PastView, methodId: string): string {
  const method = methods.find(({ id }) => id === methodId);
  return method === undefined ? localizer.t('terms.kind', { kind: 'card' }) : localizer.method(method);
}

function entriesText({ entries }: Extract<PastItem, { kind: 'entry' }>, view: PastView): string {
  const { t } = view.localizer;
  const count = entries.length;
  const [first] = entries;
  const type = t('terms.type', { type: first?.type ?? 'adjustment' });
  if (count > 1) {
    return first?.type === 'invoice' ? t('timeline.invoicesIssued', { count }) : t('timeline.entries', { type, count });
  }
  const reference = first?.reference ?? null;
  return reference === null ? type : t('timeline.entryAbout', { type, about: view.nameOf(reference) });
}

function entryRow(item: Extract<PastItem, { kind: 'entry' }>, view: PastView): TemplateResult {
  const { localizer, account } = view;
  const { t } = localizer;
  const balanceMinor = item.entries.at(-1)?.balanceMinor ?? 0;
  const amountMinor = item.entries.reduce((sum, entry) => sum + entry.amountMinor, 0);
  const after =
    account.policy.billing === 'postpaid'
      ? t('timeline.dueAfter', { amount: localizer.money(Math.max(0, -balanceMinor)) })
      : t('timeline.balanceAfter', { amount: localizer.money(balanceMinor) });
  return row({
    mark: 'quiet',
    at: item.at,
    when: whenText(view, item.at),
    what: entriesText(item, view),
    lines: [html`${after} ${rulesLine(view, item.because)}`],
    amount: localizer.money(amountMinor, { sign: 'always' }),
  });
}

/** One thing that happened. */
export function pastRow(item: PastItem, view: PastView): TemplateResult | typeof nothing {
  const { localizer } = view;
  const { t } = localizer;
  const base = { mark: 'quiet' as const, at: item.at, when: whenText(view, item.at) };
  const rules = rulesLine(view, item.because);
  switch (item.kind) {
    case 'payment':
      return paymentRow(item, view);
    case 'entry':
      return entryRow(item, view);
    case 'notice': {
      const isLow = item.notice.name === 'balance.low';
      const balance = localizer.money(item.notice.balanceMinor);
      const what = isLow ? t('timeline.lowBalance') : t('timeline.registeringNotice');
      return row({ ...base, what, lines: [isLow ? t('timeline.lowBalanceWhy', { balance }) : '', rules] });
    }
    case 'method': {
      const what = t('timeline.changed', { change: item.change, method: methodName(view, item.methodId) });
      return row({ ...base, what, lines: [rules] });
    }
    case 'setting':
      return row({ ...base, what: t('timeline.settingChanged', { setting: item.setting }), lines: [rules] });
    case 'held': {
      const { reason } = item;
      return row({ ...base, what: t('timeline.held', { reason }), lines: [t('timeline.heldWhy', { reason }), rules] });
    }
  }
}
