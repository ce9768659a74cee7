import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RevealGroup, revealGroupOf, type Progress } from './reveal-group.ts';

type Host = ReactiveControllerHost & { readonly store: object | undefined; readonly isConnected: boolean };

/**
 * Lets a card be shown in one piece: when all that it shows first is there, and where its size was not known before,
 * when the cards beside it are as far. None waits long for the rest. Once shown it stays, also while something is asked
 * for again.
 */
export class RevealController implements ReactiveController {
  readonly #host: Host;
  readonly #alone = new RevealGroup();
  #group: RevealGroup | undefined;
  #shown = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#shown = false;
    this.#join(undefined);
  }

  /** Whether the card may be shown, as far as it is. `alone`: it need not wait for others. */
  allows(progress: Progress, alone: boolean): boolean {
    if (progress === 'waiting') this.#shown = false;
    if (this.#shown) return true;
    const { store, isConnected } = this.#host;
    // Nobody waits for one that has no backend, or was removed with an update still to come.
    const waits = store !== undefined && isConnected;
    this.#join(!waits ? undefined : alone ? this.#alone : revealGroupOf(store));
    this.#shown = this.#group?.tell(this, progress, () => this.#reveal()) === true;
    return this.#shown;
  }

  #reveal(): void {
    this.#shown = true;
    this.#host.requestUpdate();
  }

  #join(group: RevealGroup | undefined): void {
    if (group !== this.#group) this.#group?.leave(this);
    this.#group = group;
  }
}
