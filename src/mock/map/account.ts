import { currencyExponent, type Account, type Charge } from '../../contract/index.ts';
import {
  amountDueOf,
  autoPayOf,
  nextPaymentOf,
  taxIdApplies,
  taxLinesFor,
  unconfirmedCharge,
  type NextPaymentRecord,
} from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { toInstant, toInstantOrNull } from '../instants.ts';
import { chargeOf } from './charge.ts';

const READ_ONLY = 'You can look at this account, but not change it.';

/** The last charge that succeeded. */
function lastPayment(backend: Backend): Charge | null {
  const { charges } = backend.account;
  for (let index = charges.length - 1; index >= 0; index -= 1) {
    const charge = charges.at(index);
    if (charge?.status === 'succeeded') return chargeOf(backend, charge);
  }
  return null;
}

/** What pays next by itself, as the contract has it. */
export function nextPaymentFrom({ atMs, untilMs, methodIds, ...next }: NextPaymentRecord): Account['nextPayment'] {
  return { ...next, methodIds: [...methodIds], at: toInstantOrNull(atMs), until: toInstantOrNull(untilMs) };
}

function taxExample({ account, policy }: Backend): Pick<Account, 'taxExample' | 'taxIdExample'> {
  const amountMinor = 100 * 10 ** currencyExponent(account.currency);
  const linesOf = (changed: Partial<typeof account>) =>
    taxLinesFor({ ...account, ...changed }, policy, amountMinor).map((line) => ({ ...line }));
  const taxIdExample = { withId: linesOf({ provincialTaxId: 'any' }), withoutId: linesOf({ provincialTaxId: null }) };
  return {
    taxExample: { amountMinor, lines: linesOf({}) },
    ...(taxIdApplies(account, policy) && { taxIdExample }),
  };
}

/** The account as the contract has it. */
export function accountOf(backend: Backend): Account {
  const { account, policy, profile, version, faults } = backend;
  const unconfirmed = unconfirmedCharge(account, policy);
  const { currency, timeZone, country, province, provincialTaxId, pstExempt, balanceMinor, topUp, alert } = account;
  return {
    currency, timeZone, country, province, provincialTaxId, pstExempt, policy, balanceMinor, version,
    id: profile.accountId,
    now: toInstant(account.nowMs),
    holder: { ...profile.holder, addressLines: [...profile.holder.addressLines] },
    language: profile.language,
    amountDueMinor: amountDueOf(account, policy),
    openCharge: account.open ? chargeOf(backend, account.open.charge) : null,
    lastPayment: lastPayment(backend),
    unconfirmedCharge: unconfirmed ? chargeOf(backend, unconfirmed) : null,
    activeUsage: account.usage.map(({ id, startedMs }) => ({ id, startedAt: toInstant(startedMs) })),
    topUp: { ...topUp },
    lowBalanceAlert: { enabled: alert.enabled, thresholdMinor: alert.thresholdMinor },
    autoPay: autoPayOf(account, policy),
    nextPayment: nextPaymentFrom(nextPaymentOf(account, policy)),
    ...taxExample(backend),
    provincialTaxIdApplies: taxIdApplies(account, policy),
    viewer: faults.readOnly ? { canChange: false, reason: READ_ONLY } : { canChange: true },
    seller: profile.seller,
  };
}
