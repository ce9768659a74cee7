import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { BillingAdapter } from '../../src/contract/index.ts';
import { onNumbers } from './on-numbers.ts';

/** The steps that the help pages of prepaid numbers give, done in the widgets of the built page. */

const here = onNumbers();
const { card } = here;

/** Asks the page's own backend, beside its widgets. */
async function ask<K extends keyof BillingAdapter>(operation: K, input: object): Promise<unknown> {
  return here.page.evaluate(
    async ([name, given]) => {
      type Adapter = Record<string, (input: unknown, options: object) => unknown>;
      const adapter = document.querySelector('billet-provider')?.store?.adapter as unknown as Adapter;
      try {
        return await adapter[name]?.(given, { idempotencyKey: crypto.randomUUID() });
      } catch (thrown) {
        return { code: (thrown as { code?: string }).code };
      }
    },
    [operation, input] as const,
  );
}

async function choose(where: Locator, from: string, to: string): Promise<void> {
  await where.getByLabel('From', { exact: true }).fill(from);
  await where.getByLabel('To', { exact: true }).fill(to);
}

describe('transaction history', () => {
  it('From, To, Show: deposits, fees, fax and E911 of those days, and no communication charges', async () => {
    const history = card('Transactions');
    await choose(history, '2026-06-08', '2026-06-14');
    await history.getByRole('button', { name: 'Show', exact: true }).click();
    const table = history.getByRole('treegrid', { name: 'Transactions from June 8, 2026 to June 14, 2026' });
    await table.waitFor();
    const { total } = (await ask('listHistory', { from: '2026-06-08', to: '2026-06-14' })) as { total: number };
    await history.getByText(`${total} transactions`).first().waitFor();
    for (const type of ['Deposit', 'Monthly fee', 'Fax']) await table.getByRole('row', { name: new RegExp(type) }).first().waitFor();
    expect(await table.getByRole('row', { name: /Calls|Caller name/ }).count()).toBe(0);
    await history.getByText('Not shown here: Caller name lookup and Calls.').waitFor();
  });

  it('goes back further than 90 days, and leads to the statement that has what is not shown', async () => {
    const history = card('Transactions');
    await choose(history, '2025-12-01', '2025-12-31');
    await history.getByRole('button', { name: 'Show', exact: true }).click();
    await history.getByRole('row', { name: /Dec \d+, 2025/ }).first().waitFor();
    await history.getByRole('button', { name: 'Open the statement' }).click();
    await history.getByRole('article', { name: /^Invoice C-20251201-20251231/ }).waitFor();
    await history.getByRole('button', { name: /Communication charges/ }).waitFor();
  });
});

describe('invoices', () => {
  it('From, To, Get invoice: with the calls and the caller name lookups', async () => {
    const statements = card('Statements');
    await choose(statements, '2026-06-01', '2026-06-30');
    await statements.getByRole('button', { name: 'Get invoice' }).click();
    const invoice = statements.getByRole('article', { name: 'Invoice C-20260601-20260630' });
    const range = { kind: 'charges', from: '2026-06-01', to: '2026-06-30' };
    const { totalMinor } = (await ask('getStatement', range)) as { totalMinor: number };
    await invoice.getByText(`$${(totalMinor / 100).toFixed(2)}`).first().waitFor();
    for (const name of ['Communication charges', 'Caller name lookups', 'Monthly fee']) {
      await invoice.getByText(name, { exact: false }).first().waitFor();
    }
  });

  it('Canadian invoice: only deposits, with taxes and registration numbers', async () => {
    const statements = card('Statements');
    await statements.getByLabel('Document').selectOption({ label: 'Canadian invoice' });
    await choose(statements, '2026-01-01', '2026-11-24');
    await statements.getByRole('button', { name: 'Get invoice' }).click();
    const invoice = statements.getByRole('article', { name: 'Canadian invoice D-20260101-20261124' });
    await invoice.getByText('Total with tax').waitFor();
    await invoice.getByText('GST/HST: 10000 0001 RT0001').waitFor();
    await invoice.getByText(/PST 7% \$\d/).first().waitFor();
    for (const other of ['Monthly fee', 'Communication charges', 'Fax']) {
      expect(await invoice.getByText(other).count()).toBe(0);
    }
  });
});

describe('numbers', () => {
  it('switches a plan once, and is refused twice: by the button with its date, and by the backend', async () => {
    const numbers = card('Numbers');
    const button = numbers.getByRole('button', { name: 'Switch plan of +1 604 555 0140' });
    await button.click();
    await numbers.getByRole('button', { name: 'Switch to per minute' }).click();
    await numbers.getByText('The new fee holds from November 25, 2026.').first().waitFor();
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
    await numbers.getByText('It can be switched again from December 1, 2026.').waitFor();
    await button.click({ force: true });
    expect(await numbers.getByRole('button', { name: /^Switch to/ }).count()).toBe(0);
    expect(await ask('switchPlan', { serviceId: 'did-1', plan: 'flat' })).toEqual({ code: 'plan_switch_limit' });
    await numbers.getByText('The plan of toll-free numbers cannot be switched.').waitFor();
    expect(await ask('switchPlan', { serviceId: 'did-3', plan: 'flat' })).toEqual({ code: 'plan_switch_unavailable' });
    await here.page.getByRole('button', { name: '+1 month' }).click();
    await expect.poll(() => button.getAttribute('aria-disabled'), { timeout: 10_000 }).toBe(null);
  });

  it('deletes a number: its fee leaves the upcoming charges', async () => {
    const numbers = card('Numbers');
    const tomorrow = card('Balance').getByText('$4.99').first();
    await tomorrow.waitFor();
    await numbers.getByRole('button', { name: 'Remove +1 604 555 0140' }).click();
    const dialog = here.page.getByRole('dialog', { name: 'Remove +1 604 555 0140?' });
    await dialog.getByText('$2.35 instead of $7.34').waitFor();
    await dialog.getByRole('button', { name: 'Remove number' }).click();
    await numbers.getByText('+1 604 555 0140 was removed.').first().waitFor();
    await expect.poll(() => numbers.getByRole('listitem').count()).toBe(3);
    await tomorrow.waitFor({ state: 'detached' });
  });
});

describe('provincial tax', () => {
  it('enters a tax id in BC, and the next deposit is without PST', async () => {
    const taxes = card('Taxes');
    await taxes.getByText('GST 5% ($5.00) and PST 7% ($7.00): $112.00 in all.').waitFor();
    await taxes.getByLabel('Provincial tax ID').fill('PST-1234-5678');
    await taxes.getByRole('row', { name: /You pay \$112\.00 \$105\.00/ }).waitFor();
    await taxes.getByRole('button', { name: 'Save' }).click();
    await taxes.getByText('GST 5% ($5.00): $105.00 in all.').waitFor();
    await card('Balance').getByRole('button', { name: 'Add funds' }).click();
    await here.page.getByRole('button', { name: '$25.00', exact: true }).click();
    await here.page.getByRole('button', { name: 'Pay $26.25' }).click();
    await here.page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await here.page.getByRole('button', { name: 'Done' }).click();
    const statement = (await ask('getStatement', { kind: 'deposits', from: '2026-11-24', to: '2026-11-24' })) as {
      lines: { charge: { taxLines: { name: string; amountMinor: number }[] } }[];
    };
    const taxLines = statement.lines.at(-1)?.charge.taxLines.map(({ name, amountMinor }) => [name, amountMinor]);
    expect(taxLines).toEqual([['GST', 125]]);
  });
});
