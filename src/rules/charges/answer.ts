import type { ChargeStatus, FailureReason } from '../../contract/index.ts';
import { assert } from '../assert.ts';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../calendar/civil.ts';
import { emit, findMethod, replaceMethod, type Context } from '../context.ts';
import type { GatewayOutcome } from '../events.ts';
import { post } from '../ledger/post.ts';
import { settle } from '../ledger/settle.ts';
import { notify } from '../notices.ts';
import { switchOn } from '../methods/switch.ts';
import { lacksSchedule } from '../refusals/methods.ts';
import { uncountCharge } from '../rounds/cap.ts';
import { requestRound, resumeWaiting } from '../rounds/request.ts';
import { continueRound } from '../rounds/round.ts';
import type { ChargeRecord, OpenCharge } from '../state.ts';

/** How long an unknown outcome or an unanswered confirmation holds everything (R10, R11). */
const HOLD_MS = 10 * MS_PER_MINUTE;

/** The gateway has answered for the open charge (R10). */
export function answer(context: Context, outcome: GatewayOutcome): void {
  const { open } = context.state;
  assert(open, 'an answer has an open charge');
  switch (outcome) {
    case 'ok':
      succeed(context, open);
      break;
    case 'unknown':
      hold(context, open, 'processing');
      break;
    case 'requires_action':
      if (open.round) fail(context, open, 'authentication_required');
      else hold(context, open, 'requires_action');
      break;
    default:
      fail(context, open, outcome);
  }
  resumeWaiting(context);
  if (open.answered) return;
  for (const request of open.behind) requestRound(context, request);
}

function hold(context: Context, open: OpenCharge, status: ChargeStatus): void {
  const { state } = context;
  const seq = open.answered ? open.charge.seq : state.seq + 1;
  // Asking again does not give a payer who has not answered more time (R10).
  const isStillAsked = status === 'requires_action' && open.charge.status === status;
  const heldUntilMs = isStillAsked ? open.charge.heldUntilMs : state.nowMs + HOLD_MS;
  const charge: ChargeRecord = { ...open.charge, seq, status, heldUntilMs };
  if (!open.answered) recordEvent(context, 'charge.attempted', charge);
  state.open = { ...open, charge, answered: true, behind: [] };
}

/** Tells of a charge, and keeps it with the running command's result (R6). */
function recordEvent(context: Context, type: 'charge.attempted' | 'charge.resolved', charge: ChargeRecord): void {
  const { state } = context;
  emit(context, charge.because, { type, charge });
  const { running } = state;
  if (!running) return;
  const others = running.charges.filter((other) => other.id !== charge.id);
  state.running = { ...running, charges: [...others, charge] };
}

/** The charge has ended: it holds nothing any more, and stands among the ended ones. */
function finish(
  context: Context,
  open: OpenCharge,
  end: { status: ChargeStatus; reason: FailureReason | null },
): ChargeRecord {
  const { state } = context;
  const finishedSeq = state.seq + 1;
  const charge: ChargeRecord = {
    ...open.charge,
    ...end,
    seq: open.answered ? open.charge.seq : finishedSeq,
    finishedMs: state.nowMs,
    finishedSeq,
    heldUntilMs: null,
  };
  state.open = null;
  state.charges = state.charges.append(charge);
  recordEvent(context, open.answered ? 'charge.resolved' : 'charge.attempted', charge);
  return charge;
}

/** Posts, settles, lifts the suspension, sends one receipt (R12); then what the payer asked to follow (R41). */
function succeed(context: Context, open: OpenCharge): void {
  const { state, policy } = context;
  const charge = finish(context, open, { status: 'succeeded', reason: null });
  post(context, ['R12'], {
    type: policy.billing === 'prepaid' ? 'deposit' : 'payment',
    amountMinor: charge.amountMinor,
    reference: null,
    chargeId: charge.id,
  });
  if (charge.covers) settle(context, charge.covers, charge.amountMinor);
  if (charge.retryOf !== null) state.recovered = state.recovered.append(charge.rootId);
  const method = findMethod(state, charge.methodId);
  if (method?.suspendedUntilMs != null) {
    replaceMethod(context, method.id, { suspendedUntilMs: null, suspendedBy: null });
    emit(context, ['R12'], { type: 'method.changed', methodId: method.id, change: 'restored' });
  }
  notify(context, ['R12'], 'payment.receipt', {
    methodId: charge.methodId,
    chargeId: charge.id,
    failedChargeIds: open.round?.failedChargeIds ?? [],
    amountMinor: charge.amountMinor,
  });
  if (open.useForAutoPay && method && !lacksSchedule(policy, method.schedule)) switchOn(context, method.id);
}

/** Posts nothing (R13); suspends the method where the policy does; then the round goes on, or the failure is told. */
function fail(context: Context, open: OpenCharge, reason: FailureReason): void {
  const charge = finish(context, open, { status: 'failed', reason });
  suspend(context, charge);
  if (open.round) {
    uncountCharge(context, charge);
    continueRound(context, charge, open.round);
    return;
  }
  notify(context, ['R14'], 'payment.failed', {
    methodId: charge.methodId,
    chargeId: charge.id,
    failedChargeIds: [charge.id],
    amountMinor: charge.amountMinor,
  });
}

function suspend(context: Context, charge: ChargeRecord): void {
  const { state, policy } = context;
  const hours = policy.autoCharge.suspendHours;
  if (!hours || !findMethod(state, charge.methodId)) return;
  const untilMs = state.nowMs + hours * MS_PER_HOUR;
  replaceMethod(context, charge.methodId, { suspendedUntilMs: untilMs, suspendedBy: charge.id });
  emit(context, ['R13'], { type: 'method.changed', methodId: charge.methodId, change: 'suspended', untilMs });
}
