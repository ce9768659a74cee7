import type { Stripe } from '@stripe/stripe-js';
import type { MethodKind } from '../../contract/index.ts';
import type { Vault } from '../vault.ts';
import { stripeBackend, type StripeBackend } from './backend.ts';
import { confirmCharge } from './confirm.ts';
import { loadStripeJs, type LoadStripe } from './load.ts';
import { takeReturn } from './return.ts';
import { StripeSession } from './session.ts';

export { useVault } from '../registry.ts';
export type { LoadStripe, StripeBackend };

export interface StripeVaultOptions {
  readonly publishableKey: string;
  /** Endpoints of your own; left out: the operations of the account's backend (capability `providerIntents`). */
  readonly backend?: StripeBackend;
  /** Kinds that are switched on at Stripe; left out: cards and bank accounts. */
  readonly kinds?: readonly MethodKind[];
  /** How Stripe.js is loaded; left out: from Stripe, when it is first needed. */
  readonly load?: LoadStripe;
}

/**
 * Payment details typed in Stripe's Payment Element: `useVault(stripeVault({ publishableKey }))`, once a page. Details
 * are saved through a SetupIntent; a payment is made by the backend through a PaymentIntent, which the payer confirms
 * here where that is required (R10).
 */
export function stripeVault({ publishableKey, backend: own, kinds, load }: StripeVaultOptions): Vault {
  let loading: Promise<Stripe> | undefined;
  /** The charge whose payer just came back from another page. */
  let cameBackFor: string | undefined;
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
    mount: async (container, request, context) => {
      const parts = { backend: stripeBackend(own, context.backend), container, request, context };
      return StripeSession.open({ ...parts, stripe: await stripe() });
    },
    confirm: async ({ id }, _container, _request, { backend }) => {
      const mayAsk = cameBackFor !== id;
      cameBackFor = undefined;
      const { clientSecret } = await stripeBackend(own, backend).getConfirmation(id);
      return confirmCharge(await stripe(), clientSecret, id, mayAsk);
    },
    returned: async () => {
      const back = await takeReturn(stripe);
      if (back?.purpose === 'pay') cameBackFor = back.chargeId;
      return back;
    },
  };
}
