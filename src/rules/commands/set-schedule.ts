import { emit, findMethod, replaceMethod } from '../context.ts';
import type { UserCommand } from '../events.ts';
import { switchOff, switchOn } from '../methods/switch.ts';
import { notify } from '../notices.ts';
import { firstRefusal } from '../refusals/first.ts';
import { isAutoChargeable } from '../refusals/methods.ts';
import type { AccountState, MethodState, ScheduleState } from '../state.ts';
import type { CommandRule } from './command.ts';

type SetSchedule = Extract<UserCommand, { type: 'setSchedule' }>;

/** What the schedule would be: keys left out keep their values; single invoices are kept while they are open. */
function changed(state: AccountState, method: MethodState | undefined, command: SetSchedule): ScheduleState {
  const stored = method?.schedule;
  const isOpen = (id: string): boolean => state.invoices.some((invoice) => invoice.id === id);
  return {
    when: command.when === undefined ? (stored?.when ?? null) : command.when,
    types: command.types ?? stored?.types ?? [],
    invoices: command.invoices ?? stored?.invoices.filter(isOpen) ?? [],
  };
}

/** What a method drafts and when (R45): setting a schedule switches auto-charge on, turning it off switches it off. */
export const setSchedule: CommandRule<SetSchedule> = {
  refuse({ state, policy }, command) {
    const method = findMethod(state, command.methodId);
    const next = changed(state, method, command);
    const { style, schedules } = policy.autoPay;
    const isOn = next.when !== null;
    return firstRefusal([
      style !== 'schedule' && 'not_offered',
      next.when !== null && !schedules.includes(next.when) && 'not_offered',
      // What a schedule covers, without a day to draft it on, is none.
      command.when === undefined && method !== undefined && !isOn && 'not_offered',
      !method && 'not_found',
      command.invoices?.some((id) => !state.invoices.some((invoice) => invoice.id === id)) === true && 'not_found',
      isOn && method !== undefined && !isAutoChargeable(policy, method.kind) && 'auto_charge_not_supported',
      isOn && next.types.length === 0 && next.invoices.length === 0 && 'billing_types_required',
    ]);
  },
  apply(context, command) {
    const { state } = context;
    const { methodId } = command;
    const method = findMethod(state, methodId);
    const schedule = changed(state, method, command);
    replaceMethod(context, methodId, { schedule, restMinor: null });
    emit(context, ['R45'], { type: 'method.changed', methodId, change: 'scheduled' });
    if (schedule.when === null) switchOff(context, methodId);
    else if (method?.autoCharge) notify(context, ['R42'], 'autopay.updated', { methodId });
    else switchOn(context, methodId);
    return null;
  },
};
