import { must } from '../assert.ts';
import { attempt } from '../charges/attempt.ts';
import { findMethod, type Context } from '../context.ts';
import type { UserCommand } from '../events.ts';
import { firstRefusal } from '../refusals/first.ts';
import { findCharge, isRetryable, retryAmount } from '../reads/retryable.ts';
import type { CommandRule } from './command.ts';

type Retry = Extract<UserCommand, { type: 'retryCharge' }>;

/** A failed charge is tried again by hand on the same method (R50). */
export const retryCharge: CommandRule<Retry> = {
  refuse({ state, policy }: Context, { chargeId }) {
    const charge = findCharge(state, chargeId);
    if (!charge) return 'not_found';
    return firstRefusal([
      !isRetryable(state, charge) && 'not_retryable',
      retryAmount(state, policy, charge) === 0 && 'nothing_due',
      state.open !== null && 'charge_in_progress',
    ]);
  },
  apply(context, { chargeId }) {
    const { state, policy } = context;
    const charge = must(findCharge(state, chargeId), 'a retried charge exists');
    const method = must(findMethod(state, charge.methodId), 'its method is there');
    attempt(context, {
      method,
      amountMinor: retryAmount(state, policy, charge),
      kind: 'retry',
      covers: charge.covers,
      because: ['R50'],
      cause: charge.cause,
      round: null,
      retryOf: charge,
      useForAutoPay: false,
    });
    return null;
  },
};
