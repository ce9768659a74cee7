import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { BillingError, type BillingAdapter } from '../../src/contract/index.ts';
import { BilletProvider } from '../../src/elements/provider/provider.ts';
import { registerBackend } from '../../src/ui/backends.ts';
import { defineElement } from '../../src/ui/define-element.ts';
import { BilletElement, card, configure, factAmount } from '../../src/ui/index.ts';
import { account, deferred, fakeAdapter, settled } from '../ui/world.ts';

/** The smallest widget there can be. */
class ProbeElement extends BilletElement {
  constructor() {
    super();
    this.use('account');
  }

  protected override render(): TemplateResult {
    return card(this, {
      title: this.t('balanceTile.balance'),
      needs: ['account'],
      skeleton: { fact: true },
      ready: (answers) => ({
        fact: factAmount(answers.account.balanceMinor, this.localizer),
        sentence: html`<button @click=${() => this.pay()}>Pay</button>`,
      }),
    });
  }

  pay() {
    return this.perform(['pay', { amountMinor: 5000, currency: 'USD', method: { id: 'm-1' } }]);
  }
}

function balance(minor: number) {
  return fakeAdapter({ getAccount: () => account({ balanceMinor: minor }) });
}

function text(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function isBusy(element: Element): boolean {
  return element.shadowRoot?.querySelector('section')?.getAttribute('aria-busy') === 'true';
}

async function rendered(...elements: Element[]): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await settled();
    for (const element of elements) await (element as Partial<BilletElement>).updateComplete;
  }
}

const mounted: Element[] = [];

function mount(markup: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const place = document.createElement('div');
  place.append(document.importNode(template.content, true));
  document.body.append(place);
  mounted.push(place);
  return place;
}

