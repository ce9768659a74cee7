import { expect } from '@open-wc/testing';
import type { AccountSeed, PresetName } from '../../src/contract/index.ts';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import '../../src/elements/provider/provider.define.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, textOf } from './support/find.ts';
import { onMock } from './support/mock.ts';
import { until } from './support/until.ts';

/** What the form says before anything is sent: everything that is wrong at once, the address to look over, a review. */

const TAG = 'billet-payment-dialog';
const NOW = '2026-11-24T15:00:00Z';
const ADDRESS = { name: 'Elise Tremblay', line1: '5 Wellington Road', city: 'Guelph', postalCode: 'N1H 4A2', country: 'CA' };
const CARD = { id: 'visa', kind: 'card', brand: 'visa', last4: '3155', exp: '2027-07', country: 'CA' } as const;

async function open(account: Partial<AccountSeed>, preset: PresetName, options: Parameters<BilletPaymentDialog['open']>[0]) {
  const made = await onMock<BilletPaymentDialog>(TAG, { preset, account: { now: NOW, ...account } });
  made.element.open(options);
  await until('it is there', () => allByRole(made.element, 'dialog').length === 1 && !textOf(made.element).includes('Loading'));
  return made;
}

async function press(element: Element, name: string): Promise<void> {
  await until(`${name} can be pressed`, () => byRole(element, 'button', name).getAttribute('aria-disabled') !== 'true');
  byRole(element, 'button', name).click();
}

async function says(element: Element, text: string): Promise<void> {
  await until(`it says: ${text}; it says: ${textOf(element)}`, () => textOf(element).includes(text));
}

