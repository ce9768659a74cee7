import { COLUMNS, type Column } from './table.ts';

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

/** A row with nothing in it, one text node in each of its cells: a copy, which costs less than making each piece. */
export function blankRow(): HTMLElement {
  blank ??= makeBlank();
  return blank.cloneNode(true) as HTMLElement;
}
