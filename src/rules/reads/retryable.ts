import type { Policy } from '../../contract/index.ts';
import { findMethod, remainingOf } from '../context.ts';
import type { AccountState, ChargeRecord } from '../state.ts';

/** A charge by its id, ended or open. */
export function findCharge(state: AccountState, id: string): ChargeRecord | undefined {
  if (state.open?.charge.id === id) return state.open.charge;
  const charge = state.charges.at(Number(id.slice(3)) - 1);
  return charge?.id === id ? charge : undefined;
}

function isRecovered(state: AccountState, charge: ChargeRecord): boolean {
  for (const rootId of state.recovered) if (rootId === charge.rootId) return true;
  return false;
}

/** Whether a charge has failed, is not recovered by its chain, and its method is still there (R50). */
export function isRetryable(state: AccountState, charge: ChargeRecord): boolean {
  return (
    charge.status === 'failed' && findMethod(state, charge.methodId) !== undefined && !isRecovered(state, charge)
  );
}

/** What a retry would charge (R50): the same amount; postpaid at most what is due now of what the charge covered. */
export function retryAmount(state: AccountState, policy: Policy, charge: ChargeRecord): number {
  if (policy.billing === 'prepaid') return charge.amountMinor;
  return Math.min(charge.amountMinor, remainingOf(state.invoices, charge.covers));
}
