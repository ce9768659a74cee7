import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { HistoryPage, HistoryRow } from '../../src/contract/index.ts';
import type { BilletTransactionHistory } from '../../src/elements/transaction-history/transaction-history.ts';
import '../../src/elements/transaction-history/transaction-history.define.ts';
import { createMock, type MockAdapter } from '../../src/mock/index.ts';
import { allByRole, byRole, press, textOf, type Found } from './support/find.ts';

const RANGE = { from: '2020-01-01', to: '2026-12-31' };

async function show(mock: MockAdapter, lang = 'en'): Promise<BilletTransactionHistory> {
  const element = await fixture<BilletTransactionHistory>(
    html`<billet-transaction-history
      lang=${lang}
      from=${RANGE.from}
      to=${RANGE.to}
      .adapter=${mock}
    ></billet-transaction-history>`,
  );
  await waitUntil(() => rowsOf(element).length > 5);
  return element;
}

function rowsOf(element: BilletTransactionHistory): Found[] {
  return allByRole(element, 'row').filter((row) => row.getAttribute('aria-rowindex') !== '1');
}

function focused(element: BilletTransactionHistory): number {
  return Number(element.shadowRoot?.activeElement?.getAttribute('aria-rowindex') ?? -1) - 2;
}

/** A mock whose history is `count` rows that were never in a ledger. */
async function mockOf(count: number): Promise<MockAdapter> {
  const mock = await createMock({ policy: 'prepaid-trunk', account: { now: '2026-11-24T12:00:00Z' } });
  const rows = Array.from({ length: count }, (_, index): HistoryRow => {
    const seq = count - index;
    const at = new Date(Date.UTC(2026, 10, 24) - index * 60_000).toISOString();
    return {
      id: `e-${seq}`, seq, at, date: at.slice(0, 10), type: 'usage', description: `Call ${seq}`, reference: null,
      amountMinor: -seq, balanceMinor: seq, charge: null,
    };
  });
  const summary = { inMinor: 0, outMinor: 0, netMinor: 0, hiddenTypes: [] };
  const listHistory: MockAdapter['listHistory'] = async ({ cursor = '0', limit = 100 }): Promise<HistoryPage> => {
    const start = Number(cursor);
    const end = start + limit;
    const nextCursor = end < count ? String(end) : null;
    return { version: 1, currency: 'USD', rows: rows.slice(start, end), nextCursor, total: count, summary };
  };
  return { ...mock, listHistory };
}

