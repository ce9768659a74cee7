import type {
  StripeElementsOptionsClientSecret,
  StripeElementsOptionsMode,
  StripeElementsUpdateOptions,
  StripeError,
  StripePaymentElementOptions,
} from '@stripe/stripe-js';

/** What Stripe.js throws where it is used wrongly. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
}

type Keys<T> = T extends unknown ? keyof T : never;
type ModeOption = Exclude<Keys<StripeElementsOptionsMode>, 'clientSecret'>;
type ChangeHandler = (event: { value: { type: string } }) => void;

// Each list is held against the types of the release: a name that it no longer has does not compile.
const MODE_OPTIONS: readonly ModeOption[] = [
  'mode', 'currency', 'amount', 'allowedPaymentMethodTypes', 'setupFutureUsage', 'appearance', 'locale', 'loader',
];
const SECRET_OPTIONS: readonly Keys<StripeElementsOptionsClientSecret>[] = ['clientSecret', 'appearance', 'locale', 'loader'];
const UPDATE_OPTIONS: readonly Keys<StripeElementsUpdateOptions>[] = [
  'mode', 'currency', 'amount', 'allowedPaymentMethodTypes', 'setupFutureUsage', 'appearance', 'locale',
];
const PAYMENT_OPTIONS: readonly Keys<StripePaymentElementOptions>[] = ['layout', 'defaultValues', 'fields', 'terms', 'wallets'];

/** Types that a form can't have before its intent is made. */
const NEEDS_INTENT = ['acss_debit', 'blik'];
const COLOUR = /^(#|rgba?\(|hsla?\()/;

function refuseUnknown(options: object, known: readonly string[], call: string): void {
  for (const key of Object.keys(options)) {
    if (key === 'paymentMethodTypes' || key === 'payment_method_types') {
      throw new IntegrationError(`Invalid value for ${call}: ${key} is no longer supported. Use allowedPaymentMethodTypes.`);
    }
    if (!known.includes(key)) throw new IntegrationError(`Invalid value for ${call}: ${key} is not an accepted parameter.`);
  }
}

interface Money {
  readonly currency?: string;
  readonly amount?: number;
  readonly mode?: string;
}

function checkMoney({ currency, amount, mode }: Money, call: string): void {
  if (currency !== undefined && !/^[a-z]{3}$/.test(currency)) {
    throw new IntegrationError(`Invalid value for ${call}: currency should be a lowercase code. You specified '${currency}'.`);
  }
  const isAmount = Number.isSafeInteger(amount) && (amount as number) > 0;
  if ((mode === 'payment' || amount !== undefined) && !isAmount) {
    throw new IntegrationError(`Invalid value for ${call}: amount should be a positive integer. You specified ${amount}.`);
  }
}

function checkAppearance(appearance: { variables?: object } | undefined): void {
  for (const [name, value] of Object.entries(appearance?.variables ?? {})) {
    if (String(value).includes('var(')) throw new IntegrationError(`appearance.variables.${name}: ${value} is not supported`);
    if (name.startsWith('color') && !COLOUR.test(String(value))) {
      throw new IntegrationError(`appearance.variables.${name}: ${value} is not a colour that is supported`);
    }
  }
}

/** A Payment Element: lives as long as its frame stays where it was mounted. */
export class StrictPayment {
  type = 'card';
  target: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #isDestroyed = false;
  #handlers: { type: string; handler: (event: never) => void; once: boolean }[] = [];
  readonly #loadError: StripeError | undefined;
  readonly #isSilent: boolean;

  constructor(options: StripePaymentElementOptions, loadError: StripeError | undefined, isSilent: boolean) {
    refuseUnknown(options, PAYMENT_OPTIONS, 'elements.create()');
    this.#loadError = loadError;
    this.#isSilent = isSilent;
  }

  get isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  get isMounted(): boolean {
    return !this.#isDestroyed && this.#frame?.isConnected === true;
  }

  mount(target: string | HTMLElement): void {
    if (this.#isDestroyed) throw new IntegrationError('This Element has already been destroyed. Please create a new one.');
    const element = typeof target === 'string' ? document.querySelector<HTMLElement>(target) : target;
    if (!element) throw new IntegrationError(`The selector you specified (${target as string}) applies to no DOM elements.`);
    if (element.getRootNode() instanceof ShadowRoot) {
      throw new IntegrationError('Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.');
    }
    if (!element.isConnected) throw new IntegrationError('payment Element didn\'t mount normally: its target is not in the DOM.');
    this.target = element;
    this.#frame = document.createElement('iframe');
    this.#frame.title = 'Secure payment input frame';
    element.replaceChildren(this.#frame);
    if (this.#isSilent) return;
    const error = this.#loadError;
    setTimeout(() => (error ? this.emit('loaderror', { error }) : this.emit('ready', {})));
  }

  on(type: string, handler: (event: never) => void): this {
    this.#handlers.push({ type, handler, once: false });
    return this;
  }

  once(type: string, handler: (event: never) => void): this {
    this.#handlers.push({ type, handler, once: true });
    return this;
  }

  emit(type: string, event: object): void {
    const heard = this.#handlers.filter((each) => each.type === type);
    this.#handlers = this.#handlers.filter((each) => !heard.includes(each) || !each.once);
    for (const { handler } of heard) handler({ elementType: 'payment', ...event } as never);
  }

  /** The payer types, of a type of method. */
  typed(type = this.type): void {
    this.type = type;
    this.emit('change', { value: { type } } satisfies Parameters<ChangeHandler>[0]);
  }

  focus(): void {
    this.#frame?.focus();
  }

  destroy(): void {
    if (this.#isDestroyed) throw new IntegrationError('This Element has already been destroyed. Please create a new one.');
    this.#isDestroyed = true;
    this.#frame?.remove();
  }
}

interface Mishaps {
  readonly submitError: StripeError | undefined;
  readonly loadError: StripeError | undefined;
  readonly isSilent: boolean;
}

export type StrictOptions = StripeElementsOptionsMode | StripeElementsOptionsClientSecret;

/** An Elements group. */
export class StrictElements {
  readonly options: StrictOptions;
  readonly updates: StripeElementsUpdateOptions[] = [];
  payment: StrictPayment | undefined;
  isSubmitted = false;
  readonly #stripe: Mishaps;

  constructor(options: StrictOptions, stripe: Mishaps) {
    const secret = 'clientSecret' in options ? options.clientSecret : undefined;
    if (secret !== undefined && !/^(seti|pi)_\w+_secret_\w+$/.test(secret)) {
      throw new IntegrationError('Invalid value for elements(): clientSecret should be of the form ${id}_secret_${secret}.');
    }
    refuseUnknown(options, secret === undefined ? MODE_OPTIONS : SECRET_OPTIONS, 'elements()');
    if (secret === undefined) this.#checkMode(options as StripeElementsOptionsMode);
    checkAppearance(options.appearance);
    this.options = options;
    this.#stripe = stripe;
  }

  create(type: string, options: StripePaymentElementOptions = {}): StrictPayment {
    if (type !== 'payment') throw new IntegrationError(`A valid Element name must be provided. You specified ${type}.`);
    if (this.payment && !this.payment.isDestroyed) throw new IntegrationError('Can only create one Element of type payment.');
    this.payment = new StrictPayment(options, this.#stripe.loadError, this.#stripe.isSilent);
    return this.payment;
  }

  async update(options: StripeElementsUpdateOptions): Promise<void> {
    refuseUnknown(options, UPDATE_OPTIONS, 'elements.update()');
    checkMoney(options, 'elements.update()');
    checkAppearance(options.appearance);
    this.updates.push(options);
  }

  async submit(): Promise<{ error?: StripeError; selectedPaymentMethod?: string }> {
    this.requireMounted('elements.submit()');
    const error = this.#stripe.submitError;
    if (error) return { error };
    this.isSubmitted = true;
    return { selectedPaymentMethod: this.payment!.type };
  }

  requireMounted(call: string): void {
    if (this.payment?.isMounted) return;
    throw new IntegrationError(
      `Invalid value for ${call}: elements should have a mounted Payment Element or Express Checkout Element.`,
    );
  }

  #checkMode(options: StripeElementsOptionsMode): void {
    if (!['payment', 'setup', 'subscription'].includes(options.mode)) {
      throw new IntegrationError(`Invalid value for elements(): mode should be one of payment, setup, subscription.`);
    }
    checkMoney(options as Money, 'elements()');
    const early = options.allowedPaymentMethodTypes?.find((type) => NEEDS_INTENT.includes(type));
    if (early) throw new IntegrationError(`Invalid value for elements(): ${early} is not supported without an intent.`);
  }
}
