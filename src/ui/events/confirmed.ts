import type { Charge, ErrorCode } from '../../contract/index.ts';
import { BilletEvent } from './billet-event.ts';

/** A charge that was asked for by hand succeeded. */
export class BilletPaymentSucceededEvent extends BilletEvent {
  readonly charge: Charge;

  constructor(charge: Charge) {
    super('billet-payment-succeeded');
    this.charge = charge;
  }
}

/** A charge that was asked for by hand failed. */
export class BilletPaymentFailedEvent extends BilletEvent {
  readonly charge: Charge;

  constructor(charge: Charge) {
    super('billet-payment-failed');
    this.charge = charge;
  }
}

class MethodEvent extends BilletEvent {
  readonly methodId: string;

  constructor(type: string, methodId: string) {
    super(type);
    this.methodId = methodId;
  }
}

/** A payment method was added to the account. */
export class BilletMethodAddedEvent extends MethodEvent {
  constructor(methodId: string) {
    super('billet-method-added', methodId);
  }
}

/** A payment method was removed from the account. */
export class BilletMethodRemovedEvent extends MethodEvent {
  constructor(methodId: string) {
    super('billet-method-removed', methodId);
  }
}

/** A payment method's details or nickname were changed. */
export class BilletMethodUpdatedEvent extends MethodEvent {
  constructor(methodId: string) {
    super('billet-method-updated', methodId);
  }
}

/** The order of the payment methods was changed. */
export class BilletMethodsReorderedEvent extends BilletEvent {
  /** All of them, the primary first. */
  readonly methodIds: readonly string[];

  constructor(methodIds: readonly string[]) {
    super('billet-methods-reordered');
    this.methodIds = methodIds;
  }
}

/** A method's auto-charge was switched. */
export class BilletAutoChargeChangedEvent extends MethodEvent {
  readonly enabled: boolean;

  constructor(methodId: string, enabled: boolean) {
    super('billet-auto-charge-changed', methodId);
    this.enabled = enabled;
  }
}

/** Auto-pay was switched on or off for a method, moved to it, or its schedule was changed. */
export class BilletAutopayChangedEvent extends MethodEvent {
  readonly enabled: boolean;

  constructor(methodId: string, enabled: boolean) {
    super('billet-autopay-changed', methodId);
    this.enabled = enabled;
  }
}

/** The top-up settings were changed. */
export class BilletTopUpChangedEvent extends BilletEvent {
  constructor() {
    super('billet-top-up-changed');
  }
}

/** The low-balance alert was changed. */
export class BilletAlertChangedEvent extends BilletEvent {
  constructor() {
    super('billet-alert-changed');
  }
}

/** The account is another than before, whoever changed it. Comes from the provider. */
export class BilletAccountChangedEvent extends BilletEvent {
  readonly accountId: string;
  readonly version: number;

  constructor(accountId: string, version: number) {
    super('billet-account-changed');
    this.accountId = accountId;
    this.version = version;
  }
}

/** Something went wrong. The person has been told; this is for the host. */
export class BilletErrorEvent extends BilletEvent {
  readonly code: ErrorCode;
  readonly operation: string | undefined;
  readonly requestId: string | undefined;
  /** For developers, in English. */
  readonly message: string;

  constructor(error: Pick<BilletErrorEvent, 'code' | 'operation' | 'requestId' | 'message'>) {
    super('billet-error');
    this.code = error.code;
    this.operation = error.operation;
    this.requestId = error.requestId;
    this.message = error.message;
  }
}
