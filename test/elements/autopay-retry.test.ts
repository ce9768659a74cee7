import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { AccountSeed, MethodSeed, PolicySource } from '../../src/contract/index.ts';
import type { BilletAutopayManager } from '../../src/elements/autopay-manager/autopay-manager.ts';
import '../../src/elements/autopay-manager/autopay-manager.define.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import type { BilletBeforePayEvent } from '../../src/ui/index.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, textOf } from './support/find.ts';
import { mockOf, NOW, says, underProvider, type AccountOptions } from './support/mock.ts';

/** After failed payments nothing can be charged: the manager itself offers to make the failed payment again (R50). */

const VISA = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true } as const;
const TOP_UP = { enabled: true, thresholdMinor: 5000, amountMinor: 10_000 };
const RETRY = 'Retry from Visa ·· 4242';

type Fortune = NonNullable<MethodSeed['gateway']>[number];

interface World {
  readonly mock: MockAdapter;
  readonly element: BilletAutopayManager;
}

/** An account whose only method was declined, and what becomes of it the next time. */
async function suspended(next: Fortune, account: Partial<AccountSeed> = {}, more: AccountOptions = {}): Promise<World> {
  const methods = [{ ...VISA, gateway: ['declined' as const, next] }];
  const zone = { now: NOW, timeZone: 'America/New_York' };
  const seed: AccountSeed = { ...zone, balanceMinor: 6000, topUp: TOP_UP, ...account, methods };
  const mock = await mockOf('prepaid-trunk', { account: seed, ...more });
  await mock.testControls.debit({ type: 'usage', amountMinor: 2000 });
  return { mock, element: await shown(mock) };
}

async function shown(mock: MockAdapter): Promise<BilletAutopayManager> {
  const element = await underProvider<BilletAutopayManager>('billet-autopay-manager', mock);
  await waitUntil(() => byRole(element, 'region').getAttribute('aria-busy') === 'false', 'the account is shown');
  return element;
}

async function button(element: HTMLElement, name: string): Promise<HTMLElement> {
  const found = () => allByRole(element, 'button', name).find((each) => each.getAttribute('aria-disabled') === null);
  await waitUntil(() => found() !== undefined, `a button "${name}" in: ${textOf(element)}`);
  return found()!;
}

async function click(element: HTMLElement, name: string): Promise<void> {
  (await button(element, name)).click();
}

