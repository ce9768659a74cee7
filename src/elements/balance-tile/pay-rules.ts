import { currencyExponent, type Account, type Method } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

/** The methods that may pay once by hand (R40), in the user's order: a suspended one may. */
export function payableMethods({ policy }: Account, methods: readonly Method[]): Method[] {
  return methods.filter((method) => policy.methods.oneTimeKinds.includes(method.kind));
}

/** What is wrong with an amount to pay, in words; undefined: nothing. The backend refuses the same. */
export function amountProblem(minor: number, account: Account, localizer: Localizer): string | undefined {
  const { t } = localizer;
  const { currency, policy, amountDueMinor } = account;
  if (!Number.isSafeInteger(minor)) return t('common.amountDecimals', { currency, count: currencyExponent(currency) });
  if (minor <= 0) return t('common.amountNotUnderstood');
  const { minimumMinor } = policy.payments;
  if (policy.billing === 'prepaid') {
    const isTooLittle = minimumMinor !== null && minor < minimumMinor;
    return isTooLittle ? t('balanceTile.payTooLittle', { amount: localizer.money(minimumMinor) }) : undefined;
  }
  return minor > amountDueMinor ? t('balanceTile.payTooMuch', { amount: localizer.money(amountDueMinor) }) : undefined;
}
