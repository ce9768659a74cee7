import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { AccountSeed, Capability, PresetName } from '../../src/contract/index.ts';
import { PRESET_NAMES } from '../../src/contract/index.ts';
import type { BilletTimeline } from '../../src/elements/timeline/timeline.ts';
import '../../src/elements/timeline/timeline.define.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, nameOf, textOf } from './support/find.ts';
import { mockOf, NOW, says, underProvider, type AccountOptions } from './support/mock.ts';

const TAG = 'billet-timeline';
const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true } as const;
const PAYPAL = { id: 'paypal', kind: 'paypal', brand: 'paypal', autoCharge: true } as const;
const FUNDED: AccountSeed = {
  now: NOW,
  balanceMinor: 4218,
  methods: [VISA, PAYPAL],
  topUp: { enabled: true, thresholdMinor: 2000, amountMinor: 5000 },
};

async function timeline(preset: PresetName, options: AccountOptions = {}) {
  const mock = await mockOf(preset, options);
  return { mock, element: await underProvider<BilletTimeline>(TAG, mock) };
}

function rows(element: Element, list: 'Past' | 'To come'): string[] {
  const found = [...(element.shadowRoot?.querySelectorAll('ol') ?? [])].find((each) => nameOf(each) === list);
  return [...(found?.querySelectorAll('li') ?? [])].map((each) => textOf(each));
}

describe('billet-timeline', () => {
  it('tells a round with all that it tried, and why, in words', async () => {
    const { mock, element } = await timeline('prepaid-trunk', { account: FUNDED });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined', 'ok'] });
    await mock.testControls.debit({ type: 'usage', amountMinor: 3398 });
    await says(element, 'Visa ·· 4242 failed: declined');
    const past = rows(element, 'Past');
    expect(past).to.have.length(1);
    expect(past[0]).to.contain('Automatic top-up Paid');
    expect(past[0]).to.match(/Not charged automatically until .*26.*PayPal paid instead/);
    expect(past[0]).to.contain('The balance, $8.20, was below $20.00 after a charge to the account.');
    expect(past[0]).to.contain('Receipt sent to');
    expect(past[0]).to.contain('+$50.00');
    await expectAccessible(element);
  });

  it('tells a payment by hand, its failure and its retry', async () => {
    const { mock, element } = await timeline('prepaid-trunk', { account: FUNDED });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['insufficient_funds', 'ok'] });
    const method = { id: 'visa' };
    const { charges } = await mock.pay({ amountMinor: 1000, currency: 'USD', method }, { idempotencyKey: 'one' });
    await says(element, 'Payment by hand Failed');
    await mock.retryCharge({ chargeId: charges[0]?.id ?? '' }, { idempotencyKey: 'two' });
    await says(element, 'Retry of a failed payment Paid');
    expect(rows(element, 'Past')).to.have.length(2);
    expect(rows(element, 'Past')[0]).to.contain('Visa ·· 4242 failed: insufficient funds');
  });

  it('tells bills of one day together', async () => {
    const account = { now: NOW, methods: [{ ...VISA, autoCharge: false }] };
    const { mock, element } = await timeline('invoice-portal', { account });
    for (const id of ['A', 'B', 'C']) {
      await mock.testControls.issueInvoice({ id, type: 'phone', amountMinor: 1000, due: '2026-12-01' });
    }
    await says(element, '3 invoices were issued');
    expect(rows(element, 'Past')[0]).to.contain('$30.00 due').and.contain('−$30.00');
    expect(rows(element, 'To come')[0]).to.contain('3 invoices are due').and.contain('$30.00');
  });

  it('tells what comes: fees, top-ups at the usual pace, the end of a suspension', async () => {
    const { element } = await timeline('prepaid-trunk');
    await waitUntil(() => rows(element, 'To come').length > 0, 'the future is there');
    const future = rows(element, 'To come').join('\n');
    expect(future).to.contain('Nov 25').and.contain('Monthly fee, +1 603 555 0113').and.contain('−$0.95');
    expect(future).to.contain('Practice card, Visa ·· 4242 is available again');
    expect(future).to.match(/about \w+ \d+.*Automatic top-up from/);
    expect(future).to.contain('At your usual pace.');
    byRole(element, 'button', 'Show more of what comes').click();
    await element.updateComplete;
    expect(rows(element, 'To come').length).to.be.greaterThan(6);
    await expectAccessible(element);
  });

  it('names the next attempt where the one top-up of the day is used', async () => {
    const { element } = await timeline('prepaid-voip');
    await waitUntil(() => rows(element, 'To come').length > 0, 'the future is there');
    expect(rows(element, 'To come')[0]).to.contain('Automatic top-up from Shop card, Visa ·· 1881');
    expect(rows(element, 'To come')[0]).to.contain('Only if the balance is still low.');
  });

  it('warns of a card that expires before a planned payment', async () => {
    const account: AccountSeed = {
      now: NOW,
      methods: [{ ...VISA, exp: '2026-11' }, { ...PAYPAL, kind: 'bank_account', schedule: { when: '15th', types: ['dues'] } }],
      invoices: [{ id: 'D', type: 'dues', amountMinor: 9000, issued: '2026-11-01', due: '2026-12-20' }],
    };
    const { element } = await timeline('dues-schedule', { account });
    await says(element, 'Visa ·· 4242 expires');
    expect(rows(element, 'To come').join('\n')).to.contain('Before the payment of $90.00 planned for Dec 15');
  });

  it('shows the rules when it is asked to', async () => {
    const { element } = await timeline('prepaid-voip');
    await waitUntil(() => rows(element, 'Past').length > 0);
    expect(textOf(element)).not.to.contain('R33');
    element.showRules = true;
    await says(element, 'R33');
  });

  it('goes back as far as there is anything to tell', async () => {
    const { element } = await timeline('prepaid-trunk');
    await waitUntil(() => rows(element, 'Past').length === 5, 'five things', { timeout: 4000 });
    byRole(element, 'button', 'Show older').click();
    await waitUntil(() => rows(element, 'Past').length === 15, 'ten more', { timeout: 4000 });
  });

  it('says that nothing has happened yet, and that nothing is planned', async () => {
    const { element } = await timeline('prepaid-trunk', { account: { now: NOW } });
    await says(element, 'Nothing has happened yet.');
    await says(element, 'Nothing is planned for the next 30 days.');
    await expectAccessible(element);
  });

  it('leaves out what a backend cannot tell', async () => {
    const capabilities: Capability[] = [];
    const { element } = await timeline('prepaid-trunk', { account: FUNDED, capabilities });
    await says(element, 'Now');
    await aTimeout(50);
    expect(allByRole(element, 'alert')).to.have.length(0);
    expect(textOf(element)).not.to.contain('Nothing has happened');
  });

  it('waits for a backend, and shows an error with Try again', async () => {
    const element = await underProvider<BilletTimeline>(TAG);
    await says(element, 'Loading');
    await expectAccessible(element);
    const mock = await mockOf('prepaid-trunk', { account: FUNDED });
    await mock.testControls.setFaults({ offline: true });
    element.adapter = mock;
    await says(element, 'This could not be loaded');
    await expectAccessible(element);
  });

  for (const preset of PRESET_NAMES) {
    it(`is accessible with the demonstration of ${preset}, light and narrow`, async () => {
      const { element } = await timeline(preset);
      element.parentElement?.setAttribute('dir', 'rtl');
      await waitUntil(() => rows(element, 'Past').length > 0, 'the past is there', { timeout: 4000 });
      await expectAccessible(element);
    });
  }
});
