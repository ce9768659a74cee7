import type { BilletBeforePayEvent, BilletBeforeRemoveEvent } from './before.ts';
import type {
  BilletAccountChangedEvent,
  BilletAlertChangedEvent,
  BilletAutoChargeChangedEvent,
  BilletAutopayChangedEvent,
  BilletErrorEvent,
  BilletMethodAddedEvent,
  BilletMethodRemovedEvent,
  BilletMethodsReorderedEvent,
  BilletMethodUpdatedEvent,
  BilletPaymentFailedEvent,
  BilletPaymentSucceededEvent,
  BilletTopUpChangedEvent,
} from './confirmed.ts';

export * from './before.ts';
export * from './billet-event.ts';
export * from './confirmed.ts';
export * from './confirmed-by.ts';

declare global {
  interface HTMLElementEventMap {
    'billet-before-pay': BilletBeforePayEvent;
    'billet-before-remove': BilletBeforeRemoveEvent;
    'billet-payment-succeeded': BilletPaymentSucceededEvent;
    'billet-payment-failed': BilletPaymentFailedEvent;
    'billet-method-added': BilletMethodAddedEvent;
    'billet-method-removed': BilletMethodRemovedEvent;
    'billet-method-updated': BilletMethodUpdatedEvent;
    'billet-methods-reordered': BilletMethodsReorderedEvent;
    'billet-auto-charge-changed': BilletAutoChargeChangedEvent;
    'billet-autopay-changed': BilletAutopayChangedEvent;
    'billet-top-up-changed': BilletTopUpChangedEvent;
    'billet-alert-changed': BilletAlertChangedEvent;
    'billet-account-changed': BilletAccountChangedEvent;
    'billet-error': BilletErrorEvent;
  }
}
