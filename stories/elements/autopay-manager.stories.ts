import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletAutopayManager } from '../../src/elements/autopay-manager/autopay-manager.ts';
import '../../src/elements/autopay-manager/autopay-manager.define.ts';
import { elementIn, onMock, press, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-autopay-manager';

const meta: Meta<BilletAutopayManager> = {
  title: 'Elements/Auto-pay manager',
  component: TAG,
};

export default meta;

type Story = StoryObj<BilletAutopayManager>;

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;
const BANK = { id: 'bank', kind: 'bank_account', brand: 'First Bank', last4: '6789' } as const;
const BILL = { id: 'INV-104', type: 'phone', amountMinor: 24_750, issued: '2026-03-01', due: '2026-03-25' };
const TOP_UP = { enabled: true, thresholdMinor: 5000, amountMinor: 10_000 };

function story(world: World, play?: (element: HTMLElement) => Promise<void>): Story {
  const render = onMock(world, (adapter) => html`<billet-autopay-manager .adapter=${adapter}></billet-autopay-manager>`);
  if (play === undefined) return { render };
  return { render, play: async ({ canvasElement }) => play(await elementIn(canvasElement, TAG)) };
}

export const EachInvoice = story({ preset: 'invoice-portal' });

/** Set up: what is outstanding is charged at once, and the button says so. */
export const SetUp = story(
  { policy: 'invoice-portal', account: { methods: [VISA], invoices: [BILL] } },
  async (element) => {
    await press(element, 'Set up auto-pay');
    await press(element, 'Visa ·· 4242');
    await press(element, 'Continue');
    await press(element, 'Turn on and pay $247.50');
    await says(element, '$247.50 was paid.');
  },
);

export const EachCycle = story({ preset: 'preauthorized-debit' });

/** Registration: from when it works, and what is paid by hand until then. */
export const Registering = story(
  { policy: 'preauthorized-debit', account: { country: 'CA', currency: 'CAD', methods: [BANK], invoices: [BILL] } },
  async (element) => {
    await press(element, 'Set up auto-pay');
    await press(element, 'First Bank ·· 6789');
    await press(element, 'Continue');
    await says(element, 'Registration takes one full cycle.');
    await press(element, 'Continue');
    await says(element, 'Works from');
    await press(element, 'Turn on auto-pay');
    await says(element, 'Registering');
  },
);

/** Turned off in two steps. */
export const TurnOff = story({ preset: 'preauthorized-debit' }, async (element) => {
  await press(element, 'Turn off');
  await press(element, 'Continue');
  await press(element, 'Turn off auto-pay');
  await says(element, 'Auto-pay is off.');
});

export const Schedules = story({ preset: 'dues-schedule' });

/** Both halves of a split, with dates and amounts; an overlap pointed out. */
export const ScheduleEditor = story({ preset: 'dues-schedule' }, async (element) => {
  await press(element, 'Change the schedule of Visa');
  await press(element, 'Dues');
  await press(element, 'Half on the 1st');
  await says(element, 'Dues is also paid from');
  await says(element, 'Payments to come');
});

/** Prepaid: what is charged in which order, and why the others are not. */
export const Order = story({ preset: 'prepaid-trunk' });

export const DailyLimit = story({ preset: 'prepaid-voip' });

/** What is missing can be switched on here, after its consequences were shown. */
export const PrimaryOff = story(
  {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 1000, topUp: TOP_UP, methods: [VISA, { ...VISA, id: 'b', last4: '1111', autoCharge: true }] },
  },
  async (element) => {
    await press(element, 'Switch on auto-charge for Visa ·· 4242');
    await says(element, '$100.00 is charged to Visa ·· 4242.');
  },
);

/** After a failure nothing can be charged until a stated time. */
export const AllSuspended = story(
  {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 6000, topUp: TOP_UP, methods: [{ ...VISA, autoCharge: true, gateway: ['declined'] }] },
    before: (mock) => mock.testControls.debit({ type: 'usage', amountMinor: 2000 }),
  },
  (element) => says(element, 'no method can be charged until'),
);

/** The failed payment is made again, after it was said what is charged and what follows. */
export const RetryFailed = story(
  {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 6000, topUp: TOP_UP, methods: [{ ...VISA, autoCharge: true, gateway: ['declined', 'ok'] }] },
    before: (mock) => mock.testControls.debit({ type: 'usage', amountMinor: 2000 }),
  },
  async (element) => {
    await press(element, 'Retry from Visa ·· 4242');
    await says(element, 'Visa ·· 4242 is charged $100.00 now.');
    await press(element, 'Retry $100.00');
    await says(element, '$100.00 was paid from Visa ·· 4242.');
  },
);

export const AllExpired = story(
  {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 6000, topUp: TOP_UP, methods: [{ ...VISA, exp: '2025-01', autoCharge: true }] },
  },
  (element) => says(element, 'the card has expired'),
);

export const CapReached = story(
  {
    policy: 'prepaid-trunk',
    account: {
      balanceMinor: 6000,
      topUp: { ...TOP_UP, monthlyCapMinor: 9000 },
      methods: [{ ...VISA, autoCharge: true }],
    },
  },
  (element) => says(element, 'your monthly cap of $90.00'),
);

/** Nothing else is charged while an outcome is waited for. */
export const Processing = story(
  {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 6000, topUp: TOP_UP, methods: [{ ...VISA, autoCharge: true, gateway: ['unknown:ok'] }] },
    before: (mock) => mock.testControls.debit({ type: 'usage', amountMinor: 2000 }),
  },
  (element) => says(element, 'Processing'),
);

/** Moved to another method: what is outstanding is charged to it at once. */
export const Move = story(
  {
    policy: 'invoice-portal',
    account: { methods: [{ ...VISA, autoCharge: true }, { ...VISA, id: 'b', last4: '1111' }], invoices: [BILL] },
  },
  async (element) => {
    await press(element, 'Change method');
    await press(element, 'Visa ·· 1111');
    await press(element, 'Continue');
    await says(element, '$247.50 is charged to Visa ·· 1111.');
  },
);

/** Removing the method that pays turns auto-pay off, in two steps. */
export const Remove = story({ preset: 'invoice-portal' }, async (element) => {
  await press(element, 'Remove');
  await press(element, 'Continue');
  await press(element, 'Remove and turn off');
  await says(element, 'Auto-pay is off');
});

export const NoMethod = story({ policy: 'prepaid-trunk', account: { topUp: TOP_UP } });

/** A backend that can't say beforehand what switching on would do: what is outstanding is known all the same. */
export const WithoutPreview = story(
  { policy: 'invoice-portal', account: { methods: [VISA], invoices: [BILL] }, lacks: ['preview', 'forecast'] },
  async (element) => {
    await press(element, 'Set up auto-pay');
    await press(element, 'Visa ·· 4242');
    await press(element, 'Continue');
    await press(element, 'Turn on');
    await says(element, '$247.50 was paid.');
  },
);

export const NotOffered = story({ policy: { extends: 'prepaid-trunk', topUp: { offered: false } } });

export const ReadOnly = story({
  preset: 'invoice-portal',
  before: (mock) => mock.testControls.setFaults({ readOnly: true }),
});

export const CannotBeLoaded = story({
  preset: 'invoice-portal',
  before: (mock) => mock.testControls.setFaults({ offline: true }),
});

/** No backend yet: the skeleton has the final size. */
export const Pending: Story = { render: () => html`<billet-autopay-manager></billet-autopay-manager>` };
