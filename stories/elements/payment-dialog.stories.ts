import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletPaymentDialog, OpenOptions } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import { BillingError } from '../../src/contract/index.ts';
import { coloured, elementIn, fill, found, onMock, press, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-payment-dialog';

const meta: Meta<BilletPaymentDialog> = { title: 'Elements/Payment dialog', component: TAG };

export default meta;

type Story = StoryObj<BilletPaymentDialog>;

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;
const BANK = { id: 'bank', kind: 'bank_account', brand: 'First Bank', last4: '6789', autoCharge: true } as const;
const BILL = { id: 'INV-104', type: 'phone', amountMinor: 24_750, issued: '2026-03-01', due: '2026-03-25' };
const DEBIT: World = {
  policy: 'preauthorized-debit',
  account: { country: 'CA', currency: 'CAD', methods: [BANK, { ...VISA, country: 'CA' }], invoices: [BILL] },
};

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
  await press(element, 'Continue');
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
  DEBIT,
  { purpose: 'pay' },
  async (element) => {
    await press(element, 'Continue');
    await says(element, 'Nothing is due afterwards.');
  },
);

/** Between the review and its button more came to be due: nothing is charged before that was seen. */
export const MoreChargedThanReviewed: Story = {
  render: onMock({ policy: 'invoice-portal', account: { country: 'US', invoices: [BILL] } }, (adapter) => {
    const late = { id: 'INV-105', type: 'phone', amountMinor: 3000, due: '2026-04-08' };
    return html`<billet-payment-dialog
      .adapter=${adapter}
      .issueLate=${() => adapter.testControls.issueInvoice(late)}
    ></billet-payment-dialog>`;
  }),
  play: async ({ canvasElement }) => {
    const element = (await elementIn(canvasElement, TAG)) as BilletPaymentDialog & { issueLate(): Promise<void> };
    element.open({ purpose: 'add' });
    await typeCard(element, '4242424242424242');
    await press(element, 'Use for auto pay');
    await press(element, 'Add');
    await says(element, 'Pay $247.50');
    await element.issueLate();
    await press(element, 'Pay $247.50');
    await says(element, 'Something was changed elsewhere meanwhile.');
    await says(element, 'Pay $277.50');
  },
};

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

/** The payer confirms, and the payment goes on. */
export const Confirmed = story({ policy: 'prepaid-trunk' }, { purpose: 'pay', amountMinor: 2000 }, async (element) => {
  await typeCard(element, '4000002500003155');
  await press(element, 'Pay $20.00');
  await press(element, 'Complete');
  await says(element, '$20.00 was paid from Visa ·· 3155.');
});

/** The payer leaves the bank's step: nothing is paid, and what was typed is kept. */
export const NotConfirmed = story({ policy: 'prepaid-trunk' }, { purpose: 'pay', amountMinor: 2000 }, async (element) => {
  await typeCard(element, '4000002500003155');
  await press(element, 'Pay $20.00');
  await press(element, 'Leave without an answer');
  await says(element, 'The payment was not confirmed with your bank.');
  await press(element, 'Back to the payment');
  await says(element, 'Visa ·· 3155');
});

/** A receipt to look at, print or save. */
export const Receipt = story({ preset: 'prepaid-voip' }, { purpose: 'pay', amountMinor: 5000 }, async (element) => {
  await press(element, 'Pay $56.00');
  await says(element, 'A receipt goes to');
  element.shadowRoot?.querySelector('summary')?.click();
  await says(element, 'PST 7%');
});

/** The answer to a payment was lost: its outcome is looked up, and nothing is sent again. */
export const AnswerLost = story(
  {
    policy: 'prepaid-trunk',
    account: { methods: [VISA] },
    before: (mock) => mock.testControls.setFaults({ losePercent: 100 }),
  },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    await press(element, 'Pay $20.00');
    await says(element, '$20.00 was paid from Visa ·· 4242.');
  },
);

/** The answer was lost, and the backend says that the payment is under way: nothing else can be paid meanwhile. */
export const UnderWay = story(
  {
    policy: 'prepaid-trunk',
    account: { methods: [VISA] },
    change: () => ({
      pay: () => Promise.reject(new BillingError('unknown_outcome', { operation: 'pay' })),
      getOutcome: async () => ({ state: 'pending', operation: null, result: null }),
    }),
  },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    await press(element, 'Pay $20.00');
    await says(element, 'Not known yet');
  },
);

/** The payment service takes its time: the button says so, and can't be pressed again. */
export const Slow = story(
  {
    policy: 'prepaid-trunk',
    account: { methods: [VISA] },
    before: (mock) => mock.testControls.setFaults({ gatewayLatencyMs: 600_000 }),
  },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    await press(element, 'Pay $20.00');
    await found(() => element.shadowRoot?.querySelector('button[aria-busy=true], button[aria-disabled=true]'), 'a busy button');
  },
);

/** A backend that can't say beforehand what a payment would do: the payment says its own amount. */
export const WithoutPreview = story(
  { policy: 'prepaid-trunk', account: { methods: [VISA] }, lacks: ['preview', 'forecast'] },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    await press(element, 'Pay $20.00');
    await says(element, '$20.00 was paid from Visa ·· 4242.');
  },
);

