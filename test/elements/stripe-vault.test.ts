import { expect, fixture, html } from '@open-wc/testing';
import { BillingError } from '../../src/contract/index.ts';
import { createHttpAdapter } from '../../src/http/index.ts';
import { createHandler } from '../../src/http/server.ts';
import { allByRole, byRole, textOf } from './support/find.ts';
import { until } from './support/until.ts';
import { addingIn, chargesOf, openDialog, pressIn, stripeWorld, type StripeWorld } from './support/on-stripe.ts';

const CARD = { kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;

async function methodsOf({ mock }: StripeWorld) {
  return (await mock.listMethods({})).methods;
}

/** What is reported to the page's developers meanwhile. */
async function reported(work: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  const own = globalThis.reportError;
  globalThis.reportError = (error) => errors.push(String(error));
  try {
    await work();
  } finally {
    globalThis.reportError = own;
  }
  return errors;
}

describe('saving details with Stripe', () => {
  it('stands in the light tree, shown inside the dialog through every root, and goes with it', async () => {
    const world = await stripeWorld();
    const element = await addingIn(world);
    await until('it is ready', () => world.fake.group?.payment?.isMounted === true);
    const target = world.fake.group!.payment!.target!;
    expect(target.parentElement).to.equal(element);
    const dialog = byRole(element, 'dialog', 'Add a payment method').getBoundingClientRect();
    const form = target.getBoundingClientRect();
    expect(form.height).to.be.greaterThan(0);
    expect(form.top).to.be.greaterThan(dialog.top).and.to.be.lessThan(dialog.bottom);
    byRole(element, 'button', 'Cancel').click();
    await until('it is gone', () => world.fake.group!.payment!.isDestroyed);
    expect(element.children).to.have.length(0);
  });

  it('needs a publishable key and no more: the intent is the backend\'s', async () => {
    const world = await stripeWorld();
    const element = await addingIn(world);
    await until('it is ready', () => world.fake.group?.payment?.isMounted === true);
    await pressIn(element, 'Add');
    await until('it is added', () => textOf(element).includes('was added'));
    expect(world.intents).to.deep.equal([{ kinds: ['card', 'paypal'] }]);
    expect(world.fake.confirmedSetups).to.have.length(1);
    expect(await methodsOf(world)).to.have.length(1);
    expect((await methodsOf(world))[0]).to.deep.include({ last4: '4242', exp: '2030-12' });
    expect((byRole(element, 'dialog') as HTMLDialogElement).matches(':modal')).to.equal(true);
    expect(await chargesOf(world)).to.deep.equal([]);
  });

  it('goes the same way over HTTP', async () => {
    const world = await stripeWorld({
      adapter: ({ testControls: _controls, ...backend }) => {
        const handler = createHandler(backend);
        const fetch: typeof globalThis.fetch = (input, init) => handler(new Request(input as string, init));
        return createHttpAdapter({ baseUrl: 'https://billing.example', fetch, live: 'off' });
      },
    });
    const element = await addingIn(world);
    await until('it is ready', () => world.fake.group?.payment?.isMounted === true);
    await pressIn(element, 'Add');
    await until('it is added', () => textOf(element).includes('was added'));
    expect(world.intents).to.have.length(1);
    expect(await methodsOf(world)).to.have.length(1);
  });

  it('waits for the form where it is pressed before that is there', async () => {
    const world = await stripeWorld();
    world.fake.isSilent = true;
    const element = await addingIn(world);
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    await pressIn(element, 'Add');
    expect(world.intents).to.deep.equal([]);
    world.fake.group!.payment!.emit('ready', {});
    await until('it is added', () => textOf(element).includes('was added'));
  });

  it('uses endpoints of the host\'s own where it has them', async () => {
    const asked: unknown[] = [];
    const backend = {
      createSetupIntent: async (kinds: readonly string[]) => {
        asked.push(kinds);
        return { clientSecret: 'seti_own_secret_1' };
      },
      getConfirmation: async () => ({ clientSecret: 'pi_own_secret_1' }),
    };
    const world = await stripeWorld({ stripe: { backend } });
    const dialog = await openDialog(world, { purpose: 'add' });
    await pressIn(dialog, 'Add');
    await until('it is added', () => textOf(dialog).includes('was added'));
    expect(asked).to.deep.equal([['card', 'paypal']]);
    expect(world.intents).to.deep.equal([]);
    expect(world.fake.confirmedSetups).to.deep.equal(['seti_own_secret_1']);
  });

  it('says that it is not set up where nobody makes intents', async () => {
    const world = await stripeWorld({ adapter: (mock) => ({ ...mock, capabilities: new Set(['preview'] as const) }) });
    const element = await addingIn(world);
    await until('it says so', () => textOf(element).includes('It is not set up correctly on this page.'));
    expect(allByRole(element, 'button', 'Try again')).to.have.length(1);
  });

  it('says what the card network said, and goes on with the same intent', async () => {
    const world = await stripeWorld();
    const dialog = await openDialog(world, { purpose: 'add' });
    world.fake.setupError = { type: 'card_error', message: 'Your card was declined.' };
    await pressIn(dialog, 'Add');
    await until('it says so', () => textOf(dialog).includes('Your card was declined.'));
    world.fake.setupError = undefined;
    await pressIn(dialog, 'Add');
    await until('it is added', () => textOf(dialog).includes('was added'));
    const [first, second] = world.fake.confirmedSetups;
    expect(second).to.equal(first);
    expect(world.intents).to.have.length(1);
  });

  it('leaves problems with what was typed to the form, and makes no intent', async () => {
    const world = await stripeWorld();
    const dialog = await openDialog(world, { purpose: 'add' });
    world.fake.submitError = { type: 'validation_error', message: 'Your card number is incomplete.' };
    await pressIn(dialog, 'Add');
    await pressIn(dialog, 'Add');
    expect(world.intents).to.deep.equal([]);
    expect(allByRole(dialog, 'dialog', 'Add a payment method')).to.have.length(1);
  });

  it('confirms an intent once whose answer was lost', async () => {
    const world = await stripeWorld();
    const dialog = await openDialog(world, { purpose: 'add' });
    world.fake.losesSetupAnswer = true;
    await pressIn(dialog, 'Add');
    await until('it says so', () => textOf(dialog).includes('could not take these details now'));
    await pressIn(dialog, 'Add');
    await until('it is added', () => textOf(dialog).includes('was added'));
    expect(world.fake.confirmedSetups).to.have.length(1);
    expect(await methodsOf(world)).to.have.length(1);
  });

  it('takes another intent for details that are typed after the first ones became a method', async () => {
    let refuses = true;
    const world = await stripeWorld({
      adapter: (mock) => ({
        ...mock,
        capabilities: new Set(['providerIntents'] as const),
        addMethod: async (input, options) => {
          if (refuses) throw new BillingError('method_not_accepted');
          return mock.addMethod(input, options);
        },
      }),
    });
    const dialog = await openDialog(world, { purpose: 'add' });
    await pressIn(dialog, 'Add');
    await until('it is refused', () => world.fake.confirmedSetups.length === 1 && allByRole(dialog, 'alert').length === 1);
    refuses = false;
    world.fake.group!.payment!.typed();
    await pressIn(dialog, 'Add');
    await until('it is added', () => textOf(dialog).includes('was added'));
    expect(new Set(world.fake.confirmedSetups).size).to.equal(2);
  });

  it('keeps what is meant for developers from the payer, and tells it to them', async () => {
    const world = await stripeWorld();
    const dialog = await openDialog(world, { purpose: 'add' });
    world.fake.confirmSetup = () => Promise.reject(new Error('IntegrationError: elements are of another account'));
    const errors = await reported(async () => {
      await pressIn(dialog, 'Add');
      await until('it says so', () => textOf(dialog).includes('could not take these details now'));
    });
    expect(textOf(dialog)).not.to.contain('another account');
    expect(errors.join()).to.contain('elements are of another account');
  });

  it('says it in the payer\'s words where the backend makes no intent', async () => {
    const world = await stripeWorld({
      adapter: (mock) => ({ ...mock, createSetupIntent: () => Promise.reject(new BillingError('unavailable')) }),
    });
    const dialog = await openDialog(world, { purpose: 'add' });
    await pressIn(dialog, 'Add');
    await until('it says so', () => textOf(dialog).includes('could not take these details now'));
    expect(textOf(dialog)).not.to.contain('unavailable');
  });

  it('makes the intent first where a Canadian account may be debited, and another for other details', async () => {
    const world = await stripeWorld({
      policy: 'preauthorized-debit',
      account: { country: 'CA', currency: 'CAD' },
      adapter: (mock) => ({ ...mock, capabilities: new Set(['providerIntents'] as const) }),
    });
    const dialog = await openDialog(world, { purpose: 'add' });
    expect(world.intents).to.deep.equal([{ kinds: ['bank_account', 'card', 'visa_debit'] }]);
    expect(world.fake.group!.options).to.include.keys('clientSecret').and.not.to.include.keys('mode');
    byRole(dialog, 'checkbox', 'I agree').click();
    await pressIn(dialog, 'Continue');
    await until('it is collected', () => textOf(dialog).includes('Review'));
    await pressIn(dialog, 'Back');
    world.fake.group!.payment!.typed('acss_debit');
    await until('there is another form', () => world.fake.groups.length === 2);
    await until('it stands', () => world.fake.group!.payment?.isMounted === true);
    expect(world.intents).to.have.length(2);
  });
});

describe('paying with Stripe', () => {
  const typePayment = async (world: StripeWorld, amountMinor = 2000) => {
    const dialog = await openDialog(world, { purpose: 'pay', amountMinor });
    expect(world.fake.group!.options).to.deep.include({ mode: 'payment', currency: 'usd', setupFutureUsage: 'off_session' });
    return dialog;
  };

  it('charges once what is typed, through the backend, and keeps the method', async () => {
    const world = await stripeWorld();
    const dialog = await typePayment(world);
    expect(world.fake.group!.options).to.deep.include({ amount: 2000 });
    await pressIn(dialog, 'Pay $20.00');
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
    expect(world.fake.tokens).to.have.length(1);
    expect(world.fake.confirmedSetups).to.deep.equal([]);
    expect(world.intents).to.deep.equal([]);
    expect((await chargesOf(world)).map(({ status, amountMinor }) => [status, amountMinor])).to.deep.equal([['succeeded', 2000]]);
    expect(await methodsOf(world)).to.have.length(1);
  });

  it('makes one charge of fifty presses in a second', async () => {
    const world = await stripeWorld();
    const dialog = await typePayment(world);
    const button = byRole(dialog, 'button', 'Pay $20.00');
    for (let press = 0; press < 50; press += 1) button.click();
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
    expect(await chargesOf(world)).to.have.length(1);
    expect(world.fake.tokens).to.have.length(1);
  });

  it('tells Stripe the amount as it is typed, with tax', async () => {
    const world = await stripeWorld({ policy: 'prepaid-voip', account: { country: 'CA', currency: 'CAD', province: 'ON' } });
    const dialog = await openDialog(world, { purpose: 'pay' });
    const field = byRole(dialog, 'textbox', /^Amount/) as HTMLInputElement;
    field.value = '20.00';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await until('it is told', () => world.fake.group!.updates.some(({ amount }) => amount === 2260));
  });

  it('keeps the method of a payment that is declined, and pays with it next', async () => {
    const world = await stripeWorld();
    world.fake.fortunes = ['declined', 'ok'];
    const dialog = await typePayment(world);
    await pressIn(dialog, 'Pay $20.00');
    await until('it is declined', () => textOf(dialog).includes('could not be charged'));
    await pressIn(dialog, 'Back to the payment');
    await pressIn(dialog, 'Pay $20.00');
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
    expect((await chargesOf(world)).map(({ status }) => status)).to.have.members(['failed', 'succeeded']);
    expect(await methodsOf(world)).to.have.length(1);
    expect(world.fake.tokens).to.have.length(1);
  });

  it('lets the payer confirm beside no modal dialog, and charges once', async () => {
    const world = await stripeWorld();
    world.fake.fortunes = ['requires_action'];
    const dialog = await typePayment(world);
    await pressIn(dialog, 'Pay $20.00');
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
    expect(world.fake.asked).to.equal(1);
    expect(await chargesOf(world)).to.have.length(1);
    expect((await world.mock.getAccount({})).balanceMinor).to.equal(2000);
    expect((byRole(dialog, 'dialog') as HTMLDialogElement).matches(':modal')).to.equal(true);
  });

  it('fails with what to do where the payer refuses', async () => {
    const world = await stripeWorld();
    world.fake.fortunes = ['requires_action'];
    world.fake.payer = 'refused';
    const dialog = await typePayment(world);
    await pressIn(dialog, 'Pay $20.00');
    await until('it failed', () => textOf(dialog).includes('was not confirmed with your bank'));
    expect((await world.mock.getAccount({})).balanceMinor).to.equal(0);
  });

  it('does not ask about a charge that was confirmed elsewhere', async () => {
    const account = { methods: [{ ...CARD, id: 'visa', gateway: ['requires_action' as const] }] };
    const world = await stripeWorld({ account });
    const { charges } = await world.mock.pay(
      { amountMinor: 2000, currency: 'USD', method: { id: 'visa' } },
      { idempotencyKey: 'before' },
    );
    const chargeId = charges[0]!.id;
    await world.mock.testControls.answerConfirmation({ chargeId, answer: 'confirmed' });
    const { clientSecret } = await world.mock.getConfirmation({ chargeId });
    world.fake.payments.set(clientSecret, { id: `pi_${chargeId}`, status: 'succeeded' });
    const context = { backend: world.adapter, signal: new AbortController().signal };
    expect(await world.vault.confirm(charges[0]!, document.createElement('div'), {} as never, context)).to.equal('confirmed');
    expect(world.fake.asked).to.equal(0);
  });

  for (const [status, answer, asked] of [
    ['requires_confirmation', 'confirmed', 1],
    ['requires_capture', 'confirmed', 0],
    ['processing', 'confirmed', 0],
    ['requires_payment_method', 'refused', 0],
    ['canceled', 'refused', 0],
  ] as const) {
    it(`takes an intent that is ${status} for ${answer}`, async () => {
      const account = { methods: [{ ...CARD, id: 'visa', gateway: ['requires_action' as const] }] };
      const world = await stripeWorld({ account });
      const payment = { amountMinor: 2000, currency: 'USD', method: { id: 'visa' } };
      const { charges } = await world.mock.pay(payment, { idempotencyKey: 'one' });
      const { clientSecret } = await world.mock.getConfirmation({ chargeId: charges[0]!.id });
      world.fake.payments.set(clientSecret, { id: 'pi_1', status });
      const context = { backend: world.adapter, signal: new AbortController().signal };
      expect(await world.vault.confirm(charges[0]!, document.createElement('div'), {} as never, context)).to.equal(answer);
      expect(world.fake.asked).to.equal(asked);
    });
  }

  it('confirms on session what failed when nobody was there', async () => {
    const visa = { ...CARD, id: 'visa', autoCharge: true, gateway: ['authentication_required', 'requires_action'] as const };
    const topUp = { enabled: true, thresholdMinor: 1000, amountMinor: 5000 };
    const methods = [{ ...visa, gateway: [...visa.gateway] }];
    const world = await stripeWorld({ account: { balanceMinor: 2000, methods, topUp } });
    await world.mock.testControls.debit({ type: 'usage', amountMinor: 1500 });
    const element = await fixture<HTMLElement>(
      html`<billet-payment-methods lang="en" .adapter=${world.adapter} .vault=${world.vault}></billet-payment-methods>`,
    );
    await until('it says why', () => textOf(element).includes('it was not confirmed'));
    await pressIn(element, /^Retry/);
    await until('it is paid', () => textOf(element).includes('$50.00 was paid'));
    expect(world.fake.asked).to.equal(1);
    const [method] = await methodsOf(world);
    expect(method?.status).to.equal('active');
  });
});
