import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AccountSeed, BillingAdapter, MethodSeed } from '../../src/contract/index.ts';
import '../../src/elements/balance-tile/balance-tile.define.ts';
import type { BilletBalanceTile } from '../../src/elements/balance-tile/balance-tile.ts';
import { elementIn, fill, innerElement, onMock, press, says, type Mock, type World } from '../support/on-mock.ts';

const meta: Meta<BilletBalanceTile> = {
  title: 'Elements/Balance tile',
  component: 'billet-balance-tile',
};

export default meta;

type Story = StoryObj<BilletBalanceTile>;

const VISA: MethodSeed = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true };
const PAYPAL: MethodSeed = { id: 'paypal', kind: 'paypal', brand: 'paypal', autoCharge: true };
const FUNDED: Partial<AccountSeed> = {
  balanceMinor: 4218,
  methods: [VISA, PAYPAL],
  topUp: { enabled: true, thresholdMinor: 2000, amountMinor: 5000 },
};

function tile(adapter?: BillingAdapter) {
  return html`<billet-balance-tile .adapter=${adapter}></billet-balance-tile>`;
}

function on(world: World): Story {
  return { render: onMock(world, tile) };
}

function prepaid(account: Partial<AccountSeed> = {}, before?: (mock: Mock) => Promise<void>): Story {
  return on({ policy: 'prepaid-trunk', account: { ...FUNDED, ...account }, ...(before && { before }) });
}

/** Funds, topped up by themselves, at the usual pace. */
export const PrepaidWithFallback: Story = on({ preset: 'prepaid-trunk' });

/** The one top-up of the day has failed: the next attempt has its time. */
export const OneTopUpADay: Story = on({ preset: 'prepaid-voip' });

/** What is due, and what pays it. */
export const Invoices: Story = on({ preset: 'invoice-portal' });
export const PreauthorizedDebit: Story = on({ preset: 'preauthorized-debit' });
export const Dues: Story = on({ preset: 'dues-schedule' });

/** No backend yet. */
export const Loading: Story = { render: () => tile() };

export const Failed: Story = prepaid({}, (mock) => mock.testControls.setFaults({ offline: true }));

/** The last good answer stays while the backend is away. */
export const Stale: Story = {
  ...prepaid(),
  play: async ({ canvasElement }) => {
    const element = (await elementIn(canvasElement, 'billet-balance-tile')) as BilletBalanceTile;
    await says(element, '$42.18');
    await element.adapter?.testControls?.setFaults({ offline: true });
    await says(element, 'Shown as of');
  },
};

/** A backend that foresees nothing and remembers no balances: what is known stands without its course. */
export const WithoutForecast: Story = on({
  preset: 'prepaid-trunk',
  lacks: ['forecast', 'dailyBalances', 'usualUsage', 'services'],
});

/** The device is offline: nothing can be updated, and what is shown says from when it is. */
export const Offline: Story = {
  ...prepaid(),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-balance-tile');
    await says(element, '$42.18');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      window.dispatchEvent(new Event('offline'));
      await says(element, 'You are offline. Shown as of');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  },
};

export const ReadOnly: Story = prepaid({}, (mock) => mock.testControls.setFaults({ readOnly: true }));

/** Whoever has nothing yet. */
export const Empty: Story = on({ policy: 'prepaid-trunk', account: {} });

export const Owing: Story = prepaid({ balanceMinor: -1250, topUp: { enabled: false } });

export const PrimarySwitchedOff: Story = prepaid({ methods: [{ ...VISA, autoCharge: false }, PAYPAL] });

export const AllSuspended: Story = prepaid({ methods: [VISA] }, async (mock) => {
  await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined'] });
  await mock.testControls.debit({ type: 'usage', amountMinor: 3000 });
});

/** A threshold reached again after the one top-up of the day: what holds, until when, and what to do. */
export const LimitedUntil: Story = {
  ...on({ policy: 'prepaid-voip', account: { ...FUNDED, methods: [VISA] }, before: (mock) => mock.testControls.debit({ type: 'usage', amountMinor: 3000 }) }),
  play: async ({ canvasElement }) => says(await elementIn(canvasElement, 'billet-balance-tile'), 'Limited until 00:01'),
};

/** The month's cap is used up: until when, and what to do before. */
export const CapReached: Story = {
  ...prepaid({ topUp: { enabled: true, thresholdMinor: 2000, amountMinor: 2500, monthlyCapMinor: 4000 } }, (mock) =>
    mock.testControls.debit({ type: 'usage', amountMinor: 3000 }),
  ),
  play: async ({ canvasElement }) => says(await elementIn(canvasElement, 'billet-balance-tile'), 'It can run again on'),
};

/** A cap below one top-up lets none run, in no month. */
export const CapBelowOneTopUp: Story = {
  ...prepaid({ topUp: { enabled: true, thresholdMinor: 2000, amountMinor: 5000, monthlyCapMinor: 4000 } }),
  play: async ({ canvasElement }) => says(await elementIn(canvasElement, 'billet-balance-tile'), 'your monthly cap of $40.00 is below one top-up of $50.00'),
};

/** A payment without an outcome and a call without an end are not in the balance. */
export const Processing: Story = prepaid({}, async (mock) => {
  await mock.testControls.usageStart({ id: 'call-1' });
  await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['unknown:ok'] });
  await mock.testControls.debit({ type: 'usage', amountMinor: 3000 });
});

/** Add funds with a saved method. */
export const AddFunds: Story = {
  ...prepaid(),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-balance-tile');
    await press(element, 'Add funds');
    const dialog = await innerElement(element, 'billet-payment-dialog');
    await fill(dialog, 'Amount', '25');
    await press(dialog, 'Pay $25.00');
    await says(element, '$67.18');
  },
};

/** The chart in words. */
export const AsTable: Story = {
  ...on({ preset: 'prepaid-trunk' }),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-balance-tile');
    await press(element, 'Show as a table');
    await says(element, 'foreseen');
  },
};

export const UpcomingItems: Story = {
  ...on({ preset: 'prepaid-voip' }),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-balance-tile');
    await press(element, 'Show all 3 items');
    await says(element, '+1 604 555 0140');
  },
};

export const RightToLeft: Story = {
  render: onMock({ preset: 'prepaid-trunk' }, (adapter) => html`<div dir="rtl" lang="ar">${tile(adapter)}</div>`),
};
