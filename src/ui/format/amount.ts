import { currencyExponent, formatDecimal, parseDecimal } from '../../contract/index.ts';

interface Separators {
  readonly decimal: string;
  readonly group: string;
  /** The locale's own digits, zero first. */
  readonly digits: readonly string[];
}

const known = new Map<string, Separators>();

function separatorsOf(locale: string): Separators {
  const cached = known.get(locale);
  if (cached !== undefined) return cached;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12345678.9);
  const digit = new Intl.NumberFormat(locale, { useGrouping: false });
  const made = {
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    group: parts.find(({ type }) => type === 'group')?.value ?? ',',
    digits: Array.from({ length: 10 }, (_, index) => digit.format(index)),
  };
  known.set(locale, made);
  return made;
}

const INVISIBLE = /[\u200e\u200f\u061c\u2066-\u2069]/g;
/** No amount is written longer. */
const LONGEST = 60;
/** A space or an apostrophe between groups of three. */
const GROUP_MARK = /(?<=\d)[\s\u066c'’](?=\d{3}(?!\d))/g;
const MARK = '(?:[\\p{L}\\p{Sc}][\\p{L}\\p{Sc}.\\s]*)?';
/** A sign and a currency's mark before the number, or the mark after it. */
const AROUND = new RegExp(`^([+-]?)\\s*${MARK}\\s*([+-]?)([^\\p{L}\\p{Sc}]*?)\\s*${MARK}$`, 'u');

function asciiDigits(text: string, digits: readonly string[]): string {
  return [...text].map((char) => (digits.includes(char) ? String(digits.indexOf(char)) : char)).join('');
}

/**
 * Whether a lone mark in the place of the other convention must be the decimal sign: `12,50` where the comma groups.
 * What could be a group of three stays a group.
 */
function isDecimalAfterAll(text: string, mark: string, exponent: number): boolean {
  const at = text.indexOf(mark);
  if (at === -1 || text.lastIndexOf(mark) !== at) return false;
  const decimals = text.length - at - 1;
  return decimals > 0 && decimals <= exponent && decimals !== 3;
}

const GROUPED = /^[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?$/;

/** Text with a comma for groups and a point for decimals, without its groups; undefined where the groups are odd. */
function ungroup(text: string, exponent: number): string | undefined {
  if (!text.includes(',')) return text;
  if (!text.includes('.') && isDecimalAfterAll(text, ',', exponent)) return text.replace(',', '.');
  return GROUPED.test(text) ? text.replaceAll(',', '') : undefined;
}

function withPointForDecimals(text: string, { decimal }: Separators, exponent: number): string {
  if (decimal === '.') return text;
  const point = text.includes('.') && !text.includes(decimal) && isDecimalAfterAll(text, '.', exponent);
  if (point) return text;
  return text.replaceAll('.', '\u0000').replaceAll(decimal, '.').replaceAll('\u0000', ',');
}

/**
 * What a customer typed, in minor units of `currency`; NaN for what is no amount or has more decimals than the
 * currency. Reads the locale's own decimal sign, groups and digits, and the other convention where it
 * can mean one thing only: `12.50`, `12,50`, `1,250.00`, `1.250,00`, `$ 12.50`, `1 250`.
 */
export function parseAmount(text: string, currency: string, locale: string): number {
  if (text.length > LONGEST) return Number.NaN;
  const separators = separatorsOf(locale);
  const exponent = currencyExponent(currency);
  const written = asciiDigits(text.replace(INVISIBLE, '').trim(), separators.digits).replace('−', '-');
  const [, sign = '', laterSign = '', number = ''] = AROUND.exec(written) ?? [];
  const grouped = withPointForDecimals(number, separators, exponent).replace(GROUP_MARK, ',');
  const decimal = ungroup(sign + laterSign + grouped, exponent);
  if (decimal === undefined) return Number.NaN;
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return decimals > exponent ? Number.NaN : parseDecimal(decimal, currency);
}

/** An amount as it stands in an input field: the locale's decimal sign, no groups, no currency. Null is empty. */
export function amountForInput(minor: number | null, currency: string, locale: string): string {
  if (minor === null || !Number.isFinite(minor)) return '';
  return formatDecimal(minor, currency).replace('.', separatorsOf(locale).decimal);
}
