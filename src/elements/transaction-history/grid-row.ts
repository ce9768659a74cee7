import { render, type TemplateResult } from 'lit';
import type { Localizer } from '../../ui/index.ts';
import { AttributePlace, blankRow, element, rowButton, TextPlace } from './grid-blank.ts';
import type { HistoryEntry } from './grouping.ts';
import { rowView, type RowContext, type RowView } from './row-view.ts';
import { COLUMNS } from './table.ts';

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
  readonly root: HTMLElement;
  /** The place where it stands; -1: nowhere yet. */
  index = -1;
  entry: HistoryEntry | undefined;
  #filled: Omit<GridRowContent, 'detail'> | undefined;
  #topPx = -1;
  #shown = true;
  readonly #what: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  readonly #chip: HTMLElement;
  readonly #when: TextPlace;
  readonly #type: TextPlace;
  readonly #text: TextPlace;
  readonly #method: TextPlace;
  readonly #status: TextPlace;
  readonly #amount: TextPlace;
  readonly #balance: TextPlace;
  readonly #rootClass: AttributePlace;
  readonly #expanded: AttributePlace;
  readonly #toggleExpanded: AttributePlace;
  readonly #toggleName: AttributePlace;
  readonly #chipClass: AttributePlace;
  readonly #amountClass: AttributePlace;
  /** Most rows have neither: made when one needs it. */
  #attempts: HTMLElement | undefined;
  #retry: HTMLButtonElement | undefined;
  #detail: HTMLElement | undefined;

  constructor() {
    const { root, cells } = blankRow();
    this.root = root;
    this.#what = cells.what;
    this.#toggle = cells.toggle.firstElementChild as HTMLButtonElement;
    this.#chip = cells.status.firstElementChild as HTMLElement;
    this.#when = new TextPlace(cells.when);
    this.#type = new TextPlace(cells.type);
    this.#text = new TextPlace(cells.what.firstElementChild as Element);
    this.#method = new TextPlace(cells.method);
    this.#status = new TextPlace(this.#chip);
    this.#amount = new TextPlace(cells.amount);
    this.#balance = new TextPlace(cells.balance);
    this.#rootClass = new AttributePlace(root, 'class', 'row');
    this.#expanded = new AttributePlace(root, 'aria-expanded', 'false');
    this.#toggleExpanded = new AttributePlace(this.#toggle, 'aria-expanded', 'false');
    this.#toggleName = new AttributePlace(this.#toggle, 'aria-label', null);
    this.#chipClass = new AttributePlace(this.#chip, 'class', 'chip neutral');
    this.#amountClass = new AttributePlace(cells.amount, 'class', 'cell amount');
  }

  /** Where its details are, while it is open. */
  get detailElement(): HTMLElement | undefined {
    return this.#detail;
  }

  /** Whether something is its Retry. */
  isRetry(target: Node): boolean {
    return this.#retry?.contains(target) ?? false;
  }

  /** Moves it to a height. */
  place(topPx: number): void {
    if (topPx === this.#topPx) return;
    this.#topPx = topPx;
    this.root.style.transform = `translateY(${topPx}px)`;
  }

  /** Shows it, or takes it away for everybody. */
  show(shown: boolean): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.root.hidden = !shown;
  }

  fill(content: GridRowContent): void {
    const { index, entry, context, active, open } = content;
    if (!open && this.#isFilled(content)) return;
    const before = this.#filled;
    this.#filled = { index, entry, context, active, open };
    this.index = index;
    this.entry = entry;
    if (before?.index !== index) this.root.setAttribute('aria-rowindex', String(index + 2));
    if (entry === undefined) this.#fillWaiting(context.localizer);
    else if (before?.entry !== entry || before.context !== context) {
      this.#fillEntry(rowView(entry, context), context.localizer);
    }
    if (active || before?.active === true) this.#setActive(active);
    this.#fillDetail(content, open);
  }

  /** Whether it shows just that already. What is opened may be another at any time. */
  #isFilled({ index, entry, context, active, open }: GridRowContent): boolean {
    const before = this.#filled;
    if (before === undefined || this.index !== index || before.open !== open || before.active !== active) return false;
    return before.index === index && before.entry === entry && before.context === context;
  }

  /** The active row and what is in it can be reached by the tab key. */
  #setActive(active: boolean): void {
    const tabIndex = active ? 0 : -1;
    this.root.tabIndex = tabIndex;
    this.#toggle.tabIndex = tabIndex;
    if (this.#retry !== undefined) this.#retry.tabIndex = tabIndex;
  }

  #fillWaiting({ t }: Localizer): void {
    this.#rootClass.write('row waiting');
    this.#expanded.write(null);
    for (const place of [this.#when, this.#type, this.#method, this.#amount, this.#balance]) place.write('');
    this.#text.write(t('common.loading'));
    this.#fillAttempts('');
    this.#removeRetry();
    this.#toggle.hidden = true;
    this.#chip.hidden = true;
  }

  #fillEntry(view: RowView, localizer: Localizer): void {
    if (this.#toggle.hidden) {
      this.#toggle.hidden = false;
      this.#chip.hidden = false;
    }
    this.#rootClass.write('row');
    this.#when.write(view.when);
    this.#type.write(view.type);
    this.#text.write(view.description);
    this.#fillAttempts(view.attempts);
    this.#method.write(view.method);
    this.#chipClass.write(`chip ${view.tone}`);
    this.#status.write(view.status);
    this.#amountClass.write(`cell amount ${view.flow}`);
    this.#amount.write(view.amount);
    this.#balance.write(view.balance);
    const { description, when: date } = view;
    this.#toggleName.write(localizer.t('transactionHistory.open', { description, date }));
    this.#fillRetry(view, localizer);
  }

  #fillAttempts(text: string): void {
    if (text === '') {
      this.#attempts?.remove();
      this.#attempts = undefined;
      return;
    }
    this.#attempts ??= element('span', 'attempts-note');
    if (!this.#attempts.isConnected) this.#what.firstElementChild?.after(this.#attempts);
    this.#attempts.textContent = text;
  }

  #removeRetry(): void {
    this.#retry?.remove();
    this.#retry = undefined;
  }

  #fillRetry(view: RowView, localizer: Localizer): void {
    const row = this.entry?.row;
    if (!view.retryable || row === undefined) return this.#removeRetry();
    this.#retry ??= rowButton('quiet retry');
    if (!this.#retry.isConnected) this.#what.append(this.#retry);
    this.#retry.tabIndex = this.#filled?.active === true ? 0 : -1;
    const { t } = localizer;
    this.#retry.textContent = t('common.retry');
    const amount = localizer.money(row.amountMinor);
    this.#retry.setAttribute('aria-label', t('transactionHistory.retryOf', { amount, method: view.method }));
  }

  #fillDetail({ entry, detail }: GridRowContent, open: boolean): void {
    const expanded = open && entry !== undefined;
    if (entry !== undefined) this.#expanded.write(String(expanded));
    this.#toggleExpanded.write(String(expanded));
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
