import type { PaymentIntent, Stripe } from '@stripe/stripe-js';
import type { ConfirmationResult } from '../vault.ts';
import { away, intentIdOf } from './departure.ts';
import { returnUrl } from './return.ts';

/** What an intent says of its payer's answer; undefined: they have not answered yet. */
function answerOf(intent: PaymentIntent | undefined): ConfirmationResult | undefined {
  switch (intent?.status) {
    case 'succeeded':
    case 'processing':
    case 'requires_capture':
      return 'confirmed';
    case 'requires_payment_method':
    case 'canceled':
      return 'refused';
    default:
      return undefined;
  }
}

/** Shows what the payer is asked: 3-D Secure in an overlay, or another page. */
async function ask(stripe: Stripe, clientSecret: string, status: PaymentIntent.Status | undefined) {
  if (status !== 'requires_confirmation') return stripe.handleNextAction({ clientSecret });
  return stripe.confirmPayment({
    clientSecret,
    confirmParams: { return_url: returnUrl() },
    redirect: 'if_required',
  });
}

/**
 * Lets the payer confirm the one intent behind a charge. It is looked at first: one that was answered on another page,
 * or in another tab, is not asked about again, and whatever happens here, an intent succeeds once. `mayAsk` is false
 * for a payer who just came back: they are not sent away again unasked.
 */
export async function confirmCharge(
  stripe: Stripe,
  clientSecret: string,
  chargeId: string,
  mayAsk: boolean,
): Promise<ConfirmationResult> {
  const { paymentIntent: before } = await stripe.retrievePaymentIntent(clientSecret);
  const known = answerOf(before);
  if (known !== undefined) return known;
  if (!mayAsk) return 'unknown';
  const { error, paymentIntent } = await away({ purpose: 'pay', intentId: intentIdOf(clientSecret), chargeId }, () =>
    ask(stripe, clientSecret, before?.status),
  );
  if (!error) return answerOf(paymentIntent as PaymentIntent | undefined) ?? 'abandoned';
  // What could not be asked leaves the intent as it is; it is looked at again, or ends by itself.
  return answerOf(error.payment_intent) ?? (error.type === 'api_connection_error' ? 'unknown' : 'refused');
}
