import type { Policy } from '../../contract/index.ts';
import type { AccountState, ChargeRecord } from '../state.ts';
import { isRetryable, retryAmount } from './retryable.ts';

/** Charges that somebody asked for, and was there to confirm. */
const BY_HAND: ReadonlySet<string> = new Set(['payment', 'retry']);

/**
 * The last automatic charge that failed because nobody was there to confirm it (R10), as long as no charge has
 * succeeded since and a retry by hand would still charge something (R50); undefined: none.
 */
export function unconfirmedCharge(state: AccountState, policy: Policy): ChargeRecord | undefined {
  for (let index = state.charges.length - 1; index >= 0; index -= 1) {
    const charge = state.charges.at(index) as ChargeRecord;
    if (charge.status === 'succeeded') return undefined;
    if (BY_HAND.has(charge.kind) || charge.reason !== 'authentication_required') continue;
    if (isRetryable(state, charge) && retryAmount(state, policy, charge) > 0) return charge;
  }
  return undefined;
}
