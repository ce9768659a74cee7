import { alertOnApply } from '../alert.ts';
import { emit } from '../context.ts';
import type { UserCommand } from '../events.ts';
import { isAmountOrZero, isPositiveAmount } from '../refusals/amounts.ts';
import { firstRefusal } from '../refusals/first.ts';
import { requestRound } from '../rounds/request.ts';
import type { AlertState, TopUpState } from '../state.ts';
import { taxIdApplies } from '../taxes/lines.ts';
import type { CommandRule } from './command.ts';

type Of<T extends UserCommand['type']> = Extract<UserCommand, { type: T }>;

function changedTopUp(stored: TopUpState, command: Of<'setTopUp'>): TopUpState {
  return {
    enabled: command.enabled ?? stored.enabled,
    thresholdMinor: command.thresholdMinor ?? stored.thresholdMinor,
    amountMinor: command.amountMinor ?? stored.amountMinor,
    monthlyCapMinor: command.monthlyCapMinor === undefined ? stored.monthlyCapMinor : command.monthlyCapMinor,
  };
}

/** Whether a value makes no sense, or is missing where it is needed (R7, R31). */
function isWrong(minor: number | null, isNeeded: boolean, makesSense: (minor: number) => boolean): boolean {
  return minor === null ? isNeeded : !makesSense(minor);
}

/** Automatic refill (R31). Applying it is a trigger (R32); switching it off keeps the values. */
export const setTopUp: CommandRule<Of<'setTopUp'>> = {
  refuse({ state, policy }, command) {
    const next = changedTopUp(state.topUp, command);
    const { minimumMinor } = policy.payments;
    const turnsOn = next.enabled && !state.topUp.enabled;
    // A stored amount that a newer minimum has overtaken must not keep anybody from switching off.
    const isAsked = next.enabled || command.amountMinor !== undefined;
    const isBelow = minimumMinor !== null && next.amountMinor !== null && next.amountMinor < minimumMinor;
    return firstRefusal([
      !policy.topUp.offered && 'not_offered',
      isWrong(next.thresholdMinor, next.enabled, isAmountOrZero) && 'invalid_amount',
      isWrong(next.amountMinor, next.enabled, isPositiveAmount) && 'invalid_amount',
      isWrong(next.monthlyCapMinor, false, isPositiveAmount) && 'invalid_amount',
      command.currency !== state.currency && 'currency_mismatch',
      isAsked && isBelow && 'below_minimum',
      turnsOn && !state.methods.some((method) => method.autoCharge) && 'auto_charge_required',
    ]);
  },
  apply(context, command) {
    const { state } = context;
    state.topUp = changedTopUp(state.topUp, command);
    emit(context, ['R31'], { type: 'settings.changed', setting: 'top-up' });
    requestRound(context, { kind: 'trigger', trigger: 'settings' });
    return null;
  },
};

function changedAlert(stored: AlertState, command: Of<'setLowBalanceAlert'>): AlertState {
  return {
    enabled: command.enabled ?? stored.enabled,
    thresholdMinor: command.thresholdMinor ?? stored.thresholdMinor,
    armed: stored.armed,
  };
}

/** The low-balance notice (R30): never charges. */
export const setLowBalanceAlert: CommandRule<Of<'setLowBalanceAlert'>> = {
  refuse({ state, policy }, command) {
    const next = changedAlert(state.alert, command);
    return firstRefusal([
      !policy.lowBalanceAlert.offered && 'not_offered',
      isWrong(next.thresholdMinor, next.enabled, isAmountOrZero) && 'invalid_amount',
      command.currency !== state.currency && 'currency_mismatch',
    ]);
  },
  apply(context, command) {
    const { state } = context;
    state.alert = changedAlert(state.alert, command);
    emit(context, ['R30'], { type: 'settings.changed', setting: 'low-balance-alert' });
    alertOnApply(context);
    return null;
  },
};

/** The provincial tax id, where one exists (R71); null removes it. */
export const setProvincialTaxId: CommandRule<Of<'setProvincialTaxId'>> = {
  refuse({ state, policy }) {
    return firstRefusal([
      policy.taxes === null && 'not_offered',
      !taxIdApplies(state, policy) && 'tax_id_not_applicable',
    ]);
  },
  apply(context, { value }) {
    const { state } = context;
    const trimmed = value?.trim() ?? '';
    state.provincialTaxId = trimmed === '' ? null : trimmed;
    emit(context, ['R71'], { type: 'settings.changed', setting: 'provincial-tax-id' });
    return null;
  },
};
