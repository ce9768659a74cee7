import type { SetupIntent, Stripe, StripeElements, StripeError, StripePaymentElement } from '@stripe/stripe-js';
import { BillingError } from '../../contract/errors.ts';
import type { VaultAnswer, VaultContext, VaultRequest, VaultSession } from '../vault.ts';
import { VaultLoadError } from '../vault.ts';
import { stripeAmount } from './amount.ts';
import { appearanceAt, onThemeChange } from './appearance.ts';
import { firstSetupSecret, type StripeBackend } from './backend.ts';
import { away, intentIdOf } from './departure.ts';
import { detailsOf, kindOfType, stripeTypes } from './kinds.ts';
import { whenReady } from './load.ts';
import { collectModeOf, modeOptions, secretOptions, type CollectMode } from './options.ts';
import { keepInPlace } from './place.ts';
import { returnUrl } from './return.ts';
import { answerOfSetup } from './setup-answer.ts';

/** What a session is made of. */
export interface SessionParts {
  readonly stripe: Stripe;
  readonly backend: StripeBackend;
  readonly container: HTMLElement;
  readonly request: VaultRequest;
  readonly context: Pick<VaultContext, 'signal' | 'lost'>;
}

/** Stripe's Payment Element in the light tree. What is typed never leaves Stripe's frame. */
export class StripeSession implements VaultSession {
  readonly #parts: SessionParts;
  readonly #mode: CollectMode;
  readonly #stopPlace: () => void;
  #stopTheme: () => void;
  #elements: StripeElements;
  #payment: StripePaymentElement;
  #appearance = '';
  #request: VaultRequest;
  #type = 'card';
  /** Details that became a token already: they are not collected twice. */
  #collected: VaultAnswer | undefined;
  /** Of an intent that was made and not finished: tried again, the same one goes on. */
  #clientSecret: string | undefined;
  /** Nobody knows whether the intent was confirmed: it is looked at before it is confirmed again. */
  #isUncertain = false;
  #isOver = false;

