import type { Policy } from '../../contract/index.ts';
import { formatDate, parseDate, type Day } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import type { AccountState, ServiceState } from '../state.ts';
import { feeOf, followingBilling } from '../timers/service-billing.ts';

interface UpcomingFee {
  readonly service: ServiceState;
  /** The local date on which it is billed. */
  readonly date: string;
  readonly amountMinor: number;
}

export interface UpcomingRecord {
  readonly tomorrowMinor: number;
  readonly next3DaysMinor: number;
  readonly next7DaysMinor: number;
  /** Those of the longest window, soonest first. */
  readonly items: readonly UpcomingFee[];
}

const LONGEST = 7;

/** The days of the longest window on which a service is billed: fees that are late or of today fall in none. */
function billedOn(service: ServiceState, today: Day): Day[] {
  const days: Day[] = [];
  for (let next = service; ; next = { ...next, nextBillingOn: followingBilling(next) }) {
    const day = parseDate(next.nextBillingOn);
    if (day > today + LONGEST) return days;
    if (day > today) days.push(day);
  }
}

/** The fees that fall on tomorrow, within 3 and within 7 days; each window contains the shorter ones (R61). */
export function upcomingOf(state: AccountState, policy: Policy): UpcomingRecord {
  const today = localDay(state.timeZone, state.nowMs);
  const services = policy.services ? state.services : [];
  const fees = services.flatMap((service) =>
    billedOn(service, today).map((day) => ({ service, day, amountMinor: feeOf(service) })),
  );
  const within = (days: number): typeof fees => fees.filter(({ day }) => day - today <= days);
  const sum = (some: typeof fees): number => some.reduce((total, fee) => total + fee.amountMinor, 0);
  return {
    tomorrowMinor: sum(within(1)),
    next3DaysMinor: sum(within(3)),
    next7DaysMinor: sum(fees),
    items: fees
      .sort((a, b) => a.day - b.day)
      .map(({ service, day, amountMinor }) => ({ service, date: formatDate(day), amountMinor })),
  };
}
