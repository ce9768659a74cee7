import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { AccountSeed, BillingAdapter, PolicySource } from '../../src/contract/index.ts';
import type { BilletAutopayManager } from '../../src/elements/autopay-manager/autopay-manager.ts';
import '../../src/elements/autopay-manager/autopay-manager.define.ts';
import type { BilletPaymentDialog } from '../../src/elements/payment-dialog/payment-dialog.ts';
import { createMock } from '../../src/mock/index.ts';
import { BilletMethodAddedEvent, type BilletBeforePayEvent } from '../../src/ui/index.ts';
import { allByRole, byRole, nameOf, press, textOf } from './support/find.ts';

const CARD = { kind: 'card', brand: 'visa', exp: '2030-12' } as const;
const VISA = { ...CARD, id: 'visa', last4: '4242' } as const;
const AMEX = { ...CARD, id: 'amex', brand: 'amex', last4: '0005' } as const;
const ON = { autoCharge: true } as const;
const BANK = { id: 'bank', kind: 'bank_account', brand: 'First Bank', last4: '6789' } as const;
const TOP_UP = { enabled: true, thresholdMinor: 5000, amountMinor: 10_000 };

function bill(id: string, amountMinor: number, type = 'phone') {
  return { id, type, amountMinor, issued: '2026-03-01', due: '2026-03-25' };
}

async function mockOf(policy: PolicySource, seed: Partial<AccountSeed> = {}) {
  const mock = await createMock();
  const now = '2026-03-02T15:00:00Z';
  await mock.testControls.load(policy, { now, timeZone: 'America/New_York', language: 'en', ...seed });
  return mock;
}

async function shown(adapter: BillingAdapter): Promise<BilletAutopayManager> {
  const element = await fixture<BilletAutopayManager>(
    html`<billet-autopay-manager lang="en" .adapter=${adapter}></billet-autopay-manager>`,
  );
  await waitUntil(() => byRole(element, 'region').getAttribute('aria-busy') === 'false', 'the account is shown');
  return element;
}

async function says(element: HTMLElement, text: string): Promise<void> {
  await waitUntil(() => textOf(element).includes(text), `"${text}" in: ${textOf(element)}`);
}

async function click(element: BilletAutopayManager, name: string | RegExp): Promise<void> {
  await waitUntil(() => allByRole(element, 'button', name).length === 1, `a button ${String(name)}`);
  await waitUntil(() => byRole(element, 'button', name).getAttribute('aria-disabled') === null, `${String(name)} enabled`);
  byRole(element, 'button', name).click();
  await element.updateComplete;
}

