import { html, type TemplateResult } from 'lit';
import type { Account, HistoryRow } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import { printDocument } from '../../ui/parts/print.ts';
import { printStyles } from '../../ui/styles/print.ts';
import { rowView, type RowContext } from './row-view.ts';

function printedRow(row: HistoryRow, context: RowContext): TemplateResult {
  const view = rowView({ row, earlier: [] }, context);
  const taxMinor = row.charge?.taxMinor ?? 0;
  return html`<tr>
    <td class="nowrap">${view.when}</td>
    <td>${view.description}</td>
    <td>${view.method}</td>
    <td>${view.status}</td>
    <td class="end">${view.amount}</td>
    <td class="end">${taxMinor === 0 ? '' : context.localizer.plainMoney(taxMinor, 'never')}</td>
    <td class="end">${view.balance}</td>
  </tr>`;
}

function printedHistory(
  name: string,
  rows: readonly HistoryRow[],
  { holder, seller, currency, timeZone }: Account,
  context: RowContext,
): TemplateResult {
  const { t }: Localizer = context.localizer;
  return html`<h1>${name}</h1>
    <p>${holder.name}</p>
    <p class="muted">${seller.name} · ${timeZone}</p>
    <table>
      <thead>
        <tr>
          <th>${t('transactionHistory.date')}</th>
          <th>${t('transactionHistory.description')}</th>
          <th>${t('transactionHistory.method')}</th>
          <th>${t('transactionHistory.status')}</th>
          <th class="end">${t('transactionHistory.amountIn', { currency })}</th>
          <th class="end">${t('transactionHistory.tax')}</th>
          <th class="end">${t('transactionHistory.balance')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => printedRow(row, context))}
      </tbody>
    </table>`;
}

/** Puts the transactions of a range on paper. */
export function printHistory(title: string, rows: readonly HistoryRow[], account: Account, context: RowContext): void {
  const { language, direction } = context.localizer;
  const content = printedHistory(title, rows, account, context);
  printDocument({ title, language, direction, content, styles: [printStyles] });
}
