import { expect } from '@open-wc/testing';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import { useVault } from '../../src/vault/index.ts';
import { allByRole, byRole, textOf } from './support/find.ts';
import { until } from './support/until.ts';
import { chargesOf, dialogIn, openDialog, pressIn, stripeWorld, vaultOn, type StripeWorld } from './support/on-stripe.ts';
import { StrictStripe } from './support/strict-stripe.ts';

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;
const HERE = location.href;

function comeBackWith(parameters: Readonly<Record<string, string>>): void {
  const url = new URL(HERE);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}

/** The page is loaded again: another vault, another dialog, the same account and the same tab. */
async function reload(world: StripeWorld, left: Element): Promise<BilletPaymentDialog> {
  left.remove();
  return dialogIn({ adapter: world.adapter, vault: vaultOn(world.fake) });
}

interface Away {
  readonly world: StripeWorld;
  readonly dialog: BilletPaymentDialog;
  readonly secret: string;
}

/** A payer leaves for another page in the middle of a payment. */
async function leavePaying(): Promise<Away & { readonly chargeId: string }> {
  const world = await stripeWorld({ account: { methods: [{ ...VISA, gateway: ['requires_action'] }] } });
  world.fake.payer = 'leaves';
  const dialog = await dialogIn(world);
  dialog.open({ purpose: 'pay', amountMinor: 2000 });
  await pressIn(dialog, 'Pay $20.00');
  await until('they are asked', () => world.fake.asked === 1);
  const chargeId = (await world.mock.getAccount({})).openCharge!.id;
  const { clientSecret: secret } = await world.mock.getConfirmation({ chargeId });
  return { world, dialog, secret, chargeId };
}

async function answerThere({ world, secret, chargeId }: Awaited<ReturnType<typeof leavePaying>>): Promise<void> {
  await world.mock.testControls.answerConfirmation({ chargeId, answer: 'confirmed' });
  world.fake.payments.set(secret, { id: secret.split('_secret')[0]!, status: 'succeeded' });
  comeBackWith({ payment_intent: `pi_${chargeId}`, payment_intent_client_secret: secret, redirect_status: 'succeeded' });
}

/** A payer leaves for another page in the middle of saving a method. */
async function leaveSaving(): Promise<Away> {
  const world = await stripeWorld();
  world.fake.payer = 'leaves';
  const dialog = await openDialog(world, { purpose: 'add' });
  const nickname = byRole(dialog, 'textbox', /^Name for you/) as HTMLInputElement;
  nickname.value = 'Household';
  nickname.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await pressIn(dialog, 'Add');
  await until('they left', () => world.fake.confirmedSetups.length === 1);
  return { world, dialog, secret: world.fake.confirmedSetups[0]! };
}

