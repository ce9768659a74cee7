import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BillingAdapter, PresetName } from '../../src/contract/index.ts';
import type { BilletStatements } from '../../src/elements/statements/statements.ts';
import '../../src/elements/statements/statements.define.ts';
import { createMock } from '../../src/mock/index.ts';
import { allByRole, byRole, textOf, type } from './support/find.ts';
import { printedBy } from './support/printed.ts';

async function show(preset: PresetName = 'prepaid-voip', change: Partial<BillingAdapter> = {}) {
  const mock = await createMock({ preset });
  const adapter = { ...mock, ...change };
  const element = await fixture<BilletStatements>(
    html`<billet-statements lang="en" .adapter=${adapter}></billet-statements>`,
  );
  await waitUntil(() => !textOf(element).includes('Loading'));
  return { element, mock };
}

async function get(element: BilletStatements, from: string, to: string): Promise<void> {
  type(byRole(element, 'textbox', 'From'), from);
  type(byRole(element, 'textbox', 'To'), to);
  await element.updateComplete;
  byRole(element, 'button', 'Get invoice').click();
}

/** Whether this browser can write into the margins of a printed page. */
function knowsPageMargins(): boolean {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { @bottom-right { content: counter(page); } }');
  return sheet.cssRules[0]?.cssText.includes('counter') === true;
}

/** Where the first and the last letter of a text stand on paper, in pixels from the left. */
function leftsIn(paper: Document, wanted: string | RegExp): [number, number] {
  const texts = paper.createTreeWalker(paper.body, NodeFilter.SHOW_TEXT);
  let node = texts.nextNode();
  for (; node !== null; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (typeof wanted === 'string' ? text === wanted : wanted.test(text)) break;
  }
  const text = node as Text;
  const start = text.data.search(/\S/);
  return [start, text.data.trimEnd().length - 1].map((at) => {
    const range = paper.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  }) as [number, number];
}

