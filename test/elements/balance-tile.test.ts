import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import {
  BillingError,
  type AccountSeed,
  type MethodSeed,
  type PolicySource,
  type PresetName,
} from '../../src/contract/index.ts';
import type { BilletBalanceTile } from '../../src/elements/balance-tile/balance-tile.ts';
import '../../src/elements/balance-tile/balance-tile.define.ts';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, nameOf, press, textOf, type } from './support/find.ts';
import { mockOf, NOW, says, underProvider, type AccountOptions } from './support/mock.ts';

const TAG = 'billet-balance-tile';
const VISA: MethodSeed = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true };
const PAYPAL: MethodSeed = { id: 'paypal', kind: 'paypal', brand: 'paypal', autoCharge: true };
const TOP_UP = { enabled: true, thresholdMinor: 2000, amountMinor: 5000 };
const FUNDED: AccountSeed = { now: NOW, balanceMinor: 4218, methods: [VISA, PAYPAL], topUp: TOP_UP };

function invoice(amountMinor: number, due: string) {
  return { id: `INV-${due}`, type: 'service', amountMinor, issued: '2026-11-01', due };
}

async function tile(preset: PresetName, options: AccountOptions = {}) {
  const mock = await mockOf(preset, options);
  return { mock, element: await underProvider<BilletBalanceTile>(TAG, mock) };
}

async function tileSaying(text: string | RegExp, preset: PresetName, account: AccountSeed, policy?: PolicySource) {
  const made = await tile(preset, policy === undefined ? { account } : { account, policy });
  await says(made.element, text);
  return made;
}

async function failOnce(preset: PresetName, account: AccountSeed, balanceMinor = 3000) {
  const made = await tile(preset, { account });
  await made.mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined', 'ok'] });
  await made.mock.testControls.debit({ type: 'usage', amountMinor: balanceMinor });
  return made;
}

