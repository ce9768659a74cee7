import { must } from '../assert.ts';
import { emit, findMethod, replaceMethod } from '../context.ts';
import type { UserCommand } from '../events.ts';
import { addMethodTo } from '../methods/add.ts';
import { switchOff, switchOn, tellOff, tellsAutoPay } from '../methods/switch.ts';
import { notify } from '../notices.ts';
import { firstRefusal } from '../refusals/first.ts';
import { isAccepted, isAutoChargeable, lacksSchedule } from '../refusals/methods.ts';
import { requestRound } from '../rounds/request.ts';
import type { CommandRule } from './command.ts';

type Of<T extends UserCommand['type']> = Extract<UserCommand, { type: T }>;

/** A new method goes to the end (R20, R21); it may be switched on at once (R42). */
export const addMethod: CommandRule<Of<'addMethod'>> = {
  refuse({ policy }, { facts, useForAutoPay }) {
    return firstRefusal([
      !isAccepted(policy, facts) && 'method_not_accepted',
      useForAutoPay && !isAutoChargeable(policy, facts.kind) && 'auto_charge_not_supported',
      useForAutoPay && lacksSchedule(policy, null) && 'billing_types_required',
    ]);
  },
  apply(context, { newId, facts, useForAutoPay }) {
    addMethodTo(context, newId, facts);
    if (useForAutoPay) switchOn(context, newId);
    return newId;
  },
};

/** Editing lifts a suspension, is told where auto-pay is on, and is a trigger, even if nothing changed (R23, R32). */
export const updateMethod: CommandRule<Of<'updateMethod'>> = {
  refuse({ state, policy }, { methodId, change }) {
    const method = findMethod(state, methodId);
    if (!method) return 'not_found';
    const changed = { ...method, ...change };
    const isNew = change.kind !== undefined || change.country !== undefined;
    return firstRefusal([
      isNew && !isAccepted(policy, changed) && 'method_not_accepted',
      method.autoCharge && !isAutoChargeable(policy, changed.kind) && 'auto_charge_not_supported',
    ]);
  },
  apply(context, { methodId, change }) {
    const method = findMethod(context.state, methodId);
    replaceMethod(context, methodId, { ...change, suspendedUntilMs: null, suspendedBy: null });
    emit(context, ['R23'], { type: 'method.changed', methodId, change: 'edited' });
    if (method?.autoCharge && tellsAutoPay(context)) notify(context, ['R42'], 'autopay.updated', { methodId });
    requestRound(context, { kind: 'trigger', trigger: 'edit' });
    return null;
  },
};

/** Removing the auto-pay method turns auto-pay off; stored settings are kept (R23). */
export const removeMethod: CommandRule<Of<'removeMethod'>> = {
  refuse({ state }, { methodId }) {
    return firstRefusal([
      !findMethod(state, methodId) && 'not_found',
      state.open?.charge.methodId === methodId && 'charge_in_progress',
    ]);
  },
  apply(context, { methodId }) {
    const { state } = context;
    const wasOn = findMethod(state, methodId)?.autoCharge;
    state.methods = state.methods.filter((method) => method.id !== methodId);
    emit(context, ['R23'], { type: 'method.changed', methodId, change: 'removed' });
    if (wasOn) tellOff(context, methodId);
    return null;
  },
};

/** A name of the user's own: no edit in the sense of R23. */
export const renameMethod: CommandRule<Of<'renameMethod'>> = {
  refuse({ state }, { methodId }) {
    return findMethod(state, methodId) ? null : 'not_found';
  },
  apply(context, { methodId, nickname, label }) {
    const details = { ...findMethod(context.state, methodId)?.details, nickname };
    replaceMethod(context, methodId, { details, label });
    return null;
  },
};

/** The switch of each method (R20). */
export const setAutoCharge: CommandRule<Of<'setAutoCharge'>> = {
  refuse({ state, policy }, { methodId, enabled }) {
    const method = findMethod(state, methodId);
    if (!method) return 'not_found';
    return firstRefusal([
      enabled && !isAutoChargeable(policy, method.kind) && 'auto_charge_not_supported',
      enabled && !method.autoCharge && lacksSchedule(policy, method.schedule) && 'billing_types_required',
    ]);
  },
  apply(context, { methodId, enabled }) {
    if (enabled) switchOn(context, methodId);
    else switchOff(context, methodId);
    return null;
  },
};

/** The user's order (R21), a trigger even if nothing changed (R32). */
export const reorderMethods: CommandRule<Of<'reorderMethods'>> = {
  refuse({ state }, { methodIds }) {
    const isPermutation =
      methodIds.length === state.methods.length &&
      new Set(methodIds).size === methodIds.length &&
      methodIds.every((id) => findMethod(state, id));
    return isPermutation ? null : 'stale_order';
  },
  apply(context, { methodIds }) {
    const { state } = context;
    state.methods = methodIds.map((id) => must(findMethod(state, id), 'an order is of kept methods'));
    for (const methodId of methodIds.slice(0, 1)) {
      emit(context, ['R21'], { type: 'method.changed', methodId, change: 'reordered' });
    }
    requestRound(context, { kind: 'trigger', trigger: 'reorder' });
    return null;
  },
};
