import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import {
  BillingError,
  CAPABILITIES,
  operations as OPERATIONS,
  type BillingAdapter,
  type Capability,
  type PresetName,
} from '../../src/contract/index.ts';
import '../../src/elements/autopay-manager/autopay-manager.define.ts';
import '../../src/elements/balance-tile/balance-tile.define.ts';
import '../../src/elements/low-balance-settings/low-balance-settings.define.ts';
import '../../src/elements/timeline/timeline.define.ts';
import { expectAccessible } from './support/axe.ts';
import { allByRole, byRole, textOf, type } from './support/find.ts';
import { mockOf, says } from './support/mock.ts';

/** A backend that lacks a capability: what needs it is not there, nothing is asked for it, nothing wrong is said. */

const PRESETS: readonly PresetName[] = ['prepaid-trunk', 'prepaid-voip', 'preauthorized-debit', 'dues-schedule'];

/** The backend, and the refusals for want of a capability that it had to give. */
function watched(adapter: BillingAdapter, refused: string[]): BillingAdapter {
  const operations = Object.keys(OPERATIONS).map((name) => {
    const operation = adapter[name as keyof typeof OPERATIONS] as (...given: unknown[]) => Promise<unknown>;
    const asked = (...given: unknown[]) =>
      operation(...given).catch((thrown: unknown) => {
        if (thrown instanceof BillingError && thrown.code === 'not_supported') refused.push(name);
        throw thrown;
      });
    return [name, asked] as const;
  });
  return { ...adapter, ...Object.fromEntries(operations) };
}

async function shown(preset: PresetName, lacks: readonly Capability[]) {
  const refused: string[] = [];
  const mock = await mockOf(preset, { capabilities: CAPABILITIES.filter((each) => !lacks.includes(each)) });
  const provider = await fixture(
    html`<billet-provider locale="en" .adapter=${watched(mock, refused)}>
      <billet-balance-tile></billet-balance-tile>
      <billet-autopay-manager></billet-autopay-manager>
      <billet-low-balance-settings></billet-low-balance-settings>
      <billet-timeline></billet-timeline>
    </billet-provider>`,
  );
  const widgets = [...provider.children] as HTMLElement[];
  const isWaiting = ({ shadowRoot }: HTMLElement) => shadowRoot?.querySelector('[part=skeleton], .chart-bone') !== null;
  await waitUntil(() => !widgets.some(isWaiting), 'nothing is waited for');
  const [tile, manager, settings, timeline] = widgets as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  return { refused, widgets, tile, manager, settings, timeline };
}

describe('a backend without a capability', () => {
  for (const preset of PRESETS) {
    for (const capability of CAPABILITIES) {
      it(`asks nothing of it and says nothing wrong: ${preset} without ${capability}`, async () => {
        const { refused, widgets } = await shown(preset, [capability]);
        expect(refused).to.deep.equal([]);
        for (const widget of widgets) {
          expect(allByRole(widget, 'button', 'Try again'), widget.localName).to.have.length(0);
          expect(textOf(widget), widget.localName).not.to.match(/could not|undefined|NaN|Loading/);
        }
      });
    }

    it(`still shows what it has when it lacks them all: ${preset}`, async () => {
      const { refused, widgets, tile, timeline } = await shown(preset, CAPABILITIES);
      expect(refused).to.deep.equal([]);
      expect(allByRole(tile, 'img')).to.have.length(0);
      expect(textOf(tile)).not.to.match(/Show as a table|Upcoming charges|usual pace/);
      expect(textOf(timeline)).to.include('What comes cannot be foreseen here.');
      for (const widget of widgets) await expectAccessible(widget);
    });
  }
});

describe('what needs a capability', () => {
  it('is not there without forecast: the course ends today, and nothing is said of a pace', async () => {
    const { tile, timeline } = await shown('prepaid-trunk', ['forecast']);
    expect(byRole(tile, 'img').getAttribute('aria-label')).to.match(/^Balance from October 25, 2026 to November 24, 2026/);
    expect(textOf(tile)).not.to.match(/Foreseen|usual pace/);
    await says(timeline, 'What comes cannot be foreseen here.');
  });

  it('leaves the next payment on the line without forecast, where the backend says when it is', async () => {
    const ahead = (timeline: HTMLElement) => textOf(timeline).split('Now').at(-1);
    const topUp = await shown('prepaid-voip', ['forecast']);
    expect(ahead(topUp.timeline)).to.match(/Automatic top-up from Shop card, Visa ·· 1881.*\+\$35\.00/);
    const draft = await shown('dues-schedule', ['forecast']);
    expect(ahead(draft.timeline)).to.match(/Dec 1 00:01 ?Automatic payment from Blue Ridge Bank.*\+\$740\.00/);
  });

  it('is not there without usualUsage: fees alone are foreseen, and no pace is said', async () => {
    const { tile, timeline } = await shown('prepaid-trunk', ['usualUsage']);
    expect(textOf(tile)).to.include('Foreseen').and.not.to.include('usual pace');
    expect(textOf(timeline)).not.to.include('At your usual pace');
  });

  it('is not there without activity: the line begins now', async () => {
    const { timeline } = await shown('prepaid-trunk', ['activity']);
    expect(allByRole(timeline, 'listitem').map(textOf).join()).not.to.match(/Paid|Failed/);
    expect(textOf(timeline)).to.match(/^What happened, what comes Now /);
  });

  it('is not there without preview: settings are applied without one, and nothing is said of what would happen', async () => {
    const { settings } = await shown('prepaid-trunk', ['preview']);
    const [threshold] = allByRole(settings, 'textbox', 'When below');
    type(threshold!, '60');
    await waitUntil(() => byRole(settings, 'button', 'Apply changes').getAttribute('aria-disabled') === null);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(textOf(settings)).not.to.match(/If you apply this|With changes|Working out/);
  });
});
