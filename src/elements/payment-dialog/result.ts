import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Charge } from '../../contract/index.ts';
import { button, icon, note, type Localizer } from '../../ui/index.ts';
import type { Outcome } from './outcome.ts';
import { printReceipt, receiptLines, saveReceipt } from './receipt.ts';
import { summaryList } from './summary.ts';

/** What an outcome is told from. */
interface Told {
  readonly account: Account;
  readonly localizer: Localizer;
  readonly nowMs: number;
}

/** What was wanted beside the charge itself. */
interface Wanted {
  /** The method was typed for it, and is kept now. */
  readonly kept: boolean;
  readonly forAutoPay: boolean;
}

function chargeParams({ amountMinor, taxMinor, methodLabel: method }: Charge, { localizer }: Told) {
  return { amount: localizer.money(amountMinor + taxMinor), method };
}

/** That a method is used automatically from now on, and where that is confirmed. */
function autoPayLine({ account, localizer }: Told): TemplateResult {
  const { t } = localizer;
  if (account.policy.autoPay.style === null) return html`<p>${t('paymentDialog.usedAutomatically')}</p>`;
  return html`<p>
    ${t('paymentDialog.usedForAutoPay')} ${t('paymentDialog.confirmationSent', { email: account.holder.email })}
  </p>`;
}

function receipt(charge: Charge, { account, localizer }: Told): TemplateResult {
  const { t } = localizer;
  const lines = receiptLines(charge, account, localizer);
  return html`<details class="receipt">
      <summary>${t('paymentDialog.receipt')}</summary>
      ${summaryList(lines.map(([label, value]) => ({ label, value })))}
    </details>
    <div class="receipt-tools">
      ${button({
        label: t('paymentDialog.printReceipt'),
        icon: 'print',
        onClick: () => printReceipt(charge, account, localizer),
      })}
      ${button({
        label: t('paymentDialog.saveReceipt'),
        icon: 'download',
        onClick: () => saveReceipt(charge, account, localizer),
      })}
    </div>`;
}

function paid(charge: Charge, { forAutoPay }: Wanted, told: Told): TemplateResult {
  const { account, localizer } = told;
  const { t } = localizer;
  return html`<p class="good sentence">${icon('check')} ${t('paymentDialog.paid', chargeParams(charge, told))}</p>
    <p>${t('paymentDialog.receiptSent', { email: account.holder.email })}</p>
    ${forAutoPay ? autoPayLine(told) : nothing} ${receipt(charge, told)}`;
}

function failed(charge: Charge, { kept, forAutoPay }: Wanted, told: Told): TemplateResult {
  const { t } = told.localizer;
  const remarks = [
    ...(kept ? [t('paymentDialog.methodKept', { method: charge.methodLabel })] : []),
    ...(forAutoPay ? [t('paymentDialog.notSwitchedOn')] : []),
  ];
  return html`${note('bad', t('paymentDialog.failed', chargeParams(charge, told)))}
    <p>${t('paymentDialog.whatToDo', { reason: charge.reason ?? 'declined' })}</p>
    ${remarks.length === 0 ? nothing : html`<p class="muted small">${remarks.join(' ')}</p>`}`;
}

function until(text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html`<p class="muted small">${text}</p>`;
}

function processing(charge: Charge, told: Told): TemplateResult {
  const { t } = told.localizer;
  const time = charge.heldUntil === null ? undefined : told.localizer.when(charge.heldUntil, told.nowMs);
  return html`${note('busy', t('paymentDialog.processing', chargeParams(charge, told)))}
    ${until(time && t('paymentDialog.processingUntil', { time }))}`;
}

function confirming(charge: Charge, told: Told): TemplateResult {
  const { t } = told.localizer;
  const time = charge.heldUntil === null ? undefined : told.localizer.when(charge.heldUntil, told.nowMs);
  return html`<p>${t('paymentDialog.confirm', chargeParams(charge, told))}</p>
    ${until(time && t('paymentDialog.confirmUntil', { time }))}`;
}

function chargeContent(charge: Charge, wanted: Wanted, told: Told): TemplateResult {
  switch (charge.status) {
    case 'succeeded':
      return paid(charge, wanted, told);
    case 'failed':
      return failed(charge, wanted, told);
    case 'processing':
      return processing(charge, told);
    case 'requires_action':
      return confirming(charge, told);
  }
}

function methodContent(outcome: Extract<Outcome, { kind: 'added' | 'saved' }>, told: Told): TemplateResult {
  const { t } = told.localizer;
  const { kind, label, charges, forAutoPay } = outcome;
  const texts = {
    added: label === null ? t('paymentDialog.addedPlain') : t('paymentDialog.added', { method: label }),
    saved: label === null ? t('paymentDialog.savedPlain') : t('paymentDialog.saved', { method: label }),
  };
  return html`<p class="good sentence">${icon('check')} ${texts[kind]}</p>
    ${forAutoPay ? autoPayLine(told) : nothing}
    ${charges.map((charge) => chargeContent(charge, { kept: false, forAutoPay: false }, told))}`;
}

/** What happened, where the receipt went, what to do. */
export function outcomeContent(
  outcome: Outcome,
  account: Account,
  localizer: Localizer,
  nowMs: number,
): TemplateResult {
  const told: Told = { account, localizer, nowMs };
  switch (outcome.kind) {
    case 'charge': {
      const { charge, newMethodId, forAutoPay } = outcome;
      return chargeContent(charge, { kept: newMethodId !== null, forAutoPay }, told);
    }
    case 'running':
      return note('busy', localizer.t('paymentDialog.sending'));
    case 'unknown':
      return note('warn', localizer.t('paymentDialog.unknown'));
    case 'added':
    case 'saved':
      return methodContent(outcome, told);
  }
}
