import { expect } from '@open-wc/testing';
import type { AccountSeed, OperationInput } from '../../src/contract/index.ts';
import type { BilletPaymentMethods } from '../../src/elements/payment-methods/payment-methods.ts';
import '../../src/elements/payment-methods/payment-methods.define.ts';
import '../../src/elements/provider/provider.define.ts';
import { createMock } from '../../src/mock/index.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, nameOf, textOf } from './support/find.ts';
import { onMock, underProvider, type MockAdapter } from './support/mock.ts';
import { until } from './support/until.ts';

const TAG = 'billet-payment-methods';
const NOW = '2026-11-24T15:00:00Z';

const TWO: AccountSeed = {
  now: NOW,
  balanceMinor: 10_000,
  methods: [
    { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true },
    { id: 'paypal', kind: 'paypal', brand: 'paypal', holder: 'you@example.com' },
  ],
  topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 2000 },
};

async function list(account: AccountSeed = TWO, preset = 'prepaid-trunk' as const) {
  const made = await onMock<BilletPaymentMethods>(TAG, { preset, account });
  await until('the list is there', () => allByRole(made.element, 'list').length > 0);
  return made;
}

function rows(element: Element): string[] {
  return allByRole(element, 'listitem').map((row) => nameOf(row));
}

async function order(mock: MockAdapter): Promise<string[]> {
  return (await mock.listMethods({})).methods.map(({ id }) => id);
}

async function isOn(mock: MockAdapter, methodId: string): Promise<boolean | undefined> {
  return (await mock.listMethods({})).methods.find(({ id }) => id === methodId)?.autoCharge;
}

function press(element: Element, key: string, target: HTMLElement): void {
  void element;
  target.focus();
  target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, composed: true }));
}

