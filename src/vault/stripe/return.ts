import type { Stripe } from '@stripe/stripe-js';
import type { VaultAnswer, VaultReturn } from '../vault.ts';
import { intentIdOf, takeDeparture } from './departure.ts';
import { answerOfSetup } from './setup-answer.ts';

/** What Stripe adds to the address of a page that a payer comes back to. */
const PARAMETERS = [
  'setup_intent',
  'setup_intent_client_secret',
  'payment_intent',
  'payment_intent_client_secret',
  'redirect_status',
];

/** Where a payer comes back to: this page, without what an earlier return left in its address. */
export function returnUrl(): string {
  const url = new URL(location.href);
  for (const name of PARAMETERS) url.searchParams.delete(name);
  return url.href;
}

async function setupAnswer(loadStripe: () => Promise<Stripe>, clientSecret: string): Promise<VaultAnswer> {
  try {
    const stripe = await loadStripe();
    const { error, setupIntent } = await stripe.retrieveSetupIntent(clientSecret);
    return error ? { status: 'failed' } : answerOfSetup(setupIntent, 'card');
  } catch {
    return { status: 'failed' };
  }
}

/**
 * The return leg: what a payer came back with, by what Stripe added to the address; undefined where nobody came back.
 * The address is cleaned at once, before anything is asked, so that a reload takes nothing up twice. Of an intent to
 * pay only the charge that is known here is told; what became of it is the backend's to say.
 */
export async function takeReturn(loadStripe: () => Promise<Stripe>): Promise<VaultReturn | undefined> {
  const { searchParams } = new URL(location.href);
  const setup = searchParams.get('setup_intent_client_secret');
  const payment = searchParams.get('payment_intent_client_secret');
  const clientSecret = setup ?? payment;
  if (clientSecret === null) return undefined;
  history.replaceState(history.state, '', returnUrl());
  const departure = takeDeparture(intentIdOf(clientSecret));
  if (setup !== null) {
    const resume = departure?.purpose === 'save' ? departure.resume : undefined;
    return { purpose: 'save', answer: await setupAnswer(loadStripe, setup), resume };
  }
  return departure?.purpose === 'pay' ? { purpose: 'pay', chargeId: departure.chargeId } : undefined;
}
