import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/balance-tile/balance-tile.define.ts';
import '../../src/elements/low-balance-settings/low-balance-settings.define.ts';
import '../../src/elements/provider/provider.define.ts';
import type { BilletProvider } from '../../src/elements/provider/provider.ts';
import { elementIn, found, mockOf, onMock, press, says, type World } from '../support/on-mock.ts';

const meta: Meta<BilletProvider> = {
  title: 'Elements/Provider',
  component: 'billet-provider',
  argTypes: {
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
    currencyDisplay: { control: 'inline-radio', options: ['symbol', 'narrowSymbol', 'code'] },
  },
};

export default meta;

type Story = StoryObj<BilletProvider>;

const PREPAID: World = { preset: 'prepaid-trunk' };
const CANADIAN: World = {
  policy: 'prepaid-voip',
  account: { country: 'CA', province: 'BC', balanceMinor: 123_450, topUp: { enabled: false } },
};

const tile = html`<billet-balance-tile></billet-balance-tile>`;

/** A play function that waits for a widget inside to say something. */
function tells(tag: string, text: string): NonNullable<Story['play']> {
  return async ({ canvasElement }) => says(await elementIn(canvasElement, tag), text);
}

/** One account store for all that is inside: what is changed in one widget is seen in the other. */
export const OneForAll: Story = {
  render: onMock(
    PREPAID,
    (adapter) => html`<billet-provider .adapter=${adapter}>
      ${tile}<billet-low-balance-settings></billet-low-balance-settings>
    </billet-provider>`,
  ),
  play: async ({ canvasElement }) => {
    const settings = await elementIn(canvasElement, 'billet-low-balance-settings');
    await press(settings, 'Automatic top-up');
    await press(settings, 'Apply changes');
    await says(await elementIn(canvasElement, 'billet-balance-tile'), 'Automatic top-up is off');
  },
};

/** The backend in memory by the name of its preset: nothing else is needed to look around. */
export const BackendInMemory: Story = {
  render: () => html`<billet-provider mock="prepaid-voip">${tile}</billet-provider>`,
  play: tells('billet-balance-tile', 'Add funds'),
};

/** No backend yet is no error: what is inside waits, and takes one that comes late. */
export const ComesLate: Story = {
  render: () => html`<billet-provider>${tile}</billet-provider>`,
  play: async ({ canvasElement }) => {
    const provider = (await elementIn(canvasElement, 'billet-provider')) as BilletProvider;
    const inside = await elementIn(canvasElement, 'billet-balance-tile');
    await found(() => inside.shadowRoot?.querySelector('[aria-busy=true]'), 'what waits');
    provider.adapter = await mockOf(PREPAID);
    await says(inside, 'Add funds');
  },
};

export const NotYet: Story = { render: () => html`<billet-provider>${tile}</billet-provider>` };

export const DoesNotLoad: Story = {
  render: () => html`<billet-provider mock="no-such-preset">${tile}</billet-provider>`,
  play: tells('billet-balance-tile', 'could not be loaded'),
};

export const NoAdapter: Story = {
  render: () => html`<billet-provider .adapter=${{} as never}>${tile}</billet-provider>`,
  play: tells('billet-balance-tile', 'could not be loaded'),
};

/** The nearest wins; what it leaves out it has from the one around it. */
export const Nested: Story = {
  render: onMock(
    PREPAID,
    (adapter) => html`<billet-provider .adapter=${adapter} locale="en">
      ${tile}
      <billet-provider locale="fr"><billet-low-balance-settings></billet-low-balance-settings></billet-provider>
    </billet-provider>`,
  ),
  play: tells('billet-low-balance-settings', 'Solde'),
};

function speaking(world: World, render: (inside: TemplateResult, adapter: unknown) => TemplateResult): Story {
  return { render: onMock(world, (adapter) => render(tile, adapter)) };
}

export const French: Story = speaking(
  PREPAID,
  (inside, adapter) => html`<billet-provider locale="fr-CA" .adapter=${adapter}>${inside}</billet-provider>`,
);

export const Spanish: Story = speaking(
  PREPAID,
  (inside, adapter) => html`<billet-provider locale="es" .adapter=${adapter}>${inside}</billet-provider>`,
);

/** A language that the kit does not speak: its texts are English, its amounts, dates and direction are the page's. */
export const RightToLeft: Story = speaking(
  PREPAID,
  (inside, adapter) => html`<billet-provider locale="ar" .adapter=${adapter}>${inside}</billet-provider>`,
);

export const Dark: Story = speaking(
  PREPAID,
  (inside, adapter) => html`<billet-provider theme="dark" .adapter=${adapter}>${inside}</billet-provider>`,
);

/** Every amount with its ISO code, where a page shows several currencies. */
export const CurrencyCodes: Story = {
  ...speaking(
    CANADIAN,
    (inside, adapter) =>
      html`<billet-provider locale="en-CA" currency-display="code" .adapter=${adapter}>${inside}</billet-provider>`,
  ),
  play: tells('billet-balance-tile', 'USD'),
};

/** Times as they are elsewhere than where the account is. */
export const OtherTimeZone: Story = {
  ...speaking(
    { preset: 'prepaid-voip' },
    (inside, adapter) => html`<billet-provider time-zone="Asia/Tokyo" .adapter=${adapter}>${inside}</billet-provider>`,
  ),
  play: tells('billet-balance-tile', 'GMT+9'),
};

/** A host's own words, by the key of the text they stand for. */
export const OwnTexts: Story = {
  ...speaking(
    PREPAID,
    (inside, adapter) =>
      html`<billet-provider .strings=${{ 'balanceTile.addFunds': 'Top up' }} .adapter=${adapter}>${inside}</billet-provider>`,
  ),
  play: tells('billet-balance-tile', 'Top up'),
};
