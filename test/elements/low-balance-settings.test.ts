import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AccountSeed, BillingAdapter, PolicySource, TestControls } from '../../src/contract/index.ts';
import { createMock } from '../../src/mock/index.ts';
import type { BilletLowBalanceSettings } from '../../src/elements/low-balance-settings/low-balance-settings.ts';
import type { BilletBeforePayEvent } from '../../src/ui/index.ts';
import '../../src/elements/low-balance-settings/low-balance-settings.define.ts';

type Mock = BillingAdapter & { readonly testControls: TestControls };

const SEED: AccountSeed = {
  now: '2026-03-02T15:00:00Z',
  timeZone: 'America/New_York',
  balanceMinor: 10_000,
  methods: [
    { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true },
    { id: 'pp', kind: 'paypal', brand: 'paypal' },
  ],
  topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 10_000 },
  lowBalanceAlert: { enabled: true, thresholdMinor: 6000 },
};

const OFF_50 = { enabled: false, thresholdMinor: 5000, amountMinor: 5000 };
const ON_100 = { enabled: true, thresholdMinor: 5000, amountMinor: 10_000 };

async function mockOf(seed: Partial<AccountSeed> = {}, policy: PolicySource = 'prepaid-trunk'): Promise<Mock> {
  const mock = (await createMock()) as Mock;
  await mock.testControls.load(policy, { ...SEED, ...seed });
  return mock;
}

async function shown(adapter: BillingAdapter | undefined): Promise<BilletLowBalanceSettings> {
  const element = await fixture<BilletLowBalanceSettings>(
    html`<billet-low-balance-settings lang="en" .adapter=${adapter}></billet-low-balance-settings>`,
  );
  if (adapter !== undefined) await waitUntil(() => !skeletonOf(element), 'the account is shown');
  return element;
}

function skeletonOf(element: BilletLowBalanceSettings): Element | null {
  return element.shadowRoot!.querySelector('[aria-busy="true"][part="card"]');
}

function all<T extends HTMLElement>(element: HTMLElement, selector: string): T[] {
  return [...element.shadowRoot!.querySelectorAll<T>(selector)];
}

function nameOf(control: HTMLElement): string {
  const label = (control as HTMLInputElement).labels?.[0]?.textContent;
  return (control.getAttribute('aria-label') ?? (control.tagName === 'BUTTON' ? control.textContent : label) ?? '').trim();
}

function byRole<T extends HTMLElement>(element: HTMLElement, role: 'button' | 'switch' | 'textbox', name: string, nth = 0): T {
  const selectors = { button: 'button:not([role])', switch: '[role="switch"]', textbox: 'input' };
  const found = all<T>(element, selectors[role]).filter((each) => nameOf(each).replace(/\s+/g, ' ') === name);
  const control = found[nth];
  if (control === undefined) {
    throw new Error(`no ${role} "${name}" among ${all(element, selectors[role]).map(nameOf).join(' | ')}`);
  }
  return control;
}

function type(element: HTMLElement, name: string, text: string, nth = 0): HTMLInputElement {
  const field = byRole<HTMLInputElement>(element, 'textbox', name, nth);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field;
}

function textOf(element: HTMLElement): string {
  return element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
}

async function says(element: HTMLElement, text: string): Promise<void> {
  await waitUntil(() => textOf(element).includes(text), `"${text}" in: ${textOf(element)}`);
}

function describedBy(element: HTMLElement, control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => element.shadowRoot!.getElementById(id)?.textContent ?? '').join(' ');
}

async function accessible(element: HTMLElement): Promise<void> {
  await expect(element).to.be.accessible({ rules: { 'target-size': { enabled: true } } } as never);
}

/** Presses a button once it has been rendered anew. */
async function press(element: BilletLowBalanceSettings, name: string): Promise<void> {
  await element.updateComplete;
  byRole(element, 'button', name).click();
}

async function chargesOf(mock: Mock): Promise<number> {
  return (await mock.listActivity({})).events.filter(({ event }) => event.type === 'charge.attempted').length;
}

