import type { SetupIntent } from '@stripe/stripe-js';
import type { MethodKind } from '../../contract/index.ts';
import type { VaultAnswer } from '../vault.ts';
import { detailsOf } from './kinds.ts';

/** What became of an intent to save details. `kind`: what was typed, where Stripe says no more than the method's id. */
export function answerOfSetup({ status, payment_method: method }: SetupIntent, kind: MethodKind): VaultAnswer {
  const token = typeof method === 'string' ? method : method?.id;
  if ((status !== 'succeeded' && status !== 'processing') || !token) return { status: 'cancelled' };
  const details = typeof method === 'object' && method !== null ? detailsOf(method, [kind]) : { kind };
  return { status: 'ready', token, details };
}
