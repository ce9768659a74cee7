import { creditOf, settle } from '../ledger/settle.ts';
import { debit as postDebit } from '../ledger/debit.ts';
import { post } from '../ledger/post.ts';
import { formatDate, parseDate, parseTimeOfDay } from '../calendar/civil.ts';
import { instantOf, localDay } from '../calendar/zone.ts';
import type { Context } from '../context.ts';
import type { WorldCommand } from '../events.ts';
import { isAmountOrZero, isPositiveAmount } from '../refusals/amounts.ts';
import { firstRefusal } from '../refusals/first.ts';
import { requestRound } from '../rounds/request.ts';
import type { CommandRule } from './command.ts';

type Of<T extends WorldCommand['type']> = Extract<WorldCommand, { type: T }>;

/** Something was used and is debited: a trigger (R32). Prepaid only. */
export const debit: CommandRule<Of<'debit'>> = {
  refuse({ policy }, { amountMinor }) {
    return firstRefusal([
      policy.billing !== 'prepaid' && 'not_offered',
      !isPositiveAmount(amountMinor) && 'invalid_amount',
    ]);
  },
  apply(context, { entry, amountMinor, reference }) {
    postDebit(context, ['R4'], { type: entry, amountMinor, reference: reference ?? null });
    return null;
  },
};

/** A call begins: it changes nothing until it ends (R32). */
export const usageStart: CommandRule<Of<'usageStart'>> = {
  refuse({ policy }) {
    return policy.billing === 'prepaid' ? null : 'not_offered';
  },
  apply({ state }, { id }) {
    const others = state.usage.filter((usage) => usage.id !== id);
    state.usage = [...others, { id, startedMs: state.nowMs }];
    return null;
  },
};

/** A call ends: it is debited, where it cost anything (R32). */
export const usageEnd: CommandRule<Of<'usageEnd'>> = {
  refuse({ state, policy }, { id, amountMinor }) {
    return firstRefusal([
      policy.billing !== 'prepaid' && 'not_offered',
      !state.usage.some((usage) => usage.id === id) && 'not_found',
      !isAmountOrZero(amountMinor) && 'invalid_amount',
    ]);
  },
  apply(context, { id, amountMinor }) {
    const { state } = context;
    state.usage = state.usage.filter((usage) => usage.id !== id);
    if (amountMinor > 0) postDebit(context, ['R4', 'R32'], { type: 'usage', amountMinor, reference: id });
    return null;
  },
};

/** A refund or adjustment: settles open invoices (R46), never a trigger (R32). */
export const credit: CommandRule<Of<'credit'>> = {
  refuse(_context, { amountMinor }) {
    return isPositiveAmount(amountMinor) ? null : 'invalid_amount';
  },
  apply(context, { entry, amountMinor }) {
    post(context, ['R4'], { type: entry, amountMinor, reference: null, chargeId: null });
    settle(context, null, amountMinor);
    return null;
  },
};

/** When an invoice's due date calls for a round (R43): `runAt` on it; null where issuing does, or nothing does. */
function dueRoundMs({ state, policy }: Context, due: string): number | null {
  if (policy.autoPay.style !== 'invoice' || policy.autoPay.invoiceOn !== 'due') return null;
  return instantOf(state.timeZone, parseDate(due), parseTimeOfDay(policy.autoCharge.runAt));
}

/** An invoice is issued: credit settles what it can of it (R46), then auto-pay looks at it (R43). Postpaid only. */
export const issueInvoice: CommandRule<Of<'issueInvoice'>> = {
  refuse({ policy }, { amountMinor }) {
    return firstRefusal([
      policy.billing !== 'postpaid' && 'not_offered',
      !isPositiveAmount(amountMinor) && 'invalid_amount',
    ]);
  },
  apply(context, { id, invoiceType, amountMinor, due }) {
    const { state, policy } = context;
    const remainingMinor = amountMinor - Math.min(amountMinor, creditOf(state));
    post(context, ['R4'], { type: 'invoice', amountMinor: -amountMinor, reference: id, chargeId: null });
    const roundMs = dueRoundMs(context, due);
    const isLater = roundMs !== null && roundMs > state.nowMs;
    if (remainingMinor > 0) {
      const issuedOn = formatDate(localDay(state.timeZone, state.nowMs));
      const invoice = { id, type: invoiceType, amountMinor, remainingMinor, issuedMs: state.nowMs, issuedOn, due };
      state.invoices = [...state.invoices, { ...invoice, dueRoundMs: isLater ? roundMs : null }];
    }
    const { style, invoiceOn } = policy.autoPay;
    if (style === 'invoice' && !isLater) requestRound(context, { kind: 'invoice', invoiceId: id, on: invoiceOn });
    return null;
  },
};
