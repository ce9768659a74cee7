import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletPaymentMethods } from '../../src/elements/payment-methods/payment-methods.ts';
import '../../src/elements/payment-methods/payment-methods.define.ts';
import { elementIn, onMock, press, says, type World } from '../support/on-mock.ts';

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

/** What follows is listed first. */
export const Remove = story(TRUNK, async (element) => {
  await press(element, 'Remove Visa ·· 4242');
  await says(element, 'Payments made with it stay in your transactions.');
});

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