describe('billet-autopay-manager, after failed payments', () => {
  it('makes the failed payment again once, after it said what is charged and what follows', async () => {
    const { mock, element } = await suspended('ok');
    await click(element, RETRY);
    await says(element, 'Visa ·· 4242 is charged $100.00 now.');
    await says(element, 'If it fails again, this method is not charged automatically for 48 hours.');
    await says(element, 'When it falls below $50.00, $100.00 is added from Visa ·· 4242.');
    await expectAccessible(element);
    expect((await mock.getAccount({})).balanceMinor, 'nothing was sent').to.equal(4000);
    const before = oneEvent(element, 'billet-before-pay') as unknown as Promise<BilletBeforePayEvent>;
    const succeeded = oneEvent(element, 'billet-payment-succeeded');
    const pay = await button(element, 'Retry $100.00');
    for (let press = 0; press < 50; press += 1) pay.click();
    const { operation, amountMinor, methodId } = await before;
    expect({ operation, amountMinor, methodId }).to.deep.equal({
      operation: 'retryCharge', amountMinor: 10_000, methodId: 'visa',
    });
    await succeeded;
    await says(element, '$100.00 was paid from Visa ·· 4242.');
    expect((await mock.getAccount({})).balanceMinor).to.equal(14_000);
    expect(allByRole(element, 'button', RETRY)).to.have.length(0);
    await expectAccessible(element);
  });

  it('says the tax of now in what is charged, and leaves it out of what the host is told', async () => {
    const policy: PolicySource = { extends: 'prepaid-voip', autoCharge: { suspendHours: 24 } };
    const { element } = await suspended('ok', { country: 'CA', province: 'ON' }, { policy });
    await click(element, RETRY);
    await says(element, 'Visa ·· 4242 is charged $113.00 now, $13.00 of it tax.');
    const before = oneEvent(element, 'billet-before-pay') as unknown as Promise<BilletBeforePayEvent>;
    await click(element, 'Retry $113.00');
    expect((await before).amountMinor).to.equal(10_000);
    await says(element, '$113.00 was paid from Visa ·· 4242.');
  });

  it('says why it failed again, and offers it again', async () => {
    const { mock, element } = await suspended('insufficient_funds');
    await click(element, RETRY);
    const failed = oneEvent(element, 'billet-payment-failed');
    await click(element, 'Retry $100.00');
    await failed;
    await says(element, 'The retry failed: insufficient funds.');
    await button(element, RETRY);
    expect((await mock.getAccount({})).balanceMinor).to.equal(4000);
  });

  it('charges nothing when it is cancelled, and comes back to its button', async () => {
    const { mock, element } = await suspended('ok');
    await click(element, RETRY);
    await click(element, 'Cancel');
    await button(element, RETRY);
    await waitUntil(() => textOf(element.shadowRoot!.activeElement!) === RETRY, 'the focus is back');
    expect((await mock.getAccount({})).balanceMinor).to.equal(4000);
  });

  it('lets the payer confirm it where their bank asks', async () => {
    const { mock, element } = await suspended('requires_action');
    await click(element, RETRY);
    await click(element, 'Retry $100.00');
    await says(element, 'Your bank asks you to confirm this payment.');
    const dialog = element.shadowRoot!.querySelector('billet-payment-dialog')!;
    await waitUntil(() => allByRole(dialog, 'button', 'Complete').length === 1, 'it asks');
    byRole(dialog, 'button', 'Complete').click();
    await waitUntil(async () => (await mock.getAccount({})).balanceMinor === 14_000, 'it is paid');
  });

  it('asks what became of it when the answer is lost, and charges once', async () => {
    const { mock, element } = await suspended('ok');
    await click(element, RETRY);
    await mock.testControls.setFaults({ losePercent: 100 });
    await click(element, 'Retry $100.00');
    await says(element, '$100.00 was paid from Visa ·· 4242.');
    expect((await mock.getAccount({})).balanceMinor).to.equal(14_000);
  });

  it('says the amount that failed where the backend foresees nothing', async () => {
    const { mock, element } = await suspended('ok', {}, { capabilities: [] });
    await click(element, RETRY);
    await says(element, 'Visa ·· 4242 is charged $100.00 now.');
    await click(element, 'Retry $100.00');
    await says(element, '$100.00 was paid from Visa ·· 4242.');
    expect((await mock.getAccount({})).balanceMinor).to.equal(14_000);
  });

  it('says so where it was paid meanwhile', async () => {
    const { mock, element } = await suspended('ok');
    const { methods } = await mock.listMethods({});
    const chargeId = methods[0]!.suspendedBy!.chargeId;
    await click(element, RETRY);
    await button(element, 'Retry $100.00');
    await mock.retryCharge({ chargeId }, { idempotencyKey: 'elsewhere' });
    await says(element, 'This payment cannot be tried again. It may have been paid meanwhile.');
    expect(allByRole(element, 'button', 'Retry $100.00')).to.have.length(0);
    expect((await mock.getAccount({})).balanceMinor).to.equal(14_000);
  });

  it('offers it on a postpaid account too', async () => {
    const policy: PolicySource = { extends: 'invoice-portal', autoCharge: { suspendHours: 48 } };
    const methods = [{ ...VISA, gateway: ['declined' as const, 'ok' as const] }];
    const mock = await mockOf('invoice-portal', { policy, account: { now: NOW, methods } });
    await mock.testControls.issueInvoice({ id: 'i1', type: 'phone', amountMinor: 5000, due: '2026-12-24' });
    const element = await shown(mock);
    await click(element, RETRY);
    await click(element, 'Retry $50.00');
    await says(element, '$50.00 was paid from Visa ·· 4242.');
    expect((await mock.getAccount({})).amountDueMinor).to.equal(0);
  });

  it('offers nothing to who may only look', async () => {
    const { mock, element } = await suspended('ok');
    await mock.testControls.setFaults({ readOnly: true });
    const again = await shown(mock);
    expect(allByRole(again, 'button', RETRY)).to.have.length(0);
    element.remove();
  });
});
