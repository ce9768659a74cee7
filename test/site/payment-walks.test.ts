import type { Locator } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import type { PresetName } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';
import { enter, press, typeCard, type Portal } from './payments.ts';

/** What the five systems tell their customers to do with payment methods and payments, step by step. */

const here = onSite();
let portal: Portal;

afterEach(() => portal.leave());

async function open(preset: PresetName): Promise<Portal> {
  portal = await enter(here.browser, here.site, preset);
  return portal;
}

const subjects = () => portal.page.locator('billet-mock-controls').getByRole('group').locator('summary');

describe('invoices (000)', () => {
  it('sets up auto-pay with a new method: what is outstanding is charged at once, and invoices to come', async () => {
    const { methods, dialog, tile, page } = await open('invoice-portal');
    await tile.getByText('$247.50').first().waitFor();
    const before = (await portal.payments()).length;
    await press(methods, 'Add a method');
    await typeCard(dialog, '4242424242424242');
    await press(dialog, 'Change the billing address');
    await expect.poll(() => dialog.getByRole('textbox', { name: 'City' }).inputValue()).toBe('Springfield');
    await dialog.getByRole('textbox', { name: 'City' }).fill('Shelbyville');
    await dialog.getByRole('checkbox', { name: 'Use for auto pay' }).check();
    await dialog.getByText('What is due then, $247.50, is charged at once.').waitFor();
    await press(dialog, 'Add');
    await dialog.getByText('$247.50 is charged to Visa ·· 4242 now.').waitFor();
    expect(await portal.payments()).toHaveLength(before);
    await press(dialog, 'Pay $247.50');
    await dialog.getByText('$247.50 was paid from Visa ·· 4242.').waitFor();
    await press(dialog, 'Done');
    await tile.getByText('$0.00').first().waitFor();
    await methods.getByText('Visa ·· 4242').first().waitFor();
    await portal.autoPay.getByRole('button', { name: 'Update Visa ·· 4242' }).waitFor();
    await portal.autoPay.getByRole('button', { name: 'Remove Visa ·· 4242' }).waitFor();
    const added = (await portal.listMethods()).at(-1);
    expect(added).toMatchObject({ last4: '4242', autoCharge: true, billingAddress: { city: 'Shelbyville' } });
    expect(added?.authorization?.version).toBe('card-2026-11');
    expect(await portal.payments()).toHaveLength(before + 1);
    expect(await portal.notices()).toEqual(['autopay.updated', 'payment.receipt']);
    await press(page.locator('billet-mock-controls'), '+1 month');
    await page.getByText(/Dec 24, 2026/).first().waitFor();
    expect((await portal.notices()).filter((notice) => notice === 'payment.receipt').length).toBeGreaterThan(1);
  });

  it('makes a payment with a new method and uses it for auto-pay', async () => {
    const { methods, dialog, tile } = await open('invoice-portal');
    const before = (await portal.payments()).length;
    await press(tile, 'Make a payment');
    await dialog.getByRole('radio', { name: /^Another method/ }).check();
    await typeCard(dialog, '5555555555554444');
    await dialog.getByRole('checkbox', { name: 'Use for auto pay' }).check();
    await press(dialog, 'Pay $247.50');
    await dialog.getByText('Switched on for this method').waitFor();
    await press(dialog, 'Pay $247.50');
    await dialog.getByText('$247.50 was paid from Mastercard ·· 4444.').waitFor();
    await press(dialog, 'Done');
    await methods.getByText('Automatic payments use Mastercard ·· 4444').waitFor();
    await tile.getByText('$0.00').first().waitFor();
    expect(await portal.payments()).toHaveLength(before + 1);
  });

  it('updates the method by the edit icon and takes it away by the delete icon', async () => {
    const { methods, dialog } = await open('invoice-portal');
    await press(methods, 'Edit Visa ·· 0077');
    await dialog.getByRole('textbox', { name: 'Expiry' }).fill('12/31');
    await press(dialog, 'Save');
    await dialog.getByText('Accounts card, Visa ·· 0077 was changed.').waitFor();
    await press(dialog, 'Done');
    await methods.getByText('Expires 12/31').waitFor();
    await press(methods, 'Remove Visa ·· 0077');
    await dialog.getByText('Auto-pay is switched off. What falls due has to be paid by hand.').waitFor();
    await press(dialog, 'Remove');
    await expect.poll(async () => (await portal.listMethods()).map(({ last4 }) => last4)).toEqual(['8431']);
    expect(await portal.notices()).toEqual(['autopay.updated', 'autopay.cancelled']);
  });
});

