import type { Account, Forecast, HistoryRow } from '../../contract/index.ts';

type DailyBalance = Forecast['days'][number];

/** One local date of the course of a balance. */
export interface CourseDay {
  readonly date: string;
  /** At its end; what is owed is positive where billing is postpaid. */
  readonly valueMinor: number;
  /** What payments changed of it on that date; signed like the value. */
  readonly paidMinor: number;
  readonly payments: number;
  readonly foreseen: boolean;
}

/** The course of a balance: as it was up to today, as it is foreseen after that. */
export interface Course {
  readonly days: readonly CourseDay[];
  readonly thresholdMinor: number | null;
  /** Whether the values are what is owed. */
  readonly owed: boolean;
}

export interface CourseFacts {
  readonly account: Account;
  readonly today: string;
  /** Oldest first. */
  readonly past: readonly DailyBalance[];
  readonly paid: readonly HistoryRow[];
  readonly forecast: Forecast | undefined;
  /** How many days of the forecast are drawn. */
  readonly daysAhead: number;
}

interface Payments {
  readonly minor: number;
  readonly count: number;
}

const NONE: Payments = { minor: 0, count: 0 };

function byDate(payments: readonly { readonly date: string; readonly amountMinor: number }[]): Map<string, Payments> {
  const dates = new Map<string, Payments>();
  for (const { date, amountMinor } of payments) {
    const { minor, count } = dates.get(date) ?? NONE;
    dates.set(date, { minor: minor + amountMinor, count: count + 1 });
  }
  return dates;
}

function courseDay(day: DailyBalance, paid: Payments, sign: number, foreseen: boolean): CourseDay {
  return {
    date: day.date,
    valueMinor: sign * day.balanceMinor + 0,
    paidMinor: sign * paid.minor + 0,
    payments: paid.count,
    foreseen,
  };
}

/**
 * Puts past and forecast on one line of days. Today is the last of the past, and the first of what is foreseen where
 * something is to come before its end.
 */
export function courseOf({ account, today, past, paid, forecast, daysAhead }: CourseFacts): Course {
  const sign = account.policy.billing === 'prepaid' ? 1 : -1;
  const paidOn = byDate(paid.filter((row) => row.charge === null || row.charge.status === 'succeeded'));
  const comesOn = byDate(forecast?.charges ?? []);
  const before = past
    .filter(({ date }) => date < today)
    .map((day) => courseDay(day, paidOn.get(day.date) ?? NONE, sign, false));
  const now = courseDay({ date: today, balanceMinor: account.balanceMinor }, paidOn.get(today) ?? NONE, sign, false);
  const changesToday = comesOn.has(today) || forecast?.days[0]?.balanceMinor !== account.balanceMinor;
  const ahead = (forecast?.days ?? [])
    .filter(({ date }) => date > today || (date === today && changesToday))
    .slice(0, changesToday ? daysAhead + 1 : daysAhead)
    .map((day) => courseDay(day, comesOn.get(day.date) ?? NONE, sign, true));
  const { enabled, thresholdMinor } = account.topUp;
  const showsThreshold = account.policy.topUp.offered && enabled;
  return { days: [...before, now, ...ahead], thresholdMinor: showsThreshold ? thresholdMinor : null, owed: sign < 0 };
}

/** How long the balance lasts at the usual pace; null where nothing can be said. */
export type Runway =
  | { readonly kind: 'topUp' | 'empty'; readonly date: string }
  | { readonly kind: 'long'; readonly days: number }
  | null;

/**
 * The first date on which a top-up runs, or without one the balance is used up. A forecast without a stated daily usage
 * knows fees only: nothing is said then.
 */
export function runwayOf(account: Account, forecast: Forecast | undefined, usageKnown: boolean): Runway {
  if (account.policy.billing !== 'prepaid' || forecast === undefined || !usageKnown) return null;
  if (account.balanceMinor < 0) return null;
  if (account.nextPayment.state === 'armed') {
    const [first] = forecast.charges;
    return first === undefined ? { kind: 'long', days: forecast.days.length - 1 } : { kind: 'topUp', date: first.date };
  }
  if (account.nextPayment.state === 'scheduled') return null;
  const empty = forecast.days.find(({ balanceMinor }) => balanceMinor < 0);
  if (empty !== undefined) return { kind: 'empty', date: empty.date };
  return forecast.charges.length > 0 ? null : { kind: 'long', days: forecast.days.length - 1 };
}
