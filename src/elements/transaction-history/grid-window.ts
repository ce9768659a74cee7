import type { TemplateResult } from 'lit';
import type { HistoryEntry } from './grouping.ts';
import { GridLayout, type Opening } from './grid-layout.ts';
import { GridRow } from './grid-row.ts';
import { moveOf } from './grid-keys.ts';
import type { RowContext } from './row-view.ts';

/** What the window looks at. */
export interface WindowContent {
  readonly entries: readonly HistoryEntry[];
  /** With those that are still to be read. */
  readonly count: number;
  readonly context: RowContext;
  readonly opened: ReadonlySet<string>;
  readonly detail: (entry: HistoryEntry) => TemplateResult;
}

/** What the window asks for. */
export interface WindowRequests {
  /** Entries up to this number are about to be seen. */
  readonly need: (count: number) => void;
  readonly toggle: (id: string) => void;
  readonly retry: (entry: HistoryEntry) => void;
}

/** What is measured. None of it depends on what is made of its size. */
interface Probes {
  readonly row: Element;
  readonly view: Element;
  readonly head: Element;
}

/** Rows above and below what is seen, once it is scrolled: until then what can't be seen costs nothing. */
const OVERSCAN = 3;
/** Sizes before anything was measured: those of the style sheet. */
const USUAL_ROW_PX = 44;
const USUAL_HEAD_PX = 40;
const USUAL_VIEW_PX = 480;

/**
 * A window over any number of rows: as many elements as can be seen, filled with what is in view. All rows have one
 * height; what an opened one shows more is measured.
 */
export class GridWindow {
  readonly #scroller: HTMLElement;
  readonly #body: HTMLElement;
  readonly #requests: WindowRequests;
  readonly #sizes: ResizeObserver;
  readonly #rows: GridRow[] = [];
  readonly #extra = new Map<string, number>();
  #content: WindowContent | undefined;
  #layout = new GridLayout(0, USUAL_ROW_PX, []);
  #rowPx = USUAL_ROW_PX;
  /** The head stands over the upper part of the view. */
  #headPx = USUAL_HEAD_PX;
  #viewPx = USUAL_VIEW_PX;
  /** Kept from scroll events: asking the scroller makes the browser lay the page out. */
  #scrollPx = 0;
  #active = 0;
  #activeId: string | undefined;

