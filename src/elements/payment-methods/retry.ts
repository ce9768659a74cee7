import type { Charge, Method } from '../../contract/index.ts';
import type { Intent, Localizer } from '../../ui/index.ts';
import type { MethodsHost } from './methods-host.ts';
import type { RowStates } from './row-states.ts';

/** What is said of a retry that was made. */
function retryText(charge: Charge, method: Method, localizer: Localizer): string {
  const { t } = localizer;
  switch (charge.status) {
    case 'succeeded': {
      const amount = localizer.money(charge.amountMinor + charge.taxMinor);
      return t('paymentMethods.retrySucceeded', { amount, method: localizer.method(method) });
    }
    case 'failed':
      return t('paymentMethods.retryFailed', { reason: charge.reason ?? 'declined' });
    case 'processing':
      return t('paymentMethods.retryProcessing');
    case 'requires_action':
      return t('paymentMethods.retryAction');
  }
}

/**
 * Tries the charge again that suspended a method, for `chargesMinor` with tax, as its button said; null: it did not
 * say. The charge that its payer has to confirm now, if it is one.
 */
export async function retry(
  host: MethodsHost,
  rows: RowStates,
  method: Method,
  chargesMinor: number | null,
): Promise<Charge | undefined> {
  const { store, localizer } = host.element;
  const chargeId = method.suspendedBy?.chargeId;
  if (store === undefined || chargeId === undefined || rows.busyWith(method) !== null) return undefined;
  rows.begin(method);
  const intent = store.intent('retryCharge', { chargeId }) as unknown as Intent;
  const done = await host.perform(intent, { chargesMinor, methodId: method.id });
  if (done === undefined || !rows.isDone(method, done)) return undefined;
  const charge = done.result?.charges[0];
  if (charge === undefined) return undefined;
  const text = retryText(charge, method, localizer);
  if (charge.status === 'succeeded') host.focus.replace(method.id, `edit-${method.id}`);
  if (charge.status === 'failed') rows.fail(method, text);
  else host.element.live.say(text);
  return charge.status === 'requires_action' ? charge : undefined;
}
