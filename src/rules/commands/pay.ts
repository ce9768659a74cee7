import { must } from '../assert.ts';
import { attempt } from '../charges/attempt.ts';
import { amountDueOf, findMethod } from '../context.ts';
import type { UserCommand } from '../events.ts';
import { addMethodTo } from '../methods/add.ts';
import { isPositiveAmount } from '../refusals/amounts.ts';
import { firstRefusal } from '../refusals/first.ts';
import { isAccepted, isAutoChargeable, lacksSchedule } from '../refusals/methods.ts';
import type { CommandRule } from './command.ts';

type Pay = Extract<UserCommand, { type: 'pay' }>;

/** A payment by hand (R40), by a method that is kept or a new one, which may be switched on afterwards (R41). */
export const pay: CommandRule<Pay> = {
  refuse({ state, policy }, command) {
    const kept = 'id' in command.method ? findMethod(state, command.method.id) : null;
    const facts = 'facts' in command.method ? command.method.facts : kept;
    if (!facts) return 'not_found';
    const { amountMinor } = command;
    const dueMinor = amountDueOf(state, policy);
    const { minimumMinor } = policy.payments;
    const isPostpaid = policy.billing === 'postpaid';
    return firstRefusal([
      !isPositiveAmount(amountMinor) && 'invalid_amount',
      command.currency !== state.currency && 'currency_mismatch',
      !policy.methods.oneTimeKinds.includes(facts.kind) && 'method_not_accepted',
      !kept && !isAccepted(policy, facts) && 'method_not_accepted',
      command.useForAutoPay && !isAutoChargeable(policy, facts.kind) && 'auto_charge_not_supported',
      command.useForAutoPay &&
        !kept?.autoCharge &&
        lacksSchedule(policy, kept?.schedule ?? null) &&
        'billing_types_required',
      !isPostpaid && minimumMinor !== null && amountMinor < minimumMinor && 'below_minimum',
      isPostpaid && dueMinor === 0 && 'nothing_due',
      isPostpaid && amountMinor > dueMinor && 'exceeds_amount_due',
      state.open !== null && 'charge_in_progress',
    ]);
  },
  apply(context, command) {
    const { state, policy } = context;
    const { method } = command;
    const payer =
      'id' in method
        ? must(findMethod(state, method.id), 'a kept method pays')
        : addMethodTo(context, method.newId, method.facts);
    const isPostpaid = policy.billing === 'postpaid';
    attempt(context, {
      method: payer,
      amountMinor: command.amountMinor,
      kind: 'payment',
      covers: isPostpaid ? state.invoices.map((invoice) => invoice.id) : null,
      because: ['R40'],
      cause: isPostpaid ? { amountDueMinor: amountDueOf(state, policy) } : { balanceMinor: state.balanceMinor },
      round: null,
      retryOf: null,
      useForAutoPay: command.useForAutoPay,
    });
    return 'id' in method ? null : payer.id;
  },
};
