import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletLowBalanceSettings } from '../../src/elements/low-balance-settings/low-balance-settings.ts';
import '../../src/elements/low-balance-settings/low-balance-settings.define.ts';
import { elementIn, fill, onMock, press, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-low-balance-settings';

const meta: Meta<BilletLowBalanceSettings> = {
  title: 'Elements/Low-balance settings',
  component: TAG,
};

export default meta;

type Story = StoryObj<BilletLowBalanceSettings>;

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true } as const;
const OFF = { enabled: false, thresholdMinor: 5000, amountMinor: 5000 };

function story(world: World, play?: (element: HTMLElement) => Promise<void>): Story {
  const render = onMock(world, (adapter) => html`<billet-low-balance-settings .adapter=${adapter}></billet-low-balance-settings>`);
  if (play === undefined) return { render };
  return { render, play: async ({ canvasElement }) => play(await elementIn(canvasElement, TAG)) };
}

/** Both on, a call in progress, the threshold that is recommended. */
export const Trunk = story({ preset: 'prepaid-trunk' });

/** One top-up a day: today's has been used. */
export const DailyLimit = story({ preset: 'prepaid-voip' });

/** What the coming month would be, with the settings as they are and as they would be. */
export const Preview = story({ preset: 'prepaid-trunk' }, async (element) => {
  await fill(element, 'Add', '75');
  await says(element, 'With changes');
});

/** Applying charges at once: the amount is confirmed, then it is added. */
export const ChargesAtOnce = story(
  { policy: 'prepaid-trunk', account: { balanceMinor: 2000, methods: [VISA], topUp: OFF } },
  async (element) => {
    await press(element, 'Automatic top-up');
    await press(element, 'Apply changes');
    await says(element, 'Add $50.00 now?');
    await press(element, 'Apply and add $50.00 now');
    await says(element, '$50.00 was added.');
  },
);

/** Mistakes stand at their fields, and together. */
export const Mistakes = story({ preset: 'prepaid-trunk' }, async (element) => {
  await fill(element, 'Add', '0');
  await fill(element, 'When below', 'much');
  await press(element, 'Apply changes');
  await says(element, 'There are 2 problems');
});

/** Refused: no method may be charged automatically. */
export const NoAutoCharge = story(
  { policy: 'prepaid-trunk', account: { methods: [{ ...VISA, autoCharge: false }], topUp: OFF } },
  async (element) => {
    await press(element, 'Automatic top-up');
    await says(element, 'Switch on auto-charge for a payment method first.');
  },
);

/** On, and it can't run: it says why and what to press. */
export const CannotRun = story({
  policy: 'prepaid-trunk',
  account: { balanceMinor: 9000, methods: [{ ...VISA, autoCharge: false }], topUp: { ...OFF, enabled: true } },
});

/** After a failure no method can be charged: said before anything is applied. */
export const AllSuspended = story(
  {
    policy: 'prepaid-trunk',
    account: {
      balanceMinor: 6000,
      topUp: { ...OFF, enabled: true },
      methods: [{ ...VISA, gateway: ['declined'] }],
    },
    before: (mock) => mock.testControls.debit({ type: 'usage', amountMinor: 2000 }),
  },
  (element) => says(element, 'no method can be charged until'),
);

export const CapReached = story(
  {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 6000, topUp: { ...OFF, enabled: true, monthlyCapMinor: 4000 }, methods: [VISA] },
  },
  (element) => says(element, 'your monthly cap of $40.00'),
);

/** Discarding brings back what is stored. */
export const Discard = story({ preset: 'prepaid-trunk' }, async (element) => {
  await fill(element, 'Add', '75');
  await press(element, 'Discard');
  await says(element, '$150.00 is added');
});

export const BothOff = story({ policy: 'prepaid-trunk', account: { methods: [VISA] } });

/** A backend that can neither preview nor foresee: the settings can be applied all the same. */
export const WithoutPreview = story({ preset: 'prepaid-trunk', lacks: ['preview', 'forecast', 'usualUsage'] }, async (element) => {
  await fill(element, 'Add', '75');
  await press(element, 'Apply changes');
  await says(element, '$75.00 is added');
});

/** Not part of the account. */
export const NotOffered = story({ preset: 'invoice-portal' });

export const ReadOnly = story({
  preset: 'prepaid-trunk',
  before: (mock) => mock.testControls.setFaults({ readOnly: true }),
});

export const CannotBeLoaded = story({
  preset: 'prepaid-trunk',
  before: (mock) => mock.testControls.setFaults({ offline: true }),
});

/** No backend yet: the skeleton has the final size. */
export const Pending: Story = { render: () => html`<billet-low-balance-settings></billet-low-balance-settings>` };
