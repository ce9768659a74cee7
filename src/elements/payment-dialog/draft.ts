import type { Account, BillingAddress, Method, MethodKind } from '../../contract/index.ts';

/** What the dialog was opened for. */
export type Purpose = 'pay' | 'add' | 'edit';

/** How the dialog is opened. */
export interface OpenOptions {
  readonly purpose: Purpose;
  /** `edit`: which method. `pay`: the one that is chosen first. */
  readonly methodId?: string;
  /** `pay`: the amount to start with, in minor units, without tax. */
  readonly amountMinor?: number;
  /** `pay`: the charge that waits for its payer's confirmation, a retry say. */
  readonly chargeId?: string;
}

/** What is typed and chosen so far. It outlives a failed payment. */
export interface Draft {
  readonly purpose: Purpose;
  /** As typed. */
  readonly amountText: string;
  /** Postpaid: everything that is due, or what is typed. */
  readonly paysAll: boolean;
  /** One that is kept; null: a new one. */
  readonly methodId: string | null;
  /** What kind the new one is, as far as it is known. */
  readonly newKind: MethodKind | null;
  readonly useForAutoPay: boolean;
  readonly agreed: boolean;
  readonly address: BillingAddress;
  /** Whether the fields of the address are shown, rather than the address itself. */
  readonly addressOpen: boolean;
  readonly nickname: string;
  /** `edit`: as typed, `12/30`. */
  readonly expiry: string;
  /** `edit`: whether new details are typed. */
  readonly replaces: boolean;
}

const FIELDS: Readonly<Partial<Record<keyof Draft, readonly string[]>>> = {
  amountText: ['amount'],
  paysAll: ['amount', 'method'],
  methodId: ['method'],
  agreed: ['agree'],
  newKind: ['agree'],
  expiry: ['expiry'],
};

/** The ids of the fields that a change is made in: what was wrong with them is not said any more. */
export function fieldsOf(change: Partial<Draft>): readonly string[] {
  return (Object.keys(change) as (keyof Draft)[]).flatMap((key) => FIELDS[key] ?? []);
}

/** Kinds that may pay once, or be added. */
export function offeredKinds({ policy }: Account, purpose: Purpose): readonly MethodKind[] {
  const { kinds, oneTimeKinds } = policy.methods;
  return purpose === 'pay' ? kinds.filter((kind) => oneTimeKinds.includes(kind)) : kinds;
}

/** Methods of the account that may pay once (R40). */
function payable(account: Account, methods: readonly Method[]): readonly Method[] {
  return methods.filter(({ kind }) => account.policy.methods.oneTimeKinds.includes(kind));
}

/** The method to start with: the one that was named, else the first that can pay. */
export function firstMethod(
  account: Account,
  methods: readonly Method[],
  { purpose, methodId }: OpenOptions,
): Method | undefined {
  const candidates = purpose === 'pay' ? payable(account, methods) : methods;
  const named = candidates.find(({ id }) => id === methodId);
  if (purpose !== 'pay') return named;
  const byStatus = (wanted: Method['status']) => candidates.find(({ status }) => status === wanted);
  return named ?? byStatus('active') ?? byStatus('suspended') ?? candidates[0];
}

/** "Guelph, ON N1H 4A2", "Asheville, NC 28804": the line of an address that has the place in it. */
const PLACE = /^(?<city>[^,]+), (?<region>[A-Z]{2}) (?<postalCode>\d{5}(-\d{4})?|[A-Z]\d[A-Z] \d[A-Z]\d)$/;

/** The address to start with: the account's, as far as it can be told. */
export function accountAddress({ holder, country, province }: Account): BillingAddress {
  const [line1, ...others] = holder.addressLines;
  const place = others.map((line) => PLACE.exec(line)?.groups).find((groups) => groups !== undefined);
  return {
    name: holder.name,
    ...(line1 && { line1 }),
    ...(province && { region: province }),
    ...(place && { city: place['city'], region: place['region'], postalCode: place['postalCode'] }),
    country,
  };
}

/** The address that a new method starts with: what was given for another one, else the account's. */
export function usualAddress(account: Account, methods: readonly Method[]): BillingAddress {
  const known = methods.find(({ billingAddress }) => billingAddress !== undefined);
  return known?.billingAddress ?? accountAddress(account);
}

/** Whether an address has all that a bank asks for, so that it need only be looked over. */
export function isWholeAddress({ line1, city, postalCode, country }: BillingAddress): boolean {
  return [line1, city, postalCode, country].every((part) => (part ?? '').trim() !== '');
}

/** Whether a method can be switched to automatic payments together with this. */
export function offersAutoPay(account: Account, kind: MethodKind | null, method: Method | undefined): boolean {
  const { policy } = account;
  if (kind === null || !policy.methods.autoKinds.includes(kind)) return false;
  return policy.autoPay.style !== 'schedule' && method?.autoCharge !== true;
}

/** Another kind is typed: its payer has agreed to nothing yet, and some kinds are never charged automatically. */
export function kindChange(account: Account, newKind: MethodKind): Partial<Draft> {
  const mayStay = offersAutoPay(account, newKind, undefined);
  return { newKind, agreed: false, ...(mayStay ? {} : { useForAutoPay: false }) };
}

/** An address without its empty lines; undefined where nothing is left. */
export function cleanAddress(address: BillingAddress): BillingAddress | undefined {
  const entries = Object.entries(address).map(([key, value]) => [key, (value ?? '').trim()] as const);
  const filled = entries.filter(([, value]) => value !== '');
  return filled.length === 0 ? undefined : (Object.fromEntries(filled) as BillingAddress);
}

/** A method's expiry as it is typed, `12/30`, as a month, `2030-12`; null where it is none. */
export function parseMonth(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[/\-. ]\s*(\d{2}|20\d{2})\s*$/.exec(text.normalize('NFKC'));
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return null;
  const year = match[2]!.length === 2 ? `20${match[2]}` : match[2]!;
  return `${year}-${String(month).padStart(2, '0')}`;
}
