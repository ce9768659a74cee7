import { html } from 'lit';
import type { Account, Charge } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import { printDocument } from '../../ui/parts/print.ts';
import { printStyles } from '../../ui/styles/print.ts';
import { rateText } from './amounts.ts';
import { receiptStyles } from './receipt.styles.ts';

type Line = readonly [label: string, value: string];

/** The lines of a receipt as text. */
export function receiptLines(charge: Charge, account: Account, localizer: Localizer): readonly Line[] {
  const { t } = localizer;
  const { seller, holder } = account;
  const at = charge.finishedAt ?? charge.startedAt;
  return [
    [t('paymentDialog.summaryDate'), localizer.zoned(at)],
    [t('paymentDialog.summaryPaidTo'), [seller.name, ...seller.addressLines].join(', ')],
    ...seller.taxRegistrations.map(({ name, number }): Line => [name, number]),
    [t('paymentDialog.summaryPaidBy'), [holder.name, ...holder.addressLines].join(', ')],
    [t('paymentDialog.summaryNewMethod'), charge.methodLabel],
    ...amountLines(charge, localizer),
    [t('paymentDialog.summaryReference'), charge.id],
  ];
}

function amountLines({ amountMinor, taxMinor, taxLines }: Charge, localizer: Localizer): readonly Line[] {
  const { t, locale } = localizer;
  const amount: Line = [t('paymentDialog.summaryAmount'), localizer.money(amountMinor)];
  if (taxMinor === 0) return [amount];
  const taxes = taxLines.map(
    ({ name, ratePer100000, amountMinor: minor }): Line => [
      t('paymentDialog.summaryTax', { name, rate: rateText(ratePer100000, locale) }),
      localizer.money(minor),
    ],
  );
  return [amount, ...taxes, [t('paymentDialog.summaryTotal'), localizer.money(amountMinor + taxMinor)]];
}

function titleOf({ id }: Charge, { t }: Localizer): string {
  return `${t('paymentDialog.receipt')} ${id}`;
}

/** A receipt as a text file for the payer to keep. */
export function saveReceipt(charge: Charge, account: Account, localizer: Localizer): void {
  const lines = receiptLines(charge, account, localizer).map(([label, value]) => `${label}: ${value}`);
  const text = [titleOf(charge, localizer), '', ...lines, ''].join('\r\n');
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${charge.date}-${charge.id}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Prints a receipt and nothing of the page around it. */
export function printReceipt(charge: Charge, account: Account, localizer: Localizer): void {
  const { t, language, direction } = localizer;
  const total = localizer.money(charge.amountMinor + charge.taxMinor);
  const lines = receiptLines(charge, account, localizer);
  printDocument({
    title: titleOf(charge, localizer),
    language,
    direction,
    styles: [printStyles, receiptStyles],
    content: html`<h1>${t('paymentDialog.receipt')}</h1>
      <p class="total">${total}</p>
      <p>${t('paymentDialog.paid', { amount: total, method: charge.methodLabel })}</p>
      <table>
        <tbody>
          ${lines.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}
        </tbody>
      </table>`,
  });
}
