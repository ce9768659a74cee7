import { html, nothing, type TemplateResult } from 'lit';
import type { Preview } from '../../contract/index.ts';
import { nextSentence } from '../../ui/index.ts';
import { payingMethods } from './policy.ts';
import { methodName, type View } from './view.ts';

/** What is charged at once, without and with tax, in minor units. */
export function chargedNow(preview: Preview | undefined): { amountMinor: number; totalMinor: number } | undefined {
  if (preview === undefined || preview.charges.length === 0) return undefined;
  const amountMinor = preview.charges.reduce((sum, charge) => sum + charge.amountMinor, 0);
  const taxMinor = preview.charges.reduce((sum, charge) => sum + charge.taxMinor, 0);
  return { amountMinor, totalMinor: amountMinor + taxMinor };
}

function nowText(view: View): string {
  const { foreseen, account, localizer } = view;
  const { t } = localizer;
  const preview = foreseen?.preview;
  const now = chargedNow(preview);
  if (preview === undefined) {
    const maybe = account.policy.autoPay.chargeOutstandingOnEnable && account.amountDueMinor > 0;
    const amount = localizer.money(account.amountDueMinor);
    return maybe ? t('autopayManager.reviewNowUnknown', { amount }) : t('autopayManager.reviewFailed');
  }
  if (now === undefined) return t('autopayManager.reviewNowNothing');
  const method = methodName(view, preview.charges[0]!.methodId);
  const amount = localizer.money(now.amountMinor);
  if (now.totalMinor === now.amountMinor) return t('autopayManager.reviewNowCharge', { amount, method });
  const tax = localizer.money(now.totalMinor - now.amountMinor);
  return t('autopayManager.reviewNowTax', { amount, tax, total: localizer.money(now.totalMinor), method });
}

/** A term and what it is, in the list of a panel's facts. */
export function factRow(term: string, value: unknown): TemplateResult {
  return html`<div class="fact-row">
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Registration: from when it works, and the first payment that it makes. */
function registration({ localizer, account }: View, { autoPay, nextPayment }: Preview): unknown {
  const { t } = localizer;
  const { activeFrom } = autoPay;
  if (activeFrom === null || activeFrom <= localizer.dateOf(account.now)) return nothing;
  const { at, amountMinor } = nextPayment;
  const date = at === null ? '' : localizer.instant(at, 'date');
  const first =
    amountMinor === null
      ? t('autopayManager.reviewFirstNone', { date })
      : t('autopayManager.reviewFirstValue', { amount: localizer.money(amountMinor), date });
  return html`${factRow(t('autopayManager.reviewFrom'), localizer.date(activeFrom))}
  ${at === null ? nothing : factRow(t('autopayManager.reviewFirst'), first)}`;
}

/** What the account would be after it. */
export function afterwards({ autoPay, nextPayment, balanceMinor, amountDueMinor }: Preview) {
  return { autoPay, nextPayment, balanceMinor, amountDueMinor };
}

/** What switching on a method would do: from what, now, from when, and what happens then. */
export function review(view: View, methodId: string): TemplateResult {
  const { localizer, account, methods, foreseen } = view;
  const { t } = localizer;
  const preview = foreseen?.preview;
  const before = payingMethods(methods).find(({ id }) => id !== methodId);
  const moves = account.policy.autoCharge.exclusive && before !== undefined;
  const after = preview && { ...account, ...afterwards(preview) };
  const waits = foreseen !== undefined && preview === undefined && !foreseen.failed && foreseen.refusal === undefined;
  return html`<dl class="facts" aria-busy=${foreseen?.loading === true ? 'true' : 'false'}>
      ${factRow(t('autopayManager.reviewMethod'), methodName(view, methodId))}
      ${moves ? factRow(t('autopayManager.reviewMoves'), localizer.method(before)) : nothing}
      ${factRow(t('autopayManager.reviewNow'), waits ? t('autopayManager.reviewLoading') : html`<strong>${nowText(view)}</strong>`)}
      ${preview === undefined ? nothing : registration(view, preview)}
      ${after === undefined ? nothing : factRow(t('autopayManager.reviewNext'), nextSentence({ ...view, account: after }))}
    </dl>
    ${view.style === 'prepaid'
      ? nothing
      : html`<p class="small muted">${t('autopayManager.reviewNotice', { email: account.holder.email })}</p>`}`;
}
