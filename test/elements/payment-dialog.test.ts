import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BillingError, type AccountSeed, type PresetName } from '../../src/contract/index.ts';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import '../../src/elements/provider/provider.define.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, nameOf, textOf } from './support/find.ts';
import { onMock, underProvider, type MockAdapter } from './support/mock.ts';
import { until } from './support/until.ts';

const TAG = 'billet-payment-dialog';
const NOW = '2026-11-24T15:00:00Z';
const CARD = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' } as const;
const PREPAID: AccountSeed = { now: NOW, balanceMinor: 1000, methods: [CARD] };

async function open(
  account: AccountSeed,
  preset: PresetName,
  options: Parameters<BilletPaymentDialog['open']>[0] = { purpose: 'pay' },
) {
  const made = await onMock<BilletPaymentDialog>(TAG, { preset, account });
  await show(made.element, options);
  return made;
}

async function show(element: BilletPaymentDialog, options: Parameters<BilletPaymentDialog['open']>[0]) {
  element.open(options);
  await until('it is there', () => allByRole(element, 'dialog').length === 1 && !textOf(element).includes('Loading'));
}

function type(element: Element, name: string | RegExp, value: string): void {
  const input = byRole(element, 'textbox', name) as HTMLInputElement;
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function typeCard(element: Element, number: string): void {
  type(element, 'Card number', number);
  type(element, 'Expiry', '12/30');
  type(element, 'Security code', '123');
}

async function press(element: Element, name: string | RegExp): Promise<void> {
  await until(
    `${String(name)} can be pressed`,
    () => byRole(element, 'button', name).getAttribute('aria-disabled') !== 'true',
  );
  byRole(element, 'button', name).click();
}

async function says(element: Element, text: string): Promise<void> {
  await until(`it says: ${text}; it says: ${textOf(element)}`, () => textOf(element).includes(text));
}

async function charges(mock: MockAdapter): Promise<number> {
  const { rows } = await mock.listHistory({ from: '2026-01-01', to: '2026-12-31' });
  return rows.filter((row) => ['deposit', 'payment', 'failed', 'processing'].includes(row.type)).length;
}

describe('billet-payment-dialog', () => {
  it('adds funds from a kept method, once for fifty clicks, with the taxes itemised before', async () => {
    const { element, mock } = await open({ ...PREPAID, country: 'CA', province: 'BC' }, 'prepaid-voip');
    await expectAccessible(element);
    type(element, 'Amount', '50');
    await says(element, 'Your balance is $60.00 afterwards.');
    expect(textOf(element)).to.match(/GST 5% \$2\.50/).and.to.match(/PST 7% \$3\.50/).and.to.match(/Total \$56\.00/);
    const events: string[] = [];
    for (const name of ['billet-before-pay', 'billet-payment-succeeded']) element.addEventListener(name, () => events.push(name));
    const pay = byRole(element, 'button', 'Pay $56.00');
    for (let click = 0; click < 50; click += 1) pay.click();
    await says(element, '$56.00 was paid from Visa ·· 4242.');
    expect(textOf(element)).to.contain('A receipt goes to');
    expect(events).to.deep.equal(['billet-before-pay', 'billet-payment-succeeded']);
    expect((await mock.getAccount({})).balanceMinor).to.equal(6000);
    expect(await charges(mock)).to.equal(1);
    await expectAccessible(element);
  });

  it('takes 15.00 and refuses 14.99 at the field', async () => {
    const { element, mock } = await open(PREPAID, 'prepaid-voip');
    type(element, 'Amount', '14.99');
    await press(element, /^(Continue|Pay)/);
    await says(element, 'The smallest amount is $15.00.');
    const field = byRole(element, 'textbox', 'Amount');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await until('it has the focus', () => element.shadowRoot?.activeElement === field);
    await expectAccessible(element);
    expect(await charges(mock)).to.equal(0);
    type(element, 'Amount', '15.00');
    await press(element, 'Pay $15.00');
    await says(element, '$15.00 was paid');
    expect((await mock.getAccount({})).balanceMinor).to.equal(2500);
  });

  it('adds a card and pays with it, and uses it for auto pay', async () => {
    const invoice = { id: 'INV-1', type: 'voice', amountMinor: 4200, issued: '2026-11-01', due: '2026-12-01' };
    const { element, mock } = await open({ now: NOW, invoices: [invoice] }, 'invoice-portal');
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    await expectAccessible(element);
    typeCard(element, '4242 4242 4242 4242');
    byRole(element, 'checkbox', 'Use for auto pay').click();
    await press(element, 'Pay $42.00');
    await says(element, 'Switched on for this method');
    await expectAccessible(element);
    await press(element, 'Pay $42.00');
    await says(element, '$42.00 was paid from Visa ·· 4242.');
    const { methods } = await mock.listMethods({});
    expect(methods.map(({ brand, last4, exp, autoCharge }) => [brand, last4, exp, autoCharge])).to.deep.equal([
      ['visa', '4242', '2030-12', true],
    ]);
    expect(methods[0]?.authorization).to.deep.include({ version: 'card-2026-11' });
    expect((await mock.getAccount({})).amountDueMinor).to.equal(0);
  });

  it('refuses every number that is not a published test number, and leaves no trace of it', async () => {
    const { element, mock } = await open({ now: NOW }, 'prepaid-trunk', { purpose: 'add' });
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    const secret = '4111111111111111';
    const seen: string[] = [];
    const listen = (event: Event) => seen.push(JSON.stringify({ ...event }), String(event.type));
    for (const name of ['billet-method-added', 'billet-error']) element.addEventListener(name, listen);
    typeCard(element, secret);
    await press(element, 'Add');
    await says(element, 'it takes published test numbers only');
    await expectAccessible(element);
    typeCard(element, '4242424242424242');
    await press(element, 'Add');
    await says(element, 'Visa ·· 4242 was added.');
    const stored = JSON.stringify({ ...sessionStorage, ...localStorage });
    const page = document.documentElement.outerHTML + element.shadowRoot!.innerHTML;
    const everywhere = [stored, seen.join(), location.href, page, await mock.testControls.snapshot()];
    for (const text of everywhere) expect(text).not.to.contain(secret).and.not.to.contain('4242424242424242');
    expect((await mock.listMethods({})).methods[0]).not.to.have.property('holder');
  });

  it('keeps what was typed when a payment fails, and says what to do', async () => {
    const { element, mock } = await open({ now: NOW }, 'prepaid-trunk', { purpose: 'pay', amountMinor: 2000 });
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    typeCard(element, '4000000000009995');
    await press(element, 'Pay $20.00');
    await says(element, 'There was not enough money on it.');
    expect(textOf(element)).to.contain('Visa ·· 9995 is kept on your account.');
    await expectAccessible(element);
    await press(element, 'Back to the payment');
    await until('the amount is still there', () => (byRole(element, 'textbox', 'Amount') as HTMLInputElement).value === '20.00');
    expect((byRole(element, 'radio', /Visa ·· 9995/) as HTMLInputElement).checked).to.equal(true);
    await mock.testControls.setGateway({ methodId: (await mock.listMethods({})).methods[0]!.id, outcomes: ['ok'] });
    await press(element, 'Pay $20.00');
    await says(element, '$20.00 was paid');
    expect((await mock.listMethods({})).methods).to.have.length(1);
  });

  for (const [choice, end] of [
    ['Complete', 'was paid from Visa ·· 3155'],
    ['Fail', 'was not confirmed with your bank'],
    ['Leave without an answer', 'was not confirmed with your bank'],
  ] as const) {
    it(`asks for a confirmation and comes back: ${choice}`, async () => {
      const { element, mock } = await open({ now: NOW }, 'prepaid-trunk', { purpose: 'pay', amountMinor: 2000 });
      await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
      typeCard(element, '4000002500003155');
      await press(element, 'Pay $20.00');
      await says(element, 'Simulated 3-D Secure');
      await expectAccessible(element);
      await press(element, choice);
      await says(element, end);
      expect((await mock.getAccount({})).balanceMinor).to.equal(choice === 'Complete' ? 2000 : 0);
    });
  }

  it('shows a payment that is being processed, and its outcome when it comes', async () => {
    const { element, mock } = await open({ ...PREPAID, methods: [{ ...CARD, gateway: ['unknown:ok'] }] }, 'prepaid-trunk');
    type(element, 'Amount', '20');
    await press(element, 'Pay $20.00');
    await says(element, 'is being processed');
    expect(allByRole(element, 'button', /^Pay/)).to.have.length(0);
    await expectAccessible(element);
    await mock.testControls.advanceBy('PT11M');
    await says(element, '$20.00 was paid');
  });

  it('asks for the outcome of a lost answer and never sends it again', async () => {
    const { element, mock } = await onMock<BilletPaymentDialog>(TAG, { preset: 'prepaid-trunk', account: PREPAID });
    void element;
    let sent = 0;
    const losing: MockAdapter = {
      ...mock,
      pay: async (input, options) => {
        sent += 1;
        await mock.pay(input, options);
        throw new BillingError('unknown_outcome');
      },
    };
    const dialog = await underProvider<BilletPaymentDialog>(TAG, losing);
    await show(dialog, { purpose: 'pay', amountMinor: 2000 });
    await press(dialog, 'Pay $20.00');
    await says(dialog, 'nothing is sent a second time');
    await expectAccessible(dialog);
    await says(dialog, '$20.00 was paid');
    expect(sent).to.equal(1);
    expect(await charges(mock)).to.equal(1);
  });

  it('lets a payment go on when it is removed, and shows its result when it comes back', async () => {
    const { element, mock } = await open(PREPAID, 'prepaid-trunk', { purpose: 'pay', amountMinor: 2000 });
    await mock.testControls.setFaults({ latencyMs: 100 });
    await press(element, 'Pay $20.00');
    const provider = element.parentElement!;
    await new Promise((resolve) => setTimeout(resolve, 150));
    element.remove();
    await mock.testControls.setFaults({});
    await until('it is paid', async () => (await mock.getAccount({})).balanceMinor === 3000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    provider.append(element);
    await show(element, { purpose: 'pay' });
    await says(element, '$20.00 was paid');
    expect(await charges(mock)).to.equal(1);
  });

  it('does nothing where the host forbids it, and keeps everything', async () => {
    const { element, mock } = await open(PREPAID, 'prepaid-trunk', { purpose: 'pay', amountMinor: 2000 });
    element.addEventListener('billet-before-pay', (event) => event.waitUntil(Promise.resolve(false)));
    await press(element, 'Pay $20.00');
    await says(element, 'Nothing was sent.');
    expect((byRole(element, 'textbox', 'Amount') as HTMLInputElement).value).to.equal('20.00');
    expect(await charges(mock)).to.equal(0);
  });

  it('has a review where the policy asks for one, and says which kinds may not pay once', async () => {
    const { element, mock } = await open(
      {
        now: NOW,
        country: 'CA',
        currency: 'CAD',
        invoices: [{ id: 'B-1', type: 'phone', amountMinor: 5000, issued: '2026-11-01', due: '2026-12-01' }],
        methods: [
          { id: 'bank', kind: 'bank_account', brand: 'TD', last4: '6789', autoCharge: true },
          { ...CARD, country: 'CA' },
        ],
      },
      'preauthorized-debit',
    );
    expect(textOf(element)).to.contain('Bank accounts are for automatic payments only');
    expect((byRole(element, 'radio', /TD ·· 6789/) as HTMLInputElement).disabled).to.equal(true);
    await press(element, 'Continue');
    await until('the review is there', () => byRole(element, 'dialog', 'Review'));
    expect(await charges(mock)).to.equal(0);
    await press(element, 'Back');
    await press(element, 'Continue');
    await press(element, /^Pay CA\$50.00/);
    await says(element, 'was paid');
  });

  it('adds a Canadian bank account, pasted as a whole, after its payer agreed', async () => {
    const { element, mock } = await open({ now: NOW, country: 'CA', currency: 'CAD' }, 'preauthorized-debit', { purpose: 'add' });
    await until('the form is there', () => allByRole(element, 'textbox', 'Transit number').length === 1);
    await expectAccessible(element);
    const transit = byRole(element, 'textbox', 'Transit number');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '11000-004-000123456789');
    // Not every browser hands the data of an event that a script makes to who listens.
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    transit.dispatchEvent(Object.defineProperty(paste, 'clipboardData', { value: clipboardData }));
    expect((byRole(element, 'textbox', 'Institution number') as HTMLInputElement).value).to.equal('004');
    await press(element, 'Continue');
    await says(element, 'Agree to this before you go on.');
    byRole(element, 'checkbox', 'I agree').click();
    byRole(element, 'checkbox', 'Use for auto pay').click();
    await press(element, 'Continue');
    await until('the review is there', () => byRole(element, 'dialog', 'Review'));
    await says(element, 'Auto-pay works from');
    await press(element, 'Submit');
    await says(element, 'TD Canada Trust ·· 6789 was added.');
    await says(element, 'Auto-pay uses it from now on. A confirmation goes to');
    const [method] = (await mock.listMethods({})).methods;
    expect(method).to.deep.include({ kind: 'bank_account', last4: '6789', autoCharge: true });
    expect(method?.authorization?.version).to.equal('pad-2026-11');
    expect((await mock.testControls.getOutbox()).map(({ notice }) => notice)).to.deep.equal(['autopay.enabled']);
  });

  it('refuses a card from another country at the field, and tells Visa Debit by its funding', async () => {
    const { element, mock } = await open({ now: NOW, country: 'CA', currency: 'CAD' }, 'preauthorized-debit', { purpose: 'add' });
    await until('the choice is there', () => allByRole(element, 'radio', 'Card').length === 1);
    byRole(element, 'radio', 'Card').click();
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    typeCard(element, '4242424242424242');
    await press(element, 'Continue');
    await says(element, 'Only cards issued in Canada are accepted.');
    typeCard(element, '4000056655665556');
    await press(element, 'Continue');
    await press(element, 'Submit');
    await says(element, 'was added');
    expect((await mock.listMethods({})).methods.map(({ kind }) => kind)).to.deep.equal(['visa_debit']);
  });

  it('adds PayPal after a simulated approval, and not without it', async () => {
    const { element, mock } = await open({ now: NOW }, 'prepaid-trunk', { purpose: 'add' });
    await until('the choice is there', () => allByRole(element, 'radio', 'PayPal').length === 1);
    byRole(element, 'radio', 'PayPal').click();
    await press(element, 'Add');
    await press(element, 'Back without approving');
    await says(element, 'It was not approved.');
    await press(element, 'Add');
    await expectAccessible(element);
    await press(element, 'Approve');
    await says(element, 'PayPal was added.');
    expect((await mock.listMethods({})).methods.map(({ kind }) => kind)).to.deep.equal(['paypal']);
  });

  it('edits the expiry, the address and the nickname of a card, and restores it by that', async () => {
    const { element, mock } = await open(
      { ...PREPAID, methods: [{ ...CARD, exp: '2026-01' }] }, 'prepaid-trunk', { purpose: 'edit', methodId: 'visa' },
    );
    await expectAccessible(element);
    type(element, 'Expiry', '13/30');
    await press(element, 'Save');
    await says(element, 'Enter the month and year');
    type(element, 'Expiry', '11/31');
    type(element, 'City', 'Portland');
    type(element, 'Name for you (optional)', 'Office');
    await press(element, 'Save');
    await says(element, 'was changed');
    const [method] = (await mock.listMethods({})).methods;
    expect(method).to.deep.include({ exp: '2031-11', nickname: 'Office', status: 'active' });
    expect(method?.billingAddress?.city).to.equal('Portland');
  });

  it('replaces the details of a method in its place', async () => {
    const { element, mock } = await open(PREPAID, 'prepaid-trunk', { purpose: 'edit', methodId: 'visa' });
    await press(element, 'Replace the details');
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    expect(allByRole(element, 'radio')).to.have.length(0);
    typeCard(element, '5555555555554444');
    await press(element, 'Save');
    await says(element, 'was changed');
    expect((await mock.listMethods({})).methods.map(({ id, brand, last4 }) => [id, brand, last4])).to.deep.equal([
      ['visa', 'mastercard', '4444'],
    ]);
  });

  it('goes by the keyboard alone: Enter in a field pays, Escape closes', async () => {
    const { element, mock } = await open(PREPAID, 'prepaid-trunk');
    type(element, 'Amount', '30');
    const field = byRole(element, 'textbox', 'Amount');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await says(element, '$30.00 was paid');
    expect((await mock.getAccount({})).balanceMinor).to.equal(4000);
    expect(nameOf(byRole(element, 'dialog'))).to.equal('Paid');
    await sendKeys({ press: 'Escape' });
    await until('it is closed', () => !element.opened);
  });
});
