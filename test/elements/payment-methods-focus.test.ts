import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BillingError, type AccountSeed } from '../../src/contract/index.ts';
import type { BilletPaymentMethods } from '../../src/elements/payment-methods/payment-methods.ts';
import '../../src/elements/payment-methods/payment-methods.define.ts';
import '../../src/elements/provider/provider.define.ts';
import { allByRole, byRole, nameOf, textOf } from './support/find.ts';
import { onMock, underProvider, type MockAdapter } from './support/mock.ts';
import { until } from './support/until.ts';

/** By keyboard alone: where the focus is, and that a key which is still held decides nothing. */

const TAG = 'billet-payment-methods';
const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;
const PAYPAL = { id: 'paypal', kind: 'paypal', brand: 'paypal', holder: 'you@example.com' } as const;
const ACCOUNT: AccountSeed = {
  now: '2026-11-24T15:00:00Z',
  balanceMinor: 10_000,
  methods: [{ ...VISA, autoCharge: true }, PAYPAL],
  topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 2000 },
};

async function list(account: AccountSeed) {
  const made = await onMock<BilletPaymentMethods>(TAG, { preset: 'prepaid-trunk', account });
  await until('the list is there', () => allByRole(made.element, 'list').length > 0);
  return made;
}

function focused(element: HTMLElement): string {
  const active = element.shadowRoot?.activeElement;
  return active ? nameOf(active) : 'nothing';
}

describe('billet-payment-methods, by keyboard', () => {
  it('charges nothing for an Enter that is pressed twice; the title of the question has the focus', async () => {
    const methods = [VISA, PAYPAL];
    const { element, mock } = await list({ ...ACCOUNT, balanceMinor: 1000, methods });
    byRole(element, 'switch', 'Auto-charge for Visa ·· 4242').focus();
    await sendKeys({ press: 'Enter' });
    await until('it asks', () => focused(element) === 'Charge Visa ·· 4242 automatically?');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect((await mock.getAccount({})).balanceMinor).to.equal(1000);
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('Switch on and pay $20.00');
    await sendKeys({ press: 'Enter' });
    await until('it is on', async () => (await mock.getAccount({})).balanceMinor === 3000);
    expect(focused(element)).to.equal('Auto-charge for Visa ·· 4242');
  });

  it('goes on in the row that takes the place of a removed one, at last to what adds one', async () => {
    const { element } = await list({ ...ACCOUNT, topUp: { enabled: false } });
    for (const [name, next] of [
      ['Visa ·· 4242', 'Remove PayPal'],
      ['PayPal', 'Add a method'],
    ] as const) {
      byRole(element, 'button', `Remove ${name}`).focus();
      await sendKeys({ press: 'Enter' });
      await until('it asks', () => focused(element) === `Remove ${name}?`);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await until(`the focus is on ${next}, not on ${focused(element)}`, () => focused(element) === next);
      await until('it is gone', () => allByRole(element, 'button', `Remove ${name}`).length === 0);
      expect(focused(element)).to.equal(next);
    }
  });

  it('stays in the row when its Retry has done its work', async () => {
    const methods = [{ ...VISA, autoCharge: true, gateway: ['insufficient_funds', 'ok'] as const }, PAYPAL];
    const { element, mock } = await list({ ...ACCOUNT, methods });
    await mock.testControls.debit({ type: 'usage', amountMinor: 7000 });
    await until('it can be retried', () => allByRole(element, 'button', 'Retry $20.00 from Visa ·· 4242').length === 1);
    byRole(element, 'button', 'Retry $20.00 from Visa ·· 4242').focus();
    await sendKeys({ press: 'Enter' });
    await until('it is restored', () => !textOf(element).includes('Suspended'));
    expect(focused(element)).to.equal('Edit Visa ·· 4242');
  });

  it('puts a row back where what follows from its move could not be foreseen', async () => {
    const { element, mock } = await list(ACCOUNT);
    void element;
    const failing: MockAdapter = {
      ...mock,
      preview: () => Promise.reject(new BillingError('stale_order', { operation: 'preview' })),
    };
    const other = await underProvider<BilletPaymentMethods>(TAG, failing);
    await until('the list is there', () => allByRole(other, 'list').length > 0);
    byRole(other, 'button', 'Move up PayPal').click();
    await until('it says why', () => allByRole(other, 'alert', /changed elsewhere/).length > 0);
    expect(allByRole(other, 'listitem').map(nameOf)[0]).to.contain('Visa');
    expect(textOf(other)).to.contain('The order is as it was.');
  });
});