  /** `scroller` is the grid that `gridShell` made. */
  constructor(scroller: HTMLElement, requests: WindowRequests) {
    const find = (name: string) => scroller.querySelector(`.${name}`) as HTMLElement;
    const probes = { row: find('row-probe'), view: find('view-probe'), head: find('grid-head') };
    this.#scroller = scroller;
    this.#body = find('grid-body');
    this.#requests = requests;
    this.#body.replaceChildren();
    this.#sizes = new ResizeObserver((changes) => this.#measure(changes, probes));
    for (const probe of Object.values(probes)) this.#sizes.observe(probe);
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    scroller.addEventListener('click', this.#clicked);
    scroller.addEventListener('keydown', this.#pressed);
    scroller.addEventListener('focusin', this.#focused);
  }

  /** Lets go of everything. */
  stop(): void {
    this.#sizes.disconnect();
    this.#scroller.removeEventListener('scroll', this.#scrolled);
    this.#scroller.removeEventListener('click', this.#clicked);
    this.#scroller.removeEventListener('keydown', this.#pressed);
    this.#scroller.removeEventListener('focusin', this.#focused);
  }

  /** Shows something else, or the same anew; who reads further down stays where they are. */
  update(content: WindowContent): void {
    const before = this.#content;
    const shift = before === undefined ? 0 : shiftOf(before.entries, content.entries, this.#topIndex());
    this.#content = content;
    if (this.#activeId !== undefined) this.#active += shift;
    this.#active = Math.max(0, Math.min(this.#active, content.count - 1));
    this.#relayout();
    if (shift !== 0 && this.#scrollPx > 0) this.#scrollTo(this.#scrollPx + shift * this.#rowPx);
    this.#render();
  }

  /** Goes back to the first row. */
  toTop(): void {
    this.#active = 0;
    this.#activeId = undefined;
    if (this.#scrollPx > 0) this.#scrollTo(0);
  }

  #scrollTo(px: number): void {
    this.#scroller.scrollTop = px;
    this.#scrollPx = this.#scroller.scrollTop;
  }

  #topIndex(): number {
    return this.#layout.indexAt(this.#scrollPx);
  }

  #measure(changes: readonly ResizeObserverEntry[], probes: Probes): void {
    let changed = false;
    for (const { target, contentRect, borderBoxSize } of changes) {
      const heightPx = borderBoxSize[0]?.blockSize ?? contentRect.height;
      if (target === probes.row) changed = this.#setRowPx(contentRect.height) || changed;
      else if (target === probes.view) changed = this.#setViewPx(contentRect.height) || changed;
      else if (target === probes.head) changed = this.#setHeadPx(contentRect.height) || changed;
      else changed = this.#setExtra(target, heightPx) || changed;
    }
    if (!changed || this.#content === undefined) return;
    this.#relayout();
    this.#render();
  }

  #setRowPx(px: number): boolean {
    if (px <= 0 || Math.abs(px - this.#rowPx) < 0.5) return false;
    const top = this.#topIndex();
    this.#rowPx = px;
    this.#relayout();
    if (this.#scrollPx > 0) this.#scrollTo(this.#layout.top(top));
    return true;
  }

  #setViewPx(px: number): boolean {
    if (px <= this.#viewPx) return false;
    this.#viewPx = px;
    return true;
  }

  #setHeadPx(px: number): boolean {
    if (px === this.#headPx) return false;
    this.#headPx = px;
    return true;
  }

  #setExtra(target: Element, px: number): boolean {
    const id = this.#rows.find(({ detailElement }) => detailElement === target)?.entry?.row.id;
    if (id === undefined || this.#extra.get(id) === px) return false;
    this.#extra.set(id, px);
    return true;
  }

  #relayout(): void {
    const { entries, count, opened } = this.#content ?? { entries: [], count: 0, opened: new Set<string>() };
    const openings: Opening[] = [];
    if (opened.size > 0) {
      for (const [index, { row }] of entries.entries()) {
        if (opened.has(row.id)) openings.push({ index, extraPx: this.#extra.get(row.id) ?? 0 });
      }
    }
    this.#layout = new GridLayout(count, this.#rowPx, openings);
    const height = `${this.#layout.heightPx}px`;
    if (this.#body.style.blockSize !== height) this.#body.style.blockSize = height;
  }

  /** Fills the rows that are in view. */
  #render(): void {
    const content = this.#content;
    if (content === undefined) return;
    const overscan = this.#scrollPx > 0 ? OVERSCAN : 0;
    const first = Math.max(0, this.#layout.indexAt(this.#scrollPx) - overscan);
    const endPx = this.#scrollPx + this.#viewPx - this.#headPx;
    const last = Math.min(content.count - 1, this.#layout.indexAt(endPx - 1) + overscan);
    const made = this.#provide(last - first + 1, content.count);
    const size = this.#rows.length;
    const focused = this.#focusedRow();
    for (let index = first; index <= last && index < first + size; index += 1) {
      this.#place(this.#rows[index % size] as GridRow, index, content, focused);
    }
    if (made.length > 0) this.#body.append(...made.map(({ root }) => root));
    this.#park(first, last);
    const isActiveSeen = this.#active >= first && this.#active <= last;
    this.#scroller.tabIndex = isActiveSeen || content.count === 0 ? -1 : 0;
    this.#requests.need(Math.min(content.count, last + 1 + OVERSCAN));
  }

  /**
   * At first as many rows as are in view; once they don't do, as many as ever will be. New ones come back to be put on
   * the page when they are filled, which costs less than filling them there.
   */
  #provide(needed: number, available: number): readonly GridRow[] {
    const most = Math.min(Math.ceil(this.#viewPx / this.#rowPx) + 2 * OVERSCAN + 2, available);
    const size = this.#rows.length;
    const count = size === 0 ? needed : needed > size ? most : Math.min(size, most);
    if (count === size) return [];
    for (const row of this.#rows.splice(count)) row.root.remove();
    for (const row of this.#rows) row.index = -1;
    const made = Array.from({ length: Math.max(0, count - size) }, () => new GridRow());
    this.#rows.push(...made);
    return made;
  }

  #place(row: GridRow, index: number, content: WindowContent, focused: GridRow | undefined): void {
    const { context, detail, entries, opened } = content;
    const entry = entries[index];
    row.place(this.#layout.top(index));
    if (row === focused && row.index !== index) this.#scroller.focus({ preventScroll: true });
    const open = entry !== undefined && opened.has(entry.row.id);
    const before = row.detailElement;
    row.fill({ index, entry, context, active: index === this.#active, open, detail });
    row.show(true);
    if (before !== undefined && before !== row.detailElement) this.#sizes.unobserve(before);
    if (row.detailElement !== undefined && row.detailElement !== before) this.#sizes.observe(row.detailElement);
  }

  /** Rows that are not needed now are not there for anybody. */
  #park(first: number, last: number): void {
    for (const row of this.#rows) {
      if (row.index < first || row.index > last) {
        row.show(false);
        row.index = -1;
      }
    }
  }

  #focusedRow(): GridRow | undefined {
    const focused = (this.#scroller.getRootNode() as ShadowRoot).activeElement;
    return focused === null ? undefined : this.#rows.find(({ root }) => root.contains(focused));
  }

  #rowOf(target: EventTarget | null): GridRow | undefined {
    return this.#rows.find(({ root }) => target instanceof Node && root.contains(target));
  }

  #activate(index: number): void {
    this.#active = index;
    this.#activeId = this.#content?.entries[index]?.row.id;
  }

  /** Moves to a row, brings it into view, and gives it the focus. */
  #goTo(index: number): void {
    this.#activate(index);
    const top = this.#layout.top(index);
    const seenPx = this.#scroller.clientHeight - this.#headPx;
    if (top < this.#scrollPx) this.#scrollTo(top);
    else if (top + this.#rowPx > this.#scrollPx + seenPx) this.#scrollTo(top + this.#rowPx - seenPx);
    this.#render();
    this.#rows.find((row) => row.index === index)?.root.focus({ preventScroll: true });
  }

  readonly #scrolled = (): void => {
    this.#scrollPx = this.#scroller.scrollTop;
    this.#render();
  };

  readonly #focused = (event: FocusEvent): void => {
    const row = this.#rowOf(event.target);
    if (row === undefined || row.index === this.#active) return;
    this.#activate(row.index);
    this.#render();
  };

  readonly #clicked = (event: MouseEvent): void => {
    const row = this.#rowOf(event.target);
    const entry = row?.entry;
    const target = event.target as Element;
    if (row === undefined || entry === undefined || row.detailElement?.contains(target) === true) return;
    if (row.isRetry(target)) return this.#requests.retry(entry);
    const selecting = target.closest('button') === null && getSelection()?.isCollapsed === false;
    if (!selecting) this.#requests.toggle(entry.row.id);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const content = this.#content;
    const row = this.#rowOf(event.target);
    const isInside = row?.detailElement?.contains(event.target as Node) ?? false;
    if (content === undefined || content.count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (isInside) {
      if (event.key === 'Escape') row?.root.focus();
      return;
    }
    const onRow = event.target === row?.root || event.target === this.#scroller;
    const pageRows = Math.max(1, Math.floor(this.#scroller.clientHeight / this.#rowPx) - 2);
    const isRtl = getComputedStyle(this.#scroller).direction === 'rtl';
    const move = moveOf(event.key, { active: this.#active, count: content.count, pageRows, isRtl });
    if (move === undefined || (!onRow && 'set' in move)) return;
    event.preventDefault();
    if ('to' in move) return this.#goTo(move.to);
    this.#setOpen(move.set);
  };

  #setOpen(set: 'open' | 'closed' | 'other'): void {
    const id = this.#content?.entries[this.#active]?.row.id;
    if (id === undefined) return;
    const isOpen = this.#content?.opened.has(id) ?? false;
    if (set === 'other' || (set === 'open') !== isOpen) this.#requests.toggle(id);
  }
}

/** How far the row at an index has moved down, because others came before it. */
function shiftOf(before: readonly HistoryEntry[], after: readonly HistoryEntry[], index: number): number {
  const id = before[index]?.row.id;
  if (id === undefined || after[index]?.row.id === id) return 0;
  const guess = index + after.length - before.length;
  if (after[guess]?.row.id === id) return guess - index;
  const found = after.findIndex(({ row }) => row.id === id);
  return found === -1 ? 0 : found - index;
}
