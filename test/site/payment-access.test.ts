import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fortune, PresetName } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';
import { enter, press, typeCard, type Portal } from './payments.ts';

/** Each state of the methods and of the dialog, looked at with axe in light and dark, and its targets measured. */

declare const axe: typeof axeCore;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEAST_PX = 24;

const here = onSite();
let portal: Portal;

afterEach(() => portal.leave());

async function open(preset: PresetName): Promise<Portal> {
  portal = await enter(here.browser, here.site, preset);
  await portal.page.evaluate(AXE);
  return portal;
}

/** What axe finds in the two elements; everything else on the page is somebody else's. */
function violationsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations } = await axe.run(
      { include: [['billet-payment-methods'], ['billet-balance-tile']] },
      { rules: { 'target-size': { enabled: true } } },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ""} ${html.slice(0, 120)}`));
  });
}

/** Which controls can't be hit well: the label of a choice is part of it. */
function smallTargetsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const small: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) visit(element.shadowRoot);
        if (!element.matches('button, input, select, summary, a[href]') || !element.checkVisibility()) continue;
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        if (width < least || height < least) small.push(`${Math.round(width)}x${Math.round(height)} ${element.outerHTML}`);
      }
    };
    for (const host of document.querySelectorAll('billet-payment-methods')) visit(host.shadowRoot!);
    return small;
  }, LEAST_PX);
}

async function look(state: string): Promise<void> {
  const { page } = portal;
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((value) => document.documentElement.style.setProperty('color-scheme', value), scheme);
    // Colours that are on their way to others have no contrast of their own: what stays wrong is wrong.
    await expect.poll(() => violationsOn(page), { timeout: 5000, message: `${state}, ${scheme}` }).toEqual([]);
  }
  expect(await smallTargetsOn(page), state).toEqual([]);
}

function fortunes(methodId: string, outcomes: readonly Fortune[]): Promise<void> {
  return portal.page.evaluate(
    (input) => window.billetProvider.store!.adapter.testControls!.setGateway(input),
    { methodId, outcomes },
  );
}

describe('every state is accessible', () => {
  it('prepaid trunk: every status, what follows from a change, wire transfer', async () => {
    const { methods, dialog, page } = await open('prepaid-trunk');
    await look('every status');
    await methods.getByText('Pay by wire transfer').click();
    await look('wire instructions');
    await press(methods, 'Make primary PayPal');
    await dialog.getByText(/Top-up stops/).waitFor();
    await look('what stops');
    await press(dialog, 'Keep it as it is');
    await press(methods, 'Remove Mastercard ·· 4444');
    await dialog.waitFor();
    await look('what goes');
    await press(dialog, 'Keep it as it is');
    await page.evaluate(() => window.billetProvider.store!.adapter.testControls!.setFaults({ readOnly: true }));
    await page.evaluate(() => window.billetProvider.store!.refresh());
    await methods.getByText('You can look at this account but not change it').first().waitFor();
    await look('read only');
  });

  it('prepaid trunk: a confirmation, a failure, processing', async () => {
    const { tile, dialog } = await open('prepaid-trunk');
    await press(tile, 'Add funds');
    await press(dialog, '$25.00');
    await dialog.getByRole('radio', { name: /^Another method/ }).check();
    await press(dialog, 'Pay $25.00');
    await dialog.getByText('Enter the card number.').first().waitFor();
    await look('nothing typed');
    await typeCard(dialog, '4000002760003184');
    await press(dialog, 'Pay $25.00');
    await dialog.getByRole('button', { name: 'Complete' }).waitFor();
    await look('confirmation');
    await press(dialog, 'Fail');
    await dialog.getByText('was not confirmed with your bank').waitFor();
    await look('failed');
    await press(dialog, 'Back to the payment');
    await dialog.getByRole('radio', { name: 'PayPal', exact: true }).check();
    await fortunes((await portal.listMethods()).find(({ kind }) => kind === 'paypal')!.id, ['unknown:ok']);
    await press(dialog, 'Pay $25.00');
    await dialog.getByText('is being processed').waitFor();
    await look('processing');
  });

  it('prepaid numbers: taxes, an amount below the minimum, PayPal, a receipt', async () => {
    const { tile, dialog } = await open('prepaid-voip');
    await press(tile, 'Add funds');
    await look('add funds');
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('14.99');
    await press(dialog, 'Continue');
    await dialog.getByText('The smallest amount is $15.00.').waitFor();
    await look('below the minimum');
    await press(dialog, '$50.00');
    await dialog.getByText('GST 5%').waitFor();
    await look('taxes');
    await dialog.getByRole('radio', { name: /^Another method/ }).check();
    await dialog.getByRole('group', { name: 'Kind of method' }).getByRole('radio', { name: 'PayPal' }).check();
    await press(dialog, 'Pay $56.00');
    await dialog.getByRole('button', { name: 'Approve' }).waitFor();
    await look('PayPal');
    await press(dialog, 'Approve');
    await dialog.getByText('$56.00 was paid from PayPal').waitFor();
    await dialog.getByText('Receipt', { exact: true }).click();
    await look('receipt');
  });

  it('invoices: choice of one, edit, replace, review of what is charged at once', async () => {
    const { methods, dialog } = await open('invoice-portal');
    await look('choice of one');
    await press(methods, 'Edit Visa ·· 0077');
    await dialog.waitFor();
    await look('edit');
    await press(dialog, 'Change the billing address');
    await press(dialog, 'Replace the details');
    await dialog.getByRole('textbox', { name: 'Card number' }).waitFor();
    await look('replace');
    await press(dialog, 'Cancel');
    await press(methods, 'Add a method');
    await typeCard(dialog, '4242424242424242');
    await dialog.getByRole('checkbox', { name: 'Use for auto pay' }).check();
    await press(dialog, 'Add');
    await dialog.getByRole('heading', { name: 'Review' }).waitFor();
    await look('review');
    await press(dialog, 'Pay $247.50');
    await dialog.getByText('Visa ·· 4242 was added.').waitFor();
    await look('added and paid');
  });

  it('pre-authorized debits: a Canadian cheque with errors, the agreement, kinds that may not pay once', async () => {
    const { methods, dialog, tile } = await open('preauthorized-debit');
    await press(methods, 'Add a method');
    await dialog.getByRole('textbox', { name: 'Transit number' }).waitFor();
    await look('cheque');
    await press(dialog, 'Continue');
    await dialog.getByText('There are 4 problems').waitFor();
    await look('errors');
    await press(dialog, 'Cancel');
    await press(tile, 'Make a payment');
    await dialog.getByText('Bank accounts are for automatic payments only').first().waitFor();
    await look('kinds');
  });

  it('dues: schedules, a US cheque', async () => {
    const { methods, dialog } = await open('dues-schedule');
    await look('schedules');
    await press(methods, 'Add a method');
    await dialog.getByRole('textbox', { name: 'Routing number' }).waitFor();
    await look('cheque');
  });
});