describe('billet-transaction-history as a grid', () => {
  it('has as many elements as are seen, whatever the number of transactions', async () => {
    const element = await show(await mockOf(100_000));
    const grid = byRole(element, 'treegrid');
    expect(grid.getAttribute('aria-rowcount')).to.equal('100001');
    expect(element.shadowRoot?.querySelectorAll('*').length).to.be.lessThan(550);
    await expect(element).to.be.accessible();
  });

  for (const [what, style] of [
    ['as it is', ''],
    ['narrow', 'inline-size: 280px'],
    ['higher', '--billet-history-height: 1000px'],
    ['lower', '--billet-history-height: 200px'],
    ['in large type', '--billet-font-size: 22px'],
  ] as const) {
    it(`has rows wherever something can be seen, and hardly more: ${what}`, async () => {
      const box = await fixture<HTMLElement>(html`<div style=${style}></div>`);
      const element = document.createElement('billet-transaction-history');
      Object.assign(element, { lang: 'en', from: RANGE.from, adapter: await mockOf(300) });
      box.append(element);
      await waitUntil(() => rowsOf(element).length > 2);
      await nextFrame();
      await nextFrame();
      const grid = byRole(element, 'treegrid').getBoundingClientRect();
      const rows = rowsOf(element).map((row) => row.getBoundingClientRect());
      const head = element.shadowRoot?.querySelector('.grid-head')?.getBoundingClientRect();
      expect(rows[0]?.top).to.be.closeTo(head?.bottom ?? 0, 1);
      expect(rows.at(-1)?.bottom).to.be.at.least(grid.bottom - 1);
      if (what !== 'lower') expect(rows.filter(({ top }) => top > grid.bottom - 1)).to.have.length(0);
    });
  }

  it('has the same columns, in the same order, as the plain table', async () => {
    const element = await show(await mockOf(20));
    element.style.inlineSize = '1200px';
    await waitUntil(() => allByRole(element, 'columnheader').length === 8);
    const heads = () => allByRole(element, 'columnheader').map((head) => head.textContent?.trim());
    const inGrid = heads();
    element.view = 'pages';
    await waitUntil(() => allByRole(element, 'table').length === 1);
    expect(heads()).to.deep.equal(inGrid);
  });

  it('is walked by keys to its very end and back, and reads what it needs on the way', async () => {
    const element = await show(await mockOf(2500));
    rowsOf(element)[0]?.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(focused(element)).to.equal(2);
    await press('ArrowUp');
    expect(focused(element)).to.equal(1);
    await press('PageDown');
    expect(focused(element)).to.be.greaterThan(5);
    await press('End');
    expect(focused(element)).to.equal(2499);
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent?.includes('Call 1') === true);
    expect(element.shadowRoot?.querySelectorAll('*').length).to.be.lessThan(550);
    await press('Home');
    expect(focused(element)).to.equal(0);
    expect(element.shadowRoot?.activeElement?.textContent).to.contain('Call 2500');
  });

  it('opens and closes a row by Enter and by the arrows', async () => {
    const element = await show(await mockOf(300));
    const [row] = rowsOf(element);
    row?.focus();
    await press('Enter');
    await waitUntil(() => row?.getAttribute('aria-expanded') === 'true');
    expect(row?.textContent).to.contain('Balance after');
    const second = rowsOf(element).find((each) => each.getAttribute('aria-rowindex') === '3');
    const bottom = () => row?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    await waitUntil(() => (second?.getBoundingClientRect().top ?? 0) >= bottom() - 1);
    await expect(element).to.be.accessible();
    await press('ArrowLeft');
    await waitUntil(() => row?.getAttribute('aria-expanded') === 'false');
    await press('ArrowRight');
    await waitUntil(() => row?.getAttribute('aria-expanded') === 'true');
  });

  it('opens a row by its button and by a click on it', async () => {
    const element = await show(await mockOf(300));
    const [row] = rowsOf(element);
    byRole(row as Found, 'button', /^Details of Call 300/).click();
    await waitUntil(() => row?.getAttribute('aria-expanded') === 'true');
    row?.click();
    await waitUntil(() => row?.getAttribute('aria-expanded') === 'false');
  });

  it('has one row in the order of the tab key', async () => {
    const element = await show(await mockOf(300));
    expect(rowsOf(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    rowsOf(element)[3]?.focus();
    await waitUntil(() => rowsOf(element)[3]?.tabIndex === 0);
    expect(rowsOf(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('keeps who reads further down where they are while entries arrive', async () => {
    const mock = await createMock({ preset: 'prepaid-trunk' });
    const element = await show(mock);
    const grid = byRole(element, 'treegrid');
    grid.scrollTop = 44 * 30;
    await waitUntil(() => rowsOf(element).some((row) => row.getAttribute('aria-rowindex') === '35'));
    const seen = () => {
      const { top } = grid.getBoundingClientRect();
      return rowsOf(element)
        .map((row) => ({ text: row.textContent, y: row.getBoundingClientRect().top - top }))
        .sort((a, b) => a.y - b.y)
        .find(({ y }) => y > 60);
    };
    const before = seen();
    for (let count = 0; count < 3; count += 1) await mock.testControls.debit({ type: 'fax', amountMinor: 11 });
    const total = (await mock.listHistory(RANGE)).total;
    await waitUntil(() => textOf(element).includes(`${new Intl.NumberFormat('en').format(total)} transactions`));
    const after = seen();
    expect(after?.text).to.equal(before?.text);
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 1000))).to.be.lessThan(2);
  });

  it('goes to a plain table on request', async () => {
    const element = await show(await mockOf(300));
    byRole(element, 'button', 'Show as a plain table, page by page').click();
    await waitUntil(() => allByRole(element, 'table').length === 1);
    expect(allByRole(element, 'treegrid')).to.have.length(0);
    byRole(element, 'button', 'Show as one long list').click();
    await waitUntil(() => allByRole(element, 'treegrid').length === 1 && rowsOf(element).length > 5);
  });

  it('is there again after it was moved on the page', async () => {
    const element = await show(await mockOf(300));
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await waitUntil(() => rowsOf(element).length > 5);
    rowsOf(element)[0]?.focus();
    await press('End');
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent?.includes('Call 1') === true);
    elsewhere.remove();
  });

  it('becomes cards where it is narrow', async () => {
    const mock = await mockOf(300);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.inlineSize = '280px';
    const element = document.createElement('billet-transaction-history');
    element.lang = 'en';
    element.from = RANGE.from;
    element.adapter = mock;
    box.append(element);
    await waitUntil(() => rowsOf(element).length > 3);
    await waitUntil(() => (rowsOf(element)[0]?.getBoundingClientRect().height ?? 0) > 60);
    const grid = byRole(element, 'treegrid');
    expect(grid.scrollWidth).to.be.at.most(grid.clientWidth);
    const [first, second] = rowsOf(element).map((row) => row.getBoundingClientRect());
    expect(second?.top).to.be.closeTo(first?.bottom ?? 0, 1);
    await expect(element).to.be.accessible();
  });
});

describe('billet-transaction-history where it is very narrow', () => {
  it('cuts off nothing of what failed, why, and what can be done about it', async () => {
    const mock = await createMock({
      policy: 'prepaid-trunk',
      account: {
        now: '2026-03-02T12:00:00Z',
        balanceMinor: 5000,
        methods: [
          { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', gateway: ['insufficient_funds'] },
        ],
      },
    });
    await mock.pay({ amountMinor: 5000, currency: 'USD', method: { id: 'visa' } }, { idempotencyKey: 'k' });
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.inlineSize = '280px';
    const element = document.createElement('billet-transaction-history');
    element.lang = 'en';
    element.adapter = mock;
    box.append(element);
    const failed = () => rowsOf(element).find(({ textContent }) => textContent?.includes('Failed'));
    await waitUntil(() => failed() !== undefined);
    const row = failed();
    const whole = (text: string) => {
      const places = [...(row?.querySelectorAll<HTMLElement>('*') ?? [])];
      const place = places.find(({ textContent, children }) => children.length === 0 && textContent === text);
      return place !== undefined && place.clientWidth > 0 && place.scrollWidth <= place.clientWidth;
    };
    await waitUntil(() => whole('Failed: insufficient funds'));
    const retry = byRole(row as Found, 'button', /^Retry/).getBoundingClientRect();
    const others = [...(row?.querySelectorAll<HTMLElement>('.text, .chip, .amount') ?? [])];
    const overlaps = others.filter((other) => {
      const { left, right, top, bottom } = other.getBoundingClientRect();
      return left < retry.right && right > retry.left && top < retry.bottom && bottom > retry.top;
    });
    expect(overlaps.map(({ textContent }) => textContent)).to.deep.equal([]);
    const description = [...(row?.querySelectorAll<HTMLElement>('[dir=auto]') ?? [])][0];
    expect(description?.clientWidth).to.be.greaterThan(100);
    await expect(element).to.be.accessible();
  });
});

describe('billet-transaction-history, exporting', () => {
  async function savedBy(
    element: BilletTransactionHistory,
    name: string,
    open = 'Export',
  ): Promise<{ file: string; blob: Blob }> {
    byRole(element, 'button', open).click();
    await element.updateComplete;
    let blob: Blob | undefined;
    let file = '';
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (given: Blob) => {
      blob = given;
      return 'blob:test';
    };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      file = this.download;
    };
    try {
      byRole(element, 'button', name).click();
      await waitUntil(() => blob !== undefined);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    return { file, blob: blob as Blob };
  }

  it('saves the whole range, not what happens to be loaded', async () => {
    const element = await show(await mockOf(2345));
    const { file, blob } = await savedBy(element, 'Save as CSV');
    const text = await blob.text();
    expect(file).to.equal('transactions-2020-01-01-2026-12-31.csv');
    expect(text.trimEnd().split('\r\n')).to.have.length(2346);
    expect(text).to.contain('Call 2345,').and.to.contain('Call 1,');
    await waitUntil(() => textOf(element).includes('2,345 transactions saved.'));
  });

  it('offers decimal commas where numbers are written with them, and the plain file beside', async () => {
    const mock = await mockOf(200);
    const comma = await savedBy(await show(mock, 'fr-CA'), 'Enregistrer au format CSV (virgule décimale)', 'Exporter');
    expect(comma.file).to.match(/\.csv$/);
    expect(await comma.blob.text()).to.contain('Call 200;;posted;;"-2,00";;"2,00";USD;');
    const point = await savedBy(await show(mock, 'fr-CA'), 'Enregistrer au format CSV (point décimal)', 'Exporter');
    expect(await point.blob.text()).to.contain('Call 200,,posted,,-2.00,,2.00,USD,');
  });

  it('says that nothing was saved when it fails half way, and tries again', async () => {
    const mock = await mockOf(2345);
    let failing = true;
    const listHistory: MockAdapter['listHistory'] = async (input) => {
      if (failing && input.cursor !== undefined) throw new TypeError('gone');
      return mock.listHistory(input);
    };
    const element = await show({ ...mock, listHistory });
    byRole(element, 'button', 'Export').click();
    await element.updateComplete;
    byRole(element, 'button', 'Save as JSON').click();
    await waitUntil(() => textOf(element).includes('The export stopped, and no file was saved.'));
    await expect(element).to.be.accessible();
    failing = false;
    expect(allByRole(element, 'button', 'Try again').length).to.be.greaterThan(0);
  });

  it('can be cancelled while it reads', async () => {
    const mock = await mockOf(50_000);
    const listHistory: MockAdapter['listHistory'] = async (input) => {
      if (input.limit === 1000) await new Promise((resolve) => setTimeout(resolve, 20));
      return mock.listHistory(input);
    };
    const element = await show({ ...mock, listHistory });
    byRole(element, 'button', 'Export').click();
    await element.updateComplete;
    byRole(element, 'button', 'Save as CSV').click();
    await waitUntil(() => /[1-9],000 of 50,000 read/.test(textOf(element)));
    expect(byRole(element, 'progressbar').getAttribute('max')).to.equal('50000');
    byRole(element, 'button', 'Cancel').click();
    await waitUntil(() => allByRole(element, 'progressbar').length === 0);
    expect(textOf(element)).to.contain('The export was cancelled.');
  });
});
