import { assert, must } from '../assert.ts';
import { answer } from '../charges/answer.ts';
import { amountDueOf, emit, replaceMethod, type Context } from '../context.ts';
import { notify } from '../notices.ts';
import { isRegistering } from '../rounds/plan.ts';
import { requestRound } from '../rounds/request.ts';
import type { TimerState } from '../state.ts';
import { draftDayNow } from './schedule.ts';
import { billService } from './service-billing.ts';

/** Runs one timer at its instant (R5). */
export function runTimer(context: Context, timer: TimerState): void {
  switch (timer.kind) {
    case 'resolution':
      return resolve(context);
    case 'suspension':
      return endSuspensions(context);
    case 'service':
      return billService(context, must(timer.id, 'it is about a service'));
    case 'invoice-due':
      return invoiceDue(context, must(timer.id, 'it is about an invoice'));
    case 'daily-retry':
      return dailyRetry(context);
    case 'draft':
      return draft(context);
  }
}

/** A processing charge is asked about (R11); a confirmation that did not come has failed (R10). */
function resolve(context: Context): void {
  const { state } = context;
  const { open } = state;
  assert(open, 'a resolution has an open charge');
  const charge = { ...open.charge, heldUntilMs: null };
  state.open = { ...open, charge };
  if (charge.status === 'requires_action') {
    answer(context, 'authentication_required');
    return;
  }
  context.question = {
    kind: 'inquire',
    chargeId: charge.id,
    methodId: charge.methodId,
    amountMinor: charge.amountMinor + charge.taxMinor,
    automatic: open.round !== null,
  };
}

/** All suspensions that end now, then one trigger (R5, R13, R32). */
function endSuspensions(context: Context): void {
  const { state } = context;
  for (const method of state.methods) {
    if (method.suspendedUntilMs === null || method.suspendedUntilMs > state.nowMs) continue;
    replaceMethod(context, method.id, { suspendedUntilMs: null, suspendedBy: null });
    emit(context, ['R13'], { type: 'method.changed', methodId: method.id, change: 'restored' });
  }
  requestRound(context, { kind: 'trigger', trigger: 'suspension-ended' });
}

function invoiceDue(context: Context, id: string): void {
  const { state } = context;
  state.invoices = state.invoices.map((invoice) => (invoice.id === id ? { ...invoice, dueRoundMs: null } : invoice));
  requestRound(context, { kind: 'invoice', invoiceId: id, on: 'due' });
}

function dailyRetry(context: Context): void {
  const { state } = context;
  const due = state.retries.filter((retry) => retry.atMs <= state.nowMs);
  state.retries = state.retries.filter((retry) => retry.atMs > state.nowMs);
  for (const retry of due) requestRound(context, retry.request);
}

function draft(context: Context): void {
  const { state, policy } = context;
  state.draftsThroughMs = state.nowMs;
  if (policy.autoPay.style === 'cycle') {
    withdraw(context);
    return;
  }
  const day = draftDayNow(state);
  for (const method of state.methods) {
    if (method.schedule) requestRound(context, { kind: 'draft', methodId: method.id, day });
  }
}

/** A cycle's withdrawal date (R44): a round for all that is due, or, while registering, only word of it. */
function withdraw(context: Context): void {
  const { state, policy } = context;
  if (!isRegistering(state)) {
    requestRound(context, { kind: 'cycle' });
    return;
  }
  const dueMinor = amountDueOf(state, policy);
  const method = must(
    state.methods.find((each) => each.autoCharge),
    'somebody is switched on',
  );
  if (dueMinor > 0) notify(context, ['R44'], 'autopay.registering', { amountMinor: dueMinor, methodId: method.id });
}
