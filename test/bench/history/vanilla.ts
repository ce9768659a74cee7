import type { HistoryRow } from '../../../src/contract/index.ts';
import { BilletTransactionHistory } from '../../../src/elements/transaction-history/transaction-history.ts';
import { spanOf, type Sums } from './memory.ts';

const ROW_PX = 44;
const VIEW_PX = 480;
const OVERSCAN = 3;
const CELLS = ['when', 'type', 'what', 'method', 'status', 'amount', 'balance'];
const COLUMNS = ['Date', 'Type', 'Description', 'Method', 'Status', 'Amount', 'Balance'];

const WHEN = new Intl.DateTimeFormat('en', {
  timeZone: 'America/New_York', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
  hourCycle: 'h23',
});
const MONEY = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function make(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** One row that is filled again and again. */
function makeRow() {
  const root = make('div', 'row');
  root.setAttribute('role', 'row');
  const cells = CELLS.map((name) => make('div', `cell ${name}`));
  const word = make('span', 'chip neutral');
  const open = make('button', 'icon chevron');
  const toggle = make('div', 'cell toggle');
  for (const cell of [toggle, ...cells]) cell.setAttribute('role', 'gridcell');
  toggle.append(open);
  cells[4]?.append(word);
  root.append(toggle, ...cells);
  return { root, cells, word, open, index: -1 };
}

/**
 * The measure of the bench: a table over a list in memory, written by hand without any library, with the same look (the
 * very style sheets of the widget), the same form, columns and formats, a window of recycled rows and an index by date.
 */
export class VanillaTable {
  readonly element = make('section');
  readonly root = this.element.attachShadow({ mode: 'open' });
  readonly from = document.createElement('input');
  readonly to = document.createElement('input');
  readonly scroller = make('div', 'scroller');
  readonly #rows: readonly HistoryRow[];
  readonly #sums: Sums;
  readonly #card = make('section', 'card');
  readonly #content = make('div', 'content');
  readonly #body = make('div', 'grid-body');
  readonly #summary = make('p', 'overview');
  readonly #pool: ReturnType<typeof makeRow>[] = [];
  #first = 0;
  #end = 0;

  constructor(rows: readonly HistoryRow[], sums: Sums, from: string, to: string) {
    this.#rows = rows;
    this.#sums = sums;
    this.root.adoptedStyleSheets = BilletTransactionHistory.elementStyles.map((style) =>
      style instanceof CSSStyleSheet ? style : (style.styleSheet as CSSStyleSheet),
    );
    this.#card.append(this.#head(), this.#content);
    this.root.append(this.#card);
    this.#makeForm(from, to);
    this.#makeGrid();
    this.show();
  }

  show(): void {
    [this.#first, this.#end] = spanOf(this.#rows, this.from.value, this.to.value);
    const count = this.#end - this.#first;
    const { inBefore, outBefore } = this.#sums;
    const inMinor = (inBefore[this.#end] ?? 0) - (inBefore[this.#first] ?? 0);
    const outMinor = (outBefore[this.#end] ?? 0) - (outBefore[this.#first] ?? 0);
    const sums = [inMinor, outMinor, inMinor - outMinor].map((minor) => MONEY.format(minor / 100));
    this.#summary.textContent = `${count} transactions In ${sums[0]} · out ${sums[1]} · net ${sums[2]}`;
    this.#body.style.blockSize = `${count * ROW_PX}px`;
    this.scroller.scrollTop = 0;
    this.#render(true);
  }

  #head(): HTMLElement {
    const head = make('header');
    head.append(make('h2', 'title', 'Transactions'), make('button', 'quiet', 'Export'));
    return head;
  }

  #makeForm(from: string, to: string): void {
    const form = document.createElement('form');
    const period = document.createElement('select');
    for (const name of ['This month', 'Last month', 'Last 90 days', 'This year', 'All time', 'Chosen dates']) {
      period.append(new Option(name));
    }
    const search = document.createElement('input');
    search.type = 'search';
    search.id = 'search';
    const types = make('button', '', 'All types');
    types.id = 'types';
    for (const [name, field, value] of [['From', this.from, from], ['To', this.to, to]] as const) {
      field.type = 'date';
      field.value = value;
      field.setAttribute('aria-label', name);
    }
    const controls = { Period: period, From: this.from, To: this.to, 'Search descriptions': search, Types: types };
    for (const [name, control] of Object.entries(controls)) {
      const field = make('div', 'field');
      if (control !== types) control.classList.add('input');
      field.append(make('label', '', name), control);
      form.append(field);
    }
    const show = document.createElement('button');
    show.type = 'submit';
    show.textContent = 'Show';
    form.className = 'tools';
    form.append(show);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.show();
    });
    this.#content.append(form, this.#summary);
  }

  #makeGrid(): void {
    const head = make('div', 'row head');
    head.append(make('div', 'cell'), ...COLUMNS.map((name, index) => make('div', `cell ${CELLS[index]}`, name)));
    const top = make('div', 'grid-head');
    top.append(head);
    this.scroller.setAttribute('role', 'grid');
    this.scroller.append(top, this.#body);
    this.scroller.addEventListener('scroll', () => this.#render(false), { passive: true });
    this.#content.append(this.scroller);
    for (let count = 0; count < Math.ceil(VIEW_PX / ROW_PX) + 2 * OVERSCAN; count += 1) {
      const row = makeRow();
      this.#pool.push(row);
      this.#body.append(row.root);
    }
  }

  #render(all: boolean): void {
    const top = Math.floor(this.scroller.scrollTop / ROW_PX);
    const first = Math.max(0, top - OVERSCAN);
    const count = this.#end - this.#first;
    for (let index = first; index < first + this.#pool.length; index += 1) {
      const row = this.#pool[index % this.#pool.length];
      if (row === undefined || (!all && row.index === index)) continue;
      row.index = index;
      row.root.hidden = index >= count;
      const data = this.#rows[this.#first + index];
      if (index >= count || data === undefined) continue;
      row.root.style.transform = `translateY(${index * ROW_PX}px)`;
      row.root.setAttribute('aria-rowindex', String(index + 2));
      this.#fill(row, data);
    }
  }

  #fill({ cells, word, open }: ReturnType<typeof makeRow>, row: HistoryRow): void {
    const when = WHEN.format(Date.parse(row.at));
    const amounts = [row.amountMinor, row.balanceMinor ?? 0].map((minor) => MONEY.format(minor / 100));
    const texts = [when, row.type, row.description, '', undefined, ...amounts];
    for (const [index, text] of texts.entries()) {
      if (text !== undefined) (cells[index] as HTMLElement).textContent = text;
    }
    word.textContent = 'Posted';
    open.setAttribute('aria-label', `Details of ${row.description}, ${when}`);
  }
}
