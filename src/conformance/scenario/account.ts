import type { AccountSeed } from '../../contract/index.ts';
import type { ScenarioAccount } from '../../contract/schema/scenario.ts';
import { amountOf } from './money.ts';

export const DEFAULT_CURRENCY = 'USD';
export const DEFAULT_EXP = '2030-12';
const DEFAULT_BILLING_TYPE = 'dues';
const DEFAULT_FEES = { flat: '5.00', 'per-minute': '0.85' };

type Amount = (text: string) => number;

function topUpSeed(topUp: NonNullable<ScenarioAccount['topUp']>, amount: Amount): NonNullable<AccountSeed['topUp']> {
  const { enabled = false, threshold, amount: deposit, monthlyCap } = topUp;
  return {
    enabled,
    ...(threshold === undefined ? {} : { thresholdMinor: amount(threshold) }),
    ...(deposit === undefined ? {} : { amountMinor: amount(deposit) }),
    ...(monthlyCap === undefined ? {} : { monthlyCapMinor: monthlyCap === null ? null : amount(monthlyCap) }),
  };
}

function alertSeed(
  { enabled = false, threshold }: NonNullable<ScenarioAccount['lowBalanceAlert']>,
  amount: Amount,
): NonNullable<AccountSeed['lowBalanceAlert']> {
  return { enabled, ...(threshold === undefined ? {} : { thresholdMinor: amount(threshold) }) };
}

function serviceSeeds(services: NonNullable<ScenarioAccount['services']>, amount: Amount) {
  return services.map(({ kind = 'local', plan = 'flat', fees = DEFAULT_FEES, planSwitchedOn, ...service }) => ({
    ...service,
    kind,
    plan,
    feesMinor: Object.fromEntries(Object.entries(fees).map(([plan, fee]) => [plan, amount(fee)])),
    ...(planSwitchedOn == null ? {} : { planSwitchedOn }),
  }));
}

/** The account of a story as the controls of a backend take it. Throws a `ScenarioError` for an amount that is none. */
export function accountSeed(account: ScenarioAccount): AccountSeed {
  const { currency = DEFAULT_CURRENCY, balance, topUp, lowBalanceAlert, invoices, services, ...rest } = account;
  const { province, provincialTaxId, methods, ...plain } = rest;
  const amount: Amount = (text) => amountOf(text, currency);
  return {
    ...plain,
    ...(methods && { methods: methods.map((method) => ({ exp: DEFAULT_EXP, ...method })) }),
    currency,
    ...(province == null ? {} : { province }),
    ...(provincialTaxId == null ? {} : { provincialTaxId }),
    ...(balance === undefined ? {} : { balanceMinor: amount(balance) }),
    ...(topUp && { topUp: topUpSeed(topUp, amount) }),
    ...(lowBalanceAlert && { lowBalanceAlert: alertSeed(lowBalanceAlert, amount) }),
    ...(invoices && {
      invoices: invoices.map(({ type = DEFAULT_BILLING_TYPE, amount: total, ...invoice }) => ({
        ...invoice,
        type,
        amountMinor: amount(total),
      })),
    }),
    ...(services && { services: serviceSeeds(services, amount) }),
  };
}
