import { render, type TemplateResult } from 'lit';
import type { Localizer } from '../../ui/index.ts';
import { blankRow, element, rowButton } from './grid-blank.ts';
import type { HistoryEntry } from './grouping.ts';
import { rowView, type RowContext, type RowView } from './row-view.ts';
import { COLUMNS, type Column } from './table.ts';

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

/** What a row shows before anything is filled in. */
const BLANK: RowView = {
  id: '',
  at: '',
  when: '',
  type: '',
  description: '',
  attempts: '',
  method: '',
  tone: 'neutral',
  status: '',
  amount: '',
  flow: 'none',
  balance: '',
  retryable: false,
};

/**
 * One row of the grid: made once, filled again and again with whatever comes into view. Written by hand, because it is
 * what scrolling costs: what it shows is remembered and not asked for, and only what is another is written.
 */
export class GridRow {
  readonly root = blankRow();
  /** The place where it stands; -1: nowhere yet. */
  index = -1;
  entry: HistoryEntry | undefined;
  #filled: Omit<GridRowContent, 'detail'> | undefined;
  #view = BLANK;
  #topPx = -1;
  #shown = true;
  #expanded = false;
  readonly #cells = this.root.children;
  readonly #toggle = this.#cells[0]?.firstChild as HTMLButtonElement;
  /** Most rows have neither: made when one needs it. */
  #attempts: HTMLElement | undefined;
  #retry: HTMLButtonElement | undefined;
  #detail: HTMLElement | undefined;

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

  #cell(column: Column): HTMLElement {
    return this.#cells[COLUMNS.indexOf(column)] as HTMLElement;
  }

  #write(view: RowView): void {
    const before = this.#view;
    this.#view = view;
    const what = this.#cell('what').firstChild as HTMLElement;
    const chip = this.#cell('status').firstChild as HTMLElement;
    const amount = this.#cell('amount');
    if (view.when !== before.when) writeText(this.#cell('when'), view.when);
    if (view.type !== before.type) writeText(this.#cell('type'), view.type);
    if (view.description !== before.description) writeText(what, view.description);
    if (view.method !== before.method) writeText(this.#cell('method'), view.method);
    if (view.tone !== before.tone) chip.className = `chip ${view.tone}`;
    if (view.status !== before.status) writeText(chip, view.status);
    if (view.flow !== before.flow) amount.className = `cell amount ${view.flow}`;
    if (view.amount !== before.amount) writeText(amount, view.amount);
    if (view.balance !== before.balance) writeText(this.#cell('balance'), view.balance);
    if (view.attempts !== before.attempts) this.#fillAttempts(view.attempts);
  }

  #setWaiting(waiting: boolean): void {
    if (waiting === this.root.classList.contains('waiting')) return;
    this.root.classList.toggle('waiting', waiting);
    if (waiting) this.root.removeAttribute('aria-expanded');
    else this.root.setAttribute('aria-expanded', String(this.#expanded));
    this.#toggle.hidden = waiting;
    (this.#cell('status').firstChild as HTMLElement).hidden = waiting;
  }

  #fillWaiting({ t }: Localizer): void {
    this.#setWaiting(true);
    this.#write({ ...BLANK, description: t('common.loading') });
    this.#removeRetry();
  }

  #fillEntry(view: RowView, localizer: Localizer): void {
    this.#setWaiting(false);
    this.#write(view);
    const { description, when: date } = view;
    this.#toggle.setAttribute('aria-label', localizer.t('transactionHistory.open', { description, date }));
    this.#fillRetry(view, localizer);
  }

  #fillAttempts(text: string): void {
    if (text === '') {
      this.#attempts?.remove();
      this.#attempts = undefined;
      return;
    }
    this.#attempts ??= element('span', 'attempts-note');
    if (this.#attempts.parentNode === null) this.#cell('what').firstElementChild?.after(this.#attempts);
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
    if (this.#retry.parentNode === null) this.#cell('what').append(this.#retry);
    this.#retry.tabIndex = this.#filled?.active === true ? 0 : -1;
    const { t } = localizer;
    this.#retry.textContent = t('common.retry');
    const amount = localizer.money(row.amountMinor);
    this.#retry.setAttribute('aria-label', t('transactionHistory.retryOf', { amount, method: view.method }));
  }

  #setExpanded(expanded: boolean): void {
    if (expanded === this.#expanded) return;
    this.#expanded = expanded;
    this.root.setAttribute('aria-expanded', String(expanded));
    this.#toggle.setAttribute('aria-expanded', String(expanded));
  }

  #fillDetail({ entry, detail }: GridRowContent, open: boolean): void {
    const expanded = open && entry !== undefined;
    this.#setExpanded(expanded);
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

function writeText(holder: HTMLElement, text: string): void {
  (holder.firstChild as Text).data = text;
}