/** The host says no: nothing is sent, and everything stays as it was typed. */
export const HeldByTheHost = story(
  { policy: 'prepaid-trunk', account: { methods: [VISA] } },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => {
    element.addEventListener('billet-before-pay', (event) => event.preventDefault(), { once: true });
    await press(element, 'Pay $20.00');
    await says(element, 'Nothing was sent.');
  },
);

export const PayPal = story({ policy: 'prepaid-trunk' }, { purpose: 'add' }, async (element) => {
  await press(element, 'PayPal');
  await press(element, 'Add');
  await press(element, 'Approve');
  await says(element, 'PayPal was added.');
});

/** Everything that is wrong is said at once, at its field. */
export const NothingTyped = story({ policy: 'preauthorized-debit', account: { country: 'CA' } }, { purpose: 'add' }, async (
  element,
) => {
  await says(element, 'Transit number');
  await press(element, 'Continue');
  await says(element, 'Agree to this before you go on.');
  await says(element, 'There are 4 problems');
  await says(element, 'Enter the transit number.');
});

/** Choose, details, review, submit; the confirmation comes by e-mail. */
export const PreauthorizedDebit = story(
  { policy: 'preauthorized-debit', account: { country: 'CA', currency: 'CAD' } },
  { purpose: 'add' },
  async (element) => {
    await fill(element, 'Transit number', '11000');
    await fill(element, 'Institution number', '004');
    await fill(element, 'Account number', '000-123456789');
    await press(element, 'I agree');
    await press(element, 'Use for auto pay');
    await press(element, 'Continue');
    await says(element, 'Switched on for this method');
    await press(element, 'Submit');
    await says(element, 'A confirmation goes to');
  },
);

/** What is outstanding is charged when a method is added for auto pay: said, with the amount on the button. */
export const AddedForAutoPay = story(
  { policy: 'invoice-portal', account: { invoices: [BILL] } },
  { purpose: 'add' },
  async (element) => {
    await typeCard(element, '4242424242424242');
    await press(element, 'Use for auto pay');
    await press(element, 'Add');
    await says(element, '$247.50 is charged to Visa ·· 4242 now.');
    await press(element, 'Pay $247.50');
    await says(element, 'Visa ·· 4242 was added.');
  },
);

/** Kinds that may not pay once stay where they are, and say why. */
export const KindsNotAccepted = story(DEBIT, { purpose: 'pay' }, async (element) => {
  await says(element, 'Bank accounts are for automatic payments only');
  await says(element, 'Not for single payments: Bank account and Visa Debit.');
});

export const NothingDue = story({ policy: 'invoice-portal', account: { methods: [VISA] } }, { purpose: 'pay' }, async (
  element,
) => {
  await says(element, 'Nothing is due. There is nothing to pay.');
});

export const ReplaceDetails = story(
  { policy: 'prepaid-trunk', account: { methods: [VISA] } },
  { purpose: 'edit', methodId: 'visa' },
  async (element) => {
    await press(element, 'Replace the details');
    await typeCard(element, '5555555555554444');
    await press(element, 'Save');
    await says(element, 'Mastercard ·· 4444 was changed.');
  },
);

export const ReadOnly = story(
  {
    policy: 'prepaid-trunk',
    account: { methods: [VISA] },
    before: (mock) => mock.testControls.setFaults({ readOnly: true }),
  },
  { purpose: 'pay', amountMinor: 2000 },
  async (element) => says(element, 'Visa ·· 4242'),
);

export const Offline = story(
  { policy: 'prepaid-trunk', before: (mock) => mock.testControls.setFaults({ offline: true }) },
  { purpose: 'pay' },
  async (element) => says(element, 'Try again'),
);

function dressed(name: 'dark' | 'rtl' | 'french', world: World, options: OpenOptions): Story {
  const made = story(world, options);
  const dress = (adapter: unknown) => {
    const element = html`<billet-payment-dialog .adapter=${adapter as never}></billet-payment-dialog>`;
    if (name === 'rtl') return html`<div dir="rtl" lang="ar">${element}</div>`;
    return name === 'french' ? html`<div lang="fr-CA">${element}</div>` : element;
  };
  return {
    ...made,
    render: onMock(world, dress),
    play: async (context) => {
      await made.play?.(context);
      const element = context.canvasElement.querySelector<HTMLElement>(TAG);
      if (name === 'dark') element?.style.setProperty('color-scheme', 'dark');
      await coloured();
    },
  };
}

export const Dark = dressed('dark', { preset: 'prepaid-voip' }, { purpose: 'pay', amountMinor: 5000 });

export const RightToLeft = dressed('rtl', { preset: 'prepaid-voip' }, { purpose: 'pay', amountMinor: 5000 });

export const French = dressed('french', DEBIT, { purpose: 'add' });

export const Edit = story({ policy: 'prepaid-trunk', account: { methods: [VISA] } }, { purpose: 'edit', methodId: 'visa' });