describe('billet-balance-tile', () => {
  describe('what only the payer can do', () => {
    it('is confirming a payment that waits', async () => {
      const account = { now: NOW, methods: [{ ...VISA, gateway: ['requires_action' as const] }] };
      const { element, mock } = await tile('prepaid-trunk', { account });
      await says(element, 'Balance');
      await mock.pay({ amountMinor: 2000, currency: 'USD', method: { id: 'visa' } }, { idempotencyKey: 'one' });
      await says(element, 'Needs your confirmation');
      const names = allByRole(element, 'button').map(nameOf);
      expect(names.indexOf('Confirm now')).to.be.greaterThan(-1).and.to.be.lessThan(names.indexOf('Add funds'));
      await expectAccessible(element);
      byRole(element, 'button', 'Confirm now').click();
      const dialog = element.shadowRoot!.querySelector<BilletPaymentDialog>('billet-payment-dialog')!;
      await says(dialog, 'Simulated 3-D Secure');
      byRole(dialog, 'button', 'Complete').click();
      await says(dialog, '$20.00 was paid');
      await says(element, '$20.00');
      expect((await mock.getAccount({})).balanceMinor).to.equal(2000);
    });

    it('is confirming, on session, what failed when nobody was there', async () => {
      const gateway = ['authentication_required', 'requires_action'] as const;
      const methods = [{ ...VISA, gateway: [...gateway] }];
      const { element, mock } = await tile('prepaid-trunk', { account: { now: NOW, balanceMinor: 3000, methods, topUp: TOP_UP } });
      await says(element, '$30.00');
      await mock.testControls.debit({ type: 'usage', amountMinor: 1500 });
      await says(element, '$50.00 could not be collected from Visa ·· 4242 without you');
      expect(textOf(element)).to.contain('Needs your confirmation');
      await expectAccessible(element);
      await waitUntil(() => allByRole(element, 'button', 'Confirm and pay $50.00').length === 1);
      const button = byRole(element, 'button', 'Confirm and pay $50.00');
      await waitUntil(() => button.getAttribute('aria-disabled') !== 'true');
      for (let times = 0; times < 50; times += 1) button.click();
      const dialog = element.shadowRoot!.querySelector<BilletPaymentDialog>('billet-payment-dialog')!;
      await says(dialog, 'Simulated 3-D Secure');
      byRole(dialog, 'button', 'Complete').click();
      await says(dialog, '$50.00 was paid');
      await waitUntil(() => !textOf(element).includes('Needs your confirmation'));
      expect((await mock.getAccount({})).balanceMinor).to.equal(6500);
    });

    it('says why it could not be tried again', async () => {
      const methods = [{ ...VISA, gateway: ['authentication_required' as const] }];
      const mock = await mockOf('prepaid-trunk', { account: { now: NOW, balanceMinor: 3000, methods, topUp: TOP_UP } });
      await mock.testControls.debit({ type: 'usage', amountMinor: 1500 });
      const retryCharge = () => Promise.reject(new BillingError('not_retryable'));
      const element = await underProvider<BilletBalanceTile>(TAG, { ...mock, retryCharge });
      const button = () => allByRole(element, 'button', 'Confirm and pay $50.00')[0];
      await waitUntil(() => button()?.getAttribute('aria-disabled') === null);
      button()!.click();
      await says(element, 'This payment cannot be tried again');
    });
  });

  describe('what it says', () => {
    it('is the balance and what is added when it falls, from which methods in turn', async () => {
      const { element } = await tileSaying('$42.18', 'prepaid-trunk', FUNDED);
      expect(nameOf(byRole(element, 'heading'))).to.equal('Balance');
      expect(textOf(element)).to.contain('Top-up on');
      expect(textOf(element)).to.contain(
        'When it falls below $20.00, $50.00 is added from Visa ·· 4242, if it fails PayPal.',
      );
      await expectAccessible(element);
    });

    it('is the amount due where billing is postpaid, with the number of invoices and the first due date', async () => {
      const invoices = [invoice(5600, '2026-12-08'), invoice(1000, '2026-12-01')];
      const account = { now: NOW, methods: [{ ...VISA, autoCharge: false }], invoices };
      const { element } = await tileSaying('$66.00', 'invoice-portal', account);
      expect(nameOf(byRole(element, 'heading'))).to.equal('Amount due');
      await says(element, '2 open invoices, the first due December 1, 2026');
      expect(textOf(element)).to.contain('Auto-pay is off: pay each bill yourself, or switch it on.');
      await expectAccessible(element);
    });

    it('says a debt and an overdue bill in words', async () => {
      await tileSaying('You owe $5.00.', 'prepaid-trunk', { ...FUNDED, balanceMinor: -500, topUp: { enabled: false } });
      const overdue = { now: NOW, methods: [VISA], invoices: [invoice(5600, '2026-11-20')] };
      await tileSaying('Overdue since November 20, 2026', 'invoice-portal', overdue);
    });

    const reasons: [why: string, text: string | RegExp, preset: PresetName, account: AccountSeed][] = [
      ['off', 'Automatic top-up is off.', 'prepaid-trunk', { ...FUNDED, topUp: { ...TOP_UP, enabled: false } }],
      ['no method', 'there is no payment method', 'prepaid-trunk', { ...FUNDED, methods: [] }],
      [
        'auto-charge off on all',
        'no payment method has auto-charge on',
        'prepaid-voip',
        { ...FUNDED, methods: [{ ...VISA, autoCharge: false }] },
      ],
      [
        'auto-charge off on the primary',
        'auto-charge is off for your primary method, Visa ·· 4242',
        'prepaid-trunk',
        { ...FUNDED, methods: [{ ...VISA, autoCharge: false }, PAYPAL] },
      ],
      ['all expired', 'the card has expired', 'prepaid-trunk', { ...FUNDED, methods: [{ ...VISA, exp: '2026-01' }] }],
      [
        'a monthly cap below one top-up',
        /your monthly cap of \$40\.00 is below one top-up of \$50\.00\. Raise the cap, lower the amount/,
        'prepaid-trunk',
        { ...FUNDED, topUp: { ...TOP_UP, monthlyCapMinor: 4000 } },
      ],
      [
        'nothing due',
        /next withdrawal day is .*10/,
        'preauthorized-debit',
        { now: NOW, country: 'CA', currency: 'CAD', timeZone: 'America/Toronto', methods: [{ ...VISA, country: 'CA' }] },
      ],
      ['off and nothing due', 'Auto-pay is off. Nothing is due now.', 'invoice-portal', {
        now: NOW,
        methods: [{ ...VISA, autoCharge: false }],
      }],
    ];
    for (const [why, text, preset, account] of reasons) {
      it(`says why nothing pays by itself, and what to do: ${why}`, async () => {
        const { element } = await tileSaying(text, preset, account);
        expect(allByRole(element, 'heading')).to.have.length(1);
      });
    }

    it('says that the monthly cap is reached, and what to do', async () => {
      const topUp = { ...TOP_UP, monthlyCapMinor: 8000 };
      const { element, mock } = await tileSaying('Top-up on', 'prepaid-trunk', { ...FUNDED, topUp });
      await mock.testControls.debit({ type: 'usage', amountMinor: 3000 });
      await says(element, /reached your monthly cap of \$80\.00.*raise the cap or add funds by hand/);
    });

    it('says until when all methods are suspended', async () => {
      const { element } = await failOnce('prepaid-trunk', { ...FUNDED, methods: [VISA] });
      await says(element, /no method can be charged until .*26.*\(in 2 days\)\. Retry the failed payment/);
      expect(textOf(element)).to.contain('Top-up stopped');
      await expectAccessible(element);
    });

    it('names the next attempt when the one top-up of the day is used', async () => {
      const account = { ...FUNDED, timeZone: 'America/New_York', methods: [VISA] };
      const { element } = await failOnce('prepaid-voip', account);
      await says(element, /one automatic top-up a day.*\$50\.00 is added from Visa ·· 4242 on .*25.*00:01 EST/);
    });
  });

  describe('money that is under way', () => {
    it('is told apart from the balance, and nothing can be paid meanwhile', async () => {
      const { mock, element } = await tile('prepaid-trunk', { account: FUNDED });
      await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['unknown:ok'] });
      await mock.testControls.debit({ type: 'usage', amountMinor: 3000 });
      await says(element, /\$50\.00 from Visa ·· 4242 is being processed and is not counted yet/);
      expect(textOf(element)).to.contain('$12.18');
      expect(textOf(element)).to.contain('Payment processing');
      expect(byRole(element, 'button', 'Add funds').getAttribute('aria-disabled')).to.equal('true');
      await expectAccessible(element);
      await mock.testControls.advanceBy('PT10M');
      await says(element, '$62.18');
    });

    it('is a call that is charged when it ends', async () => {
      const { mock, element } = await tile('prepaid-trunk', { account: FUNDED });
      await mock.testControls.usageStart({ id: 'call-1' });
      await says(element, '1 call in progress since');
      await mock.testControls.usageEnd({ id: 'call-1', amountMinor: 118 });
      await says(element, '$41.00');
      expect(textOf(element)).not.to.contain('call in progress');
    });
  });

  describe('pictures', () => {
    it('nests the upcoming charges and opens their items', async () => {
      const { element } = await tile('prepaid-trunk');
      await says(element, 'Each line contains the one above it.');
      expect(allByRole(element, 'term').map(nameOf)).to.deep.equal(['Tomorrow', 'Next 3 days', 'Next 7 days']);
      byRole(element, 'button', 'Show all 3 items').click();
      await says(element, '+1 603 555 0113');
      await expectAccessible(element);
    });

    it('draws the course of the balance, and tells the same as a table', async () => {
      const { element } = await tile('prepaid-trunk');
      await waitUntil(() => allByRole(element, 'img').length === 1, 'the chart is there');
      expect(nameOf(byRole(element, 'img'))).to.match(/^Balance from October 25, 2026 to December 24, 2026: .*payments\.$/);
      await expectAccessible(element);
      const button = byRole(element, 'button', 'Show as a table');
      button.focus();
      await press('Enter');
      await says(element, 'foreseen');
      const table = byRole(element, 'region', 'Balance day by day');
      expect(table.querySelectorAll('tbody tr')).to.have.length(61);
      expect(textOf(table)).to.contain('Nov 24 $106.59');
      await expectAccessible(element);
    });

    it('leaves out what a backend cannot tell, and says nothing wrong', async () => {
      const { element } = await tile('prepaid-trunk', { account: FUNDED, capabilities: [] });
      await says(element, '$42.18');
      await aTimeout(50);
      expect(allByRole(element, 'img')).to.have.length(0);
      expect(textOf(element)).not.to.contain('usual pace');
      expect(allByRole(element, 'alert')).to.have.length(0);
    });
  });

  describe('paying by hand', () => {
    it('is the payment dialog: one charge, in the balance at once, its event fired by the tile', async () => {
      const { mock, element } = await tile('prepaid-trunk', { account: FUNDED });
      await says(element, '$42.18');
      byRole(element, 'button', 'Add funds').click();
      const dialog = element.shadowRoot?.querySelector('billet-payment-dialog') as BilletPaymentDialog;
      await waitUntil(() => allByRole(dialog, 'textbox', 'Amount').length === 1);
      type(byRole(dialog, 'textbox', 'Amount'), '25');
      await waitUntil(() => allByRole(dialog, 'button', 'Pay $25.00').length === 1);
      const pay = byRole(dialog, 'button', 'Pay $25.00');
      const paid = oneEvent(element, 'billet-payment-succeeded');
      for (let click = 0; click < 50; click += 1) pay.click();
      await paid;
      await says(element, '$67.18');
      const { rows } = await mock.listHistory({ from: '2026-11-24', to: '2026-11-24' });
      expect(rows.filter(({ type: rowType }) => rowType === 'deposit')).to.have.length(1);
    });
  });

  describe('its states', () => {
    it('waits for a backend, and picks up one that comes late', async () => {
      const element = await underProvider<BilletBalanceTile>(TAG);
      await says(element, 'Loading');
      await expectAccessible(element);
      element.adapter = await mockOf('prepaid-trunk', { account: FUNDED });
      await says(element, '$42.18');
    });

    it('shows an error with Try again, and goes on after it', async () => {
      const mock = await mockOf('prepaid-trunk', { account: FUNDED });
      await mock.testControls.setFaults({ offline: true });
      const element = await underProvider<BilletBalanceTile>(TAG, mock);
      await says(element, 'This could not be loaded');
      await expectAccessible(element);
      await mock.testControls.setFaults({});
      const retry = allByRole(element, 'button', 'Try again')[0];
      retry?.click();
      await says(element, '$42.18');
    });

    it('keeps the last good answer while the backend is away, and says so', async () => {
      const { mock, element } = await tile('prepaid-trunk', { account: FUNDED });
      await says(element, '$42.18');
      await mock.testControls.setFaults({ offline: true });
      await says(element, 'could not be updated');
      expect(textOf(element)).to.contain('$42.18');
      await expectAccessible(element);
    });

    it('shows everything to a read-only viewer, who can press nothing', async () => {
      const { mock, element } = await tile('prepaid-trunk', { account: FUNDED });
      await mock.testControls.setFaults({ readOnly: true });
      await says(element, 'You can look at this account');
      expect(byRole(element, 'button', 'Add funds').getAttribute('aria-disabled')).to.equal('true');
      await expectAccessible(element);
    });
  });

  it('leads to where automatic payment is managed', async () => {
    const { element } = await tile('prepaid-trunk', { account: FUNDED });
    await says(element, '$42.18');
    expect(allByRole(element, 'button', 'Manage auto top-up')).to.have.length(0);
    const manager = document.createElement('billet-low-balance-settings');
    element.after(manager);
    element.requestUpdate();
    await element.updateComplete;
    byRole(element, 'button', 'Manage auto top-up').click();
    expect(document.activeElement).to.equal(manager);
  });
});
