import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletPaymentMethods } from '../../src/elements/payment-methods/payment-methods.ts';
import '../../src/elements/payment-methods/payment-methods.define.ts';
import { BillingError } from '../../src/contract/index.ts';
import { coloured, control, elementIn, onMock, press, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-payment-methods';

const meta: Meta<BilletPaymentMethods> = { title: 'Elements/Payment methods', component: TAG };

export default meta;

type Story = StoryObj<BilletPaymentMethods>;

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true } as const;
const PAYPAL = { id: 'paypal', kind: 'paypal', brand: 'paypal', holder: 'you@example.com' } as const;
const TOP_UP = { enabled: true, thresholdMinor: 5000, amountMinor: 2000 };
const QUIET = { ...TOP_UP, enabled: false };
const TRUNK: World = { policy: 'prepaid-trunk', account: { balanceMinor: 9000, methods: [VISA, PAYPAL], topUp: TOP_UP } };

function story(world: World, play?: (element: HTMLElement) => Promise<void>): Story {
  const render = onMock(world, (adapter) => html`<billet-payment-methods .adapter=${adapter}></billet-payment-methods>`);
  if (play === undefined) return { render };
  return { render, play: async ({ canvasElement }) => play(await elementIn(canvasElement, TAG)) };
}

/** A suspended primary, an expired card, one without auto-charge. */
export const EveryStatus = story({ preset: 'prepaid-trunk' });

/** At most one is charged automatically. */
export const ChoiceOfOne = story({ preset: 'invoice-portal' });

export const Schedules = story({ preset: 'dues-schedule' });

export const Empty = story({ policy: 'prepaid-trunk' });

export const Waiting: Story = { render: () => html`<billet-payment-methods></billet-payment-methods>` };

/** The viewer may look and not touch. */
export const ReadOnly = story({ ...TRUNK, before: (mock) => mock.testControls.setFaults({ readOnly: true }) });

/** What cannot be loaded says why, and offers to try again. */
export const Failed = story({ ...TRUNK, before: (mock) => mock.testControls.setFaults({ offline: true }) });

export const Reorder = story({ ...TRUNK, account: { ...TRUNK.account, topUp: QUIET } }, async (element) => {
  await press(element, 'Make primary PayPal');
  await says(element, 'PayPal is now the primary method.');
});

/** Top-up needs auto-charge on for the primary: moving one that is off to the top stops it, and that is said first. */
export const StopsTopUp = story(TRUNK, async (element) => {
  await press(element, 'Make primary PayPal');
  await says(element, 'Top-up stops');
});

export const RetryRestores = story(
  {
    ...TRUNK,
    account: { ...TRUNK.account, methods: [{ ...VISA, gateway: ['insufficient_funds', 'ok'] }, PAYPAL] },
    before: (mock) => mock.testControls.debit({ type: 'usage', amountMinor: 6000 }),
  },
  async (element) => {
    await press(element, 'Retry $20.00');
    await says(element, '$20.00 was paid from Visa ·· 4242.');
  },
);

/** Switching it on charges at once: the question says so, with the amount on its button. */
export const ChargesAtOnce = story(
  { ...TRUNK, account: { ...TRUNK.account, balanceMinor: 1000, methods: [{ ...VISA, autoCharge: false }, PAYPAL] } },
  async (element) => {
    await press(element, 'Auto-charge for Visa ·· 4242');
    await says(element, '$20.00 is charged to Visa ·· 4242 now.');
    await press(element, 'Switch on and pay $20.00');
    await says(element, 'Auto-charge is on for Visa ·· 4242.');
  },
);

/** Switching the last one off says that top-up stops. */
export const SwitchOff = story(TRUNK, async (element) => {
  await press(element, 'Auto-charge for Visa ·· 4242');
  await says(element, 'Top-up stops');
});

