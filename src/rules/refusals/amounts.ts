import { isWholeMinor } from '../../contract/index.ts';

/** An amount of money that can be charged or posted: whole minor units above zero (R1, R7). */
export function isPositiveAmount(minor: number | null): boolean {
  return isWholeMinor(minor) && minor > 0;
}

/** An amount that may also be zero, as a threshold may (R31). */
export function isAmountOrZero(minor: number | null): boolean {
  return isWholeMinor(minor) && minor >= 0;
}
