import { assert } from '../assert.ts';
import { civilOf, clampedDay, formatDate, parseDate } from '../calendar/civil.ts';
import { instantOf } from '../calendar/zone.ts';
import type { Context } from '../context.ts';
import { debit } from '../ledger/debit.ts';
import type { ServiceState } from '../state.ts';

/** The fee that a service is billed next (R60). */
export function feeOf(service: ServiceState): number {
  return service.feesMinor[service.plan] ?? 0;
}

/** One month on from the order date's day of month (R5, R60). */
export function followingBilling(service: ServiceState): string {
  const { year, month } = civilOf(parseDate(service.nextBillingOn));
  return formatDate(clampedDay(year, month + 1, civilOf(parseDate(service.orderedOn)).dayOfMonth));
}

/** Debits a service's monthly fee (R60), a trigger of its own, and moves its date on. */
export function billService(context: Context, id: string): void {
  const { state } = context;
  const service = state.services.find((each) => each.id === id);
  assert(service, 'a billed service exists');
  const nextBillingOn = followingBilling(service);
  const nextBillingMs = instantOf(state.timeZone, parseDate(nextBillingOn), 0);
  state.services = state.services.map((each) =>
    each === service ? { ...each, nextBillingOn, nextBillingMs } : each,
  );
  const feeMinor = feeOf(service);
  if (feeMinor > 0) debit(context, ['R60'], { type: 'service', amountMinor: feeMinor, reference: id });
}
