import type { SetupIntent, Stripe, StripeElements, StripeError, StripePaymentElement } from '@stripe/stripe-js';
import type { MethodKind } from '../../contract/index.ts';
import type { VaultAnswer, VaultRequest, VaultSession } from '../vault.ts';
import { appearanceAt, onThemeChange } from './appearance.ts';

/** The host's own endpoints. Each rejects where its backend does. */
export interface StripeBackend {
  /** A fresh SetupIntent, whose method may be charged when nobody is there. */
  createSetupIntent(): Promise<{ readonly clientSecret: string }>;
  /** The PaymentIntent behind a charge that `requires_action`. */
  getConfirmation(chargeId: string): Promise<{ readonly clientSecret: string }>;
}

const TYPES: Readonly<Record<MethodKind, readonly string[]>> = {
  card: ['card'],
  visa_debit: ['card'],
  bank_account: ['us_bank_account', 'acss_debit'],
  paypal: ['paypal'],
};

/** What the kinds are called at Stripe, in a country. */
export function stripeTypes(kinds: readonly MethodKind[], country: string): string[] {
  const fits = (type: string) => type !== (country === 'CA' ? 'us_bank_account' : 'acss_debit');
  return [...new Set(kinds.flatMap((kind) => TYPES[kind]))].filter(fits);
}

/** The kind of a type at Stripe. */
export function kindOfType(type: string): MethodKind {
  const entry = Object.entries(TYPES).find(([, types]) => types.includes(type));
  return (entry?.[0] as MethodKind | undefined) ?? 'card';
}

/** Stripe's Payment Element in the light tree. What is typed never leaves Stripe's frame. */
export class StripeSession implements VaultSession {
  readonly #stripe: Stripe;
  readonly #backend: StripeBackend;
  readonly #parent: Element | null;
  readonly #container: HTMLElement;
  readonly #elements: StripeElements;
  readonly #stops: (() => void)[];
  #payment: StripePaymentElement;
  #request: VaultRequest;
  #type = 'card';
  /** Details that became a method already: a SetupIntent succeeds once. */
  #collected: VaultAnswer | undefined;
  /** Of an intent that was made and not finished: tried again, the same one goes on. */
  #clientSecret: string | undefined;

  constructor(stripe: Stripe, backend: StripeBackend, container: HTMLElement, request: VaultRequest) {
    this.#stripe = stripe;
    this.#backend = backend;
    this.#container = container;
    this.#parent = container.parentElement;
    this.#request = request;
    const { kinds, country, currency } = request;
    this.#elements = stripe.elements({
      mode: 'setup',
      currency: currency.toLowerCase(),
      allowedPaymentMethodTypes: stripeTypes(kinds, country),
      setupFutureUsage: 'off_session',
      appearance: appearanceAt(container),
    });
    this.#payment = this.#mount();
    this.#stops = [
      onThemeChange(container, () => this.#elements.update({ appearance: appearanceAt(container) })),
      this.#keepInPlace(),
    ];
  }

  update(request: VaultRequest): void {
    const types = stripeTypes(request.kinds, request.country);
    const before = stripeTypes(this.#request.kinds, this.#request.country);
    this.#request = request;
    if (types.join() !== before.join()) void this.#elements.update({ allowedPaymentMethodTypes: types });
  }

  focus(): void {
    this.#payment.focus();
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    this.#payment.destroy();
    this.#collected = undefined;
    this.#clientSecret = undefined;
  }

  async collect(): Promise<VaultAnswer> {
    if (this.#collected !== undefined) return this.#collected;
    const { error } = await this.#elements.submit();
    if (error) return this.#answerTo(error);
    try {
      this.#clientSecret ??= (await this.#backend.createSetupIntent()).clientSecret;
      const result = await this.#stripe.confirmSetup({
        elements: this.#elements,
        clientSecret: this.#clientSecret,
        confirmParams: { return_url: location.href },
        redirect: 'if_required',
      });
      if (result.error) return this.#answerTo(result.error);
      this.#collected = answerOf(result.setupIntent, kindOfType(this.#type));
      return this.#collected;
    } catch (error) {
      return { status: 'failed', message: (error as Error).message };
    }
  }

  /** Problems with what was typed stand in Stripe's form; the others are said by us, in Stripe's words. */
  #answerTo(error: StripeError): VaultAnswer {
    if (error.type === 'validation_error') return { status: 'invalid' };
    if (error.type !== 'card_error') this.#clientSecret = undefined;
    return { status: 'failed', message: error.message ?? error.type };
  }

  #mount(): StripePaymentElement {
    const payment = this.#elements.create('payment', { layout: 'tabs' });
    payment.on('change', ({ value }) => {
      this.#collected = undefined;
      if (value.type === this.#type) return;
      this.#type = value.type;
      this.#request.kindChosen?.(kindOfType(value.type));
    });
    payment.mount(this.#container);
    return payment;
  }

  /** A host that rewrites its light children takes the form with them: it is put back. */
  #keepInPlace(): () => void {
    if (this.#parent === null) return () => {};
    const parent = this.#parent;
    const observer = new MutationObserver(() => {
      if (this.#container.parentElement === parent) return;
      parent.append(this.#container);
      this.#payment.destroy();
      this.#payment = this.#mount();
    });
    observer.observe(parent, { childList: true });
    return () => observer.disconnect();
  }
}

/** What became of a SetupIntent. */
export function answerOf({ status, payment_method: method }: SetupIntent, kind: MethodKind): VaultAnswer {
  const token = typeof method === 'string' ? method : method?.id;
  if ((status !== 'succeeded' && status !== 'processing') || !token) return { status: 'cancelled' };
  const card = typeof method === 'object' ? method?.card : undefined;
  const exp = card && `${card.exp_year}-${String(card.exp_month).padStart(2, '0')}`;
  const shown = card ? { brand: card.brand, last4: card.last4, exp } : {};
  return { status: 'ready', token, details: { kind, ...shown } };
}
