import { currencyExponent } from './exponents.ts';

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/**
 * A decimal string such as `"12.50"` in minor units of `currency` (R1): 1250. Decimals beyond the currency's exponent
 * give a fraction of a minor unit, and text that is no decimal gives NaN, so that the rule that refuses amounts
 * (`invalid_amount`, R7) sees what was typed instead of something rounded.
 */
export function parseDecimal(text: string, currency: string): number {
  const match = DECIMAL.exec(text.trim());
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (!match || whole + fraction === '') return Number.NaN;
  const exponent = currencyExponent(currency);
  const padded = fraction.padEnd(exponent, '0');
  const minor = Number(`${whole}${padded.slice(0, exponent)}.${padded.slice(exponent)}0`);
  return match[1] === '-' && minor !== 0 ? -minor : minor;
}

/** Minor units as a plain decimal string with a point and all of the currency's decimals: 1250 USD is `"12.50"`. */
export function formatDecimal(minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
