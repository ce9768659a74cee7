import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Charge } from '../../contract/index.ts';
import { icon, note, type Localizer } from '../../ui/index.ts';
import { receiptLines } from './receipt.ts';
import { summaryList } from './summary.ts';

/** What became of what was sent. */
export type Outcome =
  | { readonly kind: 'charge'; readonly charge: Charge; readonly newMethodId: string | null }
  | { readonly kind: 'added'; readonly label: string | null; readonly charges: readonly Charge[] }
  | { readonly kind: 'saved'; readonly label: string; readonly charges: readonly Charge[] }
  | { readonly kind: 'unknown' };

function totalText({ amountMinor, taxMinor }: Charge, localizer: Localizer): string {
  return localizer.money(amountMinor + taxMinor);
}

/** The heading over an outcome. */
export function outcomeTitle(outcome: Outcome, { t }: Localizer): string {
  switch (outcome.kind) {
    case 'added':
      return t('paymentDialog.titleAdded');
    case 'saved':
      return t('paymentDialog.titleSaved');
    case 'unknown':
      return t('paymentDialog.titleUnknown');
    case 'charge':
      return {
        succeeded: t('paymentDialog.titlePaid'),
        failed: t('paymentDialog.titleFailed'),
        processing: t('paymentDialog.titleProcessing'),
        requires_action: t('paymentDialog.titleConfirm'),
      }[outcome.charge.status];
  }
}

function paid(charge: Charge, account: Account, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const lines = receiptLines(charge, account, localizer).map(([label, value]) => ({ label, value }));
  return html`<p class="good sentence">
      ${icon('check')} ${t('paymentDialog.paid', { amount: totalText(charge, localizer), method: charge.methodLabel })}
    </p>
    <p>${t('paymentDialog.receiptSent', { email: account.holder.email })}</p>
    <details class="receipt">
      <summary>${t('paymentDialog.receipt')}</summary>
      ${summaryList(lines)}
    </details>`;
}

function failed(charge: Charge, kept: boolean, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const params = { amount: totalText(charge, localizer), method: charge.methodLabel };
  return html`${note('bad', t('paymentDialog.failed', params))}
    <p>${t('paymentDialog.whatToDo', { reason: charge.reason ?? 'declined' })}</p>
    ${kept ? html`<p class="muted small">${t('paymentDialog.methodKept', { method: charge.methodLabel })}</p>` : nothing}`;
}

function processing(charge: Charge, localizer: Localizer, nowMs: number): TemplateResult {
  const { t } = localizer;
  const params = { amount: totalText(charge, localizer), method: charge.methodLabel };
  const until = charge.heldUntil;
  return html`${note('busy', t('paymentDialog.processing', params))}
    ${until === null
      ? nothing
      : html`<p class="muted small">${t('paymentDialog.processingUntil', { time: localizer.when(until, nowMs) })}</p>`}`;
}

function confirming(charge: Charge, localizer: Localizer, nowMs: number): TemplateResult {
  const { t } = localizer;
  const until = charge.heldUntil;
  return html`<p>${t('paymentDialog.confirm', { amount: totalText(charge, localizer) })}</p>
    ${until === null
      ? nothing
      : html`<p class="muted small">${t('paymentDialog.confirmUntil', { time: localizer.when(until, nowMs) })}</p>`}`;
}

function chargeOutcome(charge: Charge, kept: boolean, account: Account, localizer: Localizer, nowMs: number) {
  switch (charge.status) {
    case 'succeeded':
      return paid(charge, account, localizer);
    case 'failed':
      return failed(charge, kept, localizer);
    case 'processing':
      return processing(charge, localizer, nowMs);
    case 'requires_action':
      return confirming(charge, localizer, nowMs);
  }
}

/** What happened, where the receipt went, what to do. */
export function outcomeContent(
  outcome: Outcome,
  account: Account,
  localizer: Localizer,
  nowMs: number,
): TemplateResult | typeof nothing {
  const { t } = localizer;
  switch (outcome.kind) {
    case 'charge':
      return chargeOutcome(outcome.charge, outcome.newMethodId !== null, account, localizer, nowMs);
    case 'unknown':
      return note('warn', t('paymentDialog.unknown'));
    case 'added':
    case 'saved': {
      const { label, charges } = outcome;
      const added = label === null ? t('paymentDialog.addedPlain') : t('paymentDialog.added', { method: label });
      const said = outcome.kind === 'added' ? added : t('paymentDialog.saved', { method: outcome.label });
      return html`<p class="good sentence">${icon('check')} ${said}</p>
        ${charges.map((charge) => chargeOutcome(charge, false, account, localizer, nowMs))}`;
    }
  }
}
