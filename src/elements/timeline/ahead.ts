import type { Account, Forecast, Invoice, Method } from '../../contract/index.ts';

type PlannedCharge = Forecast['charges'][number];

interface Coming {
  readonly at: string;
  /** The local date where the account is. */
  readonly date: string;
}

/** One thing that is to come. `exact`: at that very moment, else about then. */
export type FutureItem =
  | (Coming & { readonly kind: 'fees'; readonly serviceIds: readonly string[]; readonly amountMinor: number })
  | (Coming & { readonly kind: 'charge'; readonly charge: PlannedCharge; readonly exact: boolean })
  | (Coming & { readonly kind: 'available' | 'outcome' | 'confirm'; readonly methodId: string })
  | (Coming & { readonly kind: 'expires'; readonly methodId: string; readonly before: PlannedCharge | undefined })
  | (Coming & { readonly kind: 'invoices'; readonly count: number; readonly amountMinor: number })
  | (Coming & { readonly kind: 'active' });

export interface AheadFacts {
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly invoices: readonly Invoice[];
  readonly forecast: Forecast | undefined;
  /** Whether the forecast counts a daily usage that is a guess. */
  readonly guessed: boolean;
  /** The last local date looked at, `2026-12-24`. */
  readonly until: string;
  readonly today: string;
  /** The calendar date of an instant where the account is. */
  readonly dateOf: (instant: string) => string;
}

/** Sorts what has a date only behind what happens on that date. */
function endOf(date: string): string {
  return `${date}T23:59:59Z`;
}

function feesAhead({ forecast }: AheadFacts): FutureItem[] {
  const dates = new Map<string, { at: string; serviceIds: string[]; amountMinor: number }>();
  for (const { at, date, serviceId, amountMinor } of forecast?.fees ?? []) {
    const day = dates.get(date) ?? { at, serviceIds: [], amountMinor: 0 };
    const serviceIds = [...day.serviceIds, serviceId];
    dates.set(date, { at: day.at, serviceIds, amountMinor: day.amountMinor + amountMinor });
  }
  return [...dates].map(([date, day]) => ({ kind: 'fees', date, ...day }));
}

/** Where nothing can be foreseen: the next payment, if the backend says when. A prepaid one is a daily retry (R35). */
function nextAlone({ account, dateOf }: AheadFacts): PlannedCharge[] {
  const { state, at, amountMinor, methodIds } = account.nextPayment;
  const [methodId] = methodIds;
  if (state !== 'scheduled' || at === null || amountMinor === null || methodId === undefined) return [];
  const because = account.policy.billing === 'prepaid' ? ['R33', 'R35'] : [];
  return [{ at, date: dateOf(at), methodId, amountMinor, taxMinor: 0, because }];
}

/** What is planned by a timer happens then; what a guessed usage sets off happens about then. */
function chargesAhead(facts: AheadFacts): FutureItem[] {
  const { forecast, guessed } = facts;
  return (forecast?.charges ?? nextAlone(facts)).map((charge) => {
    const isGuess = guessed && charge.because.includes('R33') && !charge.because.includes('R35');
    return { kind: 'charge', at: charge.at, date: charge.date, charge, exact: !isGuess };
  });
}

function suspensionsAhead({ methods, dateOf }: AheadFacts): FutureItem[] {
  return methods.flatMap(({ id, suspendedUntil }) =>
    suspendedUntil === null
      ? []
      : [{ kind: 'available' as const, at: suspendedUntil, date: dateOf(suspendedUntil), methodId: id }],
  );
}

/** The last date of a month, `2026-12`. */
function lastOf(month: string): string {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 0)).toISOString().slice(0, 10);
}

/** Cards that are charged automatically and stop being so (R15), with the first payment that comes after that. */
function expiriesAhead({ methods, forecast }: AheadFacts): FutureItem[] {
  return methods.flatMap((method) => {
    if (method.exp === undefined || !method.autoCharge || method.status === 'expired') return [];
    const date = lastOf(method.exp);
    const before = forecast?.charges.find((charge) => charge.date > date);
    return [{ kind: 'expires' as const, at: endOf(date), date, methodId: method.id, before }];
  });
}

function openAhead({ account, dateOf }: AheadFacts): FutureItem[] {
  const { openCharge } = account;
  if (openCharge === null || openCharge.heldUntil === null) return [];
  const kind = openCharge.status === 'requires_action' ? 'confirm' : 'outcome';
  const { heldUntil: at, methodId } = openCharge;
  return [{ kind, at, date: dateOf(at), methodId }];
}

function invoicesAhead({ invoices }: AheadFacts): FutureItem[] {
  const dates = new Map<string, { count: number; amountMinor: number }>();
  for (const { due, remainingMinor } of invoices) {
    const { count, amountMinor } = dates.get(due) ?? { count: 0, amountMinor: 0 };
    dates.set(due, { count: count + 1, amountMinor: amountMinor + remainingMinor });
  }
  return [...dates].map(([date, day]) => ({ kind: 'invoices', at: endOf(date), date, ...day }));
}

function registrationAhead({ account, today }: AheadFacts): FutureItem[] {
  const { activeFrom } = account.autoPay;
  if (activeFrom === null || activeFrom <= today) return [];
  return [{ kind: 'active', at: `${activeFrom}T00:00:00Z`, date: activeFrom }];
}

/** What is to come up to a date, the next first. */
export function futureItems(facts: AheadFacts): FutureItem[] {
  const items = [
    ...feesAhead(facts),
    ...chargesAhead(facts),
    ...suspensionsAhead(facts),
    ...expiriesAhead(facts),
    ...openAhead(facts),
    ...invoicesAhead(facts),
    ...registrationAhead(facts),
  ];
  const inReach = items.filter(({ date }) => date >= facts.today && date <= facts.until);
  return inReach.sort((a, b) => a.date.localeCompare(b.date) || a.at.localeCompare(b.at));
}
