import { currencyExponent, isWholeMinor, type Account, type TaxLine } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

/** Usual amounts to add, in minor units: 25, 50 and 100, or as many thousands where there are no decimals. */
export function quickAmounts({ currency, policy }: Account): readonly number[] {
  const unit = 10 ** Math.max(0, currencyExponent(currency) - 2);
  const minimumMinor = policy.payments.minimumMinor ?? 0;
  return [2500, 5000, 10_000].map((minor) => minor * unit).filter((minor) => minor >= minimumMinor);
}

/** Whether there is nothing to pay by hand (R40). */
export function isNothingDue({ policy, amountDueMinor }: Account): boolean {
  return policy.billing === 'postpaid' && amountDueMinor <= 0;
}

/** What is wrong with an amount that was typed; undefined: nothing. The backend has the last word (R40). */
export function amountProblem(amountMinor: number, account: Account, localizer: Localizer): string | undefined {
  const { t } = localizer;
  const { policy, amountDueMinor, currency } = account;
  if (isNothingDue(account)) return t('paymentDialog.nothingDue');
  if (!isWholeMinor(amountMinor)) {
    return t('common.amountDecimals', { currency, count: currencyExponent(currency) });
  }
  if (amountMinor <= 0) return t('paymentDialog.notPositive');
  const { minimumMinor } = policy.payments;
  if (policy.billing === 'prepaid') {
    const isBelow = minimumMinor !== null && amountMinor < minimumMinor;
    return isBelow ? t('paymentDialog.belowMinimum', { amount: localizer.money(minimumMinor) }) : undefined;
  }
  if (amountMinor <= amountDueMinor) return undefined;
  return t('paymentDialog.aboveDue', { amount: localizer.money(amountDueMinor) });
}

/** The taxes on an amount, at the rates that the backend gives an example of; each line rounded half up (R70). */
function taxLinesOn(amountMinor: number, { taxExample, policy }: Account): readonly TaxLine[] {
  if (policy.taxes === null) return [];
  return taxExample.lines.map(({ name, ratePer100000 }) => ({
    name,
    ratePer100000,
    amountMinor: Number((BigInt(amountMinor) * BigInt(ratePer100000) * 2n + 100_000n) / 200_000n),
  }));
}

/** The tax rate as it is written: `9.975%`. */
export function rateText(ratePer100000: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }).format(ratePer100000 / 100_000);
}

/** An amount with its taxes, as it will be charged. */
export interface Total {
  readonly amountMinor: number;
  readonly taxLines: readonly TaxLine[];
  readonly taxMinor: number;
  readonly totalMinor: number;
}

/** What will be charged. Where the backend foresaw another tax than the lines add up to, its sum is the one shown. */
export function totalOf(amountMinor: number, account: Account, foreseenTaxMinor: number | undefined): Total {
  const lines = taxLinesOn(amountMinor, account);
  const sumMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  const taxMinor = foreseenTaxMinor ?? sumMinor;
  const taxLines = taxMinor === sumMinor ? lines : [];
  return { amountMinor, taxLines, taxMinor, totalMinor: amountMinor + taxMinor };
}
