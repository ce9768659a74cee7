import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CAPABILITIES, type PresetName } from '../../src/contract/index.ts';
import type { BilletDashboard } from '../../src/elements/dashboard/dashboard.ts';
import '../../src/elements/dashboard/dashboard.define.ts';
import { onMock } from '../support/on-mock.ts';

const meta: Meta<BilletDashboard> = { title: 'Elements/Dashboard', component: 'billet-dashboard' };

export default meta;

type Story = StoryObj<BilletDashboard>;

function story(preset: PresetName): Story {
  return { render: onMock({ preset }, (adapter) => html`<billet-dashboard .adapter=${adapter}></billet-dashboard>`) };
}

export const PrepaidTrunk = story('prepaid-trunk');
export const PrepaidVoip = story('prepaid-voip');
export const InvoicePortal = story('invoice-portal');
export const PreauthorizedDebit = story('preauthorized-debit');
export const DuesSchedule = story('dues-schedule');

/** A backend that can do nothing that it need not. */
export const LeastBackend: Story = {
  render: onMock({ preset: 'prepaid-voip', lacks: CAPABILITIES }, (adapter) => html`<billet-dashboard .adapter=${adapter}></billet-dashboard>`),
};

/** No backend is known yet. */
export const Pending: Story = { render: () => html`<billet-dashboard></billet-dashboard>` };
