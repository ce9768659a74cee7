import { formatDate } from '../calendar/civil.ts';
import { emit, findMethod, replaceMethod, type Context } from '../context.ts';
import { notify } from '../notices.ts';
import { requestRound } from '../rounds/request.ts';
import { activeFromOf, cycleOf } from '../timers/cycle.ts';

/** Whether invoices pay themselves in this policy: then switching is told by e-mail (R42). */
export function tellsAutoPay(context: Context): boolean {
  return context.policy.autoPay.style !== null;
}

/**
 * Switches a method's auto-charge on (R20, R42): alone where the policy has one at a time, with its notice, what is
 * outstanding collected where the policy says so, and as a trigger of top-up (R32). What is on stays as it is.
 */
export function switchOn(context: Context, id: string): void {
  const { state, policy } = context;
  if (findMethod(state, id)?.autoCharge !== false) return;
  const wasOn = state.methods.some((method) => method.autoCharge);
  if (policy.autoCharge.exclusive) {
    for (const other of state.methods) {
      if (other.autoCharge) setFlag(context, other.id, false);
    }
  }
  setFlag(context, id, true);
  if (!wasOn && policy.autoPay.style === 'cycle') {
    state.activeFrom = formatDate(activeFromOf(state, cycleOf(policy)));
  }
  if (tellsAutoPay(context)) {
    const moved = wasOn && policy.autoCharge.exclusive;
    notify(context, ['R42'], moved ? 'autopay.updated' : 'autopay.enabled', { methodId: id });
    if (policy.autoPay.chargeOutstandingOnEnable) requestRound(context, { kind: 'outstanding' });
  }
  requestRound(context, { kind: 'trigger', trigger: 'auto-charge' });
}

/** Switches a method's auto-charge off (R20), with its notice (R42). What is off stays as it is. */
export function switchOff(context: Context, id: string): void {
  if (findMethod(context.state, id)?.autoCharge !== true) return;
  setFlag(context, id, false);
  tellOff(context, id);
}

/** Auto-pay of a method has ended, by switching off or by removing it (R23, R42). */
export function tellOff(context: Context, id: string): void {
  const { state } = context;
  if (!state.methods.some((method) => method.autoCharge)) state.activeFrom = null;
  if (tellsAutoPay(context)) notify(context, ['R42'], 'autopay.cancelled', { methodId: id });
}

function setFlag(context: Context, id: string, autoCharge: boolean): void {
  replaceMethod(context, id, { autoCharge });
  emit(context, ['R20'], {
    type: 'method.changed',
    methodId: id,
    change: autoCharge ? 'auto-charge-on' : 'auto-charge-off',
  });
}
