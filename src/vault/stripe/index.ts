import type { Stripe } from '@stripe/stripe-js';
import type { Charge, MethodKind } from '../../contract/index.ts';
import type { ConfirmationResult, Vault, VaultAnswer } from '../vault.ts';
import { loadStripeJs, type LoadStripe } from './load.ts';
import { answerOf, StripeSession, type StripeBackend } from './session.ts';

export { useVault } from '../registry.ts';
export type { StripeBackend };

export interface StripeVaultOptions {
  readonly publishableKey: string;
  readonly backend: StripeBackend;
  /** Kinds that are switched on at Stripe; left out: cards and bank accounts. */
  readonly kinds?: readonly MethodKind[];
  readonly load?: LoadStripe;
}

async function confirm(stripe: Stripe, backend: StripeBackend, charge: Charge): Promise<ConfirmationResult> {
  const { clientSecret } = await backend.getConfirmation(charge.id);
  const { error, paymentIntent } = await stripe.handleNextAction({ clientSecret });
  if (error) return 'refused';
  const status = paymentIntent?.status;
  if (status === 'requires_action') return 'abandoned';
  return status === 'succeeded' || status === 'processing' || status === 'requires_capture' ? 'confirmed' : 'refused';
}

/** Payment details typed in Stripe's Payment Element: `useVault(stripeVault({…}))`, once a page. */
export function stripeVault({ publishableKey, backend, kinds, load }: StripeVaultOptions): Vault {
  let loading: Promise<Stripe> | undefined;
  const stripe = () => {
    loading ??= loadStripeJs(publishableKey, load).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    kinds: new Set(kinds ?? ['card', 'visa_debit', 'bank_account']),
    placement: 'light',
    mount: async (container, request) => new StripeSession(await stripe(), backend, container, request),
    confirm: async (charge) => confirm(await stripe(), backend, charge),
  };
}

const RETURN_PARAMETERS = ['setup_intent', 'setup_intent_client_secret', 'redirect_status'];

/**
 * The return leg: after a method that had to leave the page, its answer; undefined where nobody came back. Takes what
 * Stripe added to the address away again, so that a reload asks nothing twice.
 */
export async function returnedFromStripe(options: StripeVaultOptions): Promise<VaultAnswer | undefined> {
  const url = new URL(location.href);
  const clientSecret = url.searchParams.get('setup_intent_client_secret');
  if (clientSecret === null) return undefined;
  for (const name of RETURN_PARAMETERS) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  const stripe = await loadStripeJs(options.publishableKey, options.load);
  const { error, setupIntent } = await stripe.retrieveSetupIntent(clientSecret);
  if (error) return { status: 'failed', message: error.message ?? error.type };
  return answerOf(setupIntent, 'card');
}
