import { expect } from '@open-wc/testing';
import type { StripeElementsOptionsMode } from '@stripe/stripe-js';
import { IntegrationError } from './support/strict-elements.ts';
import { StrictStripe } from './support/strict-stripe.ts';

const SETUP: StripeElementsOptionsMode = { mode: 'setup', currency: 'usd' };
const RETURN = { return_url: 'https://portal.example/' };

function inPage(): HTMLElement {
  const target = document.createElement('div');
  document.body.append(target);
  return target;
}

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The double throws what the real one throws: whoever passes here has not passed for want of strictness. */
describe('the strict double of Stripe.js', () => {
  const elementsOf = (options: object) => () => new StrictStripe().elements(options as never);

  for (const [what, work, message] of [
    ['an option renamed in v10', elementsOf({ ...SETUP, paymentMethodTypes: ['card'] }), 'no longer supported'],
    ['its older spelling', elementsOf({ ...SETUP, payment_method_types: ['card'] }), 'no longer supported'],
    ['an option that nobody knows', elementsOf({ ...SETUP, colour: 'red' }), 'not an accepted parameter'],
    ['a currency in capitals', elementsOf({ mode: 'setup', currency: 'USD' }), 'lowercase'],
    ['a payment without an amount', elementsOf({ mode: 'payment', currency: 'usd' }), 'positive integer'],
    ['an amount of a fraction', elementsOf({ mode: 'payment', currency: 'usd', amount: 1.5 }), 'positive integer'],
    ['a mode that is none', elementsOf({ mode: 'save' }), 'mode should be one of'],
    ['a secret that is none', elementsOf({ clientSecret: 'sk_live' }), 'clientSecret should be of the form'],
    ['a mode beside an intent', elementsOf({ clientSecret: 'seti_1_secret_1', mode: 'setup' }), 'not an accepted'],
    ['a debit before its intent', elementsOf({ ...SETUP, allowedPaymentMethodTypes: ['acss_debit'] }), 'without an intent'],
    [
      'a variable of the page',
      elementsOf({ ...SETUP, appearance: { variables: { colorText: 'var(--_ink)' } } }),
      'not supported',
    ],
    [
      'a colour that its frame does not take',
      elementsOf({ ...SETUP, appearance: { variables: { colorText: 'oklch(0.5 0.1 20)' } } }),
      'not a colour',
    ],
    ['another element', () => new StrictStripe().elements(SETUP).create('card'), 'valid Element name'],
    ['an option of an element', () => new StrictStripe().elements(SETUP).create('payment', { tabs: 1 } as never), 'not an accepted'],
    [
      'a second payment element',
      () => {
        const group = new StrictStripe().elements(SETUP);
        group.create('payment');
        group.create('payment');
      },
      'only create one',
    ],
    ['an update of what is renamed', () => new StrictStripe().elements(SETUP).update({ paymentMethodTypes: [] } as never), 'no longer'],
    ['a detached target', () => new StrictStripe().elements(SETUP).create('payment').mount(document.createElement('div')), 'not in the DOM'],
    [
      'a target in a shadow root',
      () => {
        const root = inPage().attachShadow({ mode: 'open' });
        const target = document.createElement('div');
        root.append(target);
        new StrictStripe().elements(SETUP).create('payment').mount(target);
      },
      'Elements cannot be mounted in a ShadowRoot',
    ],
    [
      'mounting what was destroyed',
      () => {
        const payment = new StrictStripe().elements(SETUP).create('payment');
        payment.mount(inPage());
        payment.destroy();
        payment.mount(inPage());
      },
      'already been destroyed',
    ],
    ['submitting without a form', () => new StrictStripe().elements(SETUP).submit(), 'mounted Payment Element'],
    ...(['handleCardPayment', 'handleCardSetup', 'confirmSetupIntent', 'createSource'] as const).map(
      (name) => [`${name}, which is gone`, () => (new StrictStripe() as never)[name as never], 'has been removed'] as const,
    ),
  ] as readonly (readonly [string, () => unknown, string])[]) {
    it(`refuses ${what}`, async () => {
      const error = await thrownBy(() => {
        const result = work();
        return typeof result === 'function' ? (result as () => unknown)() : result;
      });
      expect(error).to.be.instanceOf(IntegrationError);
      expect((error as Error).message).to.contain(message);
    });
  }

  it('loses its form with its frame', async () => {
    const group = new StrictStripe().elements(SETUP);
    const target = inPage();
    group.create('payment').mount(target);
    expect(await group.submit()).to.deep.equal({ selectedPaymentMethod: 'card' });
    target.remove();
    expect(await thrownBy(() => group.submit())).to.be.instanceOf(IntegrationError);
  });

  it('confirms a setup that was submitted, with its own intent and a way back, once', async () => {
    const stripe = new StrictStripe();
    const group = stripe.elements(SETUP);
    group.create('payment').mount(inPage());
    const options = { elements: group, clientSecret: 'seti_1_secret_1', confirmParams: RETURN, redirect: 'if_required' };
    expect(String(await thrownBy(() => stripe.confirmSetup(options)))).to.contain('submit() must be called');
    await group.submit();
    expect(String(await thrownBy(() => stripe.confirmSetup({ ...options, confirmParams: {} })))).to.contain('return_url');
    expect(String(await thrownBy(() => stripe.confirmSetup({ ...options, redirect: 'never' })))).to.contain('redirect');
    const other = { ...options, clientSecret: 'pi_1_secret_1' };
    expect(String(await thrownBy(() => stripe.confirmSetup(other)))).to.contain('another intent');
    expect((await stripe.confirmSetup(options)).setupIntent?.status).to.equal('succeeded');
    expect((await stripe.confirmSetup(options)).error?.code).to.equal('setup_intent_unexpected_state');
  });

  it('asks about an intent that waits for its payer, and no other', async () => {
    const stripe = new StrictStripe();
    stripe.payments.set('pi_2_secret_2', { id: 'pi_2', status: 'succeeded' });
    expect(await thrownBy(() => stripe.handleNextAction({ clientSecret: 'pi_2_secret_2' }))).to.be.instanceOf(IntegrationError);
    expect((await stripe.handleNextAction({ clientSecret: 'pi_1_secret_1' })).paymentIntent?.status).to.equal('succeeded');
  });

  it('has an overlay that is of no use under a modal dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const error = await thrownBy(() => new StrictStripe().handleNextAction({ clientSecret: 'pi_1_secret_1' }));
    dialog.remove();
    expect(String(error)).to.contain('inert under a modal dialog');
  });
});
