import { expect } from '@open-wc/testing';
import type { AccountSeed } from '../../src/contract/index.ts';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import '../../src/elements/provider/provider.define.ts';
import { press, says, show } from './support/dialog.ts';
import { allByRole } from './support/find.ts';
import { onMock, underProvider, type MockAdapter } from './support/mock.ts';
import { until } from './support/until.ts';

/** What is under way goes on when the dialog is closed, and is what there is to see when it is opened again. */

const TAG = 'billet-payment-dialog';
const CARD = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;
const ACCOUNT: AccountSeed = { now: '2026-11-24T15:00:00Z', balanceMinor: 1000, methods: [CARD] };

/** Something that somebody else decides when to finish. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

async function dialogOn(adapter: MockAdapter): Promise<BilletPaymentDialog> {
  const dialog = await underProvider<BilletPaymentDialog>(TAG, adapter);
  return dialog;
}

async function paidOnce(mock: MockAdapter, balanceMinor: number): Promise<void> {
  await until('it is paid', async () => (await mock.getAccount({})).balanceMinor === balanceMinor);
  const { rows } = await mock.listHistory({ from: '2026-01-01', to: '2026-12-31' });
  expect(rows.filter(({ type }) => type === 'deposit')).to.have.length(1);
}

describe('billet-payment-dialog, closed meanwhile', () => {
  it('shows that a payment is on its way, with no second button, and then its outcome', async () => {
    const { mock } = await onMock(TAG, { preset: 'prepaid-trunk', account: ACCOUNT });
    const held = gate();
    const dialog = await dialogOn({
      ...mock,
      pay: async (input, options) => {
        await held.passed;
        return mock.pay(input, options);
      },
    });
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await press(dialog, 'Pay $20.00');
    await until('it is sent', () => dialog.store?.latest('pay')?.status === 'running');
    dialog.close();
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await says(dialog, 'Sending.');
    expect(allByRole(dialog, 'button', /^Pay/)).to.have.length(0);
    held.open();
    await says(dialog, '$20.00 was paid from Visa ·· 4242.');
    await paidOnce(mock, 3000);
  });

  it('shows the outcome that came while it was closed', async () => {
    const { mock } = await onMock(TAG, { preset: 'prepaid-trunk', account: ACCOUNT });
    const held = gate();
    const dialog = await dialogOn({
      ...mock,
      pay: async (input, options) => {
        await held.passed;
        return mock.pay(input, options);
      },
    });
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await press(dialog, 'Pay $20.00');
    await until('it is sent', () => dialog.store?.latest('pay')?.status === 'running');
    dialog.close();
    held.open();
    await until('it ended', () => dialog.store?.latest('pay')?.status === 'succeeded');
    await show(dialog, { purpose: 'pay' });
    await says(dialog, '$20.00 was paid from Visa ·· 4242.');
    await paidOnce(mock, 3000);
    dialog.close();
    await show(dialog, { purpose: 'pay' });
    expect(allByRole(dialog, 'textbox', 'Amount')).to.have.length(1);
  });

  it('sends nothing that was not sent yet, and starts anew', async () => {
    const { mock } = await onMock(TAG, { preset: 'prepaid-trunk', account: ACCOUNT });
    const held = gate();
    let foreseen = 0;
    const dialog = await dialogOn({
      ...mock,
      preview: async (input, options) => {
        foreseen += 1;
        if (foreseen > 1) await held.passed;
        return mock.preview(input, options);
      },
    });
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await until('it was foreseen once', () => foreseen === 1);
    await press(dialog, 'Pay $20.00');
    await until('it is being foreseen', () => foreseen === 2);
    dialog.close();
    await show(dialog, { purpose: 'add' });
    held.open();
    await until('the form is there', () => allByRole(dialog, 'textbox', 'Card number').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(allByRole(dialog, 'dialog', 'Add a payment method')).to.have.length(1);
    expect((await mock.getAccount({})).balanceMinor).to.equal(1000);
  });

  it('asks for the confirmation again', async () => {
    const account = { ...ACCOUNT, methods: [{ ...CARD, gateway: ['requires_action'] as const }] };
    const { element: dialog, mock } = await onMock<BilletPaymentDialog>(TAG, { preset: 'prepaid-trunk', account });
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await press(dialog, 'Pay $20.00');
    await says(dialog, 'Simulated 3-D Secure');
    await press(dialog, 'Close');
    await show(dialog, { purpose: 'pay' });
    await says(dialog, 'Simulated 3-D Secure');
    await press(dialog, 'Complete');
    await says(dialog, '$20.00 was paid from Visa ·· 4242.');
    await paidOnce(mock, 3000);
  });
});