describe('billet-statements', () => {
  it('gets an invoice for the dates, with the calls that the history leaves out', async () => {
    const { element, mock } = await show();
    await expect(element).to.be.accessible();
    await get(element, '2026-06-01', '2026-06-30');
    await waitUntil(() => allByRole(element, 'article').length + allByRole(element, 'table').length > 0);
    const statement = await mock.getStatement({ kind: 'charges', from: '2026-06-01', to: '2026-06-30' });
    const text = textOf(element);
    expect(text).to.contain(statement.number);
    expect(text).to.contain('Cedarline Voice');
    expect(text).to.contain('Communication charges');
    expect(text).to.contain(`Total charges $${(statement.totalMinor / 100).toFixed(2)}`);
    await expect(element).to.be.accessible();
  });

  it('opens the calls by day, and a day by call', async () => {
    const { element, mock } = await show();
    await get(element, '2026-06-08', '2026-06-08');
    await waitUntil(() => allByRole(element, 'button', /Communication charges/).length === 1);
    const { lines } = await mock.getStatement({ kind: 'charges', from: '2026-06-08', to: '2026-06-08' });
    const calls = lines.filter((line) => line.type === 'usage');
    byRole(element, 'button', /Communication charges/).click();
    await element.updateComplete;
    byRole(element, 'button', 'Show the entries of Jun 8').click();
    await element.updateComplete;
    const amounts = allByRole(element, 'row').map((row) => row.textContent ?? '');
    const times = calls.map(({ amountMinor }) => (-amountMinor / 100).toFixed(2));
    for (const time of times) expect(amounts.some((text) => text.includes(time))).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('gets a Canadian invoice: deposits, taxes, registration numbers', async () => {
    const { element, mock } = await show();
    const kind = byRole(element, 'combobox', 'Document') as HTMLSelectElement;
    kind.value = 'deposits';
    kind.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await get(element, '2026-01-01', '2026-12-31');
    await waitUntil(() => textOf(element).includes('Total with tax'));
    const statement = await mock.getStatement({ kind: 'deposits', from: '2026-01-01', to: '2026-12-31' });
    const text = textOf(element);
    expect(text).to.contain('Canadian invoice');
    for (const { number } of statement.seller.taxRegistrations) expect(text).to.contain(number);
    const total = ((statement.totalMinor + statement.taxMinor) / 100).toFixed(2);
    expect(text).to.contain(`Total with tax $${total}`);
    expect(text).not.to.contain('Monthly fee');
  });

  it('refuses dates that are turned round, at their field', async () => {
    const { element } = await show();
    await get(element, '2026-06-30', '2026-06-01');
    await element.updateComplete;
    expect(byRole(element, 'textbox', 'From').getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(element)).to.contain('The first date must not be after the last.');
    expect(allByRole(element, 'table')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('says that there is nothing where there is nothing', async () => {
    const { element } = await show();
    await get(element, '2019-01-01', '2019-01-31');
    await waitUntil(() => textOf(element).includes('Nothing was charged or deposited on these dates.'));
  });

  it('prints a document of its own', async () => {
    const { element } = await show();
    await get(element, '2026-06-01', '2026-06-30');
    await waitUntil(() => allByRole(element, 'button', 'Print or save as PDF').length === 1);
    const paper = await printedBy(() => byRole(element, 'button', 'Print or save as PDF').click());
    expect(paper.text).to.contain('Cedarline Voice');
    expect(paper.text).to.contain('Total charges');
    expect(paper.text).not.to.contain('Get invoice');
    if (!knowsPageMargins()) return;
    expect(paper.styles).to.contain('counter(page)').and.to.match(/"\W?Invoice C-20260601-20260630\W?"/);
  });

  it('keeps addresses and counts in order where the page runs from right to left', async () => {
    const { element } = await show();
    element.setAttribute('lang', 'ar');
    element.setAttribute('dir', 'rtl');
    await get(element, '2026-06-01', '2026-06-30');
    await waitUntil(() => allByRole(element, 'button', 'Print or save as PDF').length === 1);
    const ask = (paper: Document) => [leftsIn(paper, '1200 Rue du Port'), leftsIn(paper, /^\d+ entries$/)];
    const { asked } = await printedBy(() => byRole(element, 'button', 'Print or save as PDF').click(), ask);
    for (const [first, last] of asked as [number, number][]) expect(first).to.be.lessThan(last);
  });

  it('offers a document that the backend made as download, and only over HTTP', async () => {
    const mock = await createMock({ preset: 'prepaid-voip' });
    for (const [pdfUrl, links] of [['https://example.com/i.pdf', 1], ['javascript:alert(1)', 0]] as const) {
      const getStatement: BillingAdapter['getStatement'] = async (input) => ({ ...(await mock.getStatement(input)), pdfUrl });
      const element = await fixture<BilletStatements>(
        html`<billet-statements lang="en" from="2026-06-01" to="2026-06-02" .adapter=${{ ...mock, getStatement }}></billet-statements>`,
      );
      await waitUntil(() => allByRole(element, 'table').length > 0);
      expect(allByRole(element, 'link')).to.have.length(links);
    }
  });

  it('has an error with Try again', async () => {
    const { element, mock } = await show();
    await mock.testControls.setFaults({ failPercent: 100 });
    await get(element, '2026-06-01', '2026-06-30');
    await waitUntil(() => textOf(element).includes('This could not be loaded'));
    await mock.testControls.setFaults({});
    allByRole(element, 'button', 'Try again').at(-1)?.click();
    await waitUntil(() => allByRole(element, 'table').length > 0);
  });

  it('has one document where the policy has one', async () => {
    const { element } = await show('invoice-portal');
    expect(allByRole(element, 'combobox', 'Document')).to.have.length(0);
    await get(element, '2026-01-01', '2026-12-31');
    await waitUntil(() => allByRole(element, 'table').length > 0);
    expect(textOf(element)).to.contain('Invoice');
  });
});