describe('billet-low-balance-settings', () => {
  it('waits for a backend, and takes one that comes late', async () => {
    const element = await shown(undefined);
    expect(skeletonOf(element)).to.exist;
    await accessible(element);
    element.adapter = await mockOf();
    await says(element, 'When the balance falls below $50.00, $100.00 is added.');
  });

  it('shows what is stored, in the language around it', async () => {
    const element = await shown(await mockOf());
    expect(byRole<HTMLInputElement>(element, 'textbox', 'When below').value).to.equal('50.00');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Add').value).to.equal('100.00');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'At most a month').value).to.equal('');
    expect(byRole(element, 'switch', 'Automatic top-up').getAttribute('aria-checked')).to.equal('true');
    element.setAttribute('lang', 'de');
    await waitUntil(() => byRole<HTMLInputElement>(element, 'textbox', 'Add').value === '100,00');
    await accessible(element);
  });

  it('says so where the policy offers neither', async () => {
    const element = await shown(await mockOf({ balanceMinor: 0 }, 'invoice-portal'));
    await says(element, 'does not top itself up');
    expect(all(element, 'input, [role="switch"]')).to.have.length(0);
    await accessible(element);
  });

  it('can be applied only when something changed, and discarded', async () => {
    const element = await shown(await mockOf());
    const apply = byRole(element, 'button', 'Apply changes');
    expect(apply.getAttribute('aria-disabled')).to.equal('true');
    const field = type(element, 'Add', '75');
    await element.updateComplete;
    expect(apply.getAttribute('aria-disabled')).to.equal(null);
    await press(element, 'Discard');
    await element.updateComplete;
    expect(field.value).to.equal('100.00');
    expect(apply.getAttribute('aria-disabled')).to.equal('true');
    type(element, 'Add', '100');
    await element.updateComplete;
    expect(apply.getAttribute('aria-disabled'), 'the same amount is no change').to.equal('true');
  });

  it('previews and applies, old settings against new, and says so', async () => {
    const mock = await mockOf();
    const element = await shown(mock);
    type(element, 'Add', '75');
    await says(element, 'Nothing is charged now.');
    await says(element, 'As it is');
    await accessible(element);
    const changed = oneEvent(element, 'billet-top-up-changed');
    await press(element, 'Apply changes');
    await changed;
    await says(element, 'Your changes are applied.');
    expect((await mock.getAccount({})).topUp).to.deep.equal({
      enabled: true,
      thresholdMinor: 5000,
      amountMinor: 7500,
      monthlyCapMinor: null,
    });
    expect(await chargesOf(mock)).to.equal(0);
  });

  it('compares the coming month with the usual usage in it', async () => {
    const mock = await mockOf({ balanceMinor: 20_000 });
    for (let day = 0; day < 10; day += 1) {
      await mock.testControls.debit({ type: 'usage', amountMinor: 500 });
      await mock.testControls.advanceBy('P1D');
    }
    const element = await shown(mock);
    type(element, 'Add', '25');
    await says(element, 'your usual $5.00 a day');
    await waitUntil(() => all(element, 'tbody td').length > 0);
    const cells = all(element, 'tbody tr:first-child td').map((cell) => cell.textContent!.trim());
    expect(cells).to.deep.equal(['1', '2']);
  });

  it('confirms a charge that applying makes at once, and charges once', async () => {
    const mock = await mockOf({ balanceMinor: 2000, topUp: OFF_50 });
    const element = await shown(mock);
    byRole(element, 'switch', 'Automatic top-up').click();
    await says(element, '$50.00 is charged to Visa ·· 4242 now.');
    expect(await chargesOf(mock)).to.equal(0);
    await press(element, 'Apply changes');
    await says(element, 'Add $50.00 now?');
    await accessible(element);
    expect(await chargesOf(mock)).to.equal(0);
    const before = oneEvent(element, 'billet-before-pay') as unknown as Promise<BilletBeforePayEvent>;
    const confirm = byRole(element, 'button', 'Apply and add $50.00 now');
    confirm.click();
    confirm.click();
    expect((await before).amountMinor).to.equal(5000);
    await says(element, '$50.00 was added.');
    expect(await chargesOf(mock)).to.equal(1);
    expect((await mock.getAccount({})).balanceMinor).to.equal(7000);
  });

  it('changes nothing when the confirmation is left, and keeps what was typed', async () => {
    const mock = await mockOf({ balanceMinor: 2000, topUp: { enabled: false } });
    const element = await shown(mock);
    type(element, 'When below', '50');
    type(element, 'Add', '30');
    byRole(element, 'switch', 'Automatic top-up').click();
    await press(element, 'Apply changes');
    await says(element, 'Add $30.00 now?');
    await press(element, 'Cancel');
    await element.updateComplete;
    expect(all(element, 'dialog')).to.have.length(0);
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Add').value).to.equal('30');
    expect((await mock.getAccount({})).topUp.enabled).to.equal(false);
    expect(await chargesOf(mock)).to.equal(0);
  });

  it('sends nothing when the host says no', async () => {
    const mock = await mockOf({ balanceMinor: 2000, topUp: OFF_50 });
    const element = await shown(mock);
    element.addEventListener('billet-before-pay', (event) => event.preventDefault());
    byRole(element, 'switch', 'Automatic top-up').click();
    await press(element, 'Apply changes');
    await says(element, 'Add $50.00 now?');
    await press(element, 'Apply and add $50.00 now');
    await aTimeout(20);
    await waitUntil(() => !element.busy);
    expect((await mock.getAccount({})).topUp.enabled).to.equal(false);
  });

  it('looks again when the account changed between question and answer', async () => {
    const mock = await mockOf({ balanceMinor: 2000, topUp: OFF_50 });
    const element = await shown(mock);
    byRole(element, 'switch', 'Automatic top-up').click();
    await press(element, 'Apply changes');
    await says(element, 'Add $50.00 now?');
    await mock.testControls.debit({ type: 'usage', amountMinor: 100 });
    await press(element, 'Apply and add $50.00 now');
    await says(element, 'The account changed meanwhile.');
    expect(await chargesOf(mock)).to.equal(0);
  });

  it('looks again, and asks, when a debit came between the preview and the sending', async () => {
    const mock = await mockOf({ balanceMinor: 6000, topUp: OFF_50 });
    const preview = mock.preview.bind(mock);
    const racing = Object.create(mock, {
      preview: {
        value: async (input: Parameters<typeof preview>[0]) => {
          const answer = await preview(input);
          const atApply = input.days === 0 && (await mock.getAccount({})).balanceMinor === 6000;
          if (atApply) await mock.testControls.debit({ type: 'usage', amountMinor: 2000 });
          return answer;
        },
      },
    }) as Mock;
    const element = await shown(racing);
    byRole(element, 'switch', 'Automatic top-up').click();
    await press(element, 'Apply changes');
    await says(element, 'Add $50.00 now?');
    expect(await chargesOf(mock)).to.equal(0);
    await press(element, 'Apply and add $50.00 now');
    await says(element, '$50.00 was added.');
    expect(await chargesOf(mock)).to.equal(1);
  });

  it('works by keyboard alone', async () => {
    const mock = await mockOf({ balanceMinor: 2000, topUp: OFF_50 });
    const element = await shown(mock);
    byRole(element, 'switch', 'Automatic top-up').focus();
    await sendKeys({ press: ' ' });
    await says(element, '$50.00 is charged to Visa ·· 4242 now.');
    for (let tabs = 0; tabs < 6; tabs += 1) await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.textContent?.trim()).to.equal('Apply changes');
    await sendKeys({ press: 'Enter' });
    await says(element, 'Add $50.00 now?');
    await sendKeys({ press: 'Enter' });
    expect(await chargesOf(mock)).to.equal(0);
    for (let tabs = 0; tabs < 2; tabs += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(element, '$50.00 was added.');
  });

  it('keeps the amounts while a switch is off', async () => {
    const mock = await mockOf();
    const element = await shown(mock);
    byRole(element, 'switch', 'Automatic top-up').click();
    await press(element, 'Apply changes');
    await says(element, 'Your changes are applied.');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Add').value).to.equal('100.00');
    expect((await mock.getAccount({})).topUp).to.include({ enabled: false, thresholdMinor: 5000, amountMinor: 10_000 });
  });

  it('removes the monthly limit when its field is emptied', async () => {
    const mock = await mockOf({ topUp: { ...ON_100, monthlyCapMinor: 30_000 } });
    const element = await shown(mock);
    type(element, 'At most a month', '');
    await press(element, 'Apply changes');
    await says(element, 'Your changes are applied.');
    expect((await mock.getAccount({})).topUp.monthlyCapMinor).to.equal(null);
  });

  it('shows mistakes at their fields and together, and sends nothing', async () => {
    const mock = await mockOf();
    const element = await shown(mock);
    type(element, 'Add', '0');
    type(element, 'When below', 'abc');
    await press(element, 'Apply changes');
    await says(element, 'There are 2 problems');
    const field = byRole(element, 'textbox', 'Add');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(describedBy(element, field)).to.include('Enter an amount above zero.');
    expect(describedBy(element, byRole(element, 'textbox', 'When below'))).to.include('Enter an amount.');
    expect(element.shadowRoot!.activeElement?.getAttribute('role')).to.equal('alert');
    await press(element, 'Add: Enter an amount above zero.');
    expect(element.shadowRoot!.activeElement).to.equal(field);
    await accessible(element);
    expect((await mock.getAccount({})).topUp.amountMinor).to.equal(10_000);
  });

  it('tells the smallest top-up before sending', async () => {
    const element = await shown(await mockOf({}, 'prepaid-voip'));
    type(element, 'Add', '10');
    await element.updateComplete;
    expect(describedBy(element, byRole(element, 'textbox', 'Add'))).to.include('Enter $15.00 or more.');
  });

  it('puts a refusal at what it is about: no method with auto-charge', async () => {
    const mock = await mockOf({ methods: [{ id: 'visa', kind: 'card' }], topUp: OFF_50 });
    const element = await shown(mock);
    byRole(element, 'switch', 'Automatic top-up').click();
    await says(element, 'Switch on auto-charge for a payment method first.');
    await press(element, 'Apply changes');
    await aTimeout(30);
    expect((await mock.getAccount({})).topUp.enabled).to.equal(false);
    await accessible(element);
  });

  it('does without a preview where the backend has none, and asks before money may move', async () => {
    const mock = await mockOf({ balanceMinor: 2000, topUp: OFF_50 });
    const capabilities = { value: new Set(['outcome']) };
    const plain = Object.create(mock, { capabilities }) as Mock;
    const element = await shown(plain);
    byRole(element, 'switch', 'Automatic top-up').click();
    await element.updateComplete;
    expect(textOf(element)).not.to.include('If you apply this');
    await press(element, 'Apply changes');
    await says(element, 'Money may be added now');
    await press(element, 'Apply anyway');
    await says(element, '$50.00 was added.');
  });

  it('applies top-up and alert together, the top-up first', async () => {
    const mock = await mockOf({
      balanceMinor: 2000,
      topUp: { ...OFF_50, amountMinor: 9000 },
      lowBalanceAlert: { enabled: false },
    });
    const element = await shown(mock);
    byRole(element, 'switch', 'Automatic top-up').click();
    byRole(element, 'switch', 'Tell me by e-mail').click();
    type(element, 'When below', '60', 1);
    await press(element, 'Apply changes');
    await says(element, 'Add $90.00 now?');
    await press(element, 'Apply and add $90.00 now');
    await says(element, '$90.00 was added.');
    await waitUntil(async () => (await mock.getAccount({})).lowBalanceAlert.enabled);
    const notices = (await mock.testControls.getOutbox()).map(({ notice }) => notice);
    expect(notices, 'nobody is told of a balance that has just been topped up').to.deep.equal(['payment.receipt']);
  });

  it('keeps what is typed while the account changes around it', async () => {
    const mock = await mockOf();
    const element = await shown(mock);
    type(element, 'Add', '75');
    await mock.setTopUp({ currency: 'USD', thresholdMinor: 4000 }, { idempotencyKey: 'elsewhere' });
    await waitUntil(() => byRole<HTMLInputElement>(element, 'textbox', 'When below').value === '40.00');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Add').value).to.equal('75');
  });

  it('shows a read-only viewer everything and lets them press nothing', async () => {
    const mock = await mockOf();
    await mock.testControls.setFaults({ readOnly: true });
    const element = await shown(mock);
    await says(element, 'You can look at this account');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Add').disabled).to.equal(true);
    expect(all(element, 'button:not([role])')).to.have.length(0);
    byRole(element, 'switch', 'Automatic top-up').click();
    await element.updateComplete;
    expect(byRole(element, 'switch', 'Automatic top-up').getAttribute('aria-checked')).to.equal('true');
    await accessible(element);
  });

  it('says what is wrong when nothing can be loaded, and tries again', async () => {
    const mock = await mockOf();
    await mock.testControls.setFaults({ offline: true });
    const element = await fixture<BilletLowBalanceSettings>(
      html`<billet-low-balance-settings lang="en" .adapter=${mock}></billet-low-balance-settings>`,
    );
    await says(element, 'This could not be loaded');
    await accessible(element);
    await mock.testControls.setFaults({});
    await press(element, 'Try again');
    await says(element, 'When the balance falls below $50.00');
  });
});

