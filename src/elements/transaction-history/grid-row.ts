import { render, type TemplateResult } from 'lit';
import type { Localizer } from '../../ui/index.ts';
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
  #filled: Omit<GridRowContent, 'detail'> | undefined;
  readonly #cells: Readonly<Record<Column, HTMLElement>>;
  readonly #toggle = button('icon chevron');
  readonly #text = element('span', 'text');
  readonly #chip = element('span', 'chip');
  /** Most rows have neither: made when one needs it. */
  #attempts: HTMLElement | undefined;
  #retry: HTMLButtonElement | undefined;
  #detail: HTMLElement | undefined;

  constructor() {
    const cells = COLUMNS.map((column) => [column, element('div', `cell ${column}`, 'gridcell')] as const);
    this.#cells = Object.fromEntries(cells) as Record<Column, HTMLElement>;
    this.root.setAttribute('part', 'row');
    // What a backend writes runs its own way, and is cut off at its own end.
    this.#text.dir = 'auto';
    this.#cells.toggle.append(this.#toggle);
    this.#cells.what.append(this.#text);
    this.#cells.status.append(this.#chip);
    this.root.append(...cells.map(([, cell]) => cell));
  }

  /** Where its details are, while it is open. */
  get detailElement(): HTMLElement | undefined {
    return this.#detail;
  }

  /** Whether something is its Retry. */
  isRetry(target: Node): boolean {
    return this.#retry?.contains(target) ?? false;
  }

  fill(content: GridRowContent): void {
    const { index, entry, context, active, open } = content;
    if (!open && this.#isFilled(content)) return;
    this.#filled = { index, entry, context, active, open };
    this.index = index;
    this.entry = entry;
    setAttribute(this.root, 'aria-rowindex', String(index + 2));
    this.root.tabIndex = active ? 0 : -1;
    this.#toggle.tabIndex = active ? 0 : -1;
    if (entry === undefined) this.#fillWaiting(context.localizer);
    else this.#fillEntry(rowView(entry, context), context.localizer);
    if (this.#retry !== undefined) this.#retry.tabIndex = active ? 0 : -1;
    this.#fillDetail(content, open);
  }

  /** Whether it shows just that already. What is opened may be another at any time. */
  #isFilled({ index, entry, context, active, open }: GridRowContent): boolean {
    const before = this.#filled;
    if (before === undefined || this.index !== index || before.open !== open || before.active !== active) return false;
    return before.index === index && before.entry === entry && before.context === context;
  }

  #fillWaiting({ t }: Localizer): void {
    setClass(this.root, 'row waiting');
    setAttribute(this.root, 'aria-expanded', null);
    const { when, type, method, amount, balance } = this.#cells;
    for (const cell of [when, type, method, amount, balance]) setText(cell, '');
    setText(this.#text, t('common.loading'));
    this.#fillAttempts('');
    this.#retry?.remove();
    this.#retry = undefined;
    this.#toggle.hidden = true;
    this.#chip.hidden = true;
  }

  #fillEntry(view: RowView, localizer: Localizer): void {
    const { t } = localizer;
    setClass(this.root, 'row');
    setText(this.#cells.when, view.when);
    setText(this.#cells.type, view.type);
    setText(this.#text, view.description);
    this.#fillAttempts(view.attempts);
    setText(this.#cells.method, view.method);
    setClass(this.#chip, `chip ${view.tone}`);
    setText(this.#chip, view.status);
    setClass(this.#cells.amount, `cell amount ${view.flow}`);
    setText(this.#cells.amount, view.amount);
    setText(this.#cells.balance, view.balance);
    this.#toggle.hidden = false;
    this.#chip.hidden = false;
    const { description, when: date } = view;
    setAttribute(this.#toggle, 'aria-label', t('transactionHistory.open', { description, date }));
    this.#fillRetry(view, localizer);
  }

  #fillAttempts(text: string): void {
    if (text === '') {
      this.#attempts?.remove();
      this.#attempts = undefined;
      return;
    }
    this.#attempts ??= element('span', 'attempts-note');
    if (!this.#attempts.isConnected) this.#text.after(this.#attempts);
    setText(this.#attempts, text);
  }

  #fillRetry(view: RowView, localizer: Localizer): void {
    const row = this.entry?.row;
    if (!view.retryable || row === undefined) {
      this.#retry?.remove();
      this.#retry = undefined;
      return;
    }
    this.#retry ??= button('quiet retry');
    if (!this.#retry.isConnected) this.#cells.what.append(this.#retry);
    setText(this.#retry, localizer.t('common.retry'));
    const amount = localizer.money(row.amountMinor);
    setAttribute(this.#retry, 'aria-label', localizer.t('transactionHistory.retryOf', { amount, method: view.method }));
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