function find<T extends Element>(place: ParentNode, name: string): T {
  const found = place.querySelector<T>(name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

defineElement('probe-widget', ProbeElement);

describe('billet-provider', () => {
  before(() => defineElement('billet-provider', BilletProvider));

  afterEach(() => {
    configure({ adapter: undefined, locale: undefined, strings: undefined });
    for (const place of mounted.splice(0)) place.remove();
    document.documentElement.lang = 'en';
  });

  it('is registered once, however often its file is loaded', () => {
    defineElement('billet-provider', class extends HTMLElement {});
    expect(customElements.get('billet-provider')).to.equal(BilletProvider);
  });

  it('gives its store to all widgets inside, through shadow roots, with one request', async () => {
    const adapter = balance(4218);
    const place = mount(`<billet-provider>${'<probe-widget></probe-widget>'.repeat(20)}<p></p></billet-provider>`);
    const inner = document.createElement('probe-widget');
    find(place, 'p').attachShadow({ mode: 'open' }).append(inner);
    find<BilletProvider>(place, 'billet-provider').adapter = adapter;
    await rendered(inner);
    for (const widget of [...place.querySelectorAll('probe-widget'), inner]) expect(text(widget)).to.contain('$42.18 USD');
    expect(adapter.count('getAccount')).to.equal(1);
  });

  it('shows a change in all widgets at once', async () => {
    const adapter = balance(4218);
    const place = mount('<billet-provider><probe-widget></probe-widget><probe-widget></probe-widget></billet-provider>');
    const provider = find<BilletProvider>(place, 'billet-provider');
    const versions: number[] = [];
    provider.addEventListener('billet-account-changed', ({ version }) => versions.push(version));
    provider.adapter = adapter;
    await rendered(provider);
    adapter.answer('getAccount', () => account({ balanceMinor: 100, version: 2 }));
    adapter.emit();
    await rendered(provider, ...place.querySelectorAll('probe-widget'));
    for (const widget of place.querySelectorAll('probe-widget')) expect(text(widget)).to.contain('$1.00');
    expect(versions).to.deep.equal([2]);
  });

  it('without a backend is pending, never an error, and takes one that comes late', async () => {
    const place = mount('<billet-provider><probe-widget></probe-widget></billet-provider>');
    const widget = find(place, 'probe-widget');
    await rendered(widget);
    expect(isBusy(widget)).to.equal(true);
    expect(text(widget)).to.contain('Loading');
    find<BilletProvider>(place, 'billet-provider').adapter = balance(4218);
    await rendered(widget);
    expect(isBusy(widget)).to.equal(false);
    expect(text(widget)).to.contain('$42.18');
  });

  it('never shows the one backend’s account under the other, nor a late answer of it', async () => {
    const late = deferred<unknown>();
    const first = fakeAdapter({ getAccount: () => late.promise });
    const place = mount('<billet-provider><probe-widget></probe-widget></billet-provider>');
    const provider = find<BilletProvider>(place, 'billet-provider');
    const widget = find(place, 'probe-widget');
    provider.adapter = first;
    await rendered(provider, widget);
    const second = deferred<unknown>();
    provider.adapter = fakeAdapter({ getAccount: () => second.promise });
    await rendered(provider, widget);
    late.resolve(account({ balanceMinor: 11 }));
    await rendered(provider, widget);
    expect(isBusy(widget)).to.equal(true);
    expect(first.listenerCount).to.equal(0);
    second.resolve(account({ balanceMinor: 22 }));
    await rendered(provider, widget);
    expect(text(widget)).to.contain('$0.22');
  });

  it('goes after a widget’s own adapter and before the page’s, and the nearest wins', async () => {
    configure({ adapter: balance(100) });
    const place = mount(`
      <probe-widget id="page"></probe-widget>
      <billet-provider id="outer">
        <probe-widget id="o"></probe-widget>
        <billet-provider id="inner"><probe-widget id="i"></probe-widget><probe-widget id="own"></probe-widget></billet-provider>
        <billet-provider id="empty"><probe-widget id="e"></probe-widget></billet-provider>
      </billet-provider>`);
    find<BilletProvider>(place, '#outer').adapter = balance(200);
    find<BilletProvider>(place, '#inner').adapter = balance(300);
    find<ProbeElement>(place, '#own').adapter = balance(400);
    await rendered(...place.querySelectorAll('billet-provider, probe-widget'));
    const shown = ['page', 'o', 'i', 'own', 'e'].map((id) => /\$(\d)/.exec(text(find(place, `#${id}`)))?.[1]);
    expect(shown).to.deep.equal(['1', '2', '3', '4', '2']);
  });

  it('is left behind by a widget that moves', async () => {
    const place = mount('<billet-provider><probe-widget></probe-widget></billet-provider><billet-provider id="b"></billet-provider><p></p>');
    find<BilletProvider>(place, 'billet-provider').adapter = balance(100);
    find<BilletProvider>(place, '#b').adapter = balance(200);
    const widget = find(place, 'probe-widget');
    await rendered(widget);
    find(place, '#b').append(widget);
    await rendered(widget);
    expect(text(widget)).to.contain('$2.00');
    find(place, 'p').append(widget);
    await rendered(widget);
    expect(isBusy(widget)).to.equal(true);
    expect(text(widget)).not.to.contain('$');
  });

  it('is found when it is defined after the widgets inside it', async () => {
    const place = mount('<late-provider><probe-widget></probe-widget></late-provider>');
    const widget = find(place, 'probe-widget');
    await rendered(widget);
    (find(place, 'late-provider') as Partial<BilletProvider>).adapter = balance(4218);
    customElements.define('late-provider', class extends BilletProvider {});
    await rendered(widget);
    expect(text(widget)).to.contain('$42.18');
  });

  it('asks the backend in memory for its preset, once it is registered', async () => {
    const place = mount('<billet-provider mock="prepaid-voip"><probe-widget></probe-widget></billet-provider>');
    const provider = find<BilletProvider>(place, 'billet-provider');
    const codes: string[] = [];
    provider.addEventListener('billet-error', ({ code }) => codes.push(code));
    const widget = find(place, 'probe-widget');
    await rendered(provider, widget);
    expect(text(widget)).to.contain('This is not available here.');
    expect(codes).to.deep.equal(['not_supported']);
    const asked: string[] = [];
    registerBackend('mock', async (preset) => {
      asked.push(preset);
      return balance(preset === 'prepaid-voip' ? 700 : 800);
    });
    await rendered(provider, widget);
    expect(text(widget)).to.contain('$7.00');
    provider.mock = 'prepaid-trunk';
    await rendered(provider, widget);
    expect(text(widget)).to.contain('$8.00');
    expect(asked).to.deep.equal(['prepaid-voip', 'prepaid-trunk']);
  });

  it('says when it was given something that is no adapter', async () => {
    const place = mount('<billet-provider><probe-widget></probe-widget></billet-provider><probe-widget id="own"></probe-widget>');
    const [widget, own] = [find(place, 'probe-widget'), find<ProbeElement>(place, '#own')];
    find<BilletProvider>(place, 'billet-provider').adapter = { getAccount() {} } as unknown as BillingAdapter;
    own.adapter = 'adapter' as unknown as BillingAdapter;
    await rendered(widget, own);
    for (const each of [widget, own]) expect(text(each)).to.contain('could not be loaded');
    own.adapter = null as unknown as undefined;
    await rendered(own);
    expect(isBusy(own)).to.equal(true);
  });

  it('says when its backend does not load', async () => {
    const place = mount('<billet-provider base-url="/billing"><probe-widget></probe-widget></billet-provider>');
    const widget = find(place, 'probe-widget');
    const provider = find<BilletProvider>(place, 'billet-provider');
    const told: string[] = [];
    provider.addEventListener('billet-error', ({ code, message }) => told.push(`${code}: ${message}`));
    registerBackend('http', () => Promise.reject(new BillingError('unauthenticated')));
    await rendered(provider, widget);
    expect(text(widget)).to.contain('You are signed out.');
    expect(told).to.deep.equal(['unauthenticated: unauthenticated']);
  });

  it('drops a backend that loads after its name was changed', async () => {
    const place = mount('<billet-provider mock="slow"><probe-widget></probe-widget></billet-provider>');
    const provider = find<BilletProvider>(place, 'billet-provider');
    const widget = find(place, 'probe-widget');
    provider.removeAttribute('mock');
    provider.adapter = balance(100);
    await rendered(provider, widget);
    expect(text(widget)).to.contain('$1.00');
    provider.adapter = undefined as unknown as BillingAdapter;
    await rendered(provider, widget);
    expect(isBusy(widget)).to.equal(true);
  });

  it('says how amounts and texts are written, live', async () => {
    const place = mount('<billet-provider><probe-widget></probe-widget></billet-provider>');
    const provider = find<BilletProvider>(place, 'billet-provider');
    const widget = find<ProbeElement>(place, 'probe-widget');
    provider.adapter = balance(123456);
    await rendered(provider, widget);
    expect(text(widget)).to.contain('Balance');
    expect(widget.localizer.money(123456)).to.equal('$1,234.56');
    provider.locale = 'de-DE';
    provider.strings = { 'balanceTile.balance': 'Guthaben' };
    provider.setAttribute('time-zone', 'Asia/Tokyo');
    await rendered(provider, widget);
    expect(text(widget)).to.contain('Guthaben').and.contain('1.234,56');
    expect(widget.localizer.timeZone).to.equal('Asia/Tokyo');
    provider.setAttribute('currency-display', 'code');
    provider.setAttribute('time-zone', 'Nowhere/Else');
    await rendered(provider, widget);
    expect(widget.localizer.money(100).replace(/\s/g, ' ')).to.equal('1,00 USD');
    expect(widget.localizer.timeZone).to.equal('America/New_York');
  });

  it('makes what is inside light or dark after the page, or as it says', async () => {
    const place = mount('<billet-provider><probe-widget></probe-widget></billet-provider>');
    const provider = find<BilletProvider>(place, 'billet-provider');
    const widget = find(place, 'probe-widget');
    provider.adapter = balance(100);
    await rendered(provider, widget);
    const surface = () => getComputedStyle(widget.shadowRoot!.querySelector('section')!).backgroundColor;
    expect(surface()).to.equal('rgb(255, 255, 255)');
    place.style.colorScheme = 'dark';
    expect(surface()).to.equal('rgb(23, 26, 32)');
    provider.theme = 'light';
    await rendered(provider);
    expect(surface()).to.equal('rgb(255, 255, 255)');
  });

  it('leaves no listener behind after 200 mounts and unmounts', async () => {
    const adapter = balance(100);
    for (let turn = 0; turn < 200; turn += 1) {
      const place = mount('<billet-provider><probe-widget></probe-widget></billet-provider>');
      find<BilletProvider>(place, 'billet-provider').adapter = adapter;
      await Promise.resolve();
      place.remove();
    }
    await rendered();
    expect(adapter.listenerCount).to.equal(0);
  });
});
