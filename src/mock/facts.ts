import type { MethodKind } from '../contract/index.ts';
import { isTimeZone, type AccountFacts, type MethodDetails, type MethodFacts } from '../rules/index.ts';
import { parseInstant } from './instants.ts';
import { malformed } from './malformed.ts';
import { methodLabel } from './texts/labels.ts';
import type { CheckedAccount, CheckedMethod } from './seed.ts';

const HAS_EXPIRY: ReadonlySet<MethodKind> = new Set(['card', 'visa_debit']);

/** What is shown of a method and never looked at by the rules. */
export interface ShownDetails {
  readonly brand?: string | undefined;
  readonly last4?: string | undefined;
  readonly holder?: string | undefined;
  readonly nickname?: string | null | undefined;
  readonly funding?: 'credit' | 'debit' | 'prepaid' | 'unknown' | undefined;
  readonly billingAddress?: unknown;
  readonly authorization?: unknown;
}

/** The details without what is not known, so that a saved account is the same as the one it was saved from. */
export function keptDetails(details: ShownDetails): MethodDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** The facts of a method from what a test or a vault token says of it. `country` is the account's. */
export function methodFactsOf(seed: CheckedMethod, country: string, more: ShownDetails = {}): MethodFacts {
  const { brand, last4, holder, nickname, funding, billingAddress } = seed;
  const details = keptDetails({ brand, last4, holder, nickname, funding, billingAddress, ...more });
  return {
    kind: seed.kind,
    exp: HAS_EXPIRY.has(seed.kind) ? (seed.exp ?? null) : null,
    country: seed.country ?? country,
    label: methodLabel(seed.kind, details),
    details,
  };
}

function methodIds(seeds: readonly CheckedMethod[]): string[] {
  const ids = seeds.map((seed, index) => seed.id ?? `m-${index + 1}`);
  if (new Set(ids).size !== ids.length) throw malformed('methods');
  return ids;
}

/** The account's methods in order, each with its id. */
export function methodsOf(account: CheckedAccount): (CheckedMethod & { id: string })[] {
  const seeds = account.methods ?? [];
  const ids = methodIds(seeds);
  return seeds.map((seed, index) => ({ ...seed, id: ids[index] as string }));
}

function servicesOf(account: CheckedAccount): AccountFacts['services'] {
  return (account.services ?? []).map(({ number, rateCentre, note, ratePerMinute, ...service }) => ({
    ...service,
    feesMinor: service.feesMinor as AccountFacts['services'][number]['feesMinor'],
    planSwitchedOn: service.planSwitchedOn ?? null,
    details: Object.fromEntries(
      Object.entries({ number, rateCentre, note, ratePerMinute }).filter(([, value]) => value !== undefined),
    ),
  }));
}

/** The facts that the rules start from. Rejects with `malformed` a zone that is none and ids that are taken twice. */
export function accountFactsOf(account: CheckedAccount): AccountFacts {
  const { timeZone = 'America/New_York', country = 'US', topUp, lowBalanceAlert } = account;
  if (!isTimeZone(timeZone)) throw malformed('timeZone');
  const invoices = account.invoices ?? [];
  const services = servicesOf(account);
  for (const [field, things] of Object.entries({ invoices, services })) {
    if (new Set(things.map(({ id }) => id)).size !== things.length) throw malformed(field);
  }
  return {
    nowMs: parseInstant(account.now, 'now'),
    currency: account.currency ?? 'USD',
    timeZone,
    country,
    province: account.province ?? null,
    provincialTaxId: account.provincialTaxId ?? null,
    pstExempt: account.pstExempt ?? false,
    balanceMinor: account.balanceMinor ?? 0,
    methods: methodsOf(account).map((seed) => ({
      ...methodFactsOf(seed, country),
      id: seed.id,
      autoCharge: seed.autoCharge ?? false,
      schedule: seed.schedule
        ? { when: seed.schedule.when, types: seed.schedule.types ?? [], invoices: seed.schedule.invoices ?? [] }
        : null,
    })),
    topUp: {
      enabled: topUp?.enabled ?? false,
      thresholdMinor: topUp?.thresholdMinor ?? null,
      amountMinor: topUp?.amountMinor ?? null,
      monthlyCapMinor: topUp?.monthlyCapMinor ?? null,
    },
    alert: { enabled: lowBalanceAlert?.enabled ?? false, thresholdMinor: lowBalanceAlert?.thresholdMinor ?? null },
    invoices,
    services,
  };
}

