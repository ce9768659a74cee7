import { render, type TemplateResult } from 'lit';
import { icon, type Localizer } from '../../ui/index.ts';
import type { HistoryEntry } from './grouping.ts';
import { rowView, type RowContext, type RowView } from './row-view.ts';
import { COLUMNS, type Column } from './table.ts';

function element(tag: string, className: string, role?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (role !== undefined) made.setAttribute('role', role);
  return made;
}

function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

function setClass(node: HTMLElement, className: string): void {
  if (node.className !== className) node.className = className;
}

function setAttribute(node: HTMLElement, name: string, value: string | null): void {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}

function button(className: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.tabIndex = -1;
  return made;
}

/** What a row of the grid is filled with. */
export interface GridRowContent {
  readonly index: number;
  /** Undefined: it is still to be read. */
  readonly entry: HistoryEntry | undefined;
  readonly context: RowContext;
  readonly active: boolean;
  readonly open: boolean;
  readonly detail: (entry: HistoryEntry) => TemplateResult;
}

/**
 * One row of the grid: made once, filled again and again with whatever comes into view. Written by hand, because it is
 * what scrolling costs; an update that changes nothing touches nothing.
 */
export class GridRow {
  readonly root = element('div', 'row', 'row');
  /** The place where it stands; -1: nowhere yet. */
  index = -1;
  entry: HistoryEntry | undefined;
  readonly #cells: Readonly<Record<Column, HTMLElement>>;
  readonly #toggle = button('icon chevron');
  readonly #time = document.createElement('time');
  readonly #text = element('span', 'text');
  readonly #attempts = element('span', 'attempts-note');
  readonly #retry = button('quiet retry');
  readonly #chip = element('span', 'chip');
  readonly #word = element('span', 'word');
  readonly #amount = document.createElement('bdi');
  readonly #balance = document.createElement('bdi');
  #detail: HTMLElement | undefined;

  constructor() {
    const cells = COLUMNS.map((column) => [column, element('div', `cell ${column}`, 'gridcell')] as const);
    this.#cells = Object.fromEntries(cells) as Record<Column, HTMLElement>;
    this.root.setAttribute('part', 'row');
    this.#chip.append(element('span', 'mark'), this.#word);
    this.#cells.toggle.append(this.#toggle);
    this.#cells.when.append(this.#time);
    this.#cells.what.append(this.#text, this.#attempts, this.#retry);
    this.#cells.status.append(this.#chip);
    this.#cells.amount.append(this.#amount);
    this.#cells.balance.append(this.#balance);
    this.root.append(...cells.map(([, cell]) => cell));
    render(icon('chevron'), this.#toggle);
  }

  /** Where its details are, while it is open. */
  get detailElement(): HTMLElement | undefined {
    return this.#detail;
  }

  get retryButton(): HTMLElement {
    return this.#retry;
  }

  fill(content: GridRowContent): void {
    const { index, entry, context, active, open } = content;
    this.index = index;
    this.entry = entry;
    setAttribute(this.root, 'aria-rowindex', String(index + 2));
    this.root.tabIndex = active ? 0 : -1;
    this.#toggle.tabIndex = active ? 0 : -1;
    this.#retry.tabIndex = active ? 0 : -1;
    if (entry === undefined) this.#fillWaiting(context.localizer);
    else this.#fillEntry(rowView(entry, context), context.localizer);
    this.#fillDetail(content, open);
  }

  #fillWaiting({ t }: Localizer): void {
    setClass(this.root, 'row waiting');
    setAttribute(this.root, 'aria-expanded', null);
    for (const node of [this.#time, this.#cells.type, this.#cells.method, this.#amount, this.#balance]) setText(node, '');
    setText(this.#text, t('common.loading'));
    setText(this.#attempts, '');
    this.#toggle.hidden = true;
    this.#retry.hidden = true;
    this.#chip.hidden = true;
  }

  #fillEntry(view: RowView, localizer: Localizer): void {
    const { t } = localizer;
    setClass(this.root, 'row');
    setText(this.#time, view.when);
    setAttribute(this.#time, 'datetime', view.at);
    setText(this.#cells.type, view.type);
    setText(this.#text, view.description);
    setText(this.#attempts, view.attempts);
    setText(this.#cells.method, view.method);
    setClass(this.#chip, `chip ${view.tone}`);
    setText(this.#word, view.status);
    setClass(this.#cells.amount, `cell amount ${view.flow}`);
    setText(this.#amount, view.amount);
    setText(this.#balance, view.balance);
    this.#toggle.hidden = false;
    this.#chip.hidden = false;
    const { description, when: date } = view;
    setAttribute(this.#toggle, 'aria-label', t('transactionHistory.open', { description, date }));
    this.#fillRetry(view, localizer);
  }

  #fillRetry(view: RowView, localizer: Localizer): void {
    this.#retry.hidden = !view.retryable;
    const row = this.entry?.row;
    if (!view.retryable || row === undefined) return;
    const amount = localizer.money(row.amountMinor);
    setText(this.#retry, localizer.t('common.retry'));
    const name = localizer.t('transactionHistory.retryOf', { amount, method: view.method });
    setAttribute(this.#retry, 'aria-label', name);
  }

  #fillDetail({ entry, detail }: GridRowContent, open: boolean): void {
    const expanded = open && entry !== undefined;
    if (entry !== undefined) setAttribute(this.root, 'aria-expanded', String(expanded));
    setAttribute(this.#toggle, 'aria-expanded', String(expanded));
    if (!expanded) {
      this.#detail?.remove();
      this.#detail = undefined;
      return;
    }
    if (this.#detail === undefined) {
      this.#detail = element('div', 'detail', 'gridcell');
      this.#detail.setAttribute('aria-colspan', String(COLUMNS.length));
      this.root.append(this.#detail);
    }
    render(detail(entry), this.#detail);
  }
}
