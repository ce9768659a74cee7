import type { HistoryRow } from '../../../src/contract/index.ts';
import { spanOf, sumsOf } from './memory.ts';

const ROW_PX = 44;
const VIEW_PX = 480;
const OVERSCAN = 4;
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
  const cells = COLUMNS.map(() => make('div', 'cell'));
  const chip = make('span', 'chip');
  const word = make('span');
  const open = make('button', 'icon');
  chip.append(make('span', 'mark'), word);
  for (const cell of cells) cell.setAttribute('role', 'gridcell');
  cells[4]?.append(chip);
  root.append(open, ...cells);
  return { root, cells, word, open, index: -1 };
}

/**
 * The measure of the bench: a table over a list in memory, written by hand without any library, with the same form,
 * the same columns and formats, a window of recycled rows and an index by date.
 */
export class VanillaTable {
  readonly element = make('section', 'vanilla');
  readonly from = document.createElement('input');
  readonly to = document.createElement('input');
  readonly scroller = make('div', 'scroller');
  readonly #rows: readonly HistoryRow[];
  readonly #sums: ReturnType<typeof sumsOf>;
  readonly #body = make('div', 'body');
  readonly #summary = make('p', 'overview');
  readonly #pool: ReturnType<typeof makeRow>[] = [];
  #first = 0;
  #end = 0;

  constructor(rows: readonly HistoryRow[], sums: ReturnType<typeof sumsOf>, from: string, to: string) {
    this.#rows = rows;
    this.#sums = sums;
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

  #makeForm(from: string, to: string): void {
    const form = document.createElement('form');
    for (const [name, field, value] of [['From', this.from, from], ['To', this.to, to]] as const) {
      const label = make('label', '', name);
      field.type = 'date';
      field.value = value;
      label.append(field);
      form.append(label);
    }
    const search = document.createElement('input');
    const period = document.createElement('select');
    for (const name of ['This month', 'Last month', 'Last 90 days', 'This year', 'All time']) period.append(new Option(name));
    const show = make('button', '', 'Show');
    form.append(search, period, make('button', '', 'All types'), show);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.show();
    });
    this.element.append(make('h2', '', 'Transactions'), form, this.#summary);
  }

  #makeGrid(): void {
    const head = make('div', 'row head');
    head.append(make('div', 'cell'), ...COLUMNS.map((name) => make('div', 'cell', name)));
    this.scroller.setAttribute('role', 'grid');
    this.scroller.append(head, this.#body);
    this.scroller.addEventListener('scroll', () => this.#render(false), { passive: true });
    this.element.append(this.scroller);
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
    const texts = [when, row.type, row.description, '', undefined, MONEY.format(row.amountMinor / 100), MONEY.format((row.balanceMinor ?? 0) / 100)];
    for (const [index, text] of texts.entries()) {
      if (text !== undefined) (cells[index] as HTMLElement).textContent = text;
    }
    word.textContent = 'Posted';
    open.setAttribute('aria-label', `Details of ${row.description}, ${when}`);
  }
}

/** Its style: that of the widget's rows, as far as layout goes. */
export const VANILLA_STYLES = `
  .vanilla { box-sizing: border-box; padding: 20px; border: 1px solid; border-radius: 12px; font: 15px/1.5 system-ui; }
  .vanilla form { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
  .vanilla label { display: grid; gap: 4px; }
  .vanilla input, .vanilla select, .vanilla button { font: inherit; min-height: 40px; padding: 0 12px; }
  .vanilla .scroller { position: relative; max-height: ${VIEW_PX}px; overflow: auto; contain: layout style; }
  .vanilla .body { position: relative; overflow: hidden; }
  .vanilla .row { display: grid; grid-template-columns: 32px 135px 105px minmax(0, 2.4fr) minmax(0, 1.2fr) minmax(0, 1.6fr) 98px 98px;
    column-gap: 12px; align-items: center; height: ${ROW_PX}px; border-bottom: 1px solid #ddd; box-sizing: border-box; }
  .vanilla .row:not(.head) { position: absolute; inset: 0 0 auto; }
  .vanilla .row[hidden] { display: none; }
  .vanilla .head { position: sticky; top: 0; background: #fff; z-index: 1; }
  .vanilla .cell { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .vanilla .chip { display: inline-flex; gap: 6px; align-items: center; padding: 2px 10px; border: 1px solid; border-radius: 12px; }
  .vanilla .mark { width: 7px; height: 7px; border: 1.5px solid; border-radius: 50%; }
  .vanilla .icon { min-height: 32px; padding: 0; border: 0; background: none; }
`;