  /** Mounts the form and waits until it can be used. Rejects with a `VaultLoadError`. */
  static async open(parts: SessionParts): Promise<StripeSession> {
    const { backend, request, context } = parts;
    const first = collectModeOf(request) === 'setup-first';
    const secret = first ? await firstSetupSecret(backend, request.kinds) : undefined;
    let session: StripeSession | undefined;
    try {
      context.signal.throwIfAborted();
      session = new StripeSession(parts, secret);
      context.signal.addEventListener('abort', () => session?.destroy(), { once: true });
      await whenReady(session.#payment);
      return session;
    } catch (error) {
      session?.destroy();
      if (error instanceof VaultLoadError || context.signal.aborted) throw error;
      // What Stripe throws at the integration is its developers' to read.
      reportError(error);
      throw new VaultLoadError('misconfigured', error);
    }
  }

  private constructor(parts: SessionParts, clientSecret: string | undefined) {
    const { container, request } = parts;
    this.#parts = parts;
    this.#request = request;
    this.#mode = collectModeOf(request);
    this.#clientSecret = clientSecret;
    this.#elements = this.#makeElements();
    this.#payment = this.#mount();
    this.#stopTheme = onThemeChange(container, () => this.#dress());
    this.#stopPlace = keepInPlace(container, () => this.#putBack());
  }

  update(request: VaultRequest): void {
    const before = this.#request;
    this.#request = request;
    if (this.#mode === 'setup-first') return;
    const types = stripeTypes(request);
    const amount = stripeAmount(request.amountMinor, request.currency);
    const isOtherAmount = this.#mode === 'pay' && amount !== stripeAmount(before.amountMinor, before.currency);
    if (types.join() !== stripeTypes(before).join()) void this.#elements.update({ allowedPaymentMethodTypes: types });
    if (isOtherAmount) void this.#elements.update({ amount });
  }

  focus(): void {
    this.#payment.focus();
  }

  moved(): void {
    this.#stopTheme();
    this.#stopTheme = onThemeChange(this.#parts.container, () => this.#dress());
    this.#dress();
  }

  destroy(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopTheme();
    this.#stopPlace();
    this.#payment.destroy();
    this.#collected = undefined;
    this.#clientSecret = undefined;
  }

  async collect(): Promise<VaultAnswer> {
    if (this.#collected !== undefined) return this.#collected;
    try {
      const { error } = await this.#elements.submit();
      if (error) return this.#answerTo(error);
      const answer = this.#mode === 'pay' ? await this.#makeToken() : await this.#saveDetails();
      if (answer.status === 'ready') this.#collected = answer;
      return answer;
    } catch (error) {
      // What the backend refuses, or Stripe throws at the integration, is in no payer's language.
      if (!(error instanceof BillingError)) reportError(error);
      return { status: 'failed' };
    }
  }

  /** A token for the payment that the backend makes and confirms: nothing is charged here. */
  async #makeToken(): Promise<VaultAnswer> {
    const { error, confirmationToken } = await this.#parts.stripe.createConfirmationToken({
      elements: this.#elements,
      params: { return_url: returnUrl() },
    });
    if (error) return this.#answerTo(error);
    const details = detailsOf(confirmationToken.payment_method_preview as never, this.#request.knownKinds);
    return { status: 'ready', token: confirmationToken.id, details };
  }

  async #saveDetails(): Promise<VaultAnswer> {
    const { stripe, backend } = this.#parts;
    this.#clientSecret ??= (await backend.createSetupIntent(this.#request.kinds)).clientSecret;
    const clientSecret = this.#clientSecret;
    if (this.#isUncertain) {
      const { setupIntent } = await stripe.retrieveSetupIntent(clientSecret);
      if (isDone(setupIntent)) return answerOfSetup(setupIntent, kindOfType(this.#type));
    }
    const departure = { purpose: 'save', intentId: intentIdOf(clientSecret), resume: this.#request.resume } as const;
    const { error, setupIntent } = await away(departure, () => this.#confirmSetup(clientSecret));
    const done = error?.setup_intent ?? setupIntent;
    this.#isUncertain = error?.type === 'api_connection_error';
    if (isDone(done)) return answerOfSetup(done, kindOfType(this.#type));
    return error ? this.#answerTo(error) : { status: 'cancelled' };
  }

  #confirmSetup(clientSecret: string) {
    const { stripe } = this.#parts;
    const how = { elements: this.#elements, confirmParams: { return_url: returnUrl() }, redirect: 'if_required' } as const;
    // A form that was made with its intent knows it already.
    return this.#mode === 'setup-first' ? stripe.confirmSetup(how) : stripe.confirmSetup({ ...how, clientSecret });
  }

  /** Problems with what was typed stand in Stripe's form; the others are said by us, in Stripe's words. */
  #answerTo(error: StripeError): VaultAnswer {
    if (error.type === 'validation_error') return { status: 'invalid' };
    const goesOn = error.type === 'card_error' || error.type === 'api_connection_error' || this.#mode === 'setup-first';
    if (!goesOn) this.#clientSecret = undefined;
    return { status: 'failed', ...(error.type === 'card_error' && { message: error.message }) };
  }

  #makeElements(): StripeElements {
    const { stripe, container } = this.#parts;
    const appearance = appearanceAt(container);
    this.#appearance = JSON.stringify(appearance);
    const isFirst = this.#mode === 'setup-first' && this.#clientSecret !== undefined;
    return isFirst
      ? stripe.elements(secretOptions(this.#request, appearance, this.#clientSecret as string))
      : stripe.elements(modeOptions(this.#request, appearance));
  }

  /** Wears what the page wears now. */
  #dress(): void {
    const appearance = appearanceAt(this.#parts.container);
    if (JSON.stringify(appearance) === this.#appearance) return;
    this.#appearance = JSON.stringify(appearance);
    void this.#elements.update({ appearance });
  }

  #mount(): StripePaymentElement {
    const { email } = this.#request;
    const defaultValues = { billingDetails: { email } };
    const payment = this.#elements.create('payment', { layout: 'tabs', defaultValues });
    payment.on('change', ({ value }) => this.#changed(value.type));
    payment.mount(this.#parts.container);
    return payment;
  }

  #changed(type: string): void {
    const wasDone = this.#collected !== undefined;
    this.#collected = undefined;
    // An intent takes details once: those that are typed after it need another one.
    if (wasDone) this.#clientSecret = undefined;
    if (wasDone && this.#mode === 'setup-first') return this.#renew();
    if (type === this.#type) return;
    this.#type = type;
    this.#request.kindChosen?.(kindOfType(type));
  }

  /** What was typed went with the old frame. */
  #putBack(): void {
    this.#payment.destroy();
    this.#collected = undefined;
    this.#payment = this.#mount();
    this.#watchOver(whenReady(this.#payment));
  }

  /** A form that was made with an intent is used up with it. */
  #renew(): void {
    this.#payment.destroy();
    const open = async () => {
      this.#clientSecret = await firstSetupSecret(this.#parts.backend, this.#request.kinds);
      this.#elements = this.#makeElements();
      this.#payment = this.#mount();
      await whenReady(this.#payment);
    };
    this.#watchOver(open());
  }

  #watchOver(opening: Promise<void>): void {
    opening.catch((error: unknown) => {
      const code = error instanceof VaultLoadError ? error.code : 'misconfigured';
      if (!this.#isOver) this.#parts.context.lost?.(code);
    });
  }
}

function isDone(intent: SetupIntent | undefined): intent is SetupIntent {
  return intent?.status === 'succeeded' || intent?.status === 'processing';
}
