import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletServices } from '../../src/elements/services/services.ts';
import '../../src/elements/services/services.define.ts';
import { elementIn, onMock, press, refusing, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-services';

const meta: Meta<BilletServices> = { title: 'Elements/Services', component: TAG };

export default meta;

type Story = StoryObj<BilletServices>;

function story(world: World, play?: (element: HTMLElement) => Promise<void>): Story {
  const render = onMock(world, (adapter) => html`<billet-services .adapter=${adapter}></billet-services>`);
  if (play === undefined) return { render };
  return { render, play: async ({ canvasElement }) => play(await elementIn(canvasElement, TAG)) };
}

/** Local, toll-free and international numbers. */
export const Numbers = story({ preset: 'prepaid-voip' });

/** The plans are compared, and the number is switched; the next switch has its date. */
export const SwitchPlan = story({ preset: 'prepaid-voip' }, async (element) => {
  await press(element, 'Switch plan of +1 604 555 0140');
  await press(element, 'Switch to per minute');
  await says(element, 'It can be switched again from');
});

/** What removing a number changes, before it is done. */
export const Remove = story({ preset: 'prepaid-voip' }, async (element) => {
  await press(element, 'Remove +1 604 555 0140');
  await says(element, 'Nothing is refunded.');
});

/** Removed, and said so. */
export const Removed = story({ preset: 'prepaid-voip' }, async (element) => {
  await press(element, 'Remove +1 604 555 0140');
  await press(element, 'Remove number');
  await says(element, '+1 604 555 0140 was removed.');
});

/** Another tab has switched it meanwhile: the refusal stands where the plans are compared. */
export const SwitchRefused = story({ preset: 'prepaid-voip', change: refusing('switchPlan', 'plan_switch_limit') }, async (element) => {
  await press(element, 'Switch plan of +1 604 555 0140');
  await press(element, 'Switch to per minute');
  await says(element, 'The plan of this number was already switched this month.');
});

/** The viewer may look, and is told why nothing can be pressed. */
export const ReadOnly = story({ preset: 'prepaid-voip', before: (mock) => mock.testControls.setFaults({ readOnly: true }) });

/** The backend does not answer. */
export const Failing = story({ preset: 'prepaid-voip', before: (mock) => mock.testControls.setFaults({ failPercent: 100 }) });

/** A thousand numbers: a filter, and more on demand. */
export const Many = story({
  policy: 'prepaid-voip',
  account: {
    services: Array.from({ length: 1000 }, (_, index) => ({
      id: `did-${index}`,
      kind: 'local' as const,
      number: `+1 604 555 ${String(index).padStart(4, '0')}`,
      rateCentre: 'Vancouver',
      plan: 'flat' as const,
      feesMinor: { flat: 499, 'per-minute': 85 },
      ratePerMinute: '0.009',
      orderedOn: '2023-05-25',
      nextBillingOn: '2026-03-25',
    })),
  },
});

/** None yet. */
export const Empty = story({ policy: 'prepaid-voip' });

/** The policy has none. */
export const NotOffered = story({ preset: 'invoice-portal' });

/** The policy has them and the backend can't tell of them. */
export const Unsupported = story({ preset: 'prepaid-voip', lacks: ['services'] }, async (element) => {
  await says(element, 'This account has no such feature.');
});

/** No backend is known yet. */
export const Pending: Story = { render: () => html`<billet-services></billet-services>` };
