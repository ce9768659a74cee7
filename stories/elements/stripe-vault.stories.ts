import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletPaymentDialog, OpenOptions } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import { VaultLoadError, type Vault, type VaultLoadCode } from '../../src/vault/index.ts';
import { stripeVault } from '../../src/vault/stripe/index.ts';
import { StrictStripe } from '../../test/elements/support/strict-stripe.ts';
import { elementIn, found, onMock, press, says, type Mock } from '../support/on-mock.ts';

const TAG = 'billet-payment-dialog';

/** The payment dialog with the Stripe vault. Stripe is stood in for: its frame is an empty one. */
const meta: Meta<BilletPaymentDialog> = { title: 'Vaults/Stripe', component: TAG };

export default meta;

type Story = StoryObj<BilletPaymentDialog>;

function vaultOn(adapter: Mock, change: (stripe: StrictStripe) => void): Vault {
  const stripe = new StrictStripe(adapter.testControls);
  change(stripe);
  return stripeVault({ publishableKey: 'pk_test_story', load: async () => stripe.asStripe });
}

interface Scene {
  readonly options: OpenOptions;
  readonly vault?: (adapter: Mock) => Vault;
  readonly play?: (element: HTMLElement) => Promise<void>;
}

function story({ options, vault = (adapter) => vaultOn(adapter, () => {}), play }: Scene): Story {
  return {
    render: onMock(
      { policy: 'prepaid-trunk' },
      (adapter) => html`<billet-payment-dialog .adapter=${adapter} .vault=${vault(adapter)}></billet-payment-dialog>`,
    ),
    play: async ({ canvasElement }) => {
      const element = (await elementIn(canvasElement, TAG)) as BilletPaymentDialog;
      element.open(options);
      await play?.(element);
    },
  };
}

async function formIn(element: HTMLElement): Promise<void> {
  await found(() => element.querySelector('iframe'), 'the frame of the form');
}

export const AddAMethod = story({ options: { purpose: 'add' }, play: formIn });

export const Added = story({
  options: { purpose: 'add' },
  play: async (element) => {
    await formIn(element);
    await press(element, 'Add');
    await says(element, 'was added');
  },
});

export const DeclinedWhenSaved = story({
  options: { purpose: 'add' },
  vault: (adapter) =>
    vaultOn(adapter, (stripe) => {
      stripe.setupError = { type: 'card_error', message: 'Your card was declined.' };
    }),
  play: async (element) => {
    await formIn(element);
    await press(element, 'Add');
    await says(element, 'Your card was declined.');
  },
});

export const Paid = story({
  options: { purpose: 'pay', amountMinor: 2000 },
  play: async (element) => {
    await formIn(element);
    await press(element, 'Pay $20.00');
    await says(element, '$20.00 was paid');
  },
});

export const Confirmed = story({
  options: { purpose: 'pay', amountMinor: 2000 },
  vault: (adapter) =>
    vaultOn(adapter, (stripe) => {
      stripe.fortunes = ['requires_action'];
    }),
  play: async (element) => {
    await formIn(element);
    await press(element, 'Pay $20.00');
    await says(element, '$20.00 was paid');
  },
});

export const NotConfirmed = story({
  options: { purpose: 'pay', amountMinor: 2000 },
  vault: (adapter) =>
    vaultOn(adapter, (stripe) => {
      stripe.fortunes = ['requires_action'];
      stripe.payer = 'refused';
    }),
  play: async (element) => {
    await formIn(element);
    await press(element, 'Pay $20.00');
    await says(element, 'was not confirmed with your bank');
  },
});

export const StillLoading = story({
  options: { purpose: 'add' },
  vault: (adapter) =>
    vaultOn(adapter, (stripe) => {
      stripe.isSilent = true;
    }),
  play: async (element) => says(element, 'Loading'),
});

function failing(code: VaultLoadCode): Story {
  return story({
    options: { purpose: 'add' },
    vault: () => stripeVault({ publishableKey: 'pk_test_story', load: () => Promise.reject(new VaultLoadError(code)) }),
    play: async (element) => says(element, 'The payment form could not be loaded'),
  });
}

export const Blocked = failing('blocked');
export const Offline = failing('offline');
export const Slow = failing('slow');
export const AnotherVersion = failing('other_version');
export const NotSetUp = failing('misconfigured');
