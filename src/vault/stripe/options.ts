import type {
  Appearance,
  StripeElementLocale,
  StripeElementsOptionsClientSecret,
  StripeElementsOptionsMode,
} from '@stripe/stripe-js';
import type { VaultRequest } from '../vault.ts';
import { stripeAmount } from './amount.ts';
import { stripeTypes } from './kinds.ts';

/** Languages that Stripe's form speaks, of those that a page may be in. */
const LOCALES: readonly StripeElementLocale[] = [
  'ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-AU', 'en-CA', 'en-GB', 'en-NZ', 'es', 'es-419', 'es-ES', 'et', 'fi',
  'fil', 'fr', 'fr-CA', 'fr-FR', 'he', 'hr', 'hu', 'id', 'it', 'it-IT', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl',
  'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW',
];

/** The language of the page as Stripe has it; one that it doesn't speak is left to the browser. */
export function stripeLocale(locale: string): StripeElementLocale {
  const known = (tag: string | undefined) => LOCALES.find((each) => each === tag);
  return known(locale) ?? known(locale.split('-')[0]) ?? 'auto';
}

/**
 * How details are collected. `pay`: as a token for the payment that the backend makes. `setup`: with an intent to save
 * them that is made when they are complete. `setup-first`: with one that is made before, as pre-authorized debits in
 * Canada need it.
 */
export type CollectMode = 'pay' | 'setup' | 'setup-first';

export function collectModeOf(request: VaultRequest): CollectMode {
  if (stripeTypes(request).includes('acss_debit')) return 'setup-first';
  return request.purpose === 'pay' ? 'pay' : 'setup';
}

/** Options of a form whose intent is made later. */
export function modeOptions(request: VaultRequest, appearance: Appearance): StripeElementsOptionsMode {
  const currency = request.currency.toLowerCase();
  const shared = {
    currency,
    allowedPaymentMethodTypes: stripeTypes(request),
    setupFutureUsage: 'off_session',
    appearance,
    locale: stripeLocale(request.locale),
  } as const;
  if (collectModeOf(request) !== 'pay') return { ...shared, mode: 'setup' };
  return { ...shared, mode: 'payment', amount: stripeAmount(request.amountMinor, request.currency) };
}

/** Options of a form whose intent there is. */
export function secretOptions(
  { locale }: VaultRequest,
  appearance: Appearance,
  clientSecret: string,
): StripeElementsOptionsClientSecret {
  return { clientSecret, appearance, locale: stripeLocale(locale) };
}