describe('billet-low-balance-settings warns and stops nobody', () => {
  const off = { id: 'visa', kind: 'card', exp: '2030-12' } as const;
  const cases: readonly [string, Partial<AccountSeed>, PolicySource, string][] = [
    ['an alert not above the top-up threshold', { lowBalanceAlert: { enabled: true, thresholdMinor: 5000 } }, 'prepaid-trunk', 'The alert comes no earlier than the top-up.'],
    ['a cap below one top-up', { topUp: { ...ON_100, monthlyCapMinor: 9000 } }, 'prepaid-trunk', 'smaller than one top-up'],
    ['a threshold below the recommended one', { topUp: { enabled: true, thresholdMinor: 4000, amountMinor: 10_000 } }, 'prepaid-trunk', 'A threshold of $50.00 or more is recommended.'],
    ['no method', { methods: [] }, 'prepaid-trunk', 'Automatic top-up cannot run: there is no payment method.'],
    ['auto-charge off everywhere', { methods: [off] }, 'prepaid-voip', 'no payment method has auto-charge on.'],
    ['the primary switched off', { methods: [off, { ...off, id: 'b', autoCharge: true }] }, 'prepaid-trunk', 'auto-charge is off for your primary method, Card.'],
    ['expired cards', { methods: [{ ...off, exp: '2025-01', autoCharge: true }] }, 'prepaid-trunk', 'the card has expired.'],
  ];
  for (const [name, seed, policy, text] of cases) {
    it(name, async () => {
      const element = await shown(await mockOf(seed, policy));
      await says(element, text);
      await accessible(element);
    });
  }

  it('all suspended, with the time at which that ends', async () => {
    const mock = await mockOf({ methods: [{ ...off, autoCharge: true, gateway: ['declined'] }] });
    await mock.testControls.debit({ type: 'usage', amountMinor: 6000 });
    const element = await shown(mock);
    await says(element, 'no method can be charged until Wed, Mar 4, 10:00 EST (in 2 days)');
  });

  it('the daily limit, with the next attempt', async () => {
    const topUp = { ...ON_100, amountMinor: 1500 };
    const mock = await mockOf({ methods: [{ ...off, autoCharge: true }], topUp }, 'prepaid-voip');
    await mock.testControls.debit({ type: 'usage', amountMinor: 9000 });
    await mock.testControls.debit({ type: 'usage', amountMinor: 100 });
    const element = await shown(mock);
    await says(element, "today's has been used. If the balance is still low, $15.00 is added from Card on Tue, Mar 3, 00:01 EST");
  });

  it('the monthly limit reached, with the time at which it starts again', async () => {
    const mock = await mockOf({ topUp: { ...ON_100, monthlyCapMinor: 15_000 } });
    await mock.testControls.debit({ type: 'usage', amountMinor: 9000 });
    const element = await shown(mock);
    await says(element, 'your monthly cap of $150.00. It can run again on Wed, Apr 1, 00:00 EDT');
  });

  it('a top-up that lasts less than a usual day', async () => {
    const mock = await mockOf({ balanceMinor: 100_000 });
    for (let day = 0; day < 8; day += 1) {
      await mock.testControls.debit({ type: 'usage', amountMinor: 4000 });
      await mock.testControls.advanceBy('P1D');
    }
    const element = await shown(mock);
    type(element, 'Add', '20');
    await says(element, 'You usually use $40.00 a day. This top-up would not last a day.');
  });
});
