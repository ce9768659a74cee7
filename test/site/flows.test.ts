import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PresetName } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';
import { visit, type Visit } from './visit.ts';

/** What a customer does on the built page, with the mouse and with the keyboard alone. */

const here = onSite();
let visited: Visit;
let page: Page;

async function open(preset: PresetName): Promise<void> {
  visited = await visit(here.browser, await here.site.demonstration(preset));
  page = visited.page;
  await page.getByRole('button', { name: '+1 month' }).waitFor();
}

afterEach(async () => {
  expect(await visited.complaints()).toEqual([]);
  await page.close();
});

type Press = (name: string | RegExp, role?: 'button' | 'switch' | 'radio') => Promise<void>;

/** The same walk, whether a control is clicked or reached and pressed by key. */
const byMouse: Press = async (name, role = 'button') => {
  await page.getByRole(role, { name }).first().click();
};

const byKeyboard: Press = async (name, role = 'button') => {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press(role === 'button' ? 'Enter' : 'Space');
};

const outbox = () => page.getByText(/^Outbox, \d+ e-mails$/);
const balance = (text: string) => page.getByRole('region', { name: 'Balance' }).getByText(text).first();

describe.each<[string, Press]>([
  ['by mouse', byMouse],
  ['by keyboard', byKeyboard],
])('prepaid trunk, %s', (_name, press) => {
  beforeEach(() => open('prepaid-trunk'));

  it('adds funds: one charge, seen in the tile, the history and the outbox', async () => {
    await outbox().getByText('43').waitFor();
    await press('Add funds');
    await press('$25.00');
    await press('Pay $25.00');
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await press('Done');
    await balance('$131.59').waitFor();
    await outbox().getByText('44').waitFor();
    await page.getByRole('region', { name: 'Transactions' }).getByText('+25.00').first().waitFor();
  });

  it('switches auto-charge off and on, and puts another method first', async () => {
    const paypal = page.getByRole('switch', { name: 'Auto-charge for PayPal' });
    await press('Auto-charge for PayPal', 'switch');
    await expect.poll(() => paypal.isChecked()).toBe(true);
    await press('Make primary Mastercard ·· 4444');
    await expect
      .poll(() => page.getByRole('region', { name: 'Payment methods' }).getByRole('listitem').first().textContent())
      .toContain('Backup card');
  });

  it('retries the failed charge: the method is restored', async () => {
    await press(/^Retry \$150\.00/);
    await balance('$256.59').waitFor();
    const suspended = page.getByRole('region', { name: 'Payment methods' }).getByText(/Suspended until/);
    await expect.poll(() => suspended.count()).toBe(0);
  });

  it('applies a top-up that triggers at once: one charge, after it was confirmed', async () => {
    const threshold = page.getByRole('group', { name: 'Automatic top-up' }).getByRole('textbox', { name: 'When below' });
    await threshold.fill('120.00');
    await press(/^Apply/);
    await press(/^Apply and add \$150\.00/);
    await balance('$256.59').waitFor();
    await outbox().getByText('44').waitFor();
  });

  it('jumps a month and sees the charges arrive', async () => {
    await press('+1 month');
    await page.getByText(/Dec 24, 2026/).first().waitFor();
    const history = page.getByRole('region', { name: 'Transactions' });
    await history.getByRole('row', { name: /Dec 2\d/ }).first().waitFor();
  });
});

describe.each([
  ['invoice-portal', /^\$247\.50$/],
  ['dues-schedule', /^\$1,733\.73$/],
] as const)('%s', (preset, due) => {
  beforeEach(() => open(preset));

  it('pays everything that is due', async () => {
    const tile = page.getByRole('region', { name: 'Amount due' });
    await tile.getByText(due).first().waitFor();
    await tile.getByRole('button', { name: 'Make a payment' }).click();
    await page.getByRole('button', { name: /^Pay \$/ }).click();
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await tile.getByText('$0.00').first().waitFor();
  });
});
