import { emit, findMethod, replaceMethod, type Context } from '../context.ts';
import type { RoundRequest } from '../state.ts';
import { candidatesOf } from './candidates.ts';
import { isCapped } from './cap.ts';
import { isLimited } from './daily-limit.ts';
import { draftOf, planRound } from './plan.ts';
import { beginRound } from './round.ts';

/**
 * Something calls for a round: it is looked at now, or waits while a charge is processing, behind what waits already
 * (R11). Whether it has to wait is not known before the gateway has answered. Looked at in the order of R33, and only
 * the first thing that stops it speaks: its own conditions, processing, candidates, the daily limit, the cap.
 */
export function requestRound(context: Context, request: RoundRequest): void {
  const { state, policy } = context;
  const { open } = state;
  if (open?.answered === false) {
    state.open = { ...open, behind: [...open.behind, request] };
    return;
  }
  const plan = open || state.waiting.length > 0 ? planRound(state, policy, request) : null;
  if (plan) wait(context, request, plan.amountMinor);
  else evaluate(context, request);
}

function wait(context: Context, request: RoundRequest, amountMinor: number): void {
  const { state } = context;
  const isSame = (waiting: RoundRequest): boolean =>
    waiting.kind === request.kind &&
    (request.kind === 'trigger' || request.kind === 'outstanding') &&
    waiting.retry === request.retry;
  if (state.waiting.some(isSame)) return;
  state.waiting = [...state.waiting, request];
  if (state.open) emit(context, ['R11'], { type: 'round.held', reason: 'processing', amountMinor });
}

function evaluate(context: Context, request: RoundRequest): void {
  const { state, policy } = context;
  const plan = planRound(state, policy, request);
  if (request.kind === 'draft' && !request.retry) rememberRest(context, request);
  if (!plan) return;
  const [first] = candidatesOf(state, policy, request);
  if (!first || isLimited(context, request, plan) || isCapped(context, plan)) return;
  beginRound(context, request, plan, first);
}

/** A split announces its rest on the 1st, whether or not the half can be charged; on the 15th it is forgotten (R45). */
function rememberRest(context: Context, request: RoundRequest & { kind: 'draft' }): void {
  const method = findMethod(context.state, request.methodId);
  if (!method) return;
  const restMinor = method.autoCharge ? draftOf(context.state, method, request.day).restMinor : null;
  if (restMinor !== method.restMinor) replaceMethod(context, method.id, { restMinor });
}

/** Nothing is processing any more: what waited is looked at afresh, in the order in which it came (R11). */
export function resumeWaiting(context: Context): void {
  while (context.state.open === null) {
    const [request, ...rest] = context.state.waiting;
    if (!request) return;
    context.state.waiting = rest;
    evaluate(context, request);
  }
}
