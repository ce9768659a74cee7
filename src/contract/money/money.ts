import { BillingError } from '../errors.ts';

/** An amount of one ISO 4217 currency in whole minor units (R1). */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** The sum of two amounts of one currency. Throws `currency_mismatch` where two currencies would meet (R1). */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new BillingError('currency_mismatch');
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** Whether a number can stand for an amount: whole minor units, and exact as a JavaScript number (R1). */
export function isWholeMinor(minor: unknown): minor is number {
  return Number.isSafeInteger(minor);
}
