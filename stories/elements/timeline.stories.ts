import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import type { BillingAdapter } from '../../src/contract/index.ts';
import '../../src/elements/timeline/timeline.define.ts';
import type { BilletTimeline } from '../../src/elements/timeline/timeline.ts';
import { createMock } from '../../src/mock/index.ts';
import { elementIn, onMock, press, says, type World } from '../support/on-mock.ts';

const meta: Meta<BilletTimeline> = {
  title: 'Elements/Timeline',
  component: 'billet-timeline',
};

export default meta;

type Story = StoryObj<BilletTimeline>;

function line(adapter?: BillingAdapter) {
  return html`<billet-timeline .adapter=${adapter}></billet-timeline>`;
}

function on(world: World): Story {
  return { render: onMock(world, line) };
}

export const PrepaidWithFallback: Story = on({ preset: 'prepaid-trunk' });
export const OneTopUpADay: Story = on({ preset: 'prepaid-voip' });
export const Invoices: Story = on({ preset: 'invoice-portal' });
export const PreauthorizedDebit: Story = on({ preset: 'preauthorized-debit' });
export const Dues: Story = on({ preset: 'dues-schedule' });

export const WithRules: Story = {
  render: onMock(
    { preset: 'prepaid-voip' },
    (adapter) => html`<billet-timeline show-rules .adapter=${adapter}></billet-timeline>`,
  ),
};

export const Loading: Story = { render: () => line() };

export const Failed: Story = on({
  preset: 'prepaid-trunk',
  before: (mock) => mock.testControls.setFaults({ offline: true }),
});

export const Empty: Story = on({ policy: 'prepaid-trunk', account: {} });

/** A backend that foresees nothing: the next payment alone is known. */
export const WithoutForecast: Story = {
  render: () =>
    html`${until(
      createMock({ preset: 'prepaid-voip', capabilities: ['activity', 'services'] }).then((adapter) => line(adapter)),
    )}`,
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-timeline');
    await says(element, 'What comes cannot be foreseen here.');
  },
};

/** A backend that tells nothing of what happened: only what comes is on the line. */
export const WithoutActivity: Story = on({ preset: 'prepaid-trunk', lacks: ['activity'] });

/** Back as far as there is anything to tell. */
export const Older: Story = {
  ...on({ preset: 'prepaid-trunk' }),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-timeline');
    await press(element, 'Show older');
    await says(element, 'paid instead');
  },
};

export const RightToLeft: Story = {
  render: onMock({ preset: 'prepaid-trunk' }, (adapter) => html`<div dir="rtl" lang="ar">${line(adapter)}</div>`),
};
