import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { PaymentIntent, SetupIntent, Stripe, StripeElementsOptionsMode } from '@stripe/stripe-js';
import type { BilletPaymentMethods } from '../../src/elements/payment-methods/payment-methods.ts';
import '../../src/elements/payment-methods/payment-methods.define.ts';
import '../../src/elements/provider/provider.define.ts';
import { createMock } from '../../src/mock/index.ts';
import { returnedFromStripe, stripeVault } from '../../src/vault/stripe/index.ts';
import { loadStripeJs } from '../../src/vault/stripe/load.ts';
import type { VaultLoadError } from '../../src/vault/index.ts';
import { all, get, read, until } from './payment-support.ts';

const OPTIONS: readonly (keyof StripeElementsOptionsMode)[] = [
  'mode', 'currency', 'allowedPaymentMethodTypes', 'setupFutureUsage', 'appearance', 'locale', 'loader',
];

/** Stripe.js as strict as the real one: it throws for what the real one throws for. */
class StrictStripe {
  mounts = 0;
  destroyed = 0;
  confirmed: string[] = [];
  appearances: unknown[] = [];
  mountedIn: HTMLElement | undefined;
  submitError: { type: string; message: string } | undefined;
  confirmError: { type: string; message: string } | undefined;
  nextStatus: PaymentIntent.Status = 'succeeded';
  change: ((event: { value: { type: string } }) => void) | undefined;

  elements(options: StripeElementsOptionsMode) {
    const unknown = Object.keys(options).filter((key) => !(OPTIONS as readonly string[]).includes(key));
    if (unknown.length > 0) throw new Error(`IntegrationError: Invalid value for elements(): ${unknown.join()} is not known`);
    if (options.currency !== options.currency?.toLowerCase()) throw new Error('IntegrationError: currency must be lowercase');
    this.appearances.push(options.appearance);
    return {
      create: (type: string) => {
        if (type !== 'payment') throw new Error(`IntegrationError: A valid Element name must be provided: ${type}`);
        return this.#payment();
      },
      submit: async () => ({ error: this.submitError }),
      update: (changed: { appearance?: unknown }) => this.appearances.push(changed.appearance),
    };
  }

  #payment() {
    return {
      mount: (target: HTMLElement) => {
        if (!target.isConnected) throw new Error('IntegrationError: The element is not in the DOM');
        if (target.getRootNode() instanceof ShadowRoot) {
          throw new Error('IntegrationError: Elements cannot be mounted in a ShadowRoot');
        }
        this.mounts += 1;
        this.mountedIn = target;
        target.append(Object.assign(document.createElement('p'), { textContent: 'stripe form' }));
      },
      on: (_type: string, listener: typeof this.change) => (this.change = listener),
      focus: () => {},
      destroy: () => {
        this.destroyed += 1;
        this.mountedIn?.replaceChildren();
      },
    };
  }

  async confirmSetup({ clientSecret, redirect }: { clientSecret: string; redirect: string }) {
    if (redirect !== 'if_required') throw new Error('IntegrationError: redirect');
    this.confirmed.push(clientSecret);
    if (this.confirmError) return { error: this.confirmError };
    const setupIntent = { status: 'succeeded', payment_method: 'pm_1' } as SetupIntent;
    return { setupIntent };
  }

  async retrieveSetupIntent() {
    return { setupIntent: { status: 'succeeded', payment_method: 'pm_2' } as SetupIntent };
  }

  async handleNextAction() {
    return { paymentIntent: { status: this.nextStatus } as PaymentIntent };
  }
}

async function onStripe() {
  const fake = new StrictStripe();
  const mock = await createMock({ account: { now: '2026-11-24T15:00:00Z' } });
  const token = await mock.testControls.issueToken({ kind: 'card', brand: 'visa', last4: '4242', exp: '2030-01' });
  const sent: unknown[] = [];
  const adapter = {
    ...mock,
    addMethod: (input: Parameters<typeof mock.addMethod>[0], options: Parameters<typeof mock.addMethod>[1]) => {
      sent.push(input.method.token);
      return mock.addMethod({ ...input, method: { ...input.method, token } }, options);
    },
    capabilities: new Set(),
  };
  let intents = 0;
  const backend = {
    createSetupIntent: async () => ({ clientSecret: `seti_${(intents += 1)}_secret` }),
    getConfirmation: async () => ({ clientSecret: 'pi_1_secret' }),
  };
  const vault = stripeVault({ publishableKey: 'pk', backend, load: async () => fake as unknown as Stripe });
  const provider = await fixture<HTMLElement>(html`<billet-provider locale="en" .adapter=${adapter}></billet-provider>`);
  const element = document.createElement('billet-payment-methods') as BilletPaymentMethods;
  element.vault = vault;
  provider.append(element);
  await until('it can add', () => all(element, 'button', 'Add a method').length === 1);
  get(element, 'button', 'Add a method').click();
  await until('the form is mounted', () => fake.mounts === 1);
  return { fake, element, sent, vault };
}

