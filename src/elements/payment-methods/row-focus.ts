import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Keeps the focus where somebody would look for it when a row moves, or a control of it goes away. */
export class RowFocus implements ReactiveController {
  readonly #host: Host;
  #control: string | undefined;
  /** The row is on its way: its control keeps the focus over every rendering. */
  moving = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#control === undefined) return;
    this.#root?.getElementById(this.#control)?.focus();
    if (!this.moving) this.#control = undefined;
  }

  /** Gives the focus to a control by its id, once it is there. */
  keep(control: string): void {
    this.#control = control;
    this.#host.requestUpdate();
  }

  /** The control of a row that has the focus goes away: another one gets it. */
  replace(methodId: string, control: string): void {
    const focused = this.#root?.activeElement;
    const row = focused?.closest<HTMLElement>('[data-method]');
    if (!focused || row?.dataset['method'] === methodId) this.keep(control);
  }

  /** A row goes away: the one that comes into its place gets the focus, or the button that adds one. */
  leave(methodId: string, methodIds: readonly string[]): void {
    const place = methodIds.indexOf(methodId);
    const beside = methodIds[place + 1] ?? methodIds[place - 1];
    this.replace(methodId, beside === undefined ? 'add' : `remove-${beside}`);
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }
}
