import type { Stripe, StripeError, StripePaymentElement } from '@stripe/stripe-js';
import type { ReleaseTrain } from '@stripe/stripe-js/pure/index.mjs';
import { loadStripe } from '@stripe/stripe-js/pure/index.mjs';
import { VaultLoadError, type VaultLoadCode } from '../vault.ts';

/** The release of Stripe.js that the types here are of. */
const RELEASE: ReleaseTrain = 'endive';
const SLOW_MS = 15_000;

/** Loads Stripe.js; tests bring their own. */
export type LoadStripe = (publishableKey: string, options?: { locale?: 'auto' }) => Promise<Stripe | null>;

function versionOnPage(): unknown {
  return (globalThis as { Stripe?: { version?: unknown } }).Stripe?.version;
}

/** Rejects with `slow` what takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new VaultLoadError('slow')), SLOW_MS);
  });
  try {
    return await Promise.race([work, slow]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Stripe.js of the page. Rejects with a `VaultLoadError`: `offline`, `slow`, `blocked` (by the network, a browser
 * extension or a Content-Security-Policy), `other_version`, `misconfigured` (a key that is none, the page's Trusted
 * Types).
 */
export async function loadStripeJs(publishableKey: string, load: LoadStripe = loadStripe): Promise<Stripe> {
  if (!/^pk_/.test(publishableKey)) throw new VaultLoadError('misconfigured');
  try {
    const stripe = await inTime(load(publishableKey));
    if (stripe === null) throw new VaultLoadError('blocked');
    const version = versionOnPage();
    if (version !== undefined && version !== RELEASE) throw new VaultLoadError('other_version');
    return stripe;
  } catch (error) {
    if (error instanceof VaultLoadError) throw error;
    // A page that takes no script's address as text (Trusted Types) has to allow Stripe's.
    if (error instanceof TypeError) throw new VaultLoadError('misconfigured', error);
    throw new VaultLoadError(navigator.onLine ? 'blocked' : 'offline', error);
  }
}

function codeOf({ type }: StripeError): VaultLoadCode {
  if (!navigator.onLine) return 'offline';
  return type === 'api_connection_error' || type === 'api_error' ? 'blocked' : 'misconfigured';
}

/** Waits until a form can be used. Rejects with a `VaultLoadError` where Stripe says that it can't be. */
export function whenReady(payment: StripePaymentElement): Promise<void> {
  return inTime(
    new Promise((resolve, reject) => {
      payment.once('ready', () => resolve());
      payment.once('loaderror', ({ error }) => reject(new VaultLoadError(codeOf(error), error)));
    }),
  );
}
