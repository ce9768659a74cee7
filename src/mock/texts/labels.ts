import type { MethodKind } from '../../contract/index.ts';

const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  paypal: 'PayPal',
};

/** What a method is called where its brand or bank is not known. */
const KINDS: Readonly<Record<MethodKind, string>> = {
  card: 'Card',
  visa_debit: 'Visa Debit',
  bank_account: 'Bank account',
  paypal: 'PayPal',
};

const VISA_DEBIT: MethodKind = 'visa_debit';

interface LabelDetails {
  readonly brand?: unknown;
  readonly last4?: unknown;
  readonly holder?: unknown;
  readonly nickname?: unknown;
}

function brandOf(kind: MethodKind, brand: unknown): string {
  if (typeof brand !== 'string' || kind === VISA_DEBIT) return KINDS[kind];
  return BRANDS[brand] ?? brand;
}

/** How a method is named on receipts and in the history: `Visa ·· 4242`, `PayPal jo@example.com`. */
export function methodLabel(kind: MethodKind, details: LabelDetails): string {
  const brand = brandOf(kind, details.brand);
  const last4 = typeof details.last4 === 'string' ? ` ·· ${details.last4}` : '';
  const holder = kind === 'paypal' && typeof details.holder === 'string' ? ` ${details.holder}` : '';
  const plain = `${brand}${last4}${holder}`;
  return typeof details.nickname === 'string' ? `${details.nickname} (${plain})` : plain;
}
