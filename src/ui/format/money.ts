import { currencyExponent, formatDecimal } from '../../contract/index.ts';

/** How a currency is written: as the locale tells it apart from others (`symbol`), shortest, or by its ISO code. */
export type CurrencyDisplay = 'symbol' | 'narrowSymbol' | 'code';

export interface MoneyOptions {
  readonly display?: CurrencyDisplay | undefined;
  /** `always`: a plus before credits too. `never`: the words around it say which way it goes. */
  readonly sign?: 'auto' | 'always' | 'never' | undefined;
}

/** A piece of an amount, so that its currency can be set smaller. */
export interface MoneyPart {
  readonly kind: 'sign' | 'currency' | 'number';
  readonly text: string;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, currency: string, display: CurrencyDisplay): Intl.NumberFormat {
  const id = `${locale} ${currency} ${display}`;
  const known = formatters.get(id);
  if (known !== undefined) return known;
  const digits = currencyExponent(currency);
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: display,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(id, made);
  return made;
}

function kindOf(type: string): MoneyPart['kind'] {
  if (type === 'currency') return 'currency';
  return type === 'minusSign' || type === 'plusSign' ? 'sign' : 'number';
}

function signText(minor: number, sign: MoneyOptions['sign']): string {
  if (sign === 'never' || minor === 0) return '';
  if (minor < 0) return '−';
  return sign === 'always' ? '+' : '';
}

/**
 * An amount in minor units, in pieces, in the order in which they are read: the sign (U+2212, so that it is seen),
 * currency and digits as the locale places them, with the decimals that ISO 4217 gives the currency.
 */
export function moneyParts(minor: number, currency: string, locale: string, options: MoneyOptions = {}): MoneyPart[] {
  const decimal = formatDecimal(Math.abs(minor), currency) as `${number}`;
  const parts = formatter(locale, currency, options.display ?? 'symbol').formatToParts(decimal);
  const pieces = parts.map(({ type, value }): MoneyPart => ({ kind: kindOf(type), text: value }));
  const sign = signText(minor, options.sign);
  return sign === '' ? pieces : [{ kind: 'sign', text: sign }, ...pieces];
}

/** An amount in minor units as text: `−$1,234.50`. */
export function formatMoney(minor: number, currency: string, locale: string, options: MoneyOptions = {}): string {
  return moneyParts(minor, currency, locale, options)
    .map(({ text }) => text)
    .join('');
}

/** What a locale writes for a currency beside an input field: `$`, `CA$`, `CHF`; and on which side of the number. */
export function currencySymbol(
  currency: string,
  locale: string,
  display: CurrencyDisplay = 'symbol',
): { readonly text: string; readonly before: boolean } {
  const parts = formatter(locale, currency, display).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  const number = parts.findIndex(({ type }) => type === 'integer');
  return { text: parts[at]?.value ?? currency, before: at < number };
}
