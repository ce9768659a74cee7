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

function formatter(locale: string, currency: string, { display = 'symbol', sign = 'auto' }: MoneyOptions) {
  const id = `${locale} ${currency} ${display} ${sign}`;
  const known = formatters.get(id);
  if (known !== undefined) return known;
  const digits = currencyExponent(currency);
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: display,
    signDisplay: sign === 'always' ? 'exceptZero' : sign,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(id, made);
  return made;
}

/** How a locale that is written from right to left keeps its amounts in order. */
const DIRECTION_MARK = /[\u200e\u200f\u061c]/;
const LETTERS_THEN_SIGN = /\p{L}\p{Sc}$/u;

/** Letters and a sign, like `US$`, stay together also where text runs from right to left. */
function keptTogether(currency: string): string {
  return LETTERS_THEN_SIGN.test(currency) ? `${currency}\u200e` : currency;
}

/** What a formatter is given: exact, and without a sign before zero. */
function decimalOf(minor: number, currency: string): `${number}` {
  return formatDecimal(minor === 0 ? 0 : minor, currency) as `${number}`;
}

type Part = Intl.NumberFormatPart;

function partOf({ type, value }: Part, _index: number, all: readonly Part[]): MoneyPart {
  const isMarked = all.some((part) => DIRECTION_MARK.test(part.value));
  if (type === 'currency') return { kind: 'currency', text: isMarked ? keptTogether(value) : value };
  if (type !== 'minusSign' && type !== 'plusSign') return { kind: 'number', text: value };
  return { kind: 'sign', text: value.replace('-', '−') };
}

/** Numbers without a currency, with as many decimals. */
function plainFormatter(locale: string, digits: number, sign: NonNullable<MoneyOptions['sign']>): Intl.NumberFormat {
  const id = `${locale} ${digits} ${sign}`;
  const known = formatters.get(id);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    signDisplay: sign === 'always' ? 'exceptZero' : sign,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(id, made);
  return made;
}

/** An amount in minor units without its currency, for a column whose head names that: `−1,234.50`. */
export function formatPlainMoney(
  minor: number,
  currency: string,
  locale: string,
  sign: NonNullable<MoneyOptions['sign']> = 'auto',
): string {
  return plainFormatter(locale, currencyExponent(currency), sign).format(decimalOf(minor, currency)).replace('-', '−');
}

/**
 * An amount in minor units, in pieces, in the order in which they are read: sign (U+2212, so that it is seen), currency
 * and digits as the locale places them, with the decimals that ISO 4217 gives the currency.
 */
export function moneyParts(minor: number, currency: string, locale: string, options: MoneyOptions = {}): MoneyPart[] {
  return formatter(locale, currency, options).formatToParts(decimalOf(minor, currency)).map(partOf);
}

/**
 * An amount in minor units as text: `−$1,234.50`. Where the locale marks its direction, the amount is isolated, so that
 * it turns no sentence of another language around.
 */
export function formatMoney(minor: number, currency: string, locale: string, options: MoneyOptions = {}): string {
  const whole = formatter(locale, currency, options).format(decimalOf(minor, currency));
  // Without a mark only the sign differs from the pieces, which take several times as long to make.
  if (!DIRECTION_MARK.test(whole)) return whole.replace('-', '−');
  const text = moneyParts(minor, currency, locale, options)
    .map((part) => part.text)
    .join('');
  return `\u2068${text}\u2069`;
}

/** What a locale writes for a currency beside an input field: `$`, `CA$`, `CHF`; and on which side of the number. */
export function currencySymbol(
  currency: string,
  locale: string,
  display: CurrencyDisplay = 'symbol',
): { readonly text: string; readonly before: boolean } {
  const parts = formatter(locale, currency, { display }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  const number = parts.findIndex(({ type }) => type === 'integer');
  return { text: parts[at]?.value ?? currency, before: at < number };
}
