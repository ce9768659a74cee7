import { html, nothing, type TemplateResult } from 'lit';
import type { Account, HistoryRow } from '../../contract/index.ts';
import { printDocument } from '../../ui/parts/print.ts';
import { printStyles } from '../../ui/styles/print.ts';
import type { WholeRange } from './export.ts';
import { overview } from './list.ts';
import { printedStyles } from './printed.styles.ts';
import { rowView, type RowContext } from './row-view.ts';

function printedRow(row: HistoryRow, context: RowContext): TemplateResult {
  const view = rowView({ row, earlier: [] }, context);
  const taxMinor = row.charge?.taxMinor ?? 0;
  return html`<tr>
    <td class="nowrap">${view.when}</td>
    <td><bdi>${view.description}</bdi></td>
    <td><bdi>${view.method}</bdi></td>
    <td>${view.status}</td>
    <td class="end"><bdi>${view.amount}</bdi></td>
    <td class="end"><bdi>${taxMinor === 0 ? '' : context.localizer.plainMoney(taxMinor, 'never')}</bdi></td>
    <td class="end"><bdi>${view.balance}</bdi></td>
  </tr>`;
}

/** What was asked for, and what the policy leaves out: paper that shows a part must not look like the whole. */
function partShown({ query, page }: WholeRange, { localizer: { t } }: RowContext): unknown {
  const { types = [], search } = query;
  const { hiddenTypes } = page.summary;
  const chosen = types.map((type) => t('terms.type', { type }));
  const hidden = hiddenTypes.map((type) => t('terms.type', { type }));
  return [
    chosen.length === 0 ? nothing : html`<p><bdi>${t('transactionHistory.printedTypes', { types: chosen })}</bdi></p>`,
    search === undefined ? nothing : html`<p><bdi>${t('transactionHistory.printedSearch', { search })}</bdi></p>`,
    hidden.length === 0 ? nothing : html`<p><bdi>${t('transactionHistory.hiddenNoStatement', { types: hidden })}</bdi></p>`,
  ];
}

function printedHistory(name: string, whole: WholeRange, account: Account, context: RowContext): TemplateResult {
  const { holder, seller, currency, timeZone } = account;
  const { localizer } = context;
  const { t } = localizer;
  return html`<h1><bdi>${name}</bdi></h1>
    <p><bdi>${holder.name}</bdi></p>
    <p class="muted"><bdi>${seller.name} · ${timeZone}</bdi></p>
    <div class="asked">${partShown(whole, context)}</div>
    ${overview(whole.page, localizer)}
    <table>
      <thead>
        <tr>
          <th>${t('transactionHistory.date')}</th>
          <th class="what">${t('transactionHistory.description')}</th>
          <th class="method">${t('transactionHistory.method')}</th>
          <th class="status">${t('transactionHistory.status')}</th>
          <th class="end">${t('transactionHistory.amountIn', { currency })}</th>
          <th class="end">${t('transactionHistory.tax')}</th>
          <th class="end">${t('transactionHistory.balance')}</th>
        </tr>
      </thead>
      <tbody>
        ${whole.rows.map((row) => printedRow(row, context))}
      </tbody>
    </table>`;
}

/** Puts the transactions of a range on paper. */
export function printHistory(title: string, whole: WholeRange, account: Account, context: RowContext): void {
  const { language, direction } = context.localizer;
  const content = printedHistory(title, whole, account, context);
  printDocument({ title, language, direction, content, styles: [printStyles, printedStyles] });
}