describe('prepaid trunk (001)', () => {
  it('switches auto-charge by the toggle of the row', async () => {
    const { methods } = await open('prepaid-trunk');
    const toggle = methods.getByRole('switch', { name: 'Auto-charge for PayPal' });
    for (const wanted of [true, false]) {
      await toggle.click();
      await expect.poll(() => toggle.isChecked()).toBe(wanted);
      const paypal = (await portal.listMethods()).find(({ kind }) => kind === 'paypal');
      expect(paypal?.autoCharge).toBe(wanted);
    }
  });

  it('drags a method to the top by its handle: the star moves', async () => {
    const { methods, page } = await open('prepaid-trunk');
    const rows = methods.getByRole('listitem');
    await rows.first().getByRole('img', { name: 'Primary method' }).waitFor();
    await drag(rows.filter({ hasText: 'Backup card' }).locator('.handle'), rows.first());
    await page.getByText('Backup card, Mastercard ·· 4444 is now the primary method.').waitFor({ state: 'attached' });
    await expect.poll(() => rows.first().textContent()).toContain('Backup card');
    await rows.first().getByRole('img', { name: 'Primary method' }).waitFor();
    expect(await methods.getByRole('img', { name: 'Primary method' }).count()).toBe(1);
    expect((await portal.listMethods())[0]).toMatchObject({ nickname: 'Backup card', primary: true });
  });

  it('warns when a method with auto-charge off is dragged to the top, and puts it back', async () => {
    const { methods, dialog } = await open('prepaid-trunk');
    const rows = methods.getByRole('listitem');
    await drag(rows.filter({ hasText: 'PayPal' }).locator('.handle'), rows.first());
    await dialog.getByText('Top-up stops: auto-charge is off for this method').waitFor();
    await press(dialog, 'Keep it as it is');
    await expect.poll(() => rows.first().textContent()).toContain('Practice card');
    expect((await portal.listMethods())[0]?.last4).toBe('4242');
  });

  it('retries the failed charge of the primary method: it is restored', async () => {
    const { methods, tile } = await open('prepaid-trunk');
    const first = methods.getByRole('listitem').first();
    await first.getByText(/^Suspended until Wed, Nov 25, 11:05 EST/).waitFor();
    await press(first, 'Retry $150.00 from Visa ·· 4242');
    await tile.getByText('$256.59').first().waitFor();
    await expect.poll(() => first.getByText(/Suspended/).count()).toBe(0);
    await expect.poll(() => methods.textContent()).toMatch(/Automatic payments try\s+Visa ··\s4242/);
    expect((await portal.listMethods())[0]?.status).toBe('active');
    expect(await portal.notices()).toEqual(['payment.receipt']);
  });
});

/** Drags with the pointer, in steps as a hand does, onto the upper half of a row. */
async function drag(handle: Locator, onto: Locator): Promise<void> {
  const { page } = portal;
  await handle.scrollIntoViewIfNeeded();
  const from = (await handle.boundingBox())!;
  const to = (await onto.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 12 });
  await page.mouse.up();
}

describe('pre-authorized debits (002)', () => {
  it('sets them up from a chequing account, updates and cancels them, each with its e-mail', async () => {
    const { methods, autoPay, dialog } = await open('preauthorized-debit');
    await press(methods, 'Remove Grand River Credit Union ·· 6789');
    await press(dialog, 'Remove');
    await autoPay.getByRole('button', { name: 'Set up auto-pay' }).waitFor();
    expect(await portal.notices()).toEqual(['autopay.cancelled']);

    await press(methods, 'Add a method');
    await dialog.getByRole('radio', { name: 'Bank account' }).check();
    await dialog.getByRole('textbox', { name: 'Transit number' }).fill('11000');
    await dialog.getByRole('textbox', { name: 'Institution number' }).fill('004');
    await dialog.getByRole('textbox', { name: 'Account number' }).fill('0001-2345 6789');
    await dialog.getByText(/You agree to pre-authorized debits by Maple Valley Telephone/).waitFor();
    await dialog.getByRole('checkbox', { name: 'I agree' }).check();
    await dialog.getByRole('checkbox', { name: 'Use for auto pay' }).check();
    await press(dialog, 'Continue');
    await dialog.getByRole('heading', { name: 'Review' }).waitFor();
    await dialog.getByText('TD Canada Trust ·· 6789').first().waitFor();
    await press(dialog, 'Submit');
    await dialog.getByText('TD Canada Trust ·· 6789 was added.').waitFor();
    await dialog.getByText('A confirmation goes to books@speedrivergrowers.example.com.').waitFor();
    await press(dialog, 'Done');
    expect(await portal.notices()).toEqual(['autopay.cancelled', 'autopay.enabled']);
    const [bank] = (await portal.listMethods()).filter(({ kind }) => kind === 'bank_account');
    expect(bank?.authorization?.version).toBe('pad-2026-11');
    expect(Date.parse(bank?.authorization?.acceptedAt ?? '')).not.toBeNaN();

    await press(methods, 'Edit TD Canada Trust ·· 6789');
    await press(dialog, 'Replace the details');
    await dialog.getByRole('textbox', { name: 'Transit number' }).fill('11000');
    await dialog.getByRole('textbox', { name: 'Institution number' }).fill('003');
    await dialog.getByRole('textbox', { name: 'Account number' }).fill('000222222227');
    await dialog.getByRole('checkbox', { name: 'I agree' }).check();
    await press(dialog, 'Continue');
    await dialog.getByRole('heading', { name: 'Review' }).waitFor();
    await press(dialog, 'Submit');
    await dialog.getByText('RBC Royal Bank ·· 2227 was changed.').waitFor();
    await press(dialog, 'Done');
    await methods.getByText('RBC Royal Bank ·· 2227').first().waitFor();
    expect((await portal.notices()).at(-1)).toBe('autopay.updated');

    await press(autoPay, 'Turn off');
    await press(autoPay, 'Continue');
    await press(autoPay, 'Turn off auto-pay');
    await expect.poll(async () => (await portal.notices()).at(-1)).toBe('autopay.cancelled');
    await portal.page.getByText(/^Outbox, \d+ e-mails$/).click();
    const told = /off: RBC[^]*changed: RBC[^]*on: TD Canada[^]*off: Chequing/;
    await expect.poll(async () => (await subjects().allTextContents()).join('\n')).toMatch(told);
  });

  it('makes a one-time payment with a credit card, reviewed first; other kinds say why they may not', async () => {
    const { dialog, tile } = await open('preauthorized-debit');
    await press(tile, 'Make a payment');
    await expect.poll(() => dialog.getByRole('radio', { name: /^Chequing/ }).isDisabled()).toBe(true);
    await dialog.getByText('Bank accounts are for automatic payments only').first().waitFor();
    await dialog.getByRole('radio', { name: /^Visa ·· 3155/ }).check();
    await press(dialog, 'Continue');
    await dialog.getByRole('heading', { name: 'Review' }).waitFor();
    await press(dialog, 'Pay CA$623.66');
    await dialog.getByText('CA$623.66 was paid from Visa ·· 3155.').waitFor();
  });
});

