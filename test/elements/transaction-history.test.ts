import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { BillingError, type PresetName } from '../../src/contract/index.ts';
import type { BilletTransactionHistory } from '../../src/elements/transaction-history/transaction-history.ts';
import '../../src/elements/transaction-history/transaction-history.define.ts';
import { createMock, type MockAdapter } from '../../src/mock/index.ts';
import { allByRole, byRole, press, textOf as text, type, type Found } from './support/find.ts';
import { printedBy } from './support/printed.ts';

interface Shown {
  readonly element: BilletTransactionHistory;
  readonly mock: MockAdapter;
}

async function show(preset: PresetName = 'prepaid-trunk', attributes: Record<string, string> = {}): Promise<Shown> {
  const mock = await createMock({ preset });
  const element = document.createElement('billet-transaction-history');
  element.setAttribute('view', 'pages');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.adapter = mock;
  await fixture(html`<div lang="en">${element}</div>`);
  await ready(element);
  return { element, mock };
}

async function ready(element: BilletTransactionHistory): Promise<void> {
  await waitUntil(() => allByRole(element, 'row').length > 1 || text(element).includes('no transactions'), 'rows', {
    timeout: 5000,
  });
  await element.updateComplete;
}

function rowsOf(element: BilletTransactionHistory): Found[] {
  return allByRole(element, 'row').slice(1);
}

async function showRange(element: BilletTransactionHistory, from: string, to: string): Promise<void> {
  for (const [name, value] of [['From', from], ['To', to]] as const) {
    type(byRole(element, 'textbox', name), value);
  }
  await element.updateComplete;
  byRole(element, 'button', 'Show').click();
  await element.updateComplete;
}

