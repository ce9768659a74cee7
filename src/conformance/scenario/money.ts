import { currencyExponent, formatDecimal, isWholeMinor, parseDecimal } from '../../contract/index.ts';
import { ScenarioError } from './error.ts';

/** An amount of a story that must be one, in minor units of `currency`. Throws a `ScenarioError` where it is none. */
export function amountOf(text: string, currency: string): number {
  const minor = parseDecimal(text, currency);
  if (!isWholeMinor(minor)) throw new ScenarioError(`"${text}" is no amount of ${currency}`);
  return minor;
}

/**
 * An amount as somebody typed it, in minor units; what is none or missing is NaN, for the backend to refuse, and so are
 * decimals that the currency does not have, zeros too (R7).
 */
export function typedAmount(text: string | undefined, currency: string): number {
  if (text === undefined) return Number.NaN;
  const [, decimals = ''] = text.trim().split('.');
  return decimals.length > currencyExponent(currency) ? Number.NaN : parseDecimal(text, currency);
}

/** An expected amount as the player writes the one it sees: with all decimals of the currency. */
export function canonicalAmount(text: string, currency: string): string {
  return formatDecimal(amountOf(text, currency), currency);
}