describe('the Stripe vault', () => {
  it('stands in the light tree, shown inside the dialog through every root', async () => {
    const { fake, element } = await onStripe();
    expect(fake.mountedIn?.parentElement).to.equal(element);
    const dialog = get(element, 'dialog', 'Add a payment method').getBoundingClientRect();
    const form = fake.mountedIn!.getBoundingClientRect();
    expect(form.height).to.be.greaterThan(0);
    expect(form.top).to.be.greaterThan(dialog.top).and.to.be.lessThan(dialog.bottom);
    get(element, 'button', 'Cancel').click();
    await until('it is gone', () => fake.destroyed === 1);
    expect(element.children).to.have.length(0);
  });

  it('adds the method that Stripe made of the details', async () => {
    const { fake, element, sent } = await onStripe();
    get(element, 'button', 'Add').click();
    await until('it is added', () => read(element).includes('was added'));
    expect(fake.confirmed).to.deep.equal(['seti_1_secret']);
    expect(sent).to.deep.equal(['pm_1']);
    expect((get(element, 'dialog') as HTMLDialogElement).matches(':modal')).to.equal(true);
  });

  it('says what the card network said, and goes on with the same intent', async () => {
    const { fake, element } = await onStripe();
    fake.confirmError = { type: 'card_error', message: 'Your card was declined.' };
    get(element, 'button', 'Add').click();
    await until('it says so', () => read(element).includes('Your card was declined.'));
    fake.confirmError = undefined;
    await until('it can be pressed', () => get(element, 'button', 'Add').getAttribute('aria-disabled') !== 'true');
    get(element, 'button', 'Add').click();
    await until('it is added', () => read(element).includes('was added'));
    expect(fake.confirmed).to.deep.equal(['seti_1_secret', 'seti_1_secret']);
  });

  it('leaves problems with what was typed to the form, and makes no intent', async () => {
    const { fake, element } = await onStripe();
    fake.submitError = { type: 'validation_error', message: 'Your card number is incomplete.' };
    get(element, 'button', 'Add').click();
    await aTimeout(50);
    expect(fake.confirmed).to.deep.equal([]);
    expect(all(element, 'dialog', 'Add a payment method')).to.have.length(1);
  });

  it('comes back when the host rewrites its light children', async () => {
    const { fake, element } = await onStripe();
    element.replaceChildren();
    await until('it is mounted again', () => fake.mounts === 2);
    expect(fake.mountedIn?.parentElement).to.equal(element);
  });

  it('wears the colours of the page, and the new ones when they change', async () => {
    const { fake, element } = await onStripe();
    const [first] = fake.appearances as { variables: Record<string, string> }[];
    expect(first?.variables.colorPrimary).to.match(/^rgb/);
    element.style.setProperty('--billet-accent', 'rgb(1, 2, 3)');
    await until('it is told', () => fake.appearances.length > 1);
    const last = fake.appearances.at(-1) as typeof first;
    expect(last?.variables.colorPrimary).to.equal('rgb(1, 2, 3)');
  });

  it('refuses a shadow root and a detached target, as the real one does', () => {
    const host = document.createElement('div');
    const inside = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inside);
    document.body.append(host);
    const payment = new StrictStripe().elements({ mode: 'setup', currency: 'usd' }).create('payment');
    expect(() => payment.mount(inside)).to.throw('ShadowRoot');
    expect(() => payment.mount(document.createElement('div'))).to.throw('not in the DOM');
    expect(() => new StrictStripe().elements({ mode: 'setup', paymentMethodTypes: ['card'] } as never)).to.throw('not known');
    host.remove();
  });

  for (const [status, answer] of [
    ['succeeded', 'confirmed'],
    ['requires_action', 'abandoned'],
    ['requires_payment_method', 'refused'],
  ] as const) {
    it(`takes a confirmation that ends ${status} as ${answer}`, async () => {
      const { fake, vault } = await onStripe();
      fake.nextStatus = status;
      const place = document.createElement('div');
      expect(await vault.confirm({ id: 'c1' } as never, place, {} as never)).to.equal(answer);
    });
  }

  it('says why it could not be loaded', async () => {
    const code = (load: () => Promise<Stripe | null>) =>
      loadStripeJs('pk', load).then(() => 'loaded', (error: VaultLoadError) => error.code);
    expect(await code(() => Promise.reject(new Error('Failed to load Stripe.js')))).to.equal('blocked');
    expect(await code(() => Promise.resolve(null))).to.equal('blocked');
    (globalThis as { Stripe?: unknown }).Stripe = { version: 3 };
    expect(await code(() => Promise.resolve({} as Stripe))).to.equal('other_version');
    delete (globalThis as { Stripe?: unknown }).Stripe;
    expect(await code(() => Promise.resolve({} as Stripe))).to.equal('loaded');
  });

  it('shows a failed load with a way to try again', async () => {
    let loads = 0;
    const fake = new StrictStripe();
    const vault = stripeVault({
      publishableKey: 'pk',
      backend: { createSetupIntent: async () => ({ clientSecret: 's' }), getConfirmation: async () => ({ clientSecret: 's' }) },
      load: () => ((loads += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve(fake as unknown as Stripe)),
    });
    const mock = await createMock({ account: { now: '2026-11-24T15:00:00Z' } });
    const provider = await fixture<HTMLElement>(html`<billet-provider locale="en" .adapter=${mock}></billet-provider>`);
    const element = document.createElement('billet-payment-methods') as BilletPaymentMethods;
    element.vault = vault;
    provider.append(element);
    await until('it can add', () => all(element, 'button', 'Add a method').length === 1);
    get(element, 'button', 'Add a method').click();
    await until('it says so', () => read(element).includes('The payment form could not be loaded'));
    get(element, 'button', 'Try again').click();
    await until('it is there', () => fake.mounts === 1);
    expect(read(element)).not.to.contain('could not be loaded');
  });

  it('takes the return leg up once, and cleans the address', async () => {
    const before = location.href;
    const url = new URL(before);
    url.searchParams.set('setup_intent_client_secret', 'seti_9_secret');
    url.searchParams.set('redirect_status', 'succeeded');
    history.replaceState(null, '', url);
    const options = { publishableKey: 'pk', backend: {} as never, load: async () => new StrictStripe() as unknown as Stripe };
    expect(await returnedFromStripe(options)).to.deep.include({ status: 'ready', token: 'pm_2' });
    expect(location.href).to.equal(before);
    expect(await returnedFromStripe(options)).to.equal(undefined);
  });
});
