import type { Charge, Method } from '../../contract/index.ts';
import type { AccountStore } from '../../ui/index.ts';

/** The charges that suspended methods, read once each: the buttons that try them again say their amounts. */
export class FailedCharges {
  readonly #charges = new Map<string, Charge | undefined>();
  readonly #learned: () => void;

  /** `learned` is called when one is known. */
  constructor(learned: () => void) {
    this.#learned = learned;
  }

  of({ suspendedBy }: Method): Charge | undefined {
    return suspendedBy === null ? undefined : this.#charges.get(suspendedBy.chargeId);
  }

  /** Asks for those that are not known yet. */
  learn(store: AccountStore, methods: readonly Method[]): void {
    for (const { suspendedBy } of methods) if (suspendedBy !== null) void this.#ask(store, suspendedBy.chargeId);
  }

  clear(): void {
    this.#charges.clear();
  }

  async #ask(store: AccountStore, chargeId: string): Promise<void> {
    if (this.#charges.has(chargeId)) return;
    this.#charges.set(chargeId, undefined);
    try {
      this.#charges.set(chargeId, await store.read('getCharge', { chargeId }));
      this.#learned();
    } catch {
      this.#charges.delete(chargeId);
    }
  }
}
