import type { Account, Charge } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import { rateText } from './amounts.ts';

/** The lines of a receipt as text. */
export function receiptLines(charge: Charge, account: Account, localizer: Localizer): (readonly [string, string])[] {
  const { t, locale } = localizer;
  const { seller, holder } = account;
  const taxes = charge.taxLines.map(
    ({ name, ratePer100000, amountMinor }) =>
      [t('paymentDialog.summaryTax', { name, rate: rateText(ratePer100000, locale) }), localizer.money(amountMinor)] as const,
  );
  const at = charge.finishedAt ?? charge.startedAt;
  return [
    [t('paymentDialog.summaryDate'), `${localizer.instant(at)} ${localizer.zone(at)}`],
    [t('paymentDialog.summaryPaidTo'), [seller.name, ...seller.addressLines].join(', ')],
    ...seller.taxRegistrations.map(({ name, number }) => [name, number] as const),
    [t('paymentDialog.summaryPaidBy'), [holder.name, ...holder.addressLines].join(', ')],
    [t('paymentDialog.summaryMethod'), charge.methodLabel],
    [t('paymentDialog.summaryAmount'), localizer.money(charge.amountMinor)],
    ...taxes,
    ...(charge.taxMinor === 0
      ? []
      : [[t('paymentDialog.summaryTotal'), localizer.money(charge.amountMinor + charge.taxMinor)] as const]),
    [t('paymentDialog.summaryReference'), charge.id],
  ];
}

/** A receipt as a text file for the payer to keep. */
export function saveReceipt(lines: readonly (readonly [string, string])[], title: string, name: string): void {
  const text = [title, '', ...lines.map(([label, value]) => `${label}: ${value}`), ''].join('\r\n');
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Prints a receipt and nothing of the page around it. */
export function printReceipt(lines: readonly (readonly [string, string])[], title: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = title;
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (page === null || view === null) return frame.remove();
  page.title = title;
  const heading = page.createElement('h1');
  heading.textContent = title;
  const list = page.createElement('table');
  for (const [label, value] of lines) {
    const row = list.insertRow();
    row.insertCell().textContent = label;
    row.insertCell().textContent = value;
  }
  page.body.append(heading, list);
  frame.hidden = false;
  frame.width = '1';
  frame.height = '1';
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.focus();
  view.print();
}