describe('dues (003)', () => {
  it('adds a method, opens it, chooses schedule and billing types, switches between bank and card, turns off', async () => {
    const { methods, autoPay, dialog } = await open('dues-schedule');
    await press(methods, 'Add a method');
    await dialog.getByRole('radio', { name: 'Card' }).check();
    await typeCard(dialog, '4242424242424242');
    await dialog.getByText('To pay from it automatically, set its schedule under auto-pay afterwards.').waitFor();
    await press(dialog, 'Add');
    await dialog.getByText('Visa ·· 4242 was added.').waitFor();
    await press(dialog, 'Done');

    await press(autoPay, 'Set up a schedule for Visa ·· 4242');
    await autoPay.getByRole('radio', { name: 'Half on the 1st, half on the 15th' }).check();
    await autoPay.getByRole('checkbox', { name: /^Dues/ }).check();
    await press(autoPay, 'Save schedule');
    await autoPay.getByText('The schedule of Visa ·· 4242 is saved.').first().waitFor();
    await methods.getByText('Pays half on the 1st, the rest on the 15th').nth(1).waitFor();
    expect((await portal.listMethods()).at(-1)).toMatchObject({ autoCharge: true, schedule: { when: 'split', types: ['dues'] } });

    await press(autoPay, 'Change the schedule of Blue Ridge Bank ·· 2211');
    await autoPay.getByRole('radio', { name: 'Off' }).check();
    await press(autoPay, 'Turn off schedule');
    await autoPay.getByText('Nothing is paid from Blue Ridge Bank ·· 2211 by itself any more.').first().waitFor();
    expect((await portal.listMethods())[0]).toMatchObject({ autoCharge: false, schedule: null });

    await press(autoPay, 'Set up a schedule for Blue Ridge Bank ·· 2211');
    await autoPay.getByRole('radio', { name: 'On the 15th', exact: true }).check();
    await autoPay.getByRole('checkbox', { name: /^Dues/ }).check();
    await press(autoPay, 'Save schedule');
    await autoPay.getByText('The schedule of Blue Ridge Bank ·· 2211 is saved.').first().waitFor();
    expect(await portal.notices()).toEqual(['autopay.enabled', 'autopay.cancelled', 'autopay.enabled']);
  });
});

describe('prepaid numbers (004)', () => {
  it('adds funds of 15.00 and refuses 14.99 at the field', async () => {
    const { dialog, tile } = await open('prepaid-voip');
    const before = (await portal.payments()).length;
    await press(tile, 'Add funds');
    const amount = dialog.getByRole('textbox', { name: 'Amount' });
    await amount.fill('14.99');
    await press(dialog, 'Continue');
    await dialog.getByText('The smallest amount is $15.00.').waitFor();
    await expect.poll(() => amount.evaluate((field) => field.matches(':focus'))).toBe(true);
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    expect(await amount.inputValue()).toBe('14.99');
    expect(await portal.payments()).toHaveLength(before);
    await amount.fill('15.00');
    await dialog.getByText('GST 5%').waitFor();
    await press(dialog, 'Pay $16.80');
    await dialog.getByText('$16.80 was paid from Shop card (Visa ·· 1881).').waitFor();
    expect(await portal.payments()).toHaveLength(before + 1);
    expect((await portal.payments())[0]).toMatchObject({ type: 'deposit', amountMinor: 1500 });
  });
});
