import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BillingAdapter } from '../../src/contract/index.ts';
import '../../src/elements/mock-controls/mock-controls.define.ts';
import type { BilletMockControls } from '../../src/elements/mock-controls/mock-controls.ts';
import { elementIn, fill, onMock, press, says, type World } from '../support/on-mock.ts';

const meta: Meta<BilletMockControls> = {
  title: 'Elements/Mock controls',
  component: 'billet-mock-controls',
};

export default meta;

type Story = StoryObj<BilletMockControls>;

function controls(adapter?: BillingAdapter) {
  return html`<billet-mock-controls .adapter=${adapter}></billet-mock-controls>`;
}

function on(world: World): Story {
  return { render: onMock(world, controls) };
}

export const Prepaid: Story = on({ preset: 'prepaid-trunk' });
export const Postpaid: Story = on({ preset: 'invoice-portal' });
export const Loading: Story = { render: () => controls() };

/** A real backend has no controls. */
export const RealBackend: Story = {
  render: onMock({ preset: 'prepaid-trunk' }, (mock) => {
    const names = Object.entries(mock).filter(([name]) => name !== 'testControls');
    return controls(Object.fromEntries(names) as unknown as BillingAdapter);
  }),
};

/** An hour on. */
export const MoveTheClock: Story = {
  ...on({ preset: 'prepaid-trunk' }),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-mock-controls');
    await press(element, '+1 hour');
    await says(element, 'It is Nov 24, 2026, 11:00 EST now.');
  },
};

export const PostADebit: Story = {
  ...on({ preset: 'prepaid-trunk' }),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, 'billet-mock-controls');
    await fill(element, 'Amount', '5');
    await press(element, 'Post the debit');
    await says(element, 'Posted: Calls, $5.00.');
  },
};
