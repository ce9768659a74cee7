import type { PaymentMethod } from '@stripe/stripe-js';
import type { MethodKind } from '../../contract/index.ts';
import type { VaultDetails, VaultRequest } from '../vault.ts';

const TYPES: Readonly<Record<MethodKind, readonly string[]>> = {
  card: ['card'],
  visa_debit: ['card'],
  bank_account: ['us_bank_account', 'acss_debit'],
  paypal: ['paypal'],
};

/** What the kinds of a request are called at Stripe, in the country of the account. */
export function stripeTypes({ kinds, country }: Pick<VaultRequest, 'kinds' | 'country'>): string[] {
  const elsewhere = country === 'CA' ? 'us_bank_account' : 'acss_debit';
  return [...new Set(kinds.flatMap((kind) => TYPES[kind]))].filter((type) => type !== elsewhere);
}

/** The kind of a type at Stripe. */
export function kindOfType(type: string): MethodKind {
  const entry = Object.entries(TYPES).find(([, types]) => types.includes(type));
  return (entry?.[0] as MethodKind | undefined) ?? 'card';
}

type Shown = Pick<PaymentMethod, 'type' | 'card' | 'us_bank_account' | 'acss_debit'>;

/** What may be shown of a method at Stripe. Visa Debit is told by its funding, where the account tells it apart. */
export function detailsOf(method: Shown, knownKinds: readonly MethodKind[]): VaultDetails {
  const { type, card } = method;
  const bank = method.us_bank_account ?? method.acss_debit;
  const { bank_name: bankName, last4 } = bank ?? {};
  if (bank) return { kind: 'bank_account', brand: bankName ?? undefined, last4: last4 ?? undefined };
  if (!card) return { kind: kindOfType(type) };
  const isVisaDebit = card.brand === 'visa' && card.funding === 'debit' && knownKinds.includes('visa_debit');
  const exp = `${card.exp_year}-${String(card.exp_month).padStart(2, '0')}`;
  return { kind: isVisaDebit ? 'visa_debit' : 'card', brand: card.brand, last4: card.last4, exp };
}
