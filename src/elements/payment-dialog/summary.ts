import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Method, OperationOutput, PlannedCharge } from '../../contract/index.ts';
import { amount, type Localizer } from '../../ui/index.ts';
import { rateText, type Total } from './amounts.ts';

type Preview = OperationOutput<'preview'>;

/** A line of a summary: what it is, and what it is here. */
export interface Line {
  readonly label: string;
  readonly value: unknown;
  readonly strong?: boolean;
}

/** Lines as terms and their values, the values aligned at the end. */
export function summaryList(lines: readonly Line[]): TemplateResult {
  return html`<dl class="summary">
    ${lines.map(
      ({ label, value, strong = false }) => html`<div class=${strong ? 'strong' : ''}><dt>${label}</dt><dd>${value}</dd></div>`,
    )}
  </dl>`;
}

/** The amount, its taxes one by one, the total; the amount alone where there are no taxes. */
export function moneyLines({ amountMinor, taxLines, taxMinor, totalMinor }: Total, localizer: Localizer): Line[] {
  const { t, locale } = localizer;
  const base = { label: t('paymentDialog.summaryAmount'), value: amount(amountMinor, localizer) };
  if (taxMinor === 0) return [{ ...base, strong: true }];
  const taxes = taxLines.map(({ name, ratePer100000, amountMinor: minor }) => ({
    label: t('paymentDialog.summaryTax', { name, rate: rateText(ratePer100000, locale) }),
    value: amount(minor, localizer),
  }));
  const tax = { label: t('paymentDialog.summaryTaxes'), value: amount(taxMinor, localizer) };
  const total = { label: t('paymentDialog.summaryTotal'), value: amount(totalMinor, localizer), strong: true };
  return [base, ...(taxes.length > 0 ? taxes : [tax]), total];
}

/** What is foreseen, in sentences. */
export interface Outlook {
  readonly preview: Preview;
  readonly account: Account;
  readonly methods: readonly Method[];
  /** What a method that was typed just now is called; undefined: it was not typed yet. */
  readonly newMethod: string | undefined;
  readonly localizer: Localizer;
}

function nameOf({ methods, newMethod, localizer }: Outlook, { methodId }: PlannedCharge): string {
  const method = methods.find(({ id }) => id === methodId);
  const unnamed = newMethod ?? localizer.t('paymentDialog.theNewMethod');
  return method === undefined ? unnamed : localizer.method({ ...method, nickname: undefined });
}

function chargeParams(outlook: Outlook, charge: PlannedCharge) {
  const { localizer } = outlook;
  const { amountMinor, taxMinor, date } = charge;
  return {
    amount: localizer.money(amountMinor + taxMinor),
    method: nameOf(outlook, charge),
    date: localizer.date(date),
  };
}

function standing({ preview, account, localizer }: Outlook): string {
  const { t } = localizer;
  if (account.policy.billing === 'prepaid') {
    return t('paymentDialog.balanceAfter', { amount: localizer.money(preview.balanceMinor) });
  }
  if (preview.amountDueMinor === 0) return t('paymentDialog.nothingDueAfter');
  return t('paymentDialog.dueAfter', { amount: localizer.money(preview.amountDueMinor) });
}

/** What follows from a command: at once, and later by itself. `pays`: its first charge is the payment. */
export function outlookLines(outlook: Outlook, pays: boolean): readonly string[] {
  const { preview, account, localizer } = outlook;
  const { t } = localizer;
  const also = preview.charges.slice(pays ? 1 : 0);
  const [later] = preview.laterCharges;
  const { activeFrom } = preview.autoPay;
  const starts = activeFrom !== null && !account.autoPay.on && activeFrom > localizer.dateOf(account.now);
  return [
    ...also.map((charge) =>
      t(pays ? 'paymentDialog.alsoCharged' : 'paymentDialog.chargedNow', chargeParams(outlook, charge)),
    ),
    ...(pays ? [standing(outlook)] : []),
    ...(!pays && also.length === 0 ? [t('paymentDialog.nothingNow')] : []),
    ...(starts ? [t('paymentDialog.autoPayFrom', { date: localizer.date(activeFrom) })] : []),
    ...(later === undefined ? [] : [t('paymentDialog.laterCharged', chargeParams(outlook, later))]),
  ];
}

/** The sentences beside the summary. */
export function outlookNote(lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="aside">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}
