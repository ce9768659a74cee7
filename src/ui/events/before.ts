import type { CommandName } from '../../contract/index.ts';
import { BilletBeforeEvent } from './billet-event.ts';

/** Before money moves by hand. Cancelable; can be held. */
export class BilletBeforePayEvent extends BilletBeforeEvent {
  /** `pay`, `retryCharge`, or a setting that charges at once. */
  readonly operation: CommandName;
  /** In minor units, without tax; null where the backend decides it. */
  readonly amountMinor: number | null;
  readonly currency: string;
  /** The method on the account that would be charged; null for a new one. */
  readonly methodId: string | null;

  constructor(what: Pick<BilletBeforePayEvent, 'operation' | 'amountMinor' | 'currency' | 'methodId'>) {
    super('billet-before-pay');
    this.operation = what.operation;
    this.amountMinor = what.amountMinor;
    this.currency = what.currency;
    this.methodId = what.methodId;
  }
}

/** Before a payment method is removed. Cancelable; can be held. */
export class BilletBeforeRemoveEvent extends BilletBeforeEvent {
  readonly methodId: string;

  constructor(methodId: string) {
    super('billet-before-remove');
    this.methodId = methodId;
  }
}
