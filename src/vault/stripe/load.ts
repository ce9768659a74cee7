import type { Stripe } from '@stripe/stripe-js';
import type { ReleaseTrain } from '@stripe/stripe-js/pure';
import { loadStripe } from '@stripe/stripe-js/pure';
import { VaultLoadError } from '../vault.ts';

/** The release of Stripe.js that the types here are of. */
const RELEASE: ReleaseTrain = 'endive';
const SLOW_MS = 15_000;

/** Loads Stripe.js; tests bring their own. */
export type LoadStripe = (publishableKey: string, options?: { locale?: 'auto' }) => Promise<Stripe | null>;

function versionOnPage(): unknown {
  return (globalThis as { Stripe?: { version?: unknown } }).Stripe?.version;
}

/**
 * Stripe.js of the page. Rejects with a `VaultLoadError`: `offline`, `slow`, `blocked` (by the network, a browser
 * extension or the page's own policies), `other_version`.
 */
export async function loadStripeJs(publishableKey: string, load: LoadStripe = loadStripe): Promise<Stripe> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new VaultLoadError('slow')), SLOW_MS);
  });
  try {
    const stripe = await Promise.race([load(publishableKey), slow]);
    if (stripe === null) throw new VaultLoadError('blocked');
    const version = versionOnPage();
    if (version !== undefined && version !== RELEASE) throw new VaultLoadError('other_version');
    return stripe;
  } catch (error) {
    if (error instanceof VaultLoadError) throw error;
    throw new VaultLoadError(navigator.onLine ? 'blocked' : 'offline', error);
  } finally {
    clearTimeout(timer);
  }
}