function choose(element: HTMLElement, type: 'radio' | 'checkbox', name: RegExp): HTMLInputElement {
  const inputs = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>(`input[type=${type}]`)];
  const found = inputs.filter((input) => name.test(input.labels?.[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
  expect(found, String(name)).to.have.length(1);
  found[0]!.click();
  return found[0]!;
}

async function accessible(element: HTMLElement): Promise<void> {
  await expect(element).to.be.accessible({ rules: { 'target-size': { enabled: true } } } as never);
}

function statuses(mock: Awaited<ReturnType<typeof mockOf>>) {
  return mock.testControls.getOutbox().then((mails) => mails.map(({ notice }) => notice));
}

describe('billet-autopay-manager, one method for each invoice', () => {
  const due = { invoices: [bill('i1', 24_750)] };

  it('is off: says what it is and what is outstanding', async () => {
    const element = await shown(await mockOf('invoice-portal', { ...due, methods: [VISA] }));
    await says(element, '$247.50 is outstanding now. It is charged at once when you switch auto-pay on.');
    expect(byRole(element, 'button', 'Set up auto-pay')).to.exist;
    await accessible(element);
  });

  it('is set up in steps, with a review of what is charged at once, and charges once', async () => {
    const mock = await mockOf('invoice-portal', { ...due, methods: [VISA, AMEX] });
    const element = await shown(mock);
    await click(element, 'Set up auto-pay');
    await says(element, 'Step 1 of 2: Choose a method');
    expect(byRole(element, 'button', 'Continue').getAttribute('aria-disabled')).to.equal('true');
    choose(element, 'radio', /^American Express/);
    await accessible(element);
    await click(element, 'Continue');
    await says(element, '$247.50 is charged to American Express ·· 0005.');
    expect(element.shadowRoot!.activeElement?.textContent).to.include('Step 2 of 2: Review');
    await accessible(element);
    expect((await mock.getAccount({})).autoPay.on).to.equal(false);
    const before = oneEvent(element, 'billet-before-pay') as unknown as Promise<BilletBeforePayEvent>;
    const changed = oneEvent(element, 'billet-autopay-changed');
    const submit = byRole(element, 'button', 'Turn on and pay $247.50');
    submit.click();
    submit.click();
    expect((await before).amountMinor).to.equal(24_750);
    await changed;
    await says(element, 'Auto-pay is on, from American Express ·· 0005. $247.50 was paid.');
    const account = await mock.getAccount({});
    expect(account.autoPay.methodId).to.equal('amex');
    expect(account.amountDueMinor).to.equal(0);
    expect(await statuses(mock)).to.deep.equal(['autopay.enabled', 'payment.receipt']);
    await says(element, 'Each new invoice is paid from American Express ·· 0005 as soon as it is issued.');
  });

  it('says when what was outstanding could not be charged', async () => {
    const mock = await mockOf('invoice-portal', { ...due, methods: [{ ...VISA, gateway: ['declined'] }] });
    const element = await shown(mock);
    await click(element, 'Set up auto-pay');
    choose(element, 'radio', /^Visa/);
    await click(element, 'Continue');
    await click(element, 'Turn on and pay $247.50');
    await says(element, 'Auto-pay is on, from Visa ·· 4242, but $247.50 could not be charged and is still due.');
  });

  it('moves to another method', async () => {
    const mock = await mockOf('invoice-portal', { methods: [{ ...VISA, ...ON }, AMEX] });
    const element = await shown(mock);
    await click(element, 'Change method');
    choose(element, 'radio', /^American Express/);
    await click(element, 'Continue');
    await says(element, 'Instead of Visa ·· 4242');
    await click(element, 'Move auto-pay');
    await says(element, 'Auto-pay is on, from American Express ·· 0005.');
    expect((await mock.getAccount({})).autoPay.methodId).to.equal('amex');
  });

  it('is turned off in two steps, and can be kept at each', async () => {
    const mock = await mockOf('invoice-portal', { methods: [{ ...VISA, ...ON }] });
    const element = await shown(mock);
    await click(element, 'Turn off');
    await click(element, 'Continue');
    await accessible(element);
    await click(element, 'Keep auto-pay');
    expect((await mock.getAccount({})).autoPay.on).to.equal(true);
    await click(element, 'Turn off');
    await click(element, 'Continue');
    await click(element, 'Turn off auto-pay');
    await says(element, 'Auto-pay is off.');
    expect((await mock.getAccount({})).autoPay.on).to.equal(false);
    expect(await statuses(mock)).to.deep.equal(['autopay.cancelled']);
  });

  it('removes the method that pays, in two steps', async () => {
    const mock = await mockOf('invoice-portal', { methods: [{ ...VISA, ...ON }] });
    const element = await shown(mock);
    await click(element, 'Remove Visa ·· 4242');
    await says(element, 'It pays by itself now, so auto-pay is turned off with it.');
    await click(element, 'Continue');
    await click(element, 'Remove and turn off');
    await says(element, 'Visa ·· 4242 is removed, and auto-pay is off.');
    expect((await mock.listMethods({})).methods).to.have.length(0);
  });

  it('changes nothing when the account changed under the review', async () => {
    const mock = await mockOf('invoice-portal', { ...due, methods: [VISA] });
    const element = await shown(mock);
    await click(element, 'Set up auto-pay');
    choose(element, 'radio', /^Visa/);
    await click(element, 'Continue');
    await says(element, 'Turn on and pay $247.50');
    const { version } = await mock.getAccount({});
    const issued = mock.testControls.issueInvoice({ id: 'i2', type: 'phone', amountMinor: 100, due: '2026-04-01' });
    byRole(element, 'button', 'Turn on and pay $247.50').click();
    await issued;
    expect((await mock.getAccount({})).version).to.be.greaterThan(version);
    await says(element, 'The account changed meanwhile.');
    await says(element, 'Turn on and pay $248.50');
    expect((await mock.getAccount({})).amountDueMinor).to.equal(24_850);
  });

  it('asks what became of it when the answer is lost, and charges once', async () => {
    const mock = await mockOf('invoice-portal', { ...due, methods: [VISA] });
    const element = await shown(mock);
    await click(element, 'Set up auto-pay');
    choose(element, 'radio', /^Visa/);
    await click(element, 'Continue');
    await mock.testControls.setFaults({ losePercent: 100 });
    await click(element, 'Turn on and pay $247.50');
    await says(element, 'Auto-pay is on, from Visa ·· 4242. $247.50 was paid.');
    expect((await statuses(mock)).filter((notice) => notice === 'payment.receipt')).to.have.length(1);
  });

  it('works by keyboard alone', async () => {
    const mock = await mockOf('invoice-portal', { methods: [VISA] });
    const element = await shown(mock);
    byRole(element, 'button', 'Set up auto-pay').focus();
    await press('Enter');
    await says(element, 'Step 1 of 2');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await says(element, 'Step 2 of 2');
    await waitUntil(() => byRole(element, 'button', 'Turn on auto-pay').getAttribute('aria-disabled') === null);
    await press('Tab');
    await press('Enter');
    await says(element, 'Auto-pay is on, from Visa ·· 4242.');
  });

  it('lets a read-only viewer look and press nothing', async () => {
    const mock = await mockOf('invoice-portal', { methods: [{ ...VISA, ...ON }] });
    await mock.testControls.setFaults({ readOnly: true });
    const element = await shown(mock);
    await says(element, 'You can look at this account');
    expect(allByRole(element, 'button')).to.have.length(0);
    await accessible(element);
  });
});

describe('billet-autopay-manager, one payment a cycle', () => {
  const seed = { country: 'CA', currency: 'CAD', methods: [BANK, VISA], invoices: [bill('i1', 5000)] };

  it('shows method, details and review: registration, the date it works from, the first withdrawal', async () => {
    const mock = await mockOf('preauthorized-debit', seed);
    const element = await shown(mock);
    await says(element, 'One payment a cycle for everything that is due');
    await click(element, 'Set up auto-pay');
    choose(element, 'radio', /^First Bank/);
    await click(element, 'Continue');
    await says(element, 'Step 2 of 3: How it works');
    await says(element, 'Registration takes one full cycle.');
    await accessible(element);
    await click(element, 'Continue');
    await says(element, 'Works from April 26, 2026');
    await says(element, 'First payment');
    await accessible(element);
    await click(element, 'Turn on auto-pay');
    await says(element, 'Auto-pay is on, from First Bank ·· 6789.');
    expect((await mock.getAccount({})).autoPay.activeFrom).to.equal('2026-04-26');
    await says(element, 'Registering');
    await says(element, 'Auto-pay works from April 26, 2026. CA$50.00 is due before that.');
  });

  it('names the next withdrawal, its date and amount', async () => {
    const mock = await mockOf('preauthorized-debit', { ...seed, methods: [{ ...BANK, ...ON }] });
    const element = await shown(mock);
    await says(element, 'CA$50.00 will be paid from First Bank ·· 6789 on Tue, Mar 10, 00:01 EDT (in 8 days).');
  });

  it('says that registration starts again before it is turned off', async () => {
    const element = await shown(await mockOf('preauthorized-debit', { ...seed, methods: [{ ...BANK, ...ON }] }));
    await click(element, 'Turn off');
    await says(element, 'The payment of CA$50.00 on Mar');
    await says(element, 'registration starts from the beginning');
  });
});

describe('billet-autopay-manager, a schedule for each method', () => {
  const seed = {
    methods: [
      { ...BANK, ...ON, schedule: { when: 'split', types: ['dues'] } },
      { ...VISA, ...ON, schedule: { when: '15th', types: ['amenity'] } },
      AMEX,
    ],
    invoices: [bill('LOT-11', 18_501, 'dues'), bill('GYM-13', 2500, 'amenity')],
  } as const;

  it('says what each method pays when', async () => {
    const element = await shown(await mockOf('dues-schedule', seed));
    await says(element, 'Pays dues in halves on the 1st and the 15th');
    await says(element, 'Pays amenity on the 15th');
    await says(element, 'Pays nothing by itself');
    await accessible(element);
  });

  it('shows both halves of a split with dates and amounts', async () => {
    const element = await shown(await mockOf('dues-schedule', { ...seed, now: '2026-03-20T15:00:00Z' }));
    await click(element, 'Change the schedule of First Bank ·· 6789');
    await says(element, 'April 1, 2026 first half $92.50');
    await says(element, 'April 15, 2026 second half $92.51');
    await accessible(element);
  });

  it('sets up a schedule, points out an overlap, and saves it', async () => {
    const mock = await mockOf('dues-schedule', seed);
    const element = await shown(mock);
    await click(element, 'Set up a schedule for American Express ·· 0005');
    expect(byRole(element, 'button', 'Save schedule').getAttribute('aria-disabled')).to.equal(null);
    choose(element, 'radio', /^On the 15th/);
    choose(element, 'checkbox', /^Amenity/);
    await says(element, 'Amenity is also paid from Visa ·· 4242, on the 15th. Nothing is paid twice');
    await accessible(element);
    await click(element, 'Save schedule');
    await says(element, 'The schedule of American Express ·· 0005 is saved.');
    const { methods } = await mock.listMethods({});
    expect(methods[2]!.schedule).to.deep.equal({ when: '15th', types: ['amenity'], invoices: [] });
    expect(methods[2]!.autoCharge).to.equal(true);
  });

  it('covers a single open invoice', async () => {
    const mock = await mockOf('dues-schedule', seed);
    const element = await shown(mock);
    await click(element, 'Set up a schedule for American Express ·· 0005');
    element.shadowRoot!.querySelector('summary')!.click();
    choose(element, 'checkbox', /^LOT-11, \$185\.01, due Mar 25/);
    await click(element, 'Save schedule');
    await says(element, 'is saved.');
    expect((await mock.listMethods({})).methods[2]!.schedule).to.deep.equal({
      when: '1st',
      types: [],
      invoices: ['LOT-11'],
    });
  });

  it('refuses a schedule that pays nothing', async () => {
    const mock = await mockOf('dues-schedule', seed);
    const element = await shown(mock);
    await click(element, 'Set up a schedule for American Express ·· 0005');
    await click(element, 'Save schedule');
    await says(element, 'Choose at least one thing that it pays, or switch it off.');
    expect((await mock.listMethods({})).methods[2]!.schedule).to.equal(null);
    await accessible(element);
  });

  it('turns a schedule off, and comes back to its button', async () => {
    const mock = await mockOf('dues-schedule', seed);
    const element = await shown(mock);
    await click(element, 'Change the schedule of Visa ·· 4242');
    choose(element, 'radio', /^Off/);
    await click(element, 'Turn off schedule');
    await says(element, 'Nothing is paid from Visa ·· 4242 by itself any more.');
    expect((await mock.listMethods({})).methods[1]!.autoCharge).to.equal(false);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'edit-visa', 'focus is back');
  });
});

describe('billet-autopay-manager, prepaid', () => {
  const armed = { balanceMinor: 6000, topUp: TOP_UP };

  it('says which methods are charged in which order', async () => {
    const methods = [{ ...VISA, ...ON }, AMEX, { ...AMEX, id: 'other', last4: '1111', ...ON }];
    const element = await shown(await mockOf('prepaid-trunk', { ...armed, methods }));
    const rows = allByRole(element, 'listitem').map(textOf);
    expect(rows[0]).to.include('Visa ·· 4242 Charged first');
    expect(rows[1]).to.include('Skipped: auto-charge is off');
    expect(rows[2]).to.include('Number 2, if the one before fails');
    await accessible(element);
  });

  it('switches on what is missing, after showing what is charged at once', async () => {
    const methods = [VISA, { ...AMEX, ...ON }];
    const mock = await mockOf('prepaid-trunk', { balanceMinor: 1000, topUp: TOP_UP, methods });
    const element = await shown(mock);
    await click(element, 'Switch on auto-charge for Visa ·· 4242');
    await says(element, '$100.00 is charged to Visa ·· 4242.');
    await click(element, 'Switch on and add $100.00');
    await waitUntil(async () => (await mock.getAccount({})).balanceMinor === 11_000);
    await says(element, 'Auto-charge is on for Visa ·· 4242. $100.00 was paid.');
  });

  const off = { ...VISA, autoCharge: false };
  const expired = { ...VISA, ...ON, exp: '2025-01' };
  const reasons: readonly [string, Partial<AccountSeed>, PolicySource, string][] = [
    ['top-up off', { methods: [{ ...VISA, ...ON }] }, 'prepaid-trunk', 'Automatic top-up is off.'],
    ['no method', armed, 'prepaid-trunk', 'there is no payment method. Add one'],
    ['no auto-charge', { ...armed, methods: [off] }, 'prepaid-voip', 'no payment method has auto-charge on. Switch it on'],
    ['primary off', { ...armed, methods: [off, { ...AMEX, ...ON }] }, 'prepaid-trunk', 'auto-charge is off for your primary'],
    ['all expired', { ...armed, methods: [expired] }, 'prepaid-trunk', 'the card has expired. Update it'],
  ];
  for (const [name, seed, policy, text] of reasons) {
    it(`says why nothing can be charged and what to press: ${name}`, async () => {
      const element = await shown(await mockOf(policy, { balanceMinor: 6000, ...seed }));
      await says(element, text);
      await accessible(element);
    });
  }

  it('says why: all suspended, until when', async () => {
    const methods = [{ ...VISA, ...ON, gateway: ['declined' as const] }];
    const mock = await mockOf('prepaid-trunk', { ...armed, methods });
    await mock.testControls.debit({ type: 'usage', amountMinor: 5000 });
    const element = await shown(mock);
    await says(element, 'no method can be charged until Wed, Mar 4, 10:00 EST (in 2 days)');
    expect(textOf(allByRole(element, 'listitem')[0]!)).to.include('Skipped: suspended until Mar 4, 2026, 10:00 EST');
    await accessible(element);
  });

  it('says why: the limit of a day, with the next attempt', async () => {
    const mock = await mockOf('prepaid-voip', { balanceMinor: 6000, topUp: { ...TOP_UP, amountMinor: 1500 }, methods: [{ ...VISA, ...ON }] });
    await mock.testControls.debit({ type: 'usage', amountMinor: 5000 });
    await mock.testControls.debit({ type: 'usage', amountMinor: 100 });
    const element = await shown(mock);
    await says(element, "today's has been used. If the balance is still low, $15.00 is added from Visa ·· 4242 on Tue, Mar 3, 00:01 EST");
  });

  it('says why: the limit of a month, until when', async () => {
    const topUp = { ...TOP_UP, monthlyCapMinor: 15_000 };
    const mock = await mockOf('prepaid-trunk', { balanceMinor: 6000, topUp, methods: [{ ...VISA, ...ON }] });
    await mock.testControls.debit({ type: 'usage', amountMinor: 5000 });
    const element = await shown(mock);
    await says(element, 'your monthly cap of $150.00. It can run again on Wed, Apr 1, 00:00 EDT');
  });

  it('says why: a payment that is being processed', async () => {
    const methods = [{ ...VISA, ...ON, gateway: ['unknown:ok' as const] }];
    const mock = await mockOf('prepaid-trunk', { ...armed, methods });
    await mock.testControls.debit({ type: 'usage', amountMinor: 5000 });
    const element = await shown(mock);
    await says(element, 'Processing');
    await accessible(element);
  });
});

describe('billet-autopay-manager, around it', () => {
  it('says so where an account pays nothing by itself', async () => {
    const element = await shown(await mockOf({ extends: 'prepaid-trunk', topUp: { offered: false } }));
    await says(element, 'This account pays nothing by itself.');
    await accessible(element);
  });

  it('says what is wrong when nothing can be loaded, and tries again', async () => {
    const mock = await mockOf('invoice-portal', { methods: [VISA] });
    await mock.testControls.setFaults({ offline: true });
    const element = await fixture<BilletAutopayManager>(
      html`<billet-autopay-manager lang="en" .adapter=${mock}></billet-autopay-manager>`,
    );
    await says(element, 'This could not be loaded');
    await accessible(element);
    await mock.testControls.setFaults({});
    await click(element, 'Try again');
    await says(element, 'Each invoice is paid from one method');
  });

  it('opens the payment dialog, and goes on with the method that was added', async () => {
    const mock = await mockOf('invoice-portal', { methods: [VISA, AMEX], invoices: [bill('i1', 5000)] });
    const element = await shown(mock);
    const dialog = element.shadowRoot?.querySelector('billet-payment-dialog') as BilletPaymentDialog;
    await click(element, 'Set up auto-pay');
    await click(element, 'Add a new method');
    await waitUntil(() => allByRole(dialog, 'dialog').length === 1);
    dialog.close();
    dialog.dispatchEvent(new BilletMethodAddedEvent('amex'));
    await click(element, 'Continue');
    await click(element, 'Turn on and pay $50.00');
    await says(element, 'Auto-pay is on, from American Express ·· 0005.');
    await click(element, 'Update American Express ·· 0005');
    await waitUntil(() => /American Express/.test(nameOf(byRole(dialog, 'dialog'))));
  });

  it('does without a preview: says what may be charged', async () => {
    const mock = await mockOf('invoice-portal', { methods: [VISA], invoices: [bill('i1', 5000)] });
    const plain = Object.create(mock, { capabilities: { value: new Set(['outcome']) } }) as BillingAdapter;
    const element = await shown(plain);
    await click(element, 'Set up auto-pay');
    choose(element, 'radio', /^Visa/);
    await click(element, 'Continue');
    await says(element, 'The $50.00 outstanding may be charged at once.');
    await click(element, 'Turn on auto-pay');
    await says(element, '$50.00 was paid.');
  });
});
