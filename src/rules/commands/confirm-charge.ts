import type { UserCommand } from '../events.ts';
import { findCharge } from '../reads/retryable.ts';
import type { CommandRule } from './command.ts';

type Confirm = Extract<UserCommand, { type: 'confirmCharge' }>;

/** The payer has answered the confirmation that a charge required (R10). On a charge that requires none: nothing. */
export const confirmCharge: CommandRule<Confirm> = {
  refuse({ state }, { chargeId }) {
    return findCharge(state, chargeId) ? null : 'not_found';
  },
  apply(context, { chargeId }) {
    const { open } = context.state;
    if (open?.charge.id !== chargeId || open.charge.status !== 'requires_action') return null;
    context.question = {
      kind: 'confirm',
      chargeId,
      methodId: open.charge.methodId,
      amountMinor: open.charge.amountMinor + open.charge.taxMinor,
      automatic: false,
    };
    return null;
  },
};
