import { expect, waitUntil } from '@open-wc/testing';
import type { AccountSeed } from '../../src/contract/index.ts';
import '../../src/elements/low-balance-settings/low-balance-settings.define.ts';
import '../../src/elements/payment-dialog/payment-dialog.define.ts';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import '../../src/elements/payment-methods/payment-methods.define.ts';
import '../../src/elements/services/services.define.ts';
import '../../src/elements/tax-profile/tax-profile.define.ts';
import '../../src/elements/transaction-history/transaction-history.define.ts';
import { createMock, type MockAdapter } from '../../src/mock/index.ts';
import { allByRole, byRole, textOf, type } from './support/find.ts';
import { NOW, underProvider } from './support/mock.ts';

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true } as const;

const ONE: AccountSeed = {
  now: NOW,
  timeZone: 'America/Vancouver',
  country: 'CA',
  province: 'BC',
  balanceMinor: 4218,
  methods: [VISA],
  topUp: { enabled: true, thresholdMinor: 2000, amountMinor: 5000 },
  services: [
    {
      id: 'did',
      kind: 'local',
      number: '+1 604 555 0140',
      plan: 'flat',
      feesMinor: { flat: 499, 'per-minute': 85 },
      orderedOn: '2023-05-25',
      nextBillingOn: '2026-11-25',
    },
  ],
};

interface World {
  readonly element: HTMLElement;
  readonly mock: MockAdapter;
  /** The same adapter shows another account from now on, as where a host's user chose another customer. */
  readonly chooseAnother: () => Promise<void>;
}

/** `listing` is waited for before an answer of rows is given. */
async function world(tag: string, listing: () => Promise<void> = async () => {}): Promise<World> {
  const mock = await createMock({ policy: 'prepaid-voip', account: ONE });
  let id = 'one';
  const getAccount: MockAdapter['getAccount'] = async (...asked) => ({ ...(await mock.getAccount(...asked)), id });
  const listHistory: MockAdapter['listHistory'] = async (...asked) => {
    const page = await mock.listHistory(...asked);
    await listing();
    return page;
  };
  const element = await underProvider<HTMLElement>(tag, { ...mock, getAccount, listHistory });
  const chooseAnother = async () => {
    id = 'two';
    await mock.testControls.load('prepaid-voip', { ...ONE, balanceMinor: 7700 });
  };
  return { element, mock, chooseAnother };
}

async function shown(tag: string, listing?: () => Promise<void>): Promise<World> {
  const made = await world(tag, listing);
  await waitUntil(() => !textOf(made.element).includes('Loading') && allByRole(made.element, 'button').length > 0);
  return made;
}

describe('when another account comes', () => {
  it('billet-tax-profile says nothing of what was saved, and keeps nothing that was typed', async () => {
    const { element, chooseAnother } = await shown('billet-tax-profile');
    type(byRole(element, 'textbox', 'Provincial tax ID'), 'PST-1');
    byRole(element, 'button', 'Save').click();
    await waitUntil(() => textOf(element).includes('was saved'));
    type(byRole(element, 'textbox', 'Provincial tax ID'), 'PST-2');
    await chooseAnother();
    await waitUntil(() => (byRole(element, 'textbox', 'Provincial tax ID') as HTMLInputElement).value === '');
    expect(textOf(element)).not.to.contain('was saved');
  });

  it('billet-services asks nothing about a number of the one before, and can ask again', async () => {
    const { element, chooseAnother } = await shown('billet-services');
    byRole(element, 'button', /^Remove \+1 604/).click();
    await waitUntil(() => allByRole(element, 'dialog').length === 1);
    await chooseAnother();
    await waitUntil(() => allByRole(element, 'dialog').length === 0);
    await waitUntil(() => allByRole(element, 'button', /^Remove \+1 604/).length === 1);
    byRole(element, 'button', /^Remove \+1 604/).click();
    await waitUntil(() => allByRole(element, 'dialog').length === 1);
  });

  it('billet-payment-methods asks nothing about a method of the one before, and can ask again', async () => {
    const { element, chooseAnother } = await shown('billet-payment-methods');
    byRole(element, 'button', /^Remove Visa/).click();
    await waitUntil(() => allByRole(element, 'dialog').length === 1);
    await chooseAnother();
    await waitUntil(() => allByRole(element, 'dialog').length === 0);
    await waitUntil(() => allByRole(element, 'button', /^Remove Visa/).length === 1);
    byRole(element, 'button', /^Remove Visa/).click();
    await waitUntil(() => allByRole(element, 'dialog').length === 1);
  });

  it('billet-payment-dialog is closed, with what was typed in it', async () => {
    const { element, chooseAnother } = await world('billet-payment-dialog');
    const dialog = element as BilletPaymentDialog;
    dialog.open({ purpose: 'pay', amountMinor: 4500 });
    await waitUntil(() => (allByRole(dialog, 'textbox', 'Amount')[0] as HTMLInputElement | undefined)?.value === '45.00');
    await chooseAnother();
    await waitUntil(() => !dialog.opened && allByRole(dialog, 'dialog').length === 0);
  });

  it('billet-low-balance-settings keeps nothing that was typed', async () => {
    const { element, chooseAnother } = await shown('billet-low-balance-settings');
    const field = () => allByRole(element, 'textbox', /^When/)[0] as HTMLInputElement;
    const before = field().value;
    type(field(), '12.34');
    await chooseAnother();
    await waitUntil(() => field().value === before);
  });

  it('billet-transaction-history closes what was open, and says nothing of a retry', async () => {
    const { element, mock, chooseAnother } = await shown('billet-transaction-history');
    await mock.testControls.debit({ type: 'fax', amountMinor: 11 });
    await waitUntil(() => allByRole(element, 'row').length > 1);
    const isOpen = () => allByRole(element, 'row').some((row) => row.getAttribute('aria-expanded') === 'true');
    allByRole(element, 'row')[1]?.click();
    await waitUntil(isOpen);
    await chooseAnother();
    await mock.testControls.debit({ type: 'fax', amountMinor: 11 });
    await waitUntil(() => allByRole(element, 'row').length > 1 && !isOpen());
  });

  it('billet-transaction-history saves nothing of an export of the one before', async () => {
    let answered = Promise.resolve();
    const { element, chooseAnother } = await shown('billet-transaction-history', () => answered);
    const { createObjectURL } = URL;
    let saved = 0;
    URL.createObjectURL = (file: Blob) => {
      saved += 1;
      return createObjectURL(file);
    };
    byRole(element, 'button', 'Export').click();
    await waitUntil(() => allByRole(element, 'button', 'Save as CSV').length === 1);
    let answer = (): void => {};
    answered = new Promise((resolve) => (answer = resolve));
    byRole(element, 'button', 'Save as CSV').click();
    await waitUntil(() => allByRole(element, 'button', 'Cancel').length === 1);
    await chooseAnother();
    await waitUntil(() => textOf(element).includes('Loading') || allByRole(element, 'button', 'Cancel').length === 0);
    answer();
    await waitUntil(() => allByRole(element, 'button', 'Cancel').length === 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    URL.createObjectURL = createObjectURL;
    expect(saved).to.equal(0);
  });
});
