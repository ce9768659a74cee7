import type { Policy } from '../../contract/index.ts';
import { parseDate } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import type { AccountState, ServiceState } from '../state.ts';
import { feeOf } from '../timers/service-billing.ts';

export interface UpcomingRecord {
  readonly tomorrowMinor: number;
  readonly next3DaysMinor: number;
  readonly next7DaysMinor: number;
  readonly items: readonly { readonly service: ServiceState; readonly amountMinor: number }[];
}

/** The fees that fall on tomorrow, within 3 and within 7 days; each window contains the shorter ones (R61). */
export function upcomingOf(state: AccountState, policy: Policy): UpcomingRecord {
  const today = localDay(state.timeZone, state.nowMs);
  const daysAhead = (service: ServiceState): number => parseDate(service.nextBillingOn) - today;
  const services = policy.services ? state.services : [];
  const within = (days: number): ServiceState[] =>
    services.filter((service) => daysAhead(service) >= 1 && daysAhead(service) <= days);
  const sum = (some: readonly ServiceState[]): number => some.reduce((total, service) => total + feeOf(service), 0);
  return {
    tomorrowMinor: sum(within(1)),
    next3DaysMinor: sum(within(3)),
    next7DaysMinor: sum(within(7)),
    items: within(7)
      .sort((a, b) => daysAhead(a) - daysAhead(b))
      .map((service) => ({ service, amountMinor: feeOf(service) })),
  };
}