/** Alt with an arrow key moves the row that has the focus. */
export const MoveByKeyboard = story({ ...TRUNK, account: { ...TRUNK.account, topUp: QUIET } }, async (element) => {
  const toggle = await control(element, 'button', 'Auto-charge for PayPal');
  toggle.focus();
  toggle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, composed: true }));
  await says(element, 'PayPal is now the primary method.');
});

/** A card that will have expired when the next automatic payment is due. */
export const ExpiresBeforeTheNextPayment = story(
  {
    policy: 'preauthorized-debit',
    account: {
      country: 'CA',
      methods: [{ ...VISA, country: 'CA', exp: '2026-03' }],
      invoices: [{ id: 'INV-104', type: 'phone', amountMinor: 24_750, issued: '2026-03-01', due: '2026-03-25' }],
    },
  },
  async (element) => says(element, 'Expires'),
);

/** The order was changed elsewhere: it goes back, and says why. */
export const OrderRefused: Story = {
  render: onMock(TRUNK, (adapter) => {
    const refuse = () => Promise.reject(new BillingError('stale_order', { operation: 'reorderMethods' }));
    const stale = { ...adapter, preview: refuse, reorderMethods: refuse };
    return html`<billet-payment-methods .adapter=${stale}></billet-payment-methods>`;
  }),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, TAG);
    await press(element, 'Move up PayPal');
    await says(element, 'Your payment methods were changed elsewhere.');
  },
};

export const WireTransfer = story({ preset: 'prepaid-trunk' }, async (element) => {
  await says(element, 'Pay by wire transfer');
  element.shadowRoot?.querySelector('summary')?.click();
  await says(element, 'Give this reference with the transfer');
});

/** The clipboard is refused: the reference is selected, and it is said how to copy it. */
export const CopyRefused = story({ preset: 'prepaid-trunk' }, async (element) => {
  await says(element, 'Pay by wire transfer');
  element.shadowRoot?.querySelector('summary')?.click();
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  try {
    await press(element, 'Copy');
    await says(element, 'It is selected: copy it with the keyboard or the menu.');
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
});

/** A backend that can't say what a change would do: it is asked for all the same, without what follows. */
export const WithoutPreview = story({ ...TRUNK, lacks: ['preview', 'forecast'] }, async (element) => {
  await press(element, 'Remove Visa ·· 4242');
  await says(element, 'Payments made with it stay in your transactions.');
});

/** The last good answer stays while the backend is away, with its time. */
export const Stale = story(TRUNK, async (element) => {
  await says(element, 'Visa');
  await (element as BilletPaymentMethods).adapter?.testControls?.setFaults({ offline: true });
  await says(element, 'Shown as of');
});

/** What follows is listed first. */
export const Remove = story(TRUNK, async (element) => {
  await press(element, 'Remove Visa ·· 4242');
  await says(element, 'Payments made with it stay in your transactions.');
});

export const Dark: Story = {
  ...story({ preset: 'prepaid-trunk' }),
  play: async ({ canvasElement }) => {
    (await elementIn(canvasElement, TAG)).style.setProperty('color-scheme', 'dark');
    await coloured();
  },
};

export const French: Story = {
  render: onMock({ preset: 'preauthorized-debit' }, (adapter) => html`<div lang="fr-CA">
    <billet-payment-methods .adapter=${adapter}></billet-payment-methods>
  </div>`),
};

export const RightToLeft: Story = {
  render: onMock({ preset: 'prepaid-trunk' }, (adapter) => html`<div dir="rtl" lang="ar">
    <billet-payment-methods .adapter=${adapter}></billet-payment-methods>
  </div>`),
};

export const Narrow: Story = {
  render: onMock({ preset: 'prepaid-trunk' }, (adapter) => html`<billet-payment-methods
    class="narrow"
    .adapter=${adapter}
  ></billet-payment-methods>`),
  play: async ({ canvasElement }) => {
    (await elementIn(canvasElement, TAG)).style.setProperty('inline-size', '280px');
  },
};
