import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { AccountSeed, MethodSeed, PresetName } from '../../src/contract/index.ts';
import '../../src/elements/autopay-manager/autopay-manager.define.ts';
import '../../src/elements/balance-tile/balance-tile.define.ts';
import '../../src/elements/low-balance-settings/low-balance-settings.define.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, nameOf, textOf } from './support/find.ts';
import { mockOf, NOW, says } from './support/mock.ts';

/** A top-up that can't run says why in the tile, in the manager and in the settings alike, and what to press. */

const VISA: MethodSeed = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true };
const PAYPAL: MethodSeed = { id: 'paypal', kind: 'paypal', brand: 'paypal', autoCharge: true };
const OFF = { ...VISA, autoCharge: false };
const TOP_UP = { enabled: true, thresholdMinor: 5000, amountMinor: 10_000 };

interface Case {
  readonly preset: PresetName;
  readonly account: AccountSeed;
  /** Debits that came before, in minor units. */
  readonly debits?: readonly number[];
  /** Which reason it is, and what is to be done about it, in words. */
  readonly says: string;
  /** What can be pressed in the manager. */
  readonly press: readonly string[];
  readonly addsFunds?: boolean;
  /** The chip of the tile, where it is another one. */
  readonly state?: string;
}

function having(more: Partial<AccountSeed>): AccountSeed {
  return { now: NOW, balanceMinor: 6000, methods: [VISA], topUp: TOP_UP, ...more };
}

const CASES: Readonly<Record<string, Case>> = {
  'no method': {
    preset: 'prepaid-trunk',
    account: having({ methods: [] }),
    says: 'Automatic top-up cannot run: there is no payment method. Add one under Payment methods.',
    press: ['Add a new method', 'Add funds'],
  },
  "the primary's auto-charge is off": {
    preset: 'prepaid-trunk',
    account: having({ methods: [OFF, PAYPAL] }),
    says:
      'Automatic top-up cannot run: auto-charge is off for your primary method, Visa ·· 4242. ' +
      'Switch it on, or make another method the primary.',
    press: ['Switch on auto-charge for Visa ·· 4242', 'Add funds'],
  },
  'no auto-charge at all': {
    preset: 'prepaid-voip',
    account: having({ methods: [OFF] }),
    says: 'Automatic top-up cannot run: no payment method has auto-charge on. Switch it on under Payment methods.',
    press: ['Switch on auto-charge for Visa ·· 4242', 'Add funds'],
  },
  'all methods are suspended': {
    preset: 'prepaid-trunk',
    account: having({ methods: [{ ...VISA, gateway: ['declined'] }, { ...PAYPAL, gateway: ['declined'] }] }),
    debits: [2000],
    says:
      'Automatic top-up cannot run: after failed payments no method can be charged until ' +
      'Thu, Nov 26, 10:00 EST (in 2 days). Retry the failed payment to end that now.',
    press: ['Retry from Visa ·· 4242', 'Retry from PayPal', 'Add funds'],
  },
  'the card is expired': {
    preset: 'prepaid-trunk',
    account: having({ methods: [{ ...VISA, exp: '2026-01' }] }),
    says: 'Automatic top-up cannot run: the card has expired. Update it under Payment methods.',
    press: ['Update Visa ·· 4242', 'Add funds'],
  },
  'one is expired, the other suspended': {
    preset: 'prepaid-trunk',
    account: having({ methods: [{ ...VISA, exp: '2026-01' }, { ...PAYPAL, gateway: ['declined'] }] }),
    debits: [2000],
    says:
      'Automatic top-up cannot run: each method is expired, or suspended after a failed payment. ' +
      'The first can be charged again on Thu, Nov 26, 10:00 EST (in 2 days).',
    press: ['Retry from PayPal', 'Update Visa ·· 4242', 'Add funds'],
  },
  'the daily limit is reached': {
    preset: 'prepaid-voip',
    account: having({}),
    debits: [2000],
    says:
      "There is one automatic top-up a day, and today's has been used. The next one can run on " +
      'Wed, Nov 25, 00:01 EST (in 14 hours). Until then, add funds by hand.',
    press: ['Change method', 'Add funds'],
    state: 'Limited until 00:01',
  },
  'the daily limit is reached, and the threshold again': {
    preset: 'prepaid-voip',
    account: having({}),
    debits: [2000, 9500],
    says:
      "There is one automatic top-up a day, and today's has been used. If the balance is still low, $100.00 is added " +
      'from Visa ·· 4242 on Wed, Nov 25, 00:01 EST (in 14 hours). To go on before that, add funds by hand.',
    press: ['Change method', 'Add funds'],
    state: 'Limited until 00:01',
  },
  'the monthly cap is reached': {
    preset: 'prepaid-trunk',
    account: having({ topUp: { ...TOP_UP, monthlyCapMinor: 15_000 } }),
    debits: [2000],
    says:
      'Automatic top-up has reached your monthly cap of $150.00. It can run again on Tue, Dec 1, 00:00 EST (in 7 days). ' +
      'To go on before that, raise the cap or add funds by hand.',
    press: ['Add funds'],
  },
  'a payment is being processed': {
    preset: 'prepaid-trunk',
    account: having({ methods: [{ ...VISA, gateway: ['unknown:ok'] }] }),
    debits: [2000],
    says: 'What comes next is decided when the payment that is being processed has its outcome.',
    press: [],
    addsFunds: false,
    state: 'Payment processing',
  },
};

async function shown(adapter: MockAdapter): Promise<readonly HTMLElement[]> {
  const provider = await fixture(
    html`<billet-provider locale="en" .adapter=${adapter}>
      <billet-balance-tile></billet-balance-tile>
      <billet-autopay-manager></billet-autopay-manager>
      <billet-low-balance-settings></billet-low-balance-settings>
    </billet-provider>`,
  );
  const widgets = [...provider.children] as HTMLElement[];
  const isShown = (each: HTMLElement) => !each.matches(':state(waiting)');
  await waitUntil(() => widgets.every(isShown), 'all are shown');
  return widgets;
}

function enabledButtons(element: Element): string[] {
  return allByRole(element, 'button').filter((each) => each.getAttribute('aria-disabled') === null).map(nameOf);
}

describe('a top-up that cannot run', () => {
  for (const [why, { preset, account, debits = [], says: text, press, state = 'Top-up stopped', addsFunds = true }] of Object.entries(CASES)) {
    it(`says which and what to press, wherever one looks: ${why}`, async () => {
      const mock = await mockOf(preset, { account: { timeZone: 'America/New_York', ...account } });
      for (const amountMinor of debits) await mock.testControls.debit({ type: 'usage', amountMinor });
      const [tile, manager, settings] = (await shown(mock)) as [HTMLElement, HTMLElement, HTMLElement];
      for (const widget of [tile, manager, settings]) await says(widget, text);
      expect(enabledButtons(manager), 'in the manager').to.deep.equal(press);
      expect(enabledButtons(tile).includes('Add funds'), 'in the tile').to.equal(addsFunds);
      const chip = /Top-up stopped|Limited until 00:01|Payment processing/.exec(textOf(tile))?.[0];
      expect(chip, 'the chip of the tile').to.equal(state);
      for (const widget of [tile, manager, settings]) await expectAccessible(widget);
    });
  }
});