describe('the return leg of Stripe', () => {
  afterEach(() => {
    history.replaceState(null, '', HERE);
    sessionStorage.clear();
    useVault(undefined);
  });

  it('shows what became of the payment, asks nobody again and charges once', async () => {
    const away = await leavePaying();
    await answerThere(away);
    const { world } = away;
    const dialog = await reload(world, away.dialog);
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
    expect(location.href).to.equal(HERE);
    expect(world.fake.asked).to.equal(1);
    expect(await chargesOf(world)).to.have.length(1);
    expect((await world.mock.getAccount({})).balanceMinor).to.equal(2000);
  });

  it('is taken up by one dialog of a page, once', async () => {
    const away = await leavePaying();
    await answerThere(away);
    const { world } = away;
    away.dialog.remove();
    const vault = vaultOn(world.fake);
    const dialogs = [await dialogIn({ ...world, vault }), await dialogIn({ ...world, vault })];
    await until('one is open', () => dialogs.some(({ opened }) => opened));
    await until('it is paid', () => dialogs.some((dialog) => textOf(dialog).includes('$20.00 was paid')));
    expect(dialogs.filter(({ opened }) => opened)).to.have.length(1);
    const again = await reload(world, dialogs[0]!);
    await until('it is there', () => again.account !== undefined);
    expect(again.opened).to.equal(false);
  });

  it('waits for a vault that the page sets later', async () => {
    const away = await leavePaying();
    await answerThere(away);
    const { world } = away;
    away.dialog.remove();
    const dialog = await dialogIn({ adapter: world.adapter, vault: undefined as never });
    await until('it is there', () => dialog.stateOf('methods')?.data !== undefined);
    expect(dialog.opened).to.equal(false);
    useVault(vaultOn(world.fake));
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
  });

  it('shows the end that the backend had heard of before', async () => {
    const away = await leavePaying();
    await answerThere(away);
    await away.world.mock.confirmCharge({ chargeId: away.chargeId }, { idempotencyKey: 'webhook' });
    const dialog = await reload(away.world, away.dialog);
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
    expect(await chargesOf(away.world)).to.have.length(1);
  });

  it('sends nobody away again who comes back without an answer, but lets them', async () => {
    const away = await leavePaying();
    const { world, secret } = away;
    comeBackWith({ payment_intent: 'pi', payment_intent_client_secret: secret, redirect_status: 'failed' });
    const dialog = await reload(world, away.dialog);
    await until('it can be confirmed', () => allByRole(dialog, 'button', 'Confirm now').length === 1);
    expect(world.fake.asked).to.equal(1);
    world.fake.payer = 'confirmed';
    await pressIn(dialog, 'Confirm now');
    await until('it is paid', () => textOf(dialog).includes('$20.00 was paid'));
    expect(world.fake.asked).to.equal(2);
    expect(await chargesOf(world)).to.have.length(1);
  });

  it('adds the method that was saved on the other page, as it was to be', async () => {
    const { world, dialog: left, secret } = await leaveSaving();
    const token = await world.mock.testControls.issueToken(VISA);
    world.fake.setups.set(secret, { id: secret.split('_secret')[0]!, status: 'succeeded', payment_method: token });
    comeBackWith({ setup_intent: 'seti', setup_intent_client_secret: secret, redirect_status: 'succeeded' });
    const dialog = await reload(world, left);
    await until('it is added', () => textOf(dialog).includes('was added'));
    expect(location.href).to.equal(HERE);
    expect(world.fake.confirmedSetups).to.have.length(1);
    const { methods } = await world.mock.listMethods({});
    expect(methods.map(({ last4, nickname }) => [last4, nickname])).to.deep.equal([['4242', 'Household']]);
  });

  it('keeps what was typed where the other page refused', async () => {
    const { world, dialog: left, secret } = await leaveSaving();
    world.fake.setups.set(secret, { id: 'seti', status: 'requires_payment_method', payment_method: null });
    comeBackWith({ setup_intent: 'seti', setup_intent_client_secret: secret, redirect_status: 'failed' });
    const dialog = await reload(world, left);
    await until('it says so', () => textOf(dialog).includes('It was not approved. Nothing was sent.'));
    expect((byRole(dialog, 'textbox', /^Name for you/) as HTMLInputElement).value).to.equal('Household');
    expect((await world.mock.listMethods({})).methods).to.deep.equal([]);
  });

  it('says that it is not known where Stripe can\'t be asked', async () => {
    const { world, dialog: left, secret } = await leaveSaving();
    comeBackWith({ setup_intent_client_secret: secret, redirect_status: 'succeeded' });
    left.remove();
    const vault = vaultOn(world.fake, { load: () => Promise.reject(new Error('Failed to load Stripe.js')) });
    const dialog = await dialogIn({ adapter: world.adapter, vault });
    await until('it says so', () => textOf(dialog).includes('could not take these details now'));
  });

  it('cleans the address of an intent that this tab knows nothing of, and opens nothing', async () => {
    const world = await stripeWorld();
    comeBackWith({ payment_intent_client_secret: 'pi_other_secret_1', redirect_status: 'succeeded', tab: 'billing' });
    const dialog = await dialogIn(world);
    await until('it is cleaned', () => !location.search.includes('payment_intent'));
    expect(new URL(location.href).searchParams.get('tab')).to.equal('billing');
    expect(dialog.opened).to.equal(false);
  });

  it('keeps nothing of it once it is over, and no secret ever', async () => {
    const { dialog } = await leavePaying();
    const kept = JSON.stringify({ ...sessionStorage });
    expect(kept).to.contain('billet:stripe-departure').and.not.to.contain('_secret');
    dialog.remove();
    const stays = await stripeWorld({ account: { methods: [{ ...VISA, gateway: ['requires_action'] }] } });
    const other = await dialogIn(stays);
    other.open({ purpose: 'pay', amountMinor: 2000 });
    await pressIn(other, 'Pay $20.00');
    await until('it is paid', () => textOf(other).includes('$20.00 was paid'));
    expect(sessionStorage.getItem('billet:stripe-departure')).to.equal(null);
  });

  it('is not looked for where nobody came back', async () => {
    let loads = 0;
    const world = await stripeWorld({
      stripe: {
        load: async () => {
          loads += 1;
          return new StrictStripe().asStripe;
        },
      },
    });
    const dialog = await dialogIn(world);
    await until('it is there', () => dialog.stateOf('methods')?.data !== undefined);
    expect(loads).to.equal(0);
  });
});
