import { BillingError } from '../../contract/errors.ts';
import type { MethodKind } from '../../contract/index.ts';
import { VaultLoadError, type VaultBackend } from '../vault.ts';

/** Endpoints of the host's own, in place of the operations of its backend. Each rejects where its backend does. */
export interface StripeBackend {
  /** A fresh SetupIntent for these kinds, whose method may be charged when nobody is there. */
  createSetupIntent(kinds: readonly MethodKind[]): Promise<{ readonly clientSecret: string }>;
  /** The PaymentIntent behind a charge that `requires_action`. */
  getConfirmation(chargeId: string): Promise<{ readonly clientSecret: string }>;
}

/**
 * Where intents come from: the host's own endpoints, else the backend of the account. Throws a `VaultLoadError`,
 * `misconfigured`, where neither has them.
 */
export function stripeBackend(own: StripeBackend | undefined, backend: VaultBackend): StripeBackend {
  if (own !== undefined) return own;
  if (!backend.capabilities.has('providerIntents')) throw new VaultLoadError('misconfigured');
  return {
    createSetupIntent: (kinds) => backend.createSetupIntent({ kinds: [...kinds] }),
    getConfirmation: (chargeId) => backend.getConfirmation({ chargeId }),
  };
}

/** An intent to open a form with. Rejects with a `VaultLoadError`. */
export async function firstSetupSecret(backend: StripeBackend, kinds: readonly MethodKind[]): Promise<string> {
  try {
    return (await backend.createSetupIntent(kinds)).clientSecret;
  } catch (error) {
    const isPassing = error instanceof BillingError && ['network', 'unavailable', 'rate_limited'].includes(error.code);
    throw new VaultLoadError(isPassing ? 'offline' : 'misconfigured', error);
  }
}
