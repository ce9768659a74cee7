import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { PRESET_NAMES, type PresetName } from '../../src/contract/index.ts';
import type { BilletDashboard } from '../../src/elements/dashboard/dashboard.ts';
import '../../src/elements/dashboard/dashboard.define.ts';
import { createMock, type MockOptions } from '../../src/mock/index.ts';

/** What each preset offers, after the table of the rules. */
const OFFERED: Readonly<Record<PresetName, readonly string[]>> = {
  'prepaid-trunk': ['Numbers', 'Statements', 'Transactions'],
  'prepaid-voip': ['Numbers', 'Statements', 'Taxes', 'Transactions'],
  'invoice-portal': ['Statements', 'Transactions'],
  'preauthorized-debit': ['Statements', 'Transactions'],
  'dues-schedule': ['Statements', 'Transactions'],
};

async function show(options: MockOptions): Promise<BilletDashboard> {
  const mock = await createMock(options);
  const element = await fixture<BilletDashboard>(
    html`<billet-dashboard lang="en" heading-level="3" .adapter=${mock}></billet-dashboard>`,
  );
  await waitUntil(() => element.account !== undefined);
  await element.updateComplete;
  return element;
}

function titles(element: BilletDashboard): string[] {
  const widgets = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(({ shadowRoot }) => shadowRoot !== null);
  const headings = widgets.map(({ shadowRoot }) => shadowRoot?.querySelector('h3')?.textContent ?? '');
  return headings.filter((heading) => Object.values(OFFERED).flat().includes(heading)).sort();
}

describe('billet-dashboard', () => {
  for (const preset of PRESET_NAMES) {
    it(`shows what ${preset} offers, and nothing else`, async () => {
      const element = await show({ preset });
      await waitUntil(() => titles(element).length === OFFERED[preset].length, titles(element).join());
      expect(titles(element)).to.deep.equal(OFFERED[preset]);
    });
  }

  it('leaves out what the backend cannot do', async () => {
    const element = await show({ preset: 'prepaid-voip', capabilities: [] });
    await waitUntil(() => titles(element).length > 0);
    expect(titles(element)).to.deep.equal(['Taxes', 'Transactions']);
  });

  it('has its main parts in place before there is a backend', async () => {
    const element = await fixture<BilletDashboard>(html`<billet-dashboard lang="en"></billet-dashboard>`);
    const loading = () =>
      [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(({ shadowRoot }) =>
        shadowRoot?.textContent?.includes('Loading'),
      );
    await waitUntil(() => loading().length === 3);
    expect(loading().map(({ localName }) => localName)).to.include('billet-transaction-history');
  });
});
