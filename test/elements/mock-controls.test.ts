import { expect, waitUntil } from '@open-wc/testing';
import type { AccountSeed, BillingAdapter } from '../../src/contract/index.ts';
import type { BilletMockControls } from '../../src/elements/mock-controls/mock-controls.ts';
import '../../src/elements/mock-controls/mock-controls.define.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, press, textOf, type } from './support/find.ts';
import { mockOf, NOW, says, underProvider, type AccountOptions } from './support/mock.ts';
import type { PresetName } from '../../src/contract/index.ts';

const TAG = 'billet-mock-controls';
const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true } as const;
const FUNDED: AccountSeed = {
  now: NOW,
  balanceMinor: 4218,
  methods: [VISA],
  topUp: { enabled: true, thresholdMinor: 2000, amountMinor: 5000 },
};

async function controls(preset: PresetName, options: AccountOptions = {}) {
  const mock = await mockOf(preset, options);
  const element = await underProvider<BilletMockControls>(TAG, mock);
  await says(element, 'Stands');
  return { mock, element };
}

function open(element: BilletMockControls, title: RegExp): void {
  const summaries = [...(element.shadowRoot?.querySelectorAll('summary') ?? [])];
  const summary = summaries.find((each) => title.test(textOf(each)));
  const details = summary?.parentElement as HTMLDetailsElement;
  details.open = true;
}

