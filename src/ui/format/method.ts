import type { Translate } from '../i18n/translate.ts';
import type { NamedMethod } from '../i18n/message.ts';

/** How brands write themselves. */
const BRANDS: Readonly<Record<string, string>> = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  interac: 'Interac',
  jcb: 'JCB',
  maestro: 'Maestro',
  mastercard: 'Mastercard',
  paypal: 'PayPal',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

/** A brand as it writes itself; a bank's name stays as it is. */
export function brandName(brand: string): string {
  return BRANDS[brand.toLowerCase()] ?? brand;
}

/** "Visa ·· 4242", "PayPal", "Bank account ·· 6789"; with its nickname in front where it has one. */
export function methodLabel(method: NamedMethod, t: Translate): string {
  const brand = method.brand === undefined ? t('terms.unnamedMethod', method) : brandName(method.brand);
  const label = method.last4 === undefined ? brand : t('terms.methodEnding', { brand, last4: method.last4 });
  return method.nickname ? t('terms.methodWithNickname', { nickname: method.nickname, label }) : label;
}
