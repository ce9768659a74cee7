import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletPaymentDialog, OpenOptions } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import { elementIn, fill, onMock, press, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-payment-dialog';

const meta: Meta<BilletPaymentDialog> = { title: 'Elements/Payment dialog', component: TAG };

export default meta;

type Story = StoryObj<BilletPaymentDialog>;

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;
const BANK = { id: 'bank', kind: 'bank_account', brand: 'First Bank', last4: '6789', autoCharge: true } as const;
const BILL = { id: 'INV-104', type: 'phone', amountMinor: 24_750, issued: '2026-03-01', due: '2026-03-25' };

function story(world: World, options: OpenOptions, play?: (element: HTMLElement) => Promise<void>): Story {
  return {
    render: onMock(world, (adapter) => html`<billet-payment-dialog .adapter=${adapter}></billet-payment-dialog>`),
    play: async ({ canvasElement }) => {
      const element = (await elementIn(canvasElement, TAG)) as BilletPaymentDialog;
      element.open(options);
      await play?.(element);
    },
  };
}

async function typeCard(element: HTMLElement, number: string): Promise<void> {
  await fill(element, 'Card number', number);
  await fill(element, 'Expiry', '12/30');
  await fill(element, 'Security code', '123');
}

/** Taxes itemised before paying. */
export const AddFunds = story({ preset: 'prepaid-voip' }, { purpose: 'pay' }, async (element) => {
  await press(element, '$50.00');
  await says(element, 'GST 5%');
});

export const BelowTheMinimum = story({ preset: 'prepaid-voip' }, { purpose: 'pay' }, async (element) => {
  await fill(element, 'Amount', '14.99');
  await press(element, 'Pay $');
  await says(element, 'The smallest amount is $15.00.');
});

export const PayEverythingDue = story({ preset: 'invoice-portal' }, { purpose: 'pay' });

export const NewCardForAutoPay = story(
  { policy: 'invoice-portal', account: { invoices: [BILL] } },
  { purpose: 'pay' },
  async (element) => {
    await typeCard(element, '4242424242424242');
    await press(element, 'Use for auto pay');
    await press(element, 'Pay $247.50');
    await says(element, 'Switched on for this method');
    await press(element, 'Pay $247.50');
    await says(element, '$247.50 was paid');
  },
);

export const Review = story(
  {
    policy: 'preauthorized-debit',
    account: { country: 'CA', currency: 'CAD', methods: [BANK, { ...VISA, country: 'CA' }], invoices: [BILL] },
  },
  { purpose: 'pay' },
  async (element) => {
    await press(element, 'Continue');
    await says(element, 'Nothing is due afterwards.');
  },
);

export const CanadianBankAccount = story({ preset: 'preauthorized-debit' }, { purpose: 'add' });

export const UsBankAccount = story({ preset: 'dues-schedule' }, { purpose: 'add' });

export const NotATestNumber = story({ policy: 'prepaid-trunk' }, { purpose: 'add' }, async (element) => {
  await typeCard(element, '4111111111111111');
  await press(element, 'Add');
  await says(element, 'it takes published test numbers only');
});

export const Declined = story(
  { policy: 'prepaid-trunk' },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    await typeCard(element, '4000000000009995');
    await press(element, 'Pay $20.00');
    await says(element, 'There was not enough money on it.');
  },
);

export const Confirmation = story(
  { policy: 'prepaid-trunk' },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    await typeCard(element, '4000002500003155');
    await press(element, 'Pay $20.00');
    await says(element, 'Simulated 3-D Secure');
  },
);

export const Processing = story(
  { policy: 'prepaid-trunk', account: { methods: [{ ...VISA, gateway: ['unknown:ok'] }] } },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    await press(element, 'Pay $20.00');
    await says(element, 'is being processed');
  },
);

export const Edit = story({ policy: 'prepaid-trunk', account: { methods: [VISA] } }, { purpose: 'edit', methodId: 'visa' });