describe('billet-transaction-history', () => {
  it('lists what the account posted, newest first, with a summary', async () => {
    const { element, mock } = await show();
    const page = await mock.listHistory({ from: '2026-08-27', to: '2026-11-24' });
    expect(rowsOf(element).length).to.be.greaterThan(20);
    expect(text(element)).to.contain(`${new Intl.NumberFormat('en').format(page.total)} transactions`);
    const [first] = page.rows;
    expect(rowsOf(element)[0]?.textContent).to.contain(first?.description);
    expect(text(element)).to.match(/In \$[\d,.]+ · out \$[\d,.]+ · net [+−]\$/);
    await expect(element).to.be.accessible();
  });

  it('shows a range by From, To and Show', async () => {
    const { element, mock } = await show();
    await showRange(element, '2026-03-01', '2026-03-20');
    const page = await mock.listHistory({ from: '2026-03-01', to: '2026-03-20' });
    expect(page.total).to.be.greaterThan(1);
    await waitUntil(() => text(element).includes(`${page.total} transactions`));
    expect(byRole(element, 'table', 'Transactions from March 1, 2026 to March 20, 2026')).to.exist;
  });

  it('says at the field that From is after To, and asks for nothing', async () => {
    const { element } = await show();
    const before = text(element);
    await showRange(element, '2026-03-02', '2026-03-01');
    await element.updateComplete;
    const from = byRole(element, 'textbox', 'From');
    expect(from.getAttribute('aria-invalid')).to.equal('true');
    expect(text(element)).to.contain('The first date must not be after the last.');
    expect(before).not.to.contain('must not be after');
    expect(element.shadowRoot?.activeElement).to.equal(from);
  });

  it('takes its range and types from its attributes', async () => {
    const { element } = await show('prepaid-trunk', { from: '2026-01-01', to: '2026-12-31', types: 'failed nonsense' });
    const statuses = rowsOf(element).map((row) => row.textContent ?? '');
    expect(statuses.length).to.be.greaterThan(0);
    expect(statuses.every((status) => status.includes('Failed: '))).to.equal(true);
    element.types = 'service';
    await waitUntil(() => rowsOf(element).every((row) => row.textContent?.includes('Monthly fee')));
  });

  it('asks only for the range that a host gave, and shows no other before', async () => {
    const mock = await createMock({ preset: 'prepaid-trunk' });
    const asked: string[] = [];
    const listHistory: MockAdapter['listHistory'] = (input) => {
      asked.push(`${input.from} ${input.to} ${input.types?.join(' ')}`);
      return mock.listHistory(input);
    };
    const element = await fixture<BilletTransactionHistory>(
      html`<billet-transaction-history
        lang="en"
        from="2026-03-01"
        to="2026-03-31"
        types="service"
        .adapter=${{ ...mock, listHistory }}
      ></billet-transaction-history>`,
    );
    await waitUntil(() => text(element).includes('Monthly fee'));
    expect(new Set(asked)).to.deep.equal(new Set(['2026-03-01 2026-03-31 service']));
  });

  it('says chosen dates as soon as a date is changed, whatever was chosen before', async () => {
    const { element } = await show();
    const period = byRole(element, 'combobox', 'Period') as HTMLSelectElement;
    for (const value of ['custom', 'thisMonth']) {
      period.value = value;
      period.dispatchEvent(new Event('change'));
      await element.updateComplete;
    }
    type(byRole(element, 'textbox', 'From'), '2026-03-01');
    await element.updateComplete;
    expect(period.selectedOptions[0]?.textContent).to.equal('Chosen dates');
  });

  it('narrows by search, and says so when nothing matches', async () => {
    const { element } = await show();
    type(byRole(element, 'searchbox', 'Search descriptions'), 'no such thing');
    await element.updateComplete;
    byRole(element, 'button', 'Show').click();
    await waitUntil(() => text(element).includes('No transaction matches this search.'));
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Clear search and types').click();
    await waitUntil(() => rowsOf(element).length > 5);
  });

  it('loads more pages until all are there, each row once', async () => {
    const { element, mock } = await show('prepaid-trunk', { from: '2026-01-01', to: '2026-12-31' });
    const { total } = await mock.listHistory({ from: '2026-01-01', to: '2026-12-31' });
    expect(total).to.be.greaterThan(200);
    while (text(element).includes('Load more')) {
      const before = rowsOf(element).length;
      await waitUntil(() => byRole(element, 'button', 'Load more').getAttribute('aria-busy') !== 'true');
      byRole(element, 'button', 'Load more').click();
      await waitUntil(() => rowsOf(element).length > before || !text(element).includes('Load more'));
    }
    const toggles = rowsOf(element).map((row) => row.querySelector('time')?.getAttribute('datetime') ?? '');
    expect([...toggles].sort().reverse()).to.deep.equal(toggles);
  });

  it('opens a row: attempts of one round are one group', async () => {
    const { element } = await show('prepaid-trunk', { from: '2026-01-01', to: '2026-12-31', types: 'deposit failed' });
    const group = rowsOf(element).find((row) => row.textContent?.includes('2 attempts'));
    expect(group).to.exist;
    const toggle = byRole(group as Found, 'button', /^Details of /);
    toggle.click();
    await element.updateComplete;
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    const detail = element.shadowRoot?.getElementById(toggle.getAttribute('aria-controls') ?? '');
    expect(detail?.textContent).to.contain('Attempts, the latest first');
    expect(detail?.textContent).to.match(/: Failed: /);
    await expect(element).to.be.accessible();
  });

  it('shows what comes in while it is open', async () => {
    const { element, mock } = await show();
    await mock.testControls.debit({ type: 'usage', amountMinor: 1234 });
    await waitUntil(() => rowsOf(element)[0]?.textContent?.includes('−12.34') === true);
  });

  it('is a card with an error and Try again when the first page fails', async () => {
    const { element, mock } = await show();
    await mock.testControls.setFaults({ failPercent: 100 });
    await showRange(element, '2026-02-01', '2026-02-03');
    await waitUntil(() => text(element).includes('This could not be loaded'));
    await expect(element).to.be.accessible();
    await mock.testControls.setFaults({});
    allByRole(element, 'button', 'Try again').at(-1)?.click();
    await waitUntil(() => rowsOf(element).length > 0);
  });

  it('says as of when its rows are where they alone could not be updated', async () => {
    const mock = await createMock({ preset: 'prepaid-trunk' });
    let isDown = false;
    const refuse = () => Promise.reject(new BillingError('unavailable'));
    const listHistory: MockAdapter['listHistory'] = (...input) => (isDown ? refuse() : mock.listHistory(...input));
    const element = document.createElement('billet-transaction-history');
    element.adapter = { ...mock, listHistory };
    await fixture(html`<div lang="en-US">${element}</div>`);
    await ready(element);
    isDown = true;
    element.store?.refresh();
    await waitUntil(() => text(element).includes('Shown as of'), text(element));
    expect(text(element).match(/Shown as of Nov 24, \d\d:\d\d EST\. This could not be updated just now\./g)).to.have.length(1);
    expect(allByRole(element, 'row').length).to.be.greaterThan(1);
    await expect(element).to.be.accessible();
    isDown = false;
    byRole(element, 'button', 'Try again').click();
    await waitUntil(() => !text(element).includes('Shown as of'));
  });

  it('waits without a backend, in its final size', async () => {
    const element = await fixture<BilletTransactionHistory>(
      html`<billet-transaction-history></billet-transaction-history>`,
    );
    expect(text(element)).to.contain('Loading');
    await aTimeout(20);
    expect(text(element)).not.to.contain('could not');
  });
});