function type(element: Element, name: string, value: string): void {
  const input = byRole(element, 'textbox', name) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function invalid(element: Element): string[] {
  return [...allByRole(element, 'textbox'), ...allByRole(element, 'checkbox')]
    .filter((field) => field.getAttribute('aria-invalid') === 'true')
    .map((field) => (field as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '');
}

describe('billet-payment-dialog, the form', () => {
  it('says everything that is wrong at once, in a summary that has the focus and leads to each field', async () => {
    const { element } = await open({ country: 'CA', currency: 'CAD' }, 'preauthorized-debit', { purpose: 'add' });
    await until('the form is there', () => allByRole(element, 'textbox', 'Transit number').length === 1);
    await press(element, 'Continue');
    await until('all of it is said', () => invalid(element).length === 4);
    expect(invalid(element)).to.deep.equal(['Transit number', 'Institution number', 'Account number', 'I agree']);
    const summary = byRole(element, 'alert', /There are 4 problems/);
    await until('it has the focus', () => element.shadowRoot?.activeElement === summary);
    expect([...summary.querySelectorAll('button')].map((each) => each.textContent?.trim())).to.deep.equal([
      'Enter the transit number.',
      'Enter the institution number.',
      'Enter the account number.',
      'Agree to this before you go on.',
    ]);
    await expectAccessible(element);
    byRole(element, 'button', 'Enter the account number.').click();
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'textbox', 'Account number'));
    byRole(element, 'button', 'Agree to this before you go on.').click();
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'checkbox', 'I agree'));
  });

  it('takes out of the summary what is mended, and the summary away with the last of it', async () => {
    const { element } = await open({ country: 'US' }, 'prepaid-trunk', { purpose: 'add' });
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    await press(element, 'Add');
    await says(element, 'There are 3 problems');
    type(element, 'Card number', '4242424242424242');
    await says(element, 'There are 2 problems');
    type(element, 'Expiry', '12/30');
    type(element, 'Security code', '123');
    await until('nothing is wrong', () => allByRole(element, 'alert').length === 0);
  });

  it('asks for no automatic payments from a kind that they are not made from', async () => {
    const { element, mock } = await open({ country: 'US' }, 'prepaid-voip', { purpose: 'add' });
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    byRole(element, 'checkbox', /^Use for auto/).click();
    byRole(element, 'radio', 'PayPal').click();
    await until('it is not offered', () => allByRole(element, 'checkbox', /^Use for auto/).length === 0);
    await press(element, 'Add');
    await press(element, 'Approve');
    await says(element, 'PayPal was added.');
    expect((await mock.listMethods({})).methods.map(({ kind, autoCharge }) => [kind, autoCharge])).to.deep.equal([['paypal', false]]);
  });

  it('gives the focus to the field where one thing alone is wrong, and shows the sign of an error there', async () => {
    const { element } = await open({ country: 'US' }, 'prepaid-trunk', { purpose: 'add' });
    await until('the form is there', () => allByRole(element, 'textbox', 'Card number').length === 1);
    type(element, 'Expiry', '12/30');
    type(element, 'Security code', '123');
    await press(element, 'Add');
    const field = byRole(element, 'textbox', 'Card number');
    await until('it has the focus', () => element.shadowRoot?.activeElement === field);
    expect(allByRole(element, 'alert')).to.have.length(0);
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const notes = described.map((id) => element.shadowRoot!.getElementById(id)!);
    const error = notes.find((each) => each.textContent?.includes('Enter the card number.'));
    expect(error?.querySelector('svg')).to.not.equal(null);
  });

  it('shows the billing address that is known, to be looked over, and its fields to change it', async () => {
    const methods = [{ ...CARD, billingAddress: ADDRESS }];
    const { element, mock } = await open({ methods }, 'prepaid-trunk', { purpose: 'add' });
    await says(element, 'Elise Tremblay, 5 Wellington Road, Guelph, N1H 4A2, Canada');
    expect(allByRole(element, 'textbox', 'City')).to.have.length(0);
    byRole(element, 'button', 'Change the billing address').click();
    await until('the fields are there', () => element.shadowRoot?.activeElement === byRole(element, 'textbox', 'Name'));
    type(element, 'City', 'Fergus');
    type(element, 'Card number', '4242424242424242');
    type(element, 'Expiry', '12/30');
    type(element, 'Security code', '123');
    await press(element, 'Add');
    await says(element, 'was added');
    const added = (await mock.listMethods({})).methods.at(-1);
    expect(added?.billingAddress).to.deep.equal({ ...ADDRESS, city: 'Fergus' });
  });

  it('takes the address from the lines of the account where no method has one', async () => {
    const addressLines = ['2140 Granville Street', 'Vancouver, BC V6H 3G4', 'Canada'];
    const holder = { name: 'Tidewater Books', email: 'hello@example.com', addressLines };
    const { element } = await open({ holder, country: 'CA' }, 'prepaid-trunk', { purpose: 'add' });
    await says(element, 'Tidewater Books, 2140 Granville Street, Vancouver, BC V6H 3G4, Canada');
  });

  it('reviews an edit, too, where the policy asks for a review', async () => {
    const account = { country: 'CA', currency: 'CAD', methods: [{ ...CARD, billingAddress: ADDRESS, autoCharge: true }] };
    const { element, mock } = await open(account, 'preauthorized-debit', { purpose: 'edit', methodId: 'visa' });
    type(element, 'Expiry', '11/31');
    await press(element, 'Continue');
    await until('the review is there', () => byRole(element, 'dialog', 'Review'));
    await says(element, '11/31');
    expect((await mock.listMethods({})).methods[0]?.exp).to.equal('2027-07');
    await press(element, 'Submit');
    await says(element, 'was changed');
    expect((await mock.listMethods({})).methods[0]?.exp).to.equal('2031-11');
  });

  it('says that there is nothing to pay where nothing is due, with nothing to press', async () => {
    const { element } = await open({ methods: [] }, 'invoice-portal', { purpose: 'pay' });
    await says(element, 'Nothing is due. There is nothing to pay.');
    expect(allByRole(element, 'button').map((each) => each.textContent?.trim())).to.deep.equal(['Close']);
  });
});