describe('billet-payment-methods', () => {
  it('shows the methods in their order, the star on the primary, and the order as a path', async () => {
    const { element } = await list({
      ...TWO,
      methods: [
        ...(TWO.methods ?? []),
        { id: 'mc', kind: 'card', brand: 'mastercard', last4: '0341', exp: '2031-01', autoCharge: true },
      ],
    });
    const [first, second, third] = rows(element);
    expect(first).to.contain('Visa ·· 4242').and.contain('Expires 12/30');
    expect(second).to.contain('PayPal').and.contain('you@example.com');
    expect(third).to.contain('Mastercard ·· 0341');
    expect(allByRole(element, 'img', 'Primary method')).to.have.length(1);
    expect(textOf(element)).to.match(/Automatic payments try Visa ·· 4242 ?→ if it fails Mastercard ·· 0341/);
    await expectAccessible(element);
  });

  it('switches auto-charge on when the backend has confirmed it', async () => {
    const { element, mock } = await list();
    const toggle = byRole(element, 'switch', 'Auto-charge for PayPal');
    expect(toggle.getAttribute('aria-checked')).to.equal('false');
    let events = 0;
    element.addEventListener('billet-auto-charge-changed', () => (events += 1));
    toggle.click();
    expect(toggle.getAttribute('aria-checked')).to.equal('false');
    await until('the switch is on', () => toggle.getAttribute('aria-checked') === 'true');
    expect(await isOn(mock, 'paypal')).to.equal(true);
    expect(events).to.equal(1);
  });

  it('says that top-up stops before the last method is switched off, and keeps it where that is not wanted', async () => {
    const { element, mock } = await list();
    const toggle = byRole(element, 'switch', 'Auto-charge for Visa ·· 4242');
    toggle.focus();
    toggle.click();
    await until('it asks', () => allByRole(element, 'dialog').length > 0);
    const dialog = byRole(element, 'dialog', 'Stop charging Visa ·· 4242 automatically?');
    expect(nameOf(dialog)).to.contain('Stop charging');
    expect(dialog.textContent).to.contain('Top-up stops');
    await expectAccessible(element);
    byRole(element, 'button', 'Keep it as it is').click();
    await until('it is closed', () => allByRole(element, 'dialog').length === 0);
    expect(await isOn(mock, 'visa')).to.equal(true);
    toggle.click();
    await until('it asks again', () => allByRole(element, 'dialog').length > 0);
    byRole(element, 'button', 'Switch off').click();
    await until('it is off', () => toggle.getAttribute('aria-checked') === 'false');
    expect(await isOn(mock, 'visa')).to.equal(false);
    expect(textOf(element)).to.contain('Nothing is paid automatically');
  });

  it('says the amount on the button where switching on charges at once, and lets the host hold it', async () => {
    const methods = TWO.methods!.map((method) => ({ ...method, autoCharge: false }));
    const { element, mock } = await list({ ...TWO, balanceMinor: 1000, methods });
    const toggle = byRole(element, 'switch', 'Auto-charge for Visa ·· 4242');
    element.addEventListener('billet-before-pay', (event) => event.preventDefault(), { once: true });
    toggle.click();
    await until('it asks', () => allByRole(element, 'dialog').length > 0);
    expect(textOf(byRole(element, 'dialog'))).to.contain('$20.00 is charged to Visa ·· 4242 now.');
    byRole(element, 'button', 'Switch on and pay $20.00').click();
    await until('nothing was changed', () => textOf(element).includes('Nothing was changed.'));
    expect(await isOn(mock, 'visa')).to.equal(false);
    toggle.click();
    await until('it asks again', () => allByRole(element, 'dialog').length > 0);
    byRole(element, 'button', 'Switch on and pay $20.00').click();
    await until('it is on', () => toggle.getAttribute('aria-checked') === 'true');
    expect((await mock.getAccount({})).balanceMinor).to.equal(3000);
  });

  it('moves a method by its buttons, keeps the focus with it and says so once', async () => {
    const { element, mock } = await list({ ...TWO, topUp: { enabled: false } });
    const down = byRole(element, 'button', 'Move down Visa ·· 4242');
    down.focus();
    down.click();
    await until('it is moved', () => textOf(element).includes('Visa ·· 4242 is now 2 of 2.'));
    expect(await order(mock)).to.deep.equal(['paypal', 'visa']);
    await until('the focus is back', () => element.shadowRoot?.activeElement === byRole(element, 'button', 'Move down Visa ·· 4242'));
    byRole(element, 'button', 'Make primary Visa ·· 4242').click();
    await until('it is the primary', () => textOf(element).includes('Visa ·· 4242 is now the primary method.'));
    expect(await order(mock)).to.deep.equal(['visa', 'paypal']);
  });

  it('moves a method by Alt and the arrow keys', async () => {
    const { element, mock } = await list({ ...TWO, topUp: { enabled: false } });
    press(element, 'ArrowUp', byRole(element, 'switch', 'Auto-charge for PayPal'));
    await until('it is moved', () => rows(element)[0]?.includes('PayPal'));
    await until('the focus is with it', () => nameOf(element.shadowRoot!.activeElement!) === 'Auto-charge for PayPal');
    await until('it is confirmed', () => textOf(element).includes('PayPal is now the primary method.'));
    expect(await order(mock)).to.deep.equal(['paypal', 'visa']);
  });

  it('moves a method by dragging its handle', async () => {
    const { element, mock } = await list({ ...TWO, topUp: { enabled: false } });
    const [first, second] = allByRole(element, 'listitem');
    const handle = second!.querySelector<HTMLElement>('.handle')!;
    const box = handle.getBoundingClientRect();
    handle.setPointerCapture = () => {};
    const send = (type: string, y: number) =>
      handle.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1, button: 0, clientX: box.x + 5, clientY: y, bubbles: true, cancelable: true,
        }),
      );
    send('pointerdown', box.y + 5);
    send('pointermove', first!.getBoundingClientRect().y - 5);
    expect(await order(mock)).to.deep.equal(['visa', 'paypal']);
    send('pointerup', first!.getBoundingClientRect().y - 5);
    await until('it is moved', () => textOf(element).includes('PayPal is now the primary method.'));
    expect(await order(mock)).to.deep.equal(['paypal', 'visa']);
  });

  it('says how to pay by wire transfer, where the policy has it, with a reference to copy', async () => {
    const { element, mock } = await list();
    await until('it says so', () => textOf(element).includes('Pay by wire transfer'));
    element.shadowRoot!.querySelector('details')!.open = true;
    const { reference } = await mock.getWireInstructions({});
    expect(textOf(element)).to.contain(reference);
    expect(allByRole(element, 'button', 'Copy')).to.have.length(1);
  });

  describe('copying the reference for a wire transfer', () => {
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    const withClipboard = (value: unknown) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value });

    afterEach(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(clipboard);
    });

    async function copy() {
      const { element, mock } = await list();
      await until('the instructions are there', () => textOf(element).includes('Pay by wire transfer'));
      element.shadowRoot!.querySelector('details')!.open = true;
      byRole(element, 'button', 'Copy').click();
      return { element, reference: (await mock.getWireInstructions({})).reference };
    }

    it('puts it into the clipboard, and says so to who looks and to who listens', async () => {
      const written: string[] = [];
      withClipboard({ writeText: async (text: string) => void written.push(text) });
      const { element, reference } = await copy();
      await until('it says so', () => textOf(element).split('The reference was copied.').length === 3);
      expect(written).to.deep.equal([reference]);
    });

    for (const [what, value] of [
      ['is refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
      ['is not there', undefined],
    ] as const) {
      it(`selects it, and says what to do, where the clipboard ${what}`, async () => {
        withClipboard(value);
        const { element, reference } = await copy();
        await until('it says so', () => textOf(element).split('It is selected: copy it').length === 3);
        expect(String(document.getSelection())).to.equal(reference);
      });
    }
  });

  it('adds and edits in the dialog, and shows it in the list at once', async () => {
    const { element } = await list();
    byRole(element, 'button', 'Add a method').click();
    await until('the dialog is open', () => allByRole(element, 'dialog', 'Add a payment method').length === 1);
    await until('it can be closed', () => byRole(element, 'button', 'Cancel'));
    byRole(element, 'button', 'Cancel').click();
    await until('it is closed', () => allByRole(element, 'dialog').length === 0);
    byRole(element, 'button', 'Edit Visa ·· 4242').click();
    await until('the dialog is open', () => allByRole(element, 'textbox', /Name for you/).length === 1);
    const field = byRole(element, 'textbox', /Name for you/) as HTMLInputElement;
    field.value = 'Household';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    byRole(element, 'button', 'Save').click();
    await until('it is in the list', () => rows(element)[0]?.includes('Household'));
  });

  it('warns before a method with auto-charge off becomes the primary (R33)', async () => {
    const { element, mock } = await list();
    byRole(element, 'button', 'Make primary PayPal').click();
    await until('it asks', () => allByRole(element, 'dialog').length > 0);
    expect(textOf(byRole(element, 'dialog'))).to.contain('Top-up stops: auto-charge is off for this method');
    byRole(element, 'button', 'Keep it as it is').click();
    await until('the order is as it was', () => rows(element)[0]?.includes('Visa'));
    expect(await order(mock)).to.deep.equal(['visa', 'paypal']);
  });

  it('goes back and says why when the order is refused (R21)', async () => {
    const { element, mock } = await list({ ...TWO, topUp: { enabled: false } });
    const stale: MockAdapter = {
      ...mock,
      capabilities: new Set<never>(),
      subscribe: () => () => {},
      reorderMethods: (input, options) => mock.reorderMethods({ methodIds: input.methodIds.slice(1) }, options),
    };
    const other = await underProvider<BilletPaymentMethods>(TAG, stale);
    void element;
    await until('the list is there', () => allByRole(other, 'list').length > 0);
    byRole(other, 'button', 'Move up PayPal').click();
    await until('it asks or is refused', () => allByRole(other, 'alert').length > 0 || allByRole(other, 'dialog').length > 0);
    if (allByRole(other, 'dialog').length > 0) byRole(other, 'button', 'Change the order').click();
    await until('it says why', () => allByRole(other, 'alert', /changed elsewhere/).length > 0);
    expect(rows(other)[0]).to.contain('Visa');
  });

  /** A list whose backend changes just before an order, or a switch, arrives. */
  async function meanwhile(change: (mock: MockAdapter) => Promise<unknown>, account: AccountSeed) {
    const { element, mock } = await list(account);
    element.remove();
    let isChanged = false;
    const first = async () => {
      if (!isChanged) await change(mock);
      isChanged = true;
    };
    const busy: MockAdapter = {
      ...mock,
      subscribe: () => () => {},
      reorderMethods: async (input, options) => {
        await first();
        return await mock.reorderMethods(input, options);
      },
      setAutoCharge: async (input, options) => {
        await first();
        return await mock.setAutoCharge(input, options);
      },
    };
    const other = await underProvider<BilletPaymentMethods>(TAG, busy);
    await until('the list is there', () => allByRole(other, 'list').length > 0);
    return { element: other, mock };
  }

  const THREE: AccountSeed = {
    ...TWO,
    topUp: { enabled: false },
    methods: [...TWO.methods!, { id: 'mc', kind: 'card', brand: 'mastercard', last4: '0341', exp: '2031-01' }],
  };

  it('overwrites no order that another tab has made meanwhile, shows it and says so', async () => {
    const theirs = ['mc', 'visa', 'paypal'];
    const { element, mock } = await meanwhile(
      (other) => other.reorderMethods({ methodIds: theirs }, { idempotencyKey: 'other-tab' }),
      THREE,
    );
    byRole(element, 'button', 'Move up PayPal').click();
    await until('it says why', () => allByRole(element, 'alert', /changed elsewhere/).length > 0);
    expect(await order(mock)).to.deep.equal(theirs);
    expect(rows(element)[0]).to.contain('Mastercard');
  });

  it('moves a method although something else happened meanwhile', async () => {
    const { element, mock } = await meanwhile((other) => other.testControls.debit({ type: 'usage', amountMinor: 5 }), THREE);
    byRole(element, 'button', 'Move up PayPal').click();
    await until('it is moved', () => textOf(element).includes('PayPal is now the primary method.'));
    expect(await order(mock)).to.deep.equal(['paypal', 'visa', 'mc']);
    expect(allByRole(element, 'alert')).to.have.length(0);
  });

  it('asks before a switch that charges by now, although it did not when it was foreseen', async () => {
    const off = { ...TWO, methods: TWO.methods!.map((method) => ({ ...method, autoCharge: method.id === 'paypal' })) };
    const { element, mock } = await meanwhile(
      (other) => other.testControls.debit({ type: 'usage', amountMinor: 7000 }),
      off,
    );
    byRole(element, 'switch', 'Auto-charge for Visa ·· 4242').click();
    await until('it asks', () => allByRole(element, 'dialog').length > 0);
    expect((await mock.getAccount({})).balanceMinor).to.equal(3000);
    byRole(element, 'button', 'Switch on and pay $20.00').click();
    await until('it is on', () => textOf(element).includes('Auto-charge is on for Visa ·· 4242'));
    expect((await mock.getAccount({})).balanceMinor).to.equal(5000);
  });

  it('says when a suspension ends and why, and restores the method by a retry', async () => {
    const { element, mock } = await list({
      ...TWO,
      methods: [{ ...TWO.methods![0]!, gateway: ['insufficient_funds', 'ok'] }, TWO.methods![1]!],
    });
    await mock.testControls.debit({ type: 'usage', amountMinor: 7000 });
    await until('it is suspended', () => textOf(element).includes('Suspended until Thu, Nov 26, 10:00 EST'));
    expect(textOf(element)).to.contain('$20.00 failed: insufficient funds.');
    await expectAccessible(element);
    const events: string[] = [];
    for (const type of ['billet-before-pay', 'billet-payment-succeeded']) element.addEventListener(type, () => events.push(type));
    const retry = byRole(element, 'button', 'Retry $20.00 from Visa ·· 4242');
    for (let click = 0; click < 50; click += 1) retry.click();
    await until('it is restored', () => !textOf(element).includes('Suspended'));
    expect(events).to.deep.equal(['billet-before-pay', 'billet-payment-succeeded']);
    expect((await mock.getAccount({})).balanceMinor).to.equal(5000);
  });

  it('says what a retry would charge now with its tax, and tells the host its amount, whatever the one that failed came to', async () => {
    const account = { ...TWO, methods: [{ ...TWO.methods![0]!, gateway: ['insufficient_funds', 'ok'] as const }] };
    const mock = await createMock({ preset: 'prepaid-trunk', account: account as AccountSeed });
    const element = await underProvider<BilletPaymentMethods>(TAG, {
      ...mock,
      preview: async (input: OperationInput<'preview'>) => {
        const seen = await mock.preview(input);
        if (input.command.operation !== 'retryCharge') return seen;
        return { ...seen, charges: seen.charges.map((charge) => ({ ...charge, taxMinor: 260 })) };
      },
    });
    await until('the list is there', () => allByRole(element, 'list').length > 0);
    await mock.testControls.debit({ type: 'usage', amountMinor: 7000 });
    await until('it is suspended', () => allByRole(element, 'button', 'Retry $22.60 from Visa ·· 4242').length === 1);
    expect(textOf(element)).to.contain('$20.00 failed: insufficient funds.');
    const told: (number | null)[] = [];
    element.addEventListener('billet-before-pay', (event) => {
      told.push(event.amountMinor);
      event.preventDefault();
    });
    byRole(element, 'button', 'Retry $22.60 from Visa ·· 4242').click();
    await until('the host was asked', () => told.length > 0);
    expect(told, 'without tax').to.deep.equal([2000]);
  });

  it('lets the payer confirm a retry that their bank asks about', async () => {
    const { element, mock } = await list({
      ...TWO,
      methods: [{ ...TWO.methods![0]!, gateway: ['insufficient_funds', 'requires_action'] }, TWO.methods![1]!],
    });
    await mock.testControls.debit({ type: 'usage', amountMinor: 7000 });
    await until('it is suspended', () => allByRole(element, 'button', 'Retry $20.00 from Visa ·· 4242').length === 1);
    byRole(element, 'button', 'Retry $20.00 from Visa ·· 4242').click();
    await until('it asks', () => byRole(element, 'button', 'Complete'));
    byRole(element, 'button', 'Complete').click();
    await until('it is paid', () => allByRole(element, 'dialog', 'Paid').length === 1);
    expect((await mock.getAccount({})).balanceMinor).to.equal(5000);
  });

  it('removes a method after it said what follows, unless the host forbids it', async () => {
    const { element, mock } = await list();
    element.addEventListener('billet-before-remove', (event) => event.preventDefault(), { once: true });
    for (const round of ['forbidden', 'allowed']) {
      byRole(element, 'button', 'Remove Visa ·· 4242').click();
      await until('it asks', () => allByRole(element, 'dialog', 'Remove Visa ·· 4242?').length > 0);
      expect(textOf(byRole(element, 'dialog'))).to.contain('Top-up stops').and.contain('stay in your transactions');
      byRole(element, 'button', 'Remove').click();
      if (round === 'forbidden') await until('nothing was changed', () => textOf(element).includes('Nothing was changed.'));
    }
    await until('it is gone', () => rows(element).length === 1);
    expect(await order(mock)).to.deep.equal(['paypal']);
  });

  it('offers a choice of one where only one may be charged automatically', async () => {
    const { element, mock } = await onMock<BilletPaymentMethods>(TAG, {
      preset: 'invoice-portal',
      account: {
        now: NOW,
        methods: [
          { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true },
          { id: 'mc', kind: 'card', brand: 'mastercard', last4: '4444', exp: '2030-12' },
        ],
      },
    });
    await until('the list is there', () => allByRole(element, 'radio').length === 3);
    await expectAccessible(element);
    const other = byRole(element, 'radio', 'Charge Mastercard ·· 4444 automatically') as HTMLInputElement;
    other.click();
    await until('it asks', () => allByRole(element, 'dialog').length > 0);
    expect(other.checked).to.equal(false);
    expect(textOf(byRole(element, 'dialog'))).to.contain('Auto-pay moves from Visa ·· 4242 to Mastercard ·· 4444.');
    byRole(element, 'button', 'Switch on').click();
    await until('it moved', () => other.checked);
    expect([await isOn(mock, 'visa'), await isOn(mock, 'mc')]).to.deep.equal([false, true]);
    byRole(element, 'radio', 'Charge none automatically').click();
    await until('it asks again', () => allByRole(element, 'dialog').length > 0);
    byRole(element, 'button', 'Switch off').click();
    await until('none is chosen', () => (byRole(element, 'radio', 'Charge none automatically') as HTMLInputElement).checked);
    expect(await isOn(mock, 'mc')).to.equal(false);
  });

  it('shows nothing of one account on another', async () => {
    const { element } = await list({ ...TWO, methods: [{ ...TWO.methods![0]!, nickname: 'Orchard' }, TWO.methods![1]!] });
    byRole(element, 'button', 'Edit Visa ·· 4242').click();
    await until('the dialog is open', () => allByRole(element, 'dialog').length === 1);
    element.adapter = await createMock({ account: { now: NOW, methods: [{ id: 'visa', kind: 'card', brand: 'jcb' }] } });
    await until('it is the other one', () => rows(element).length === 1 && rows(element)[0]!.includes('JCB'));
    await until('the dialog is closed', () => allByRole(element, 'dialog').length === 0);
    expect(textOf(element)).not.to.contain('Orchard');
  });

  it('lets a read-only viewer see everything and change nothing', async () => {
    const { element, mock } = await list();
    await mock.testControls.setFaults({ readOnly: true });
    await until('it says so', () => textOf(element).includes('You can look at this account'));
    byRole(element, 'switch', 'Auto-charge for PayPal').click();
    expect(byRole(element, 'switch', 'Auto-charge for PayPal').getAttribute('aria-disabled')).to.equal('true');
    expect(await isOn(mock, 'paypal')).to.equal(false);
    await expectAccessible(element);
  });

  it('is accessible while it waits, when it fails and when there is nothing yet', async () => {
    const waiting = await underProvider<BilletPaymentMethods>(TAG, undefined);
    await until('it waits', () => textOf(waiting).includes('Loading'));
    await expectAccessible(waiting);
    const { element, mock } = await onMock<BilletPaymentMethods>(TAG, { account: { now: NOW } });
    await until('it is empty', () => textOf(element).includes('will be here'));
    await expectAccessible(element);
    const failing = { ...mock, listMethods: (): Promise<never> => Promise.reject(new Error('down')), capabilities: new Set<never>() };
    const failed = await underProvider<BilletPaymentMethods>(TAG, failing);
    await until('it says so', () => allByRole(failed, 'button', 'Try again').length > 0);
    await expectAccessible(failed);
  });
});

