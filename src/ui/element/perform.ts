import type { CommandName, OperationInput } from '../../contract/index.ts';
import { BilletBeforePayEvent, BilletBeforeRemoveEvent } from '../events/before.ts';
import type { BilletBeforeEvent } from '../events/billet-event.ts';
import { BilletErrorEvent } from '../events/confirmed.ts';
import { eventsConfirmedBy } from '../events/confirmed-by.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { Intent } from '../store/intent.ts';

/** What is known of the money before a command is sent. */
export interface PerformOptions {
  /** What it will charge at once, in minor units without tax, where the operation does not say it; null: nothing. */
  readonly chargesMinor?: number | null;
  readonly methodId?: string | null;
  readonly ifVersion?: number;
}

function beforeEvent(store: AccountStore, intent: Intent, options: PerformOptions): BilletBeforeEvent | undefined {
  if (intent.operation === 'removeMethod') return new BilletBeforeRemoveEvent(intent.target);
  const { operation, input } = intent;
  const pays = operation === 'pay' || operation === 'retryCharge';
  if (!pays && (options.chargesMinor ?? null) === null) return undefined;
  const payment = operation === 'pay' ? (input as OperationInput<'pay'>) : undefined;
  const kept = payment !== undefined && 'id' in payment.method ? payment.method.id : null;
  return new BilletBeforePayEvent({
    operation,
    amountMinor: payment?.amountMinor ?? options.chargesMinor ?? null,
    currency: payment?.currency ?? store.account?.currency ?? '',
    methodId: options.methodId ?? kept,
  });
}

/** Intents whose end was told: a click that joins another one's command tells nothing twice, sending it again does. */
const told = new WeakSet<Intent>();

function tell(element: HTMLElement, intent: Intent): void {
  if (intent.pending || intent.status === 'ready' || told.has(intent)) return;
  told.add(intent);
  for (const event of eventsConfirmedBy(intent)) element.dispatchEvent(event);
  if (intent.error !== undefined) {
    const { code, requestId, message } = intent.error;
    element.dispatchEvent(new BilletErrorEvent({ code, operation: intent.operation, requestId, message }));
  }
}

/** Tells the end of an intent, now or when it is known. */
function tellTheEnd(element: HTMLElement, intent: Intent): void {
  if (!intent.pending) return tell(element, intent);
  const stop = intent.subscribe(() => {
    if (intent.pending) return;
    stop();
    tell(element, intent);
  });
}

/**
 * Runs an intent for an element: asks the host first where money moves by hand or a method goes, then sends it once,
 * then fires what the backend confirmed. Never rejects; the intent tells what became of it (`ready`: the host said no).
 */
export async function perform<K extends CommandName>(
  element: HTMLElement,
  store: AccountStore,
  intent: Intent<K>,
  options: PerformOptions = {},
): Promise<Intent<K>> {
  const before = async () => {
    told.delete(intent as unknown as Intent);
    const event = beforeEvent(store, intent as unknown as Intent, options);
    if (event === undefined) return true;
    element.dispatchEvent(event);
    return event.allowed();
  };
  const { ifVersion } = options;
  const done = await store.run(intent, { before, ...(ifVersion === undefined ? {} : { ifVersion }) });
  tellTheEnd(element, done as unknown as Intent);
  return done;
}
