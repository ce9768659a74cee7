import { COLUMNS, type Column } from './table.ts';

/** A text on the page that is written only when it is another: what stands there is remembered, not asked for. */
export class TextPlace {
  readonly #node: Text;
  #text = '';

  /** `holder` has one text node and nothing in it yet. */
  constructor(holder: Node) {
    this.#node = holder.firstChild as Text;
  }

  write(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#node.data = text;
  }
}

/** An attribute that is written only when it is another; null: it is not there. */
export class AttributePlace {
  readonly #element: Element;
  readonly #name: string;
  #value: string | null;

  /** `value` is what it has from the start. */
  constructor(element: Element, name: string, value: string | null) {
    this.#element = element;
    this.#name = name;
    this.#value = value;
  }

  write(value: string | null): void {
    if (value === this.#value) return;
    this.#value = value;
    if (value === null) this.#element.removeAttribute(this.#name);
    else this.#element.setAttribute(this.#name, value);
  }
}

export function element(tag: string, className: string, role?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (role !== undefined) made.setAttribute('role', role);
  return made;
}

/** A button of a row: reached by key only while its row is. */
export function rowButton(className: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.tabIndex = -1;
  return made;
}

/** Where the text of a column stands: in its cell, or in something inside. */
function textHolder(column: Column, cell: HTMLElement): HTMLElement {
  if (column !== 'what' && column !== 'status') return cell;
  const holder = element('span', column === 'what' ? 'text' : 'chip neutral');
  // What a backend writes runs its own way, and is cut off at its own end.
  if (column === 'what') holder.dir = 'auto';
  cell.append(holder);
  return holder;
}

function makeBlank(): HTMLElement {
  const root = element('div', 'row', 'row');
  root.setAttribute('part', 'row');
  root.setAttribute('aria-expanded', 'false');
  root.tabIndex = -1;
  for (const column of COLUMNS) {
    const cell = element('div', `cell ${column}`, 'gridcell');
    root.append(cell);
    if (column === 'toggle') {
      const toggle = rowButton('icon chevron');
      toggle.setAttribute('aria-expanded', 'false');
      cell.append(toggle);
    } else textHolder(column, cell).append('');
  }
  return root;
}

let blank: HTMLElement | undefined;

/** A row with nothing in it, and its cells: a copy of one, which costs less than making each piece anew. */
export function blankRow(): { readonly root: HTMLElement; readonly cells: Readonly<Record<Column, HTMLElement>> } {
  blank ??= makeBlank();
  const root = blank.cloneNode(true) as HTMLElement;
  const cells = Object.fromEntries(COLUMNS.map((column, index) => [column, root.children[index]]));
  return { root, cells: cells as Record<Column, HTMLElement> };
}
