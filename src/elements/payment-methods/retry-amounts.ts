import type { Method } from '../../contract/index.ts';
import { ReadController, type BilletElement } from '../../ui/index.ts';

/** What a retry charges, in minor units. */
export interface RetryAmount {
  readonly amountMinor: number;
  readonly taxMinor: number;
}

/** What trying again the charges that suspended methods would charge now: the tax may have changed since (R50). */
export class RetryAmounts {
  readonly #element: BilletElement;
  readonly #previews = new Map<string, ReadController<'preview'>>();

  constructor(element: BilletElement) {
    this.#element = element;
  }

  /** Asks for those of the methods that are suspended, and for no others any more. */
  ask(methods: readonly Method[]): void {
    const wanted = new Set(this.#element.store?.can('preview') ? methods.flatMap((each) => each.suspendedBy?.chargeId ?? []) : []);
    for (const chargeId of wanted) {
      if (!this.#previews.has(chargeId)) this.#previews.set(chargeId, new ReadController(this.#element, 'preview'));
    }
    for (const [chargeId, preview] of this.#previews) {
      const command = { operation: 'retryCharge' as const, input: { chargeId } };
      preview.ask(wanted.has(chargeId) ? { command, days: 0 } : undefined);
    }
  }

  /** Undefined where the backend can't tell. */
  of({ suspendedBy }: Method): RetryAmount | undefined {
    return this.#preview(suspendedBy?.chargeId)?.data?.charges[0];
  }

  /** It is being asked: what was known before may hold no more. */
  isPending({ suspendedBy }: Method): boolean {
    return this.#preview(suspendedBy?.chargeId)?.pending ?? false;
  }

  #preview(chargeId: string | undefined): ReadController<'preview'> | undefined {
    return chargeId === undefined ? undefined : this.#previews.get(chargeId);
  }
}
