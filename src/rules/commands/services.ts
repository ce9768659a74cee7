import { formatDate } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import { emit } from '../context.ts';
import type { UserCommand } from '../events.ts';
import { hasPlan, isPlanFixed, isPlanSwitchUsed } from '../reads/plan-switch.ts';
import { firstRefusal } from '../refusals/first.ts';
import type { AccountState, ServiceState } from '../state.ts';
import type { CommandRule } from './command.ts';

type Of<T extends UserCommand['type']> = Extract<UserCommand, { type: T }>;

const PLANS: ReadonlySet<string> = new Set(['per-minute', 'flat']);

function findService(state: AccountState, id: string): ServiceState | undefined {
  return state.services.find((service) => service.id === id);
}

/** A number's plan, once a calendar month; the new fee holds from the next billing (R62). */
export const switchPlan: CommandRule<Of<'switchPlan'>> = {
  refuse({ state, policy }, { serviceId, plan }) {
    const service = findService(state, serviceId);
    const isOther = service !== undefined && service.plan !== plan;
    return firstRefusal([
      (!policy.services || !PLANS.has(plan)) && 'not_offered',
      !service && 'not_found',
      service !== undefined && isPlanFixed(service) && 'plan_switch_unavailable',
      service !== undefined && isOther && !isPlanFixed(service) && !hasPlan(service, plan) && 'not_offered',
      service !== undefined && isOther && isPlanSwitchUsed(state, service) && 'plan_switch_limit',
    ]);
  },
  apply(context, { serviceId, plan }) {
    const { state } = context;
    const service = findService(state, serviceId);
    if (!service || service.plan === plan || !hasPlan(service, plan)) return null;
    const planSwitchedOn = formatDate(localDay(state.timeZone, state.nowMs));
    state.services = state.services.map((each) => (each === service ? { ...each, plan, planSwitchedOn } : each));
    emit(context, ['R62'], { type: 'settings.changed', setting: 'plan' });
    return null;
  },
};

/** Removing a number stops its future fees at once; nothing is refunded (R63). */
export const removeService: CommandRule<Of<'removeService'>> = {
  refuse({ state, policy }, { serviceId }) {
    return firstRefusal([!policy.services && 'not_offered', !findService(state, serviceId) && 'not_found']);
  },
  apply(context, { serviceId }) {
    const { state } = context;
    state.services = state.services.filter((service) => service.id !== serviceId);
    emit(context, ['R63'], { type: 'settings.changed', setting: 'services' });
    return null;
  },
};
