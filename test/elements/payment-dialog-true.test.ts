import { expect } from '@open-wc/testing';
import { BillingError, type AccountSeed, type PresetName } from '../../src/contract/index.ts';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import '../../src/elements/provider/provider.define.ts';
import { createMock } from '../../src/mock/index.ts';
import { press, says, show } from './support/dialog.ts';
import { allByRole, byRole, textOf } from './support/find.ts';
import { underProvider, type MockAdapter } from './support/mock.ts';
import { until } from './support/until.ts';

/** What is said of a payment stays true, whatever happens between the review and the answer. */

const NOW = '2026-11-24T15:00:00Z';
const CARD = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;

type Change = (mock: MockAdapter) => Partial<MockAdapter>;

async function dialogOn(preset: PresetName, account: Partial<AccountSeed>, change: Change = () => ({})) {
  const mock = await createMock({ preset, account: { now: NOW, ...account } });
  const dialog = await underProvider<BilletPaymentDialog>('billet-payment-dialog', { ...mock, ...change(mock) });
  return { mock, dialog };
}

function invoice(mock: MockAdapter, amountMinor: number): Promise<void> {
  return mock.testControls.issueInvoice({ id: `inv-${amountMinor}`, type: 'phone', amountMinor, due: '2026-12-08' });
}

async function typeCard(dialog: Element): Promise<void> {
  await until('the form is there', () => allByRole(dialog, 'textbox', 'Card number').length === 1);
  for (const [name, value] of [['Card number', '4242424242424242'], ['Expiry', '12/30'], ['Security code', '123']]) {
    const input = byRole(dialog, 'textbox', name) as HTMLInputElement;
    input.value = value!;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

/** Adds a card for auto pay, as far as the button that says what that pays. */
async function reviewCard(dialog: BilletPaymentDialog, pay: string): Promise<void> {
  await show(dialog, { purpose: 'add' });
  await typeCard(dialog);
  byRole(dialog, 'checkbox', 'Use for auto pay').click();
  await press(dialog, 'Add');
  await until('it is reviewed', () => byRole(dialog, 'button', pay));
}

describe('billet-payment-dialog, what stays true', () => {
  it('charges no more at once than its button said: what changed meanwhile is shown first', async () => {
    const { mock, dialog } = await dialogOn('invoice-portal', { country: 'US' });
    await invoice(mock, 5000);
    await reviewCard(dialog, 'Pay $50.00');
    await invoice(mock, 3000);
    await press(dialog, 'Pay $50.00');
    await says(dialog, 'Something was changed elsewhere meanwhile.');
    expect((await mock.getAccount({})).amountDueMinor).to.equal(8000);
    await press(dialog, 'Pay $80.00');
    await says(dialog, 'was added');
    expect((await mock.getAccount({})).amountDueMinor).to.equal(0);
  });

  it('goes on by itself where something else of the account changed meanwhile', async () => {
    const { mock, dialog } = await dialogOn('invoice-portal', { country: 'US', methods: [CARD] });
    await invoice(mock, 5000);
    await reviewCard(dialog, 'Pay $50.00');
    await mock.renameMethod({ methodId: 'visa', nickname: 'Household' }, { idempotencyKey: 'another-page' });
    await press(dialog, 'Pay $50.00');
    await says(dialog, 'was added');
    expect((await mock.getAccount({})).amountDueMinor).to.equal(0);
  });

  it('tells the host of a payment that came about on the second press', async () => {
    let tries = 0;
    const { dialog } = await dialogOn('prepaid-trunk', { methods: [CARD] }, (mock) => ({
      pay: async (input, options) => {
        tries += 1;
        if (tries === 1) throw new BillingError('rate_limited', { operation: 'pay' });
        return mock.pay(input, options);
      },
    }));
    const told: string[] = [];
    for (const type of ['billet-error', 'billet-payment-succeeded']) dialog.addEventListener(type, () => told.push(type));
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await press(dialog, 'Pay $20.00');
    await until('the first was refused', () => told.length === 1);
    await press(dialog, 'Pay $20.00');
    await says(dialog, '$20.00 was paid from Visa ·· 4242.');
    expect(told).to.deep.equal(['billet-error', 'billet-payment-succeeded']);
  });

  it('shows the charge that it was opened on, not one that it still asked about when it was closed', async () => {
    const answers: (() => void)[] = [];
    const { mock, dialog } = await dialogOn('prepaid-trunk', { methods: [CARD] }, (backend) => ({
      getCharge: async (input) => {
        const charge = await backend.getCharge(input);
        if (charge.status === 'succeeded') await new Promise<void>((resolve) => answers.push(resolve));
        return charge;
      },
    }));
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['unknown:ok', 'unknown:ok'] });
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await press(dialog, 'Pay $20.00');
    await says(dialog, 'is being processed');
    await mock.testControls.advanceBy('PT11M');
    await until('it asks how it ended', () => answers.length > 0);
    dialog.close();
    await show(dialog, { purpose: 'pay', amountMinor: 3500 });
    await press(dialog, 'Pay $35.00');
    await says(dialog, 'is being processed');
    answers.forEach((answer) => answer());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textOf(dialog)).to.contain('$35.00').and.not.contain('$20.00');
    expect(allByRole(dialog, 'dialog', 'Paid')).to.have.length(0);
  });
});
