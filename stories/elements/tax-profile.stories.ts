import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AccountSeed } from '../../src/contract/index.ts';
import type { BilletTaxProfile } from '../../src/elements/tax-profile/tax-profile.ts';
import '../../src/elements/tax-profile/tax-profile.define.ts';
import { elementIn, fill, onMock, press, refusing, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-tax-profile';

const meta: Meta<BilletTaxProfile> = { title: 'Elements/Tax profile', component: TAG };

export default meta;

type Story = StoryObj<BilletTaxProfile>;

function story(world: World, play?: (element: HTMLElement) => Promise<void>): Story {
  const render = onMock(world, (adapter) => html`<billet-tax-profile .adapter=${adapter}></billet-tax-profile>`);
  if (play === undefined) return { render };
  return { render, play: async ({ canvasElement }) => play(await elementIn(canvasElement, TAG)) };
}

function inProvince(province: string, more: Partial<AccountSeed> = {}): World {
  return { policy: 'prepaid-voip', account: { country: 'CA', province, timeZone: 'America/Vancouver', ...more } };
}

/** Where there is a provincial sales tax. */
export const BritishColumbia = story(inProvince('BC'));

/** The next deposit's tax before and after saving, and then saved. */
export const EnterTaxId = story(inProvince('BC'), async (element) => {
  await fill(element, 'Provincial tax ID', 'PST-1234-5678');
  await says(element, 'After saving');
  await press(element, 'Save');
  await says(element, 'Your provincial tax ID was saved.');
});

/** Exempt with an id. */
export const Exempt = story(inProvince('SK', { provincialTaxId: 'SK-20261' }));

/** Taken out again: what that costs stands there before it is done. */
export const RemoveTaxId = story(inProvince('SK', { provincialTaxId: 'SK-20261' }), async (element) => {
  await fill(element, 'Provincial tax ID', '');
  await says(element, '$111.00');
  await press(element, 'Remove tax ID');
  await says(element, 'Your provincial tax ID was removed.');
});

/** Refused by the backend: what was typed stays. */
export const Refused = story(
  { ...inProvince('BC'), change: refusing('setProvincialTaxId', 'tax_id_not_applicable') },
  async (element) => {
    await fill(element, 'Provincial tax ID', 'X-1');
    await press(element, 'Save');
    await says(element, 'There is no provincial tax ID where this account is.');
  },
);

/** The viewer may look, and is told why nothing can be typed. */
export const ReadOnly = story({
  ...inProvince('BC'),
  before: (mock) => mock.testControls.setFaults({ readOnly: true }),
});

/** The backend does not answer. */
export const Failing = story({
  ...inProvince('BC'),
  before: (mock) => mock.testControls.setFaults({ failPercent: 100 }),
});

/** Exempt with a form. */
export const ExemptByForm = story(inProvince('BC', { pstExempt: true }));

/** A province without an id of its own. */
export const Ontario = story(inProvince('ON'));

/** The policy has no taxes. */
export const NotOffered = story({ preset: 'prepaid-trunk' });

/** A backend that takes no tax id: what is charged is shown, and nothing can be entered. */
export const Unsupported = story({ ...inProvince('BC'), lacks: ['taxes'] }, async (element) => {
  await says(element, 'PST 7%');
});

/** No backend is known yet. */
export const Pending: Story = { render: () => html`<billet-tax-profile></billet-tax-profile>` };
