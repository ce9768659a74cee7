/** What all events of the kit have in common: they bubble, and leave shadow roots. */
export class BilletEvent extends Event {
  constructor(type: string, { cancelable = false }: { readonly cancelable?: boolean } = {}) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** An event before something happens. A host can forbid it (`preventDefault`) or hold it (`waitUntil`). */
export class BilletBeforeEvent extends BilletEvent {
  readonly #waits: PromiseLike<unknown>[] = [];

  constructor(type: string) {
    super(type, { cancelable: true });
  }

  /** Holds what is about to happen until `promise` is there; nothing happens when it rejects or gives `false`. */
  waitUntil(promise: PromiseLike<unknown>): void {
    this.#waits.push(promise);
  }

  /** Whether the host lets it happen. */
  async allowed(): Promise<boolean> {
    if (this.defaultPrevented) return false;
    try {
      const answers = await Promise.all(this.#waits);
      return !this.defaultPrevented && !answers.includes(false);
    } catch {
      return false;
    }
  }
}