describe('billet-transaction-history, retrying', () => {
  async function showFailed(): Promise<Shown & { row: Found }> {
    const mock = await createMock({
      account: {
        now: '2026-03-02T12:00:00Z',
        timeZone: 'America/New_York',
        balanceMinor: 5000,
        methods: [
          { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', gateway: ['declined', 'ok'] },
        ],
      },
      policy: 'prepaid-trunk',
    });
    const pay = { amountMinor: 5000, currency: 'USD', method: { id: 'visa' } };
    await mock.pay(pay, { idempotencyKey: 'first' });
    const element = await fixture<BilletTransactionHistory>(
      html`<billet-transaction-history lang="en" view="pages" .adapter=${mock}></billet-transaction-history>`,
    );
    await ready(element);
    return { element, mock, row: rowsOf(element)[0] as Found };
  }

  it('shows what it will charge, and charges once however often it is pressed', async () => {
    const { element, mock, row } = await showFailed();
    expect(row.textContent).to.contain('Failed: declined');
    byRole(row, 'button', 'Retry $50.00 on Visa ·· 4242').click();
    await waitUntil(() => text(element).includes('Visa ·· 4242 is charged $50.00 now.'));
    await expect(element).to.be.accessible();
    const pay = byRole(element, 'button', 'Pay $50.00');
    await waitUntil(() => element.shadowRoot?.activeElement === pay);
    const events: string[] = [];
    for (const name of ['billet-before-pay', 'billet-payment-succeeded'] as const) {
      element.addEventListener(name, () => events.push(name));
    }
    for (let press = 0; press < 5; press += 1) pay.click();
    await waitUntil(() => text(element).includes('$50.00 was paid with Visa ·· 4242.'));
    expect((await mock.getAccount({})).balanceMinor).to.equal(10_000);
    expect(events).to.deep.equal(['billet-before-pay', 'billet-payment-succeeded']);
    await waitUntil(() => rowsOf(element).some((each) => each.textContent?.includes('+50.00')));
    expect(allByRole(element, 'button').some((each) => each.textContent?.trim() === 'Retry')).to.equal(false);
  });

  it('says why a retry failed and lets it be tried again', async () => {
    const { element, mock, row } = await showFailed();
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['insufficient_funds'] });
    byRole(row, 'button', /^Retry/).click();
    await waitUntil(() => text(element).includes('is charged $50.00 now'));
    byRole(element, 'button', 'Pay $50.00').click();
    await waitUntil(() => text(element).includes('$50.00 with Visa ·· 4242 failed: insufficient funds.'));
    expect((await mock.getAccount({})).balanceMinor).to.equal(5000);
  });

  it('works by keyboard', async () => {
    const { element, row } = await showFailed();
    byRole(row, 'button', /^Retry/).focus();
    await press('Enter');
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent?.includes('Pay') === true);
    await waitUntil(() => text(element).includes('is charged $50.00 now'));
    await press('Enter');
    await waitUntil(() => text(element).includes('$50.00 was paid with Visa ·· 4242.'));
  });

  it('offers none to a viewer who may not', async () => {
    const { element, mock } = await showFailed();
    await mock.testControls.setFaults({ readOnly: true });
    element.store?.refresh();
    await waitUntil(() => text(element).includes('You can look at this account but not change it'));
    expect(allByRole(element, 'button').some((each) => each.textContent?.trim() === 'Retry')).to.equal(false);
  });
});

describe('billet-transaction-history on paper', () => {
  async function print(element: BilletTransactionHistory): Promise<string> {
    byRole(element, 'button', 'Export').click();
    await element.updateComplete;
    return (await printedBy(() => byRole(element, 'button', 'Print').click())).text;
  }

  it('has every transaction, what they come to, and what is left out', async () => {
    const { element, mock } = await show('prepaid-voip', { from: '2026-01-01', to: '2026-06-30' });
    const { rows, total } = await mock.listHistory({ from: '2026-01-01', to: '2026-06-30', limit: 1000 });
    const text = await print(element);
    expect(total).to.be.greaterThan(100);
    expect(text).to.contain(`${total} transactionsIn $`);
    expect(text.split('Posted').length + text.split('Paid').length + text.split('Failed').length - 3).to.equal(total);
    expect(text).to.contain(rows.at(-1)?.description);
    expect(text).to.match(/Not shown here: [^.]*Calls/);
    expect(text).not.to.contain('Only');
  });

  it('says which types were asked for', async () => {
    const { element } = await show('prepaid-voip', { from: '2026-01-01', to: '2026-06-30', types: 'deposit fax' });
    expect(await print(element)).to.contain('Only: Deposit and Fax');
  });
});
