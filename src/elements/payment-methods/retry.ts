import type { Charge, Method } from '../../contract/index.ts';
import { retryText, type Intent } from '../../ui/index.ts';
import type { MethodsHost } from './methods-host.ts';
import type { RowStates } from './row-states.ts';

/**
 * Tries the charge again that suspended a method, for `chargesMinor` (without tax), as its button said; null: it did
 * not say. The charge that its payer has to confirm now, if it is one.
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