describe('billet-mock-controls', () => {
  it('moves the clock, by mouse and by keyboard, and says what time it is', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    byRole(element, 'button', '+1 hour').click();
    await waitUntil(async () => (await mock.testControls.getClock()).now === '2026-11-24T16:00:00Z');
    await says(element, 'It is Nov 24, 2026, 11:00 EST now.');
    byRole(element, 'button', '+1 day').focus();
    await press('Enter');
    await waitUntil(async () => (await mock.testControls.getClock()).now === '2026-11-25T16:00:00Z');
    await expectAccessible(element);
  });

  it('steps to the next timer, and says when that is', async () => {
    const { mock, element } = await controls('preauthorized-debit');
    await says(element, /Next timer: .*Dec 10, 00:01 EST/);
    byRole(element, 'button', 'To the next timer').click();
    await waitUntil(async () => (await mock.testControls.getClock()).now === '2026-12-10T05:01:00Z');
  });

  it('runs and stops the clock', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    byRole(element, 'button', 'Run').click();
    await says(element, 'Runs');
    byRole(element, 'button', 'Stop').click();
    await says(element, 'Stands');
    expect((await mock.testControls.getClock()).running).to.equal(false);
  });

  it('posts a debit, starts and ends a call, refunds', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    byRole(element, 'button', 'Post the debit').click();
    await says(element, 'Enter an amount.');
    type(byRole(element, 'textbox', 'Amount'), '5');
    await element.updateComplete;
    byRole(element, 'button', 'Post the debit').click();
    await says(element, 'Posted: Calls, $5.00.');
    byRole(element, 'button', 'Start a call').click();
    await waitUntil(() => allByRole(element, 'button', 'End the call').length === 1);
    byRole(element, 'button', 'End the call').click();
    await says(element, 'The call ended: $5.00.');
    byRole(element, 'button', 'Refund').click();
    await says(element, 'Refunded: $5.00.');
    expect((await mock.getAccount({})).balanceMinor).to.equal(3718);
  });

  it('issues an invoice', async () => {
    const { mock, element } = await controls('invoice-portal', { account: { now: NOW } });
    type(byRole(element, 'textbox', 'Amount'), '56');
    type(byRole(element, 'textbox', 'Billing type'), 'phone');
    await element.updateComplete;
    byRole(element, 'button', 'Issue the invoice').click();
    await says(element, 'Issued: INV-');
    const { invoices } = await mock.listInvoices({});
    expect(invoices.map(({ type: kind, remainingMinor, due }) => [kind, remainingMinor, due])).to.deep.equal([
      ['phone', 5600, '2026-12-08'],
    ]);
  });

  it('sets what becomes of a method\'s next charge', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    open(element, /Payment gateway/);
    const field = byRole(element, 'combobox', 'Visa ·· 4242') as HTMLSelectElement;
    field.value = 'declined';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await says(element, 'Visa ·· 4242: Declined.');
    expect(await mock.testControls.getGateway({ methodId: 'visa' })).to.deep.equal(['declined', 'ok']);
    await expectAccessible(element);
  });

  it('answers a confirmation in the payer\'s place', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['requires_action'] });
    await mock.pay({ amountMinor: 1000, currency: 'USD', method: { id: 'visa' } }, { idempotencyKey: 'one' });
    await says(element, 'A charge of $10.00 asks the payer to confirm.');
    byRole(element, 'button', 'Confirm').click();
    await says(element, 'The payer has answered.');
    const { openCharge } = await mock.getAccount({});
    await mock.confirmCharge({ chargeId: openCharge?.id ?? '' }, { idempotencyKey: 'two' });
    expect((await mock.getAccount({})).balanceMinor).to.equal(5218);
  });

  it('shows the outbox, and each e-mail in place', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    open(element, /Outbox/);
    await says(element, 'No e-mail was sent yet.');
    await mock.pay({ amountMinor: 1000, currency: 'USD', method: { id: 'visa' } }, { idempotencyKey: 'one' });
    await says(element, 'Outbox, 1 e-mail');
    await says(element, 'Receipt');
    await expectAccessible(element);
  });

  it('makes the viewer read-only, and can take it back', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    open(element, /Connection/);
    byRole(element, 'switch', 'Read-only viewer').click();
    await waitUntil(async () => !(await mock.getAccount({})).viewer.canChange);
    await waitUntil(() => byRole(element, 'switch', 'Read-only viewer').getAttribute('aria-checked') === 'true');
    byRole(element, 'switch', 'Read-only viewer').click();
    await waitUntil(async () => (await mock.getAccount({})).viewer.canChange);
    await expectAccessible(element);
  });

  it('goes offline and comes back', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    open(element, /Connection/);
    byRole(element, 'switch', 'Offline').click();
    await waitUntil(() => byRole(element, 'switch', 'Offline').getAttribute('aria-checked') === 'true');
    byRole(element, 'switch', 'Offline').click();
    await waitUntil(async () => (await mock.testControls.getFaults()).offline === false);
    await waitUntil(() => !textOf(element).includes('could not be updated'), 'it is up to date', { timeout: 4000 });
  });

  it('traces what happened, with its rules', async () => {
    const { mock, element } = await controls('prepaid-trunk', { account: FUNDED });
    await mock.testControls.debit({ type: 'usage', amountMinor: 3000 });
    open(element, /Rule trace/);
    await says(element, 'Charge of $50.00 to Visa ·· 4242: succeeded');
    await says(element, 'R33');
    await expectAccessible(element);
  });

  it('starts the demonstration again', async () => {
    const { mock, element } = await controls('prepaid-trunk');
    const { balanceMinor } = await mock.getAccount({});
    element.preset = 'prepaid-trunk';
    await mock.testControls.debit({ type: 'usage', amountMinor: 100 });
    await element.updateComplete;
    byRole(element, 'button', 'Start again').click();
    await says(element, 'The demonstration starts again.');
    expect((await mock.getAccount({})).balanceMinor).to.equal(balanceMinor);
  });

  it('says that a real backend has nothing to control', async () => {
    const mock = await mockOf('prepaid-trunk', { account: FUNDED });
    const real: BillingAdapter = Object.fromEntries(Object.entries(mock).filter(([name]) => name !== 'testControls')) as never;
    const element = await underProvider<BilletMockControls>(TAG, real);
    await says(element, 'There is nothing to control here.');
    expect(allByRole(element, 'button')).to.have.length(0);
    await expectAccessible(element);
  });
});
