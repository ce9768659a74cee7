import { expect, waitUntil } from '@open-wc/testing';
import { BillingError, type Account } from '../../src/contract/index.ts';
import { account, charge, commandResult, deferred, fakeAdapter, settled } from '../ui/world.ts';
import { allByRole, byRole, press, textOf } from './support/find.ts';
import { mountProbe, PAYMENT, rendered, type ProbeElement } from './ui-probe.ts';

const NO_METHODS = { version: 1, methods: [] };

let probe: ProbeElement | undefined;

type World = Parameters<typeof fakeAdapter>;

async function mounted(answers: World[0] = {}, options: World[1] = {}) {
  const adapter = fakeAdapter({ pay: () => commandResult({ charges: [charge()] }), ...answers }, options);
  probe = await mountProbe(adapter);
  return { adapter, element: probe };
}

function section(element: Element): Element {
  return byRole(element, 'region');
}

function heard(element: EventTarget, ...names: string[]): Event[] {
  const events: Event[] = [];
  for (const name of names) element.addEventListener(name, (event) => events.push(event));
  return events;
}

beforeEach(() => {
  document.documentElement.lang = 'en-US';
  document.documentElement.removeAttribute('dir');
  sessionStorage.clear();
});

const deviceNow = Date.now;

/** A backend whose clock goes on: half a minute past 10:00 when the test begins. */
function ticking(): () => Account {
  const beganMs = deviceNow();
  const startMs = Date.parse('2026-11-24T15:00:30Z');
  return () => account({ now: new Date(startMs + Date.now() - beganMs).toISOString() });
}

/** The same page, minutes after it came. */
async function later(minutes: number, element: ProbeElement): Promise<void> {
  const startedMs = deviceNow();
  Date.now = () => startedMs + minutes * 60_000;
  window.dispatchEvent(new Event('offline'));
  await rendered(element);
}

