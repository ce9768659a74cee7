import type {
  ConfirmationToken,
  ConfirmationTokenCreateParams,
  PaymentIntent,
  PaymentMethod,
  SetupIntent,
  Stripe,
  StripeError,
} from '@stripe/stripe-js';
import type { TestControls } from '../../../src/contract/index.ts';
import { IntegrationError, StrictElements, type StrictOptions } from './strict-elements.ts';

/** Methods that earlier releases had; called, they throw. */
const REMOVED = [
  'handleCardPayment', 'confirmPaymentIntent', 'handleFpxPayment', 'handleCardSetup', 'confirmSetupIntent',
  'createSource', 'retrieveSource',
] as const;

type Setup = Pick<SetupIntent, 'id' | 'status' | 'payment_method'>;
type Payment = Pick<PaymentIntent, 'id' | 'status'>;
interface TokenOptions {
  readonly elements: StrictElements;
  readonly params?: ConfirmationTokenCreateParams;
}
interface ConfirmOptions {
  readonly elements?: unknown;
  readonly clientSecret?: string;
  readonly confirmParams?: { readonly return_url?: string };
  readonly redirect?: string;
}

function errorOf(type: StripeError['type'], message: string, more: Partial<StripeError> = {}): StripeError {
  return { type, message, ...more };
}

/** Any element below a root, through every shadow root. */
function* everywhere(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everywhere(element.shadowRoot);
  }
}

/**
 * Stripe.js as strict as the release that the types are of: what that one throws for, this one throws for. With the
 * controls of a test backend it is also its provider: what is typed becomes a token there, and a payer's answer to a
 * confirmation is told to it.
 */
export class StrictStripe {
  /** Every Elements group that was made, the last one last. */
  readonly groups: StrictElements[] = [];
  readonly confirmedSetups: string[] = [];
  readonly tokens: string[] = [];
  asked = 0;
  /** What goes wrong next. */
  submitError: StripeError | undefined;
  loadError: StripeError | undefined;
  setupError: StripeError | undefined;
  /** The confirmation arrives, its answer does not. */
  losesSetupAnswer = false;
  /** The form never says that it is ready. */
  isSilent = false;
  /** What the payer does when asked. */
  payer: 'confirmed' | 'refused' | 'leaves' = 'confirmed';
  card: Partial<PaymentMethod.Card> = { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2030, funding: 'credit' };
  readonly setups = new Map<string, Setup>();
  readonly payments = new Map<string, Payment>();
  readonly #controls: TestControls | undefined;

  constructor(controls?: TestControls) {
    this.#controls = controls;
    for (const name of REMOVED) {
      const removed = () => {
        throw new IntegrationError(`stripe.${name} has been removed.`);
      };
      Object.defineProperty(this, name, { value: removed });
    }
  }

  /** As the type that the vault loads. */
  get asStripe(): Stripe {
    return this as unknown as Stripe;
  }

  get group(): StrictElements | undefined {
    return this.groups.at(-1);
  }

  elements(options: StrictOptions): StrictElements {
    const group = new StrictElements(options, this);
    this.groups.push(group);
    return group;
  }

