import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { button, chip, icon, type Localizer } from '../../ui/index.ts';
import type { HistoryRow } from '../../contract/index.ts';
import type { HistoryEntry } from './grouping.ts';
import { rowView, type RowContext, type RowView } from './row-view.ts';

/** The columns, in order; narrow containers hide some and show them when a row is opened. */
export const COLUMNS = ['toggle', 'when', 'type', 'what', 'method', 'status', 'amount', 'balance'] as const;
export type Column = (typeof COLUMNS)[number];

/** What the head of a column says. */
export function columnTitle(column: Column, { t, currency }: Localizer): string {
  switch (column) {
    case 'toggle':
      return t('common.details');
    case 'when':
      return t('transactionHistory.date');
    case 'type':
      return t('transactionHistory.type');
    case 'what':
      return t('transactionHistory.description');
    case 'method':
      return t('transactionHistory.method');
    case 'status':
      return t('transactionHistory.status');
    case 'amount':
      return t('transactionHistory.amountIn', { currency });
    case 'balance':
      return t('transactionHistory.balanceIn', { currency });
  }
}

export interface TableOptions {
  readonly context: RowContext;
  readonly name: string;
  readonly entries: readonly HistoryEntry[];
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
  readonly onRetry: (entry: HistoryEntry, row: HistoryRow) => void;
  readonly detail: (entry: HistoryEntry) => TemplateResult;
}

function retryCell(view: RowView, entry: HistoryEntry, { context, onRetry }: TableOptions): unknown {
  if (!view.retryable) return nothing;
  const { localizer } = context;
  const { row } = entry;
  const amount = localizer.money(row.amountMinor);
  return button({
    label: localizer.t('common.retry'),
    longLabel: localizer.t('transactionHistory.retryOf', { amount, method: row.charge?.methodLabel ?? '' }),
    kind: 'quiet',
    onClick: () => onRetry(entry, row),
  });
}

function toggle(view: RowView, open: boolean, { context, onToggle }: TableOptions): TemplateResult {
  const { description, when: date } = view;
  return html`<button
    type="button"
    class="icon chevron"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${ifDefined(open ? `detail-${view.id}` : undefined)}
    aria-label=${context.localizer.t('transactionHistory.open', { description, date })}
    @click=${() => onToggle(view.id)}
  >
    ${icon('chevron')}
  </button>`;
}

function tableRow(entry: HistoryEntry, options: TableOptions): TemplateResult {
  const view = rowView(entry, options.context);
  const open = options.isOpen(view.id);
  return html`<tr class="row" role="row" part="row">
      <td class="cell toggle" role="cell">${toggle(view, open, options)}</td>
      <td class="cell when" role="cell"><time datetime=${view.at}>${view.when}</time></td>
      <td class="cell type" role="cell">${view.type}</td>
      <td class="cell what" role="cell">
        <span class="text" dir="auto">${view.description}</span>
        ${view.attempts === '' ? nothing : html`<span class="attempts-note">${view.attempts}</span>`}
        ${retryCell(view, entry, options)}
      </td>
      <td class="cell method" role="cell">${view.method}</td>
      <td class="cell status" role="cell">${chip(view.tone, view.status)}</td>
      <td class="cell amount ${view.flow}" role="cell"><bdi>${view.amount}</bdi></td>
      <td class="cell balance" role="cell"><bdi>${view.balance}</bdi></td>
    </tr>
    ${open
      ? html`<tr class="detail-row" role="row">
          <td class="detail" role="cell" colspan=${COLUMNS.length} id="detail-${view.id}">${options.detail(entry)}</td>
        </tr>`
      : nothing}`;
}

/** The rows as a plain table, for the view in pages. Explicit roles: its rows are laid out as grids and cards. */
export function table(options: TableOptions): TemplateResult {
  const { localizer } = options.context;
  return html`<table role="table" part="table" aria-label=${options.name}>
    <thead>
      <tr class="row head" role="row">
        ${COLUMNS.map((column) => {
          const title = columnTitle(column, localizer);
          const shown = column === 'toggle' ? html`<span class="visually-hidden">${title}</span>` : title;
          return html`<th class="cell ${column}" role="columnheader" scope="col">${shown}</th>`;
        })}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        options.entries,
        ({ row }) => row.id,
        (entry) => tableRow(entry, options),
      )}
    </tbody>
  </table>`;
}