afterEach(() => {
  probe?.remove();
  Date.now = deviceNow;
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('the states of a card', () => {
  it('are loading in its final size, then there', async () => {
    const answer = deferred<Account>();
    const { element } = await mounted({ getAccount: () => answer.promise });
    expect(section(element).getAttribute('aria-busy')).to.equal('true');
    expect(textOf(element)).to.contain('Loading');
    const before = element.getBoundingClientRect().height;
    await expect(element).to.be.accessible();
    answer.resolve(account());
    await rendered(element);
    expect(section(element).getAttribute('aria-busy')).to.equal('false');
    expect(textOf(element)).to.contain('$42.18 USD').and.not.contain('Loading');
    expect(before).to.be.greaterThan(150);
    await expect(element).to.be.accessible();
  });

  it('are an error with its reason, its reference and Try again', async () => {
    const failing = new BillingError('unavailable', { requestId: 'req-7' });
    const { adapter, element } = await mounted({ getAccount: () => Promise.reject(failing) });
    expect(textOf(byRole(element, 'alert'))).to.contain('not available right now').and.contain('req-7');
    await expect(element).to.be.accessible();
    adapter.answer('getAccount', () => account());
    byRole(element, 'button', 'Try again').click();
    await rendered(element);
    expect(textOf(element)).to.contain('$42.18');
    expect(allByRole(element, 'alert')).to.have.length(0);
  });

  it('keep what is known when it can’t be made fresh, and say as of when', async () => {
    const { adapter, element } = await mounted({ getAccount: ticking() });
    adapter.answer('listMethods', () => Promise.reject(new BillingError('unavailable')));
    adapter.emit();
    await rendered(element);
    expect(textOf(element)).to.contain('$42.18').and.contain('Shown as of Nov 24, 10:00 EST. This could not be updated');
    await expect(element).to.be.accessible();
    adapter.answer('listMethods', () => NO_METHODS);
    byRole(element, 'button', 'Try again').click();
    await rendered(element);
    expect(textOf(element)).not.to.contain('Shown as of');
  });

  it('count how long ago that was, and say it once to who listens', async () => {
    const { adapter, element } = await mounted({ getAccount: ticking() });
    adapter.answer('listMethods', () => Promise.reject(new BillingError('unavailable')));
    adapter.emit();
    await rendered(element);
    await later(5, element);
    expect(textOf(element)).to.contain('Shown as of Nov 24, 10:00 EST (5 minutes ago).');
    await later(6, element);
    expect(textOf(element)).to.contain('(6 minutes ago)');
    const spoken = [...allByRole(element, 'status'), ...allByRole(element, 'alert')].map(textOf).join('');
    expect(spoken).not.to.contain('Shown as of');
  });

  it('say as of when what they show is known while the device is offline', async () => {
    const { element } = await mounted({ getAccount: ticking() });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    await later(90, element);
    expect(textOf(element)).to.contain('You are offline. Shown as of Nov 24, 10:00 EST (2 hours ago).');
    expect(allByRole(element, 'button', 'Try again')).to.have.length(0);
    document.documentElement.lang = 'fr-CA';
    await rendered(element);
    expect(textOf(element)).to.match(/Données au 24 nov\., 10 h 00 HNE \(il y a 2 heures\)/);
    await expect(element).to.be.accessible();
  });

  it('tell who may only look that it is so, and why', async () => {
    const viewer = { canChange: false, reason: 'Ask the owner <b>Ada</b>.' };
    const { adapter, element } = await mounted({ getAccount: () => account({ viewer }) });
    expect(textOf(element)).to.contain('Ask the owner <b>Ada</b>.');
    const pay = byRole(element, 'button', 'Pay');
    expect(pay.getAttribute('aria-disabled')).to.equal('true');
    pay.click();
    await rendered(element);
    expect(adapter.count('pay')).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('say when an outcome is not known, and that nothing is sent twice', async () => {
    const { element } = await mounted({
      pay: () => Promise.reject(new BillingError('unknown_outcome')),
      getOutcome: () => Promise.reject(new BillingError('network')),
    });
    byRole(element, 'button', 'Pay').click();
    await rendered(element);
    expect(textOf(element)).to.contain('nothing is sent a second time');
    await expect(element).to.be.accessible();
  });

  it('let somebody check where the outcome can’t be asked for', async () => {
    const lost = { pay: () => Promise.reject(new BillingError('unknown_outcome')) };
    const { element } = await mounted(lost, { capabilities: [] });
    byRole(element, 'button', 'Pay').click();
    await rendered(element);
    byRole(element, 'button', 'I have checked').click();
    await rendered(element);
    expect(allByRole(element, 'button', 'I have checked')).to.have.length(0);
  });

  it('fit into 280 px without anything cut off', async () => {
    const { element } = await mounted({ getAccount: () => account({ balanceMinor: -123456789012 }) });
    element.style.inlineSize = '280px';
    await rendered(element);
    const card = section(element);
    expect(card.scrollWidth).to.be.at.most(card.clientWidth);
  });
});

describe('the language of an element', () => {
  it('is that of the nearest lang, through shadow roots, live', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' });
    const adapter = fakeAdapter();
    const element = await mountProbe(adapter, host.shadowRoot!);
    probe = element;
    expect(element.localizer.locale).to.equal('en-US');
    host.lang = 'de-CH';
    await settled();
    expect(element.localizer.locale).to.equal('de-CH');
    expect(textOf(element)).to.contain('42.18');
    element.lang = 'fr';
    await rendered(element);
    expect(element.localizer.locale).to.equal('fr');
    expect(textOf(element)).to.contain('42,18');
    element.lang = 'no such tag';
    await rendered(element);
    expect(element.localizer.locale).to.equal(navigator.language);
    host.remove();
  });

  it('says in which language its texts are where it does not speak that of the page', async () => {
    document.documentElement.lang = 'fi';
    const { element } = await mounted();
    expect(section(element).getAttribute('lang')).to.equal('en');
    document.documentElement.lang = 'en-GB';
    await rendered(element);
    expect(section(element).hasAttribute('lang')).to.equal(false);
  });

  it('is the page’s for a widget in a widget, whatever the outer one says of its own texts', async () => {
    document.documentElement.lang = 'ar';
    const { element } = await mounted();
    const inner = await mountProbe(element.adapter, section(element));
    expect(inner.localizer.locale).to.equal('ar');
    expect(section(inner).getAttribute('lang')).to.equal('en');
    expect(section(inner).getAttribute('data-foreign')).to.equal('rtl');
    document.documentElement.dir = 'ltr';
    await rendered(element, inner);
    expect(section(inner).getAttribute('data-foreign')).to.equal('ltr');
    document.documentElement.lang = 'fr';
    await rendered(element, inner);
    expect(section(inner).hasAttribute('data-foreign')).to.equal(false);
    inner.remove();
  });

  it('runs as its script does, unless the page says otherwise', async () => {
    document.documentElement.lang = 'ar';
    const { element } = await mounted();
    expect(getComputedStyle(section(element)).direction).to.equal('rtl');
    document.documentElement.dir = 'ltr';
    await rendered(element);
    expect(getComputedStyle(section(element)).direction).to.equal('ltr');
  });

  it('takes texts of its own', async () => {
    const { element } = await mounted();
    element.strings = { 'balanceTile.balance': 'Solde' };
    await rendered(element);
    expect(byRole(element, 'heading', 'Solde').localName).to.equal('h2');
  });
});

describe('an element', () => {
  it('has its heading at the level of its host', async () => {
    const { element } = await mounted();
    const levels: string[] = [];
    for (const level of [1, 4, 6, 9, 0, Number.NaN]) {
      element.headingLevel = level;
      await rendered(element);
      levels.push(byRole(element, 'heading').localName);
    }
    expect(levels).to.deep.equal(['h1', 'h4', 'h6', 'h6', 'h1', 'h2']);
  });

  it('renders for what it uses only', async () => {
    const { element } = await mounted();
    const { store } = element;
    const before = element.renders;
    const stop = store!.watch(store!.shared('invoices'), () => {});
    await rendered(element);
    stop();
    expect(element.renders).to.equal(before);
  });

  it('asks and watches a read with an input, and keeps the answer before while the next one comes', async () => {
    const page = (total: number) => ({
      version: 1,
      currency: 'USD',
      rows: [],
      nextCursor: null,
      total,
      summary: { inMinor: 0, outMinor: 0, netMinor: 0, hiddenTypes: [] },
    });
    const { adapter, element } = await mounted({ listHistory: () => page(3) });
    const ask = async (to: string) => {
      element.range = { from: '2026-11-01', to };
      element.requestUpdate();
      await rendered(element);
    };
    await ask('2026-11-10');
    expect(textOf(section(element))).to.contain('3');
    const next = deferred<unknown>();
    adapter.answer('listHistory', () => next.promise);
    await ask('2026-11-20');
    expect([element.history.pending, element.history.data?.total]).to.deep.equal([true, 3]);
    next.resolve(page(7));
    await rendered(element);
    expect([element.history.pending, element.history.data?.total]).to.deep.equal([false, 7]);
    expect(adapter.count('listHistory')).to.equal(2);
    adapter.answer('listHistory', () => new Promise(() => {}));
    await ask('2026-11-30');
    expect(element.history.data?.total).to.equal(7);
    adapter.answer('getAccount', () => account({ id: 'acct-2' }));
    adapter.emit();
    await rendered(element);
    expect(element.history.data).to.equal(undefined);
    element.adapter = fakeAdapter({ listHistory: () => page(9) });
    await rendered(element);
    expect(element.history.data?.total).to.equal(9);
    element.adapter = fakeAdapter({ listHistory: () => new Promise(() => {}) });
    await rendered(element);
    expect(element.history.data).to.equal(undefined);
  });

  it('leaves nothing watched when it goes, and takes everything up when it comes back', async () => {
    const { adapter, element } = await mounted();
    const parent = element.parentNode!;
    for (let turn = 0; turn < 200; turn += 1) {
      element.remove();
      parent.append(element);
    }
    expect(adapter.listenerCount).to.equal(1);
    element.remove();
    expect(adapter.listenerCount).to.equal(0);
    parent.append(element);
    adapter.answer('getAccount', () => account({ balanceMinor: 100 }));
    adapter.emit();
    await rendered(element);
    expect(textOf(element)).to.contain('$1.00');
  });

  it('says things to who listens, the same thing twice too', async () => {
    const { element } = await mounted();
    const region = allByRole(element, 'status')[0] ?? element.shadowRoot!.querySelector('[role=status]')!;
    element.say('Saved.');
    await rendered(element);
    const first = region.textContent;
    element.say('Saved.');
    await rendered(element);
    expect([textOf(region), region.textContent === first]).to.deep.equal(['Saved.', false]);
  });
});

describe('a command of an element', () => {
  it('is sent once for fifty clicks, and told once', async () => {
    const { adapter, element } = await mounted();
    const events = heard(document.body, 'billet-payment-succeeded');
    for (let click = 0; click < 50; click += 1) byRole(element, 'button', 'Pay').click();
    await rendered(element);
    expect(adapter.count('pay')).to.equal(1);
    expect(events).to.have.length(1);
    expect(events[0]).to.include({ composed: true, bubbles: true });
    expect((events[0] as HTMLElementEventMap['billet-payment-succeeded']).charge.amountMinor).to.equal(5000);
  });

  it('can be forbidden by the host', async () => {
    const { adapter, element } = await mounted();
    element.addEventListener('billet-before-pay', (event) => event.preventDefault(), { once: true });
    expect((await element.pay())?.status).to.equal('ready');
    expect(adapter.count('pay')).to.equal(0);
    expect((await element.pay())?.status).to.equal('succeeded');
  });

  it('can be held by the host, and is not sent when it changes its mind', async () => {
    const { adapter, element } = await mounted();
    const password = deferred<boolean>();
    let asked: HTMLElementEventMap['billet-before-pay'] | undefined;
    element.addEventListener('billet-before-pay', (event) => {
      asked = event;
      event.waitUntil(password.promise);
    });
    const first = element.pay();
    await settled();
    void element.pay();
    await settled();
    expect(adapter.count('pay')).to.equal(0);
    expect(asked).to.include({ operation: 'pay', amountMinor: 5000, currency: 'USD', methodId: PAYMENT.method.id });
    password.reject(new Error('wrong'));
    expect((await first)?.status).to.equal('ready');
    expect(adapter.count('pay')).to.equal(0);
  });

  it('asks the host before a method is removed', async () => {
    const { adapter, element } = await mounted({ removeMethod: () => commandResult() });
    const events = heard(element, 'billet-before-remove', 'billet-method-removed');
    await element.remove_('m-2');
    expect(events.map(({ type }) => type)).to.deep.equal(['billet-before-remove', 'billet-method-removed']);
    expect(adapter.count('removeMethod')).to.equal(1);
  });

  it('tells the host what failed', async () => {
    const refused = new BillingError('below_minimum', { requestId: 'req-1' });
    const { element } = await mounted({ pay: () => Promise.reject(refused) });
    const events = heard(element, 'billet-error');
    await element.pay();
    expect(events[0]).to.include({ code: 'below_minimum', operation: 'pay', requestId: 'req-1' });
  });

  it('tells of a failed charge as a failed payment', async () => {
    const failed = charge({ status: 'failed', reason: 'insufficient_funds' });
    const { element } = await mounted({ pay: () => commandResult({ charges: [failed] }) });
    const events = heard(element, 'billet-payment-failed', 'billet-payment-succeeded');
    expect((await element.pay())?.status).to.equal('succeeded');
    expect(events.map(({ type }) => type)).to.deep.equal(['billet-payment-failed']);
  });

  it('goes on when the element is removed, and its end is there when it comes back', async () => {
    const answer = deferred<unknown>();
    const { adapter, element } = await mounted({ pay: () => answer.promise });
    void element.pay();
    await settled();
    element.remove();
    answer.resolve(commandResult({ charges: [charge()] }));
    await settled();
    const later = await mountProbe(adapter);
    probe = later;
    expect(later.store?.latest('pay')?.status).to.equal('succeeded');
  });
});

describe('a dialog of an element', () => {
  it('is modal, named, closed by Escape, and gives the focus back', async () => {
    const { element } = await mounted();
    const pay = byRole(element, 'button', 'Pay');
    pay.focus();
    element.dialog.show();
    await rendered(element);
    expect(byRole(element, 'dialog', 'Are you sure?').matches(':modal')).to.equal(true);
    await expect(element).to.be.accessible();
    await press('Escape');
    await waitUntil(() => !element.dialog.open, 'the dialog is closed');
    await rendered(element);
    expect(allByRole(element, 'dialog')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.equal(pay);
  });

  it('goes with its element', async () => {
    const { element } = await mounted();
    element.dialog.show();
    await rendered(element);
    const parent = element.parentNode!;
    element.remove();
    parent.append(element);
    await rendered(element);
    expect(allByRole(element, 'dialog')).to.have.length(0);
  });
});