  async confirmSetup(options: ConfirmOptions): Promise<{ setupIntent?: Setup; error?: StripeError }> {
    const group = this.#groupOf(options, 'confirmSetup', 'setup');
    const secret = this.#secretOf(group, options, 'confirmSetup', 'seti');
    this.#checkReturn(options, 'confirmSetup');
    if (this.setups.get(secret)?.status === 'succeeded') {
      return { error: errorOf('invalid_request_error', 'You cannot confirm it.', { code: 'setup_intent_unexpected_state' }) };
    }
    this.confirmedSetups.push(secret);
    if (this.payer === 'leaves') return new Promise(() => undefined);
    if (this.setupError) return { error: this.setupError };
    const setupIntent: Setup = { id: secret.split('_secret')[0]!, status: 'succeeded', payment_method: await this.#token() };
    this.setups.set(secret, setupIntent);
    if (this.losesSetupAnswer) return { error: errorOf('api_connection_error', 'The connection was lost.') };
    return { setupIntent };
  }

  async createConfirmationToken({ elements, params = {} }: TokenOptions) {
    this.#requireSubmitted(elements, 'createConfirmationToken');
    for (const key of Object.keys(params)) {
      if (!['payment_method_data', 'shipping', 'return_url', 'metadata'].includes(key)) {
        throw new IntegrationError(`Invalid value for stripe.createConfirmationToken(): params.${key} is not accepted.`);
      }
    }
    const id = await this.#token();
    this.tokens.push(id);
    const preview = { type: 'card', card: this.card } as ConfirmationToken.PaymentMethodPreview;
    return { confirmationToken: { id, payment_method_preview: preview } as ConfirmationToken };
  }

  async retrieveSetupIntent(secret: string): Promise<{ setupIntent?: Setup; error?: StripeError }> {
    const setupIntent = this.setups.get(secret);
    return setupIntent ? { setupIntent } : { error: errorOf('invalid_request_error', `No such setupintent: ${secret}`) };
  }

  async retrievePaymentIntent(secret: string): Promise<{ paymentIntent?: Payment; error?: StripeError }> {
    if (!secret.startsWith('pi_')) throw new IntegrationError('Invalid value for stripe.retrievePaymentIntent intent secret.');
    return { paymentIntent: this.#payment(secret) };
  }

  async handleNextAction({ clientSecret }: { clientSecret: string }) {
    if (this.#payment(clientSecret).status !== 'requires_action') {
      throw new IntegrationError('handleNextAction: The PaymentIntent supplied is not in the requires_action state.');
    }
    return this.#ask(clientSecret);
  }

  async confirmPayment(options: ConfirmOptions) {
    const { clientSecret = '' } = options;
    if (!clientSecret.startsWith('pi_')) {
      throw new IntegrationError(
        'Your code called confirmPayment() but you passed a client_secret associated with a SetupIntent. Did you mean to call confirmSetup() instead?',
      );
    }
    this.#checkReturn(options, 'confirmPayment');
    return this.#ask(clientSecret);
  }

  // -- Inside

  #payment(secret: string): Payment {
    const known = this.payments.get(secret);
    return known ?? { id: secret.split('_secret')[0]!, status: 'requires_action' };
  }

  /** An overlay above the page; under a modal dialog nobody could use it. */
  async #ask(secret: string): Promise<{ paymentIntent?: Payment; error?: StripeError }> {
    this.asked += 1;
    if ([...everywhere(document)].some((element) => element.matches('dialog:modal'))) {
      throw new Error('the overlay of 3-D Secure is inert under a modal dialog');
    }
    if (this.payer === 'leaves') return new Promise(() => undefined);
    const answer = this.payer;
    await this.#controls?.answerConfirmation({ chargeId: secret.slice(3).split('_secret')[0]!, answer });
    const status = answer === 'confirmed' ? 'succeeded' : 'requires_payment_method';
    const paymentIntent = { ...this.#payment(secret), status } as Payment;
    this.payments.set(secret, paymentIntent);
    if (answer === 'confirmed') return { paymentIntent };
    const more = { code: 'payment_intent_authentication_failure', payment_intent: paymentIntent as PaymentIntent };
    return { error: errorOf('invalid_request_error', 'We are unable to authenticate your payment method.', more) };
  }

  async #token(): Promise<string> {
    if (!this.#controls) return `pm_${this.tokens.length + this.setups.size + 1}`;
    return this.#controls.issueToken({ kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', gateway: this.fortunes });
  }

  /** The fortunes of the card that is typed, at a test backend. */
  fortunes: ('ok' | 'declined' | 'requires_action')[] = ['ok'];

  #groupOf({ elements }: ConfirmOptions, call: string, mode: string): StrictElements {
    if (!(elements instanceof StrictElements) || !this.groups.includes(elements)) {
      throw new IntegrationError(`stripe.${call}() expected either \`elements\` or \`clientSecret\`.`);
    }
    elements.requireMounted(`stripe.${call}()`);
    const { options } = elements;
    if ('mode' in options && options.mode !== mode) {
      throw new IntegrationError(`Your code called ${call}() but elements were made with mode: ${options.mode}.`);
    }
    return elements;
  }

  #secretOf(group: StrictElements, { clientSecret }: ConfirmOptions, call: string, prefix: string): string {
    const own = 'clientSecret' in group.options ? group.options.clientSecret : undefined;
    if (own === undefined) this.#requireSubmitted(group, call);
    if (own !== undefined && clientSecret !== undefined) {
      throw new IntegrationError(`stripe.${call}(): a clientSecret was given to elements() already.`);
    }
    const secret = own ?? clientSecret;
    if (!secret?.startsWith(prefix)) throw new IntegrationError(`stripe.${call}(): the clientSecret is of another intent.`);
    return secret;
  }

  #requireSubmitted(group: StrictElements, call: string): void {
    group.requireMounted(`stripe.${call}()`);
    if (group.isSubmitted) return;
    throw new IntegrationError(
      `elements.submit() must be called before stripe.${call}(). Call elements.submit() as soon as your customer presses pay, prior to any asynchronous work.`,
    );
  }

  #checkReturn({ redirect, confirmParams }: ConfirmOptions, call: string): void {
    if (redirect !== undefined && redirect !== 'if_required' && redirect !== 'always') {
      throw new IntegrationError(`Invalid value for stripe.${call}(): redirect should be one of if_required, always.`);
    }
    if (!/^https?:\/\//.test(confirmParams?.return_url ?? '')) {
      throw new IntegrationError(`Invalid value for stripe.${call}(): confirmParams.return_url should be a URL.`);
    }
  }
}
