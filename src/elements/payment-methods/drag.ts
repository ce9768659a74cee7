import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** A row that is being dragged, and where it would be dropped. */
interface Drag {
  readonly id: string;
  readonly pointerId: number;
  readonly handle: HTMLElement;
  readonly row: HTMLElement;
  readonly startY: number;
  readonly from: number;
  to: number;
}

/**
 * Dragging a row by its handle with a pointer or a finger, inside a shadow root: pointer events alone, which cross no
 * root. The rows make room; nothing is changed before the row is dropped, and Escape puts it back.
 */
export class DragController implements ReactiveController {
  readonly #host: Host;
  readonly #dropped: (id: string, place: number) => void;
  #drag: Drag | undefined;

  constructor(host: Host, dropped: (id: string, place: number) => void) {
    this.#host = host;
    this.#dropped = dropped;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  start(event: PointerEvent, id: string): void {
    const handle = event.currentTarget as HTMLElement;
    const row = handle.closest<HTMLElement>('[data-method]');
    if (this.#drag !== undefined || row === null || event.button !== 0) return;
    event.preventDefault();
    const from = this.#rows.indexOf(row);
    this.#drag = { id, pointerId: event.pointerId, handle, row, startY: event.clientY, from, to: from };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', this.#move);
    handle.addEventListener('pointerup', this.#drop);
    handle.addEventListener('pointercancel', this.#cancel);
    document.addEventListener('keydown', this.#key, true);
    row.classList.add('dragged');
  }

  get #rows(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-method]') ?? [])];
  }

  readonly #move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === undefined || event.pointerId !== drag.pointerId) return;
    const offset = event.clientY - drag.startY;
    drag.row.style.setProperty('translate', `0 ${offset}px`);
    const middle = drag.row.offsetTop + drag.row.offsetHeight / 2 + offset;
    const rows = this.#rows;
    const others = rows.filter((row) => row !== drag.row);
    drag.to = others.filter((row) => row.offsetTop + row.offsetHeight / 2 < middle).length;
    for (const [index, row] of rows.entries()) {
      if (row === drag.row) continue;
      const makesRoom = index > drag.from && index <= drag.to ? -1 : index < drag.from && index >= drag.to ? 1 : 0;
      row.style.setProperty('translate', `0 ${makesRoom * drag.row.offsetHeight}px`);
    }
  };

  readonly #drop = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === undefined || event.pointerId !== drag.pointerId) return;
    this.#end();
    if (drag.to !== drag.from) this.#dropped(drag.id, drag.to);
  };

  readonly #cancel = (): void => this.#end();

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#end();
  };

  #end(): void {
    const drag = this.#drag;
    if (drag === undefined) return;
    this.#drag = undefined;
    const { handle, row } = drag;
    handle.removeEventListener('pointermove', this.#move);
    handle.removeEventListener('pointerup', this.#drop);
    handle.removeEventListener('pointercancel', this.#cancel);
    document.removeEventListener('keydown', this.#key, true);
    row.classList.remove('dragged');
    for (const each of this.#rows) each.style.removeProperty('translate');
  }
}
