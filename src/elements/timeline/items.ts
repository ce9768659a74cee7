import type { ActivityEvent, Charge, LedgerEntry, Notice } from '../../contract/index.ts';

/** A try of a method, and until when a failure suspended it. */
export interface Attempt {
  readonly charge: Charge;
  readonly suspendedUntil: string | undefined;
}

interface Happened {
  readonly at: string;
  readonly seq: number;
  readonly because: readonly string[];
}

/** A payment, retry or automatic collection with all that it tried, in order; the last try decides. */
export interface PaymentItem extends Happened {
  readonly kind: 'payment';
  readonly attempts: readonly Attempt[];
  /** The receipt, or the notice of the failure. */
  readonly notice: Notice | undefined;
}

/** One thing that happened, as a customer tells them apart. */
export type PastItem =
  | PaymentItem
  | (Happened & { readonly kind: 'entry'; readonly entries: readonly LedgerEntry[] })
  | (Happened & { readonly kind: 'notice'; readonly notice: Notice })
  | (Happened & { readonly kind: 'method'; readonly methodId: string; readonly change: string })
  | (Happened & { readonly kind: 'setting'; readonly setting: string })
  | (Happened & { readonly kind: 'held'; readonly reason: string });

/** Calls and lookups are many, and the transactions show them; what charges post is told with the charge. */
const QUIET_ENTRIES: ReadonlySet<string> = new Set(['usage', 'cnam', 'fax', 'deposit', 'payment']);
/** Notices that nothing else on the line tells of. */
const TOLD_NOTICES: ReadonlySet<string> = new Set(['balance.low', 'autopay.registering']);
const PAYMENT_NOTICES: ReadonlySet<string> = new Set(['payment.receipt', 'payment.failed']);

function collectionOf(charge: Charge): string {
  return charge.roundId ?? charge.id;
}

interface Gathered {
  readonly charges: Map<string, Charge>;
  readonly suspensions: Map<string, string>;
  notice: Notice | undefined;
}

/** What belongs to each payment, by its collection; `events` oldest first, so that the last state of a charge stays. */
function gather(events: readonly ActivityEvent[]): Map<string, Gathered> {
  const all = new Map<string, Gathered>();
  const collections = new Map<string, string>();
  let latest: Charge | undefined;
  for (const { event } of events) {
    if (event.type === 'charge.attempted' || event.type === 'charge.resolved') {
      const name = collectionOf(event.charge);
      const gathered = all.get(name) ?? { charges: new Map(), suspensions: new Map(), notice: undefined };
      gathered.charges.set(event.charge.id, event.charge);
      all.set(name, gathered);
      collections.set(event.charge.id, name);
      latest = event.charge;
    } else if (event.type === 'method.changed' && event.change === 'suspended' && latest?.methodId === event.methodId) {
      if (event.until !== undefined) all.get(collectionOf(latest))?.suspensions.set(latest.id, event.until);
    } else if (event.type === 'notice.sent' && PAYMENT_NOTICES.has(event.notice.name)) {
      const gathered = all.get(collections.get(event.notice.chargeId ?? '') ?? '');
      if (gathered !== undefined) gathered.notice = event.notice;
    }
  }
  return all;
}

function otherItem({ at, seq, because, event }: ActivityEvent): PastItem | undefined {
  const happened = { at, seq, because };
  switch (event.type) {
    case 'entry.posted':
      return QUIET_ENTRIES.has(event.entry.type) ? undefined : { ...happened, kind: 'entry', entries: [event.entry] };
    case 'notice.sent':
      return TOLD_NOTICES.has(event.notice.name) ? { ...happened, kind: 'notice', notice: event.notice } : undefined;
    case 'method.changed': {
      const { methodId, change } = event;
      return change === 'suspended' ? undefined : { ...happened, kind: 'method', methodId, change };
    }
    case 'settings.changed':
      return { ...happened, kind: 'setting', setting: event.setting };
    case 'round.held':
      return { ...happened, kind: 'held', reason: event.reason };
    case 'charge.attempted':
    case 'charge.resolved':
      return undefined;
  }
}

function paymentItem({ charges, suspensions, notice }: Gathered): PaymentItem | undefined {
  const attempts = [...charges.values()].map((charge) => ({ charge, suspendedUntil: suspensions.get(charge.id) }));
  const last = attempts[attempts.length - 1]?.charge;
  if (last === undefined) return undefined;
  const { startedAt: at, seq, because } = last;
  return { kind: 'payment', at, seq, because, attempts, notice };
}

/** Entries of one type that follow one another on one date are told together, as one bill of many lines is. */
function joinEntries(newestFirst: readonly PastItem[], dateOf: (instant: string) => string): PastItem[] {
  const joined: PastItem[] = [];
  for (const item of newestFirst) {
    const later = joined.at(-1);
    const isSame =
      later?.kind === 'entry' &&
      item.kind === 'entry' &&
      later.entries[0]?.type === item.entries[0]?.type &&
      dateOf(later.at) === dateOf(item.at);
    if (isSame) joined[joined.length - 1] = { ...later, entries: [...item.entries, ...later.entries] };
    else joined.push(item);
  }
  return joined;
}

/**
 * What happened, newest first: the tries of one collection with its receipt as one item, its changes of methods with
 * it; the rest by itself. `events` newest first. The oldest collection is left out where more is to come, since a part
 * of it may be missing.
 */
export function pastItems(
  events: readonly ActivityEvent[],
  isWhole: boolean,
  dateOf: (instant: string) => string,
): PastItem[] {
  const oldestFirst = [...events].reverse();
  const payments = [...gather(oldestFirst).values()].flatMap((gathered) => paymentItem(gathered) ?? []);
  const told = isWhole ? payments : payments.filter(({ attempts }) => attempts[0]?.charge.seq !== oldestFirst[0]?.seq);
  const others = oldestFirst.flatMap((event) => otherItem(event) ?? []);
  const paid = payments.flatMap(({ attempts }) => attempts.filter(({ charge }) => charge.status === 'succeeded'));
  const restoredByPayment = new Set(paid.map(({ charge }) => `${charge.methodId} ${charge.finishedAt}`));
  const isToldByPayment = (item: PastItem) =>
    item.kind === 'method' && item.change === 'restored' && restoredByPayment.has(`${item.methodId} ${item.at}`);
  const items = [...told, ...others.filter((item) => !isToldByPayment(item))];
  items.sort((a, b) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1));
  return joinEntries(items, dateOf);
}
