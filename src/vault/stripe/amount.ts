/** Currencies whose smallest unit at Stripe is another one than ISO 4217's: by how much. */
const FACTORS: Readonly<Record<string, number>> = { ISK: 100, UGX: 100, MGA: 0.01 };

/** An amount as Stripe counts it. Not known yet, it is the least that there is: Stripe's form wants one. */
export function stripeAmount(minor: number | null, currency: string): number {
  const amount = Math.round((minor ?? 0) * (FACTORS[currency] ?? 1));
  return amount > 0 ? amount : 1;
}
