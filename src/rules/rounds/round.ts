import { remainingOf, type Context } from '../context.ts';
import { attempt } from '../charges/attempt.ts';
import { notify } from '../notices.ts';
import type { ChargeRecord, MethodState, RoundRequest, RoundState } from '../state.ts';
import { candidatesOf } from './candidates.ts';
import { countRound } from './daily-limit.ts';
import { askDailyRetry, nextRetryMs } from './daily-retry.ts';
import type { RoundPlan } from './plan.ts';

/** Starts a round (R22) with its first candidate. */
export function beginRound(context: Context, request: RoundRequest, plan: RoundPlan, first: MethodState): void {
  const { state } = context;
  state.rounds += 1;
  countRound(context);
  tryNext(
    context,
    { id: `rd-${state.rounds}`, request, tried: [], failedChargeIds: [], ...plan },
    first,
    plan.amountMinor,
  );
}

function tryNext(context: Context, round: RoundState, method: MethodState, amountMinor: number): void {
  const because = round.tried.length > 0 ? [...round.because, 'R22'] : round.because;
  attempt(context, {
    method,
    amountMinor,
    kind: round.kind,
    covers: round.covers,
    because,
    cause: round.cause,
    round: { ...round, tried: [...round.tried, method.id] },
    retryOf: null,
    useForAutoPay: false,
  });
}

/** What a round that goes on pays: a draft what it covered, any other whatever is due by now (R22). */
function coveredNow({ state }: Context, round: RoundState): readonly string[] | null {
  if (round.covers === null || round.kind === 'draft') return round.covers;
  return state.invoices.map((invoice) => invoice.id);
}

/**
 * A round's attempt failed: on to the next candidate, computed now, without those tried, postpaid for at most what is
 * due now; the threshold is not tested again (R11, R22). With none left the round is over without success (R14, R35).
 */
export function continueRound(context: Context, failed: ChargeRecord, round: RoundState): void {
  const { state, policy } = context;
  const after: RoundState = { ...round, failedChargeIds: [...round.failedChargeIds, failed.id] };
  const covers = coveredNow(context, round);
  const amountMinor =
    covers === null ? round.amountMinor : Math.min(round.amountMinor, remainingOf(state.invoices, covers));
  const next =
    policy.autoCharge.fallback === 'next-enabled'
      ? candidatesOf(state, policy, round.request).find((method) => !round.tried.includes(method.id))
      : undefined;
  if (next && amountMinor > 0) {
    tryNext(context, { ...after, covers }, next, amountMinor);
    return;
  }
  askDailyRetry(context, round.request, round.amountMinor);
  notify(context, ['R14'], 'payment.failed', {
    methodId: failed.methodId,
    chargeId: failed.id,
    failedChargeIds: after.failedChargeIds,
    amountMinor: failed.amountMinor,
    nextMs: nextRetryMs(state, policy),
  });
}
