import { describe, expect, it } from 'vitest';
import { PRESET_NAMES, type PresetName } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';
import { serve, STRICT_POLICY } from './serve.ts';
import { visit, type Visit } from './visit.ts';

const here = onSite({ 'content-security-policy': STRICT_POLICY });

async function open(preset: PresetName): Promise<Visit> {
  const visited = await visit(here.browser, await here.site.demonstration(preset));
  await visited.page.getByRole('heading', { name: 'Payment methods' }).waitFor();
  await visited.page.getByRole('button', { name: '+1 month' }).waitFor();
  return visited;
}

/** The headings of the cards that a customer sees, and what they would say if something had gone wrong. */
const CARDS: Readonly<Record<PresetName, readonly string[]>> = {
  'prepaid-trunk': ['Balance', 'Automatic payments', 'Low balance', 'Payment methods', 'Transactions'],
  'prepaid-voip': ['Balance', 'Automatic payments', 'Low balance', 'Payment methods', 'Transactions'],
  'invoice-portal': ['Amount due', 'Auto-pay', 'Payment methods', 'Transactions'],
  'preauthorized-debit': ['Amount due', 'Auto-pay', 'Payment methods', 'Transactions'],
  'dues-schedule': ['Amount due', 'Auto-pay', 'Payment methods', 'Transactions'],
};

describe.each(PRESET_NAMES)('the built page, %s', (preset) => {
  it('shows every widget that the policy offers, under the strict policy, without a complaint', async () => {
    const { page, complaints } = await open(preset);
    for (const name of CARDS[preset]) await page.getByRole('heading', { name, exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await complaints()).toEqual([]);
    await page.close();
  });

  it('jumps a month: charges and fees arrive, and a reload loses nothing', async () => {
    const { page, complaints } = await open(preset);
    const outbox = page.getByText(/^Outbox, \d+ e-mails$/);
    const mails = async () => Number(/\d+/.exec((await outbox.textContent()) ?? '')?.[0]);
    const before = await mails();
    await page.getByRole('button', { name: '+1 month' }).click();
    await page.getByText(/Dec 24, 2026/).first().waitFor();
    await expect.poll(mails, { timeout: 5000 }).toBeGreaterThan(before);
    const after = await mails();
    await page.waitForTimeout(400);
    await page.reload();
    await page.getByText(/Dec 24, 2026/).first().waitFor();
    await expect.poll(mails, { timeout: 5000 }).toBe(after);
    expect(await complaints()).toEqual([]);
    await page.close();
  });
});

describe('the test of the policy', () => {
  it('fails on one report: an inline style is seen', async () => {
    const { page, complaints } = await open('prepaid-trunk');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(complaints).toContainEqual(expect.stringContaining('style-src'));
    await page.close();
  });
});

describe('a page of ten lines, from another folder and another origin', () => {
  it('works with the script tag and a provider', async () => {
    const cdn = await serve('dist/cdn', { 'access-control-allow-origin': '*' });
    const host = await serve('dist/cdn', {}, { '/portal/account/billing': tenLines(cdn.url) });
    const { page, complaints } = await visit(here.browser, `${host.url}/portal/account/billing`);
    await page.getByRole('button', { name: 'Add funds' }).waitFor();
    await page.getByRole('switch', { name: /Auto-charge for/ }).first().waitFor();
    expect(await complaints()).toEqual([]);
    await page.close();
    await Promise.all([host.close(), cdn.close()]);
  });
});

function tenLines(kit: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>My portal</title>
<script type="module" src="${kit}/billet.js"></script>
<billet-provider mock="prepaid-trunk">
  <billet-balance-tile></billet-balance-tile>
  <billet-payment-methods></billet-payment-methods>
</billet-provider>
</html>`;
}
