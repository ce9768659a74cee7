import { expect, fixture, html } from '@open-wc/testing';
import { VaultLoadError, type VaultLoadCode } from '../../src/vault/index.ts';
import { loadStripeJs, whenReady } from '../../src/vault/stripe/load.ts';
import { stripeAmount } from '../../src/vault/stripe/amount.ts';
import { stripeLocale } from '../../src/vault/stripe/options.ts';
import { detailsOf } from '../../src/vault/stripe/kinds.ts';
import { allByRole, byRole, textOf } from './support/find.ts';
import { until } from './support/until.ts';
import { addingIn, dialogIn, KEY, openDialog, pressIn, stripeWorld, vaultOn, type StripeWorld } from './support/on-stripe.ts';
import { StrictPayment } from './support/strict-elements.ts';
import { StrictStripe } from './support/strict-stripe.ts';

type Movable = Element & { moveBefore(node: Node, before: Node | null): void };

function formOf({ fake }: StripeWorld): HTMLElement {
  return fake.group!.payment!.target!;
}

function isInside(inner: Element, outer: Element): boolean {
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a.height > 0 && a.top >= b.top && a.bottom <= b.bottom + 1;
}

/** A custom element with a shadow root, in whose root what is given stands. */
function shell(content: Element): HTMLElement {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(content);
  return host;
}

async function adds(world: StripeWorld, dialog: Element): Promise<void> {
  await pressIn(dialog, 'Add');
  await until('it is added', () => textOf(dialog).includes('was added'));
  expect((await world.mock.listMethods({})).methods).to.have.length(1);
}

describe('the place of Stripe\'s form', () => {
  it('is in the document\'s own tree, however deep in roots the dialog stands', async () => {
    const world = await stripeWorld();
    const dialog = await dialogIn(world);
    const provider = dialog.parentElement!;
    const outermost = shell(shell(shell(provider)));
    document.body.append(outermost);
    dialog.open({ purpose: 'add' });
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    expect(formOf(world).parentElement).to.equal(outermost);
    expect(isInside(formOf(world), byRole(dialog, 'dialog'))).to.equal(true);
    await adds(world, dialog);
    dialog.close();
    await until('it is gone', () => outermost.children.length === 0);
    outermost.remove();
  });

  it('is taken again when the host rewrites its light children, as often as a person would bear', async () => {
    const world = await stripeWorld();
    const element = await addingIn(world);
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    const first = world.fake.group!.payment;
    element.replaceChildren();
    await until('it is mounted again', () => world.fake.group!.payment !== first && world.fake.group!.payment!.isMounted);
    expect(formOf(world).parentElement).to.equal(element);
    expect(isInside(formOf(world), byRole(element, 'dialog', 'Add a payment method'))).to.equal(true);
    await adds(world, element);
  });

  it('lets a host have its way that takes it away again and again', async () => {
    const world = await stripeWorld();
    const element = await addingIn(world);
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    let times = 0;
    const observer = new MutationObserver(() => {
      times += 1;
      element.replaceChildren();
    });
    observer.observe(element, { childList: true });
    element.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    expect(times).to.be.lessThan(40);
  });

  it('leaves nothing behind where it is wanted no more before it is ready', async () => {
    const world = await stripeWorld();
    world.fake.isSilent = true;
    const dialog = await dialogIn(world);
    dialog.open({ purpose: 'add' });
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    dialog.close();
    await until('it is gone', () => world.fake.group!.payment!.isDestroyed);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(dialog.children).to.have.length(0);
    dialog.open({ purpose: 'add' });
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    dialog.parentElement!.remove();
    await until('it is gone', () => world.fake.group!.payment!.isDestroyed);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(dialog.children).to.have.length(0);
  });

  it('is another one after the element was moved', async () => {
    const world = await stripeWorld();
    const dialog = await openDialog(world, { purpose: 'add' });
    const first = world.fake.group!.payment!;
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(dialog.parentElement!);
    await until('the old one is gone', () => first.isDestroyed);
    expect(dialog.opened).to.equal(false);
    dialog.open({ purpose: 'add' });
    await until('there is another', () => world.fake.groups.length === 2 && world.fake.group!.payment?.isMounted === true);
    expect(elsewhere.contains(formOf(world))).to.equal(true);
    await adds(world, dialog);
  });

  if ('moveBefore' in Element.prototype) {
    it('stays what it is where the element is moved with its state kept', async () => {
      const world = await stripeWorld();
      const dialog = await openDialog(world, { purpose: 'add' });
      const elsewhere = (await fixture(html`<section></section>`)) as Movable;
      elsewhere.moveBefore(dialog.parentElement!, null);
      await dialog.updateComplete;
      expect(world.fake.groups).to.have.length(1);
      expect(world.fake.group!.payment!.isMounted).to.equal(true);
      expect((byRole(dialog, 'dialog') as HTMLDialogElement).matches(':modal')).to.equal(true);
      await adds(world, dialog);
    });

    it('follows into another root', async () => {
      const world = await stripeWorld();
      const dialog = await openDialog(world, { purpose: 'add' });
      const inside = document.createElement('section');
      const host = shell(inside);
      document.body.append(host);
      (inside as unknown as Movable).moveBefore(dialog.parentElement!, null);
      await until('it is there', () => world.fake.groups.length === 2 && world.fake.group!.payment?.isMounted === true);
      expect(formOf(world).parentElement).to.equal(host);
      expect(isInside(formOf(world), byRole(dialog, 'dialog'))).to.equal(true);
      await adds(world, dialog);
      host.remove();
    });

    it('belongs to the provider around it after a move', async () => {
      const [one, other] = [await stripeWorld(), await stripeWorld({ account: { holder: { name: 'B', email: 'b@x.example', addressLines: [] } } })];
      const [dialog, neighbour] = [await dialogIn(one), await dialogIn(other)];
      await until('they are there', () => [dialog, neighbour].every(({ account }) => account !== undefined));
      (neighbour.parentElement as unknown as Movable).moveBefore(dialog, null);
      await until('it is the other account', () => dialog.account?.holder.email === 'b@x.example');
      const free = (await fixture(html`<section></section>`)) as Movable;
      free.moveBefore(dialog, null);
      expect(dialog.store).to.equal(undefined);
    });
  }
});

describe('the look of Stripe\'s form', () => {
  const lastColour = ({ fake }: StripeWorld, name = 'colorPrimary') => {
    const { appearance } = fake.group!.updates.filter((update) => update.appearance).at(-1) ?? fake.group!.options;
    return (appearance!.variables as Record<string, string>)[name];
  };

  it('is the page\'s, and the new one when that changes', async () => {
    const world = await stripeWorld();
    const dialog = await openDialog(world, { purpose: 'add' });
    expect(lastColour(world)).to.match(/^rgb\(/);
    dialog.style.setProperty('--billet-accent', 'rgb(1, 2, 3)');
    await until('it is told', () => lastColour(world) === 'rgb(1, 2, 3)');
    const told = world.fake.group!.updates.length;
    dialog.className = 'no-other-look';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.fake.group!.updates).to.have.length(told);
  });

  it('is told in colours that its frame takes', async () => {
    const world = await stripeWorld();
    const dialog = await dialogIn(world);
    dialog.style.setProperty('--billet-accent', 'oklch(0.6 0.2 30)');
    dialog.style.setProperty('--billet-surface', 'color-mix(in oklab, red, transparent 50%)');
    dialog.open({ purpose: 'add' });
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    expect(lastColour(world)).to.match(/^rgb\(\d+, \d+, \d+\)$/);
    expect(lastColour(world, 'colorBackground')).to.match(/^rgba\(/);
  });

  it('follows a theme that is switched outside of the roots around it, and one by style sheets', async () => {
    const world = await stripeWorld();
    const dialog = await dialogIn(world);
    const host = shell(dialog.parentElement!);
    document.body.append(host);
    dialog.open({ purpose: 'add' });
    await until('it is mounted', () => world.fake.group?.payment?.isMounted === true);
    dialog.parentElement!.setAttribute('style', '--billet-accent: rgb(4, 5, 6)');
    await until('it is told', () => lastColour(world) === 'rgb(4, 5, 6)');
    dialog.parentElement!.removeAttribute('style');
    const sheet = document.createElement('style');
    sheet.textContent = ':root { --billet-accent: rgb(7, 8, 9) }';
    document.head.append(sheet);
    await until('it is told', () => lastColour(world) === 'rgb(7, 8, 9)');
    sheet.remove();
    host.remove();
  });

  it('speaks the page\'s language where Stripe does, and counts money as Stripe does', () => {
    expect(['fr-CA', 'fr-BE', 'es-MX', 'en', 'tlh'].map(stripeLocale)).to.deep.equal(['fr-CA', 'fr', 'es', 'en', 'auto']);
    expect(stripeAmount(2000, 'USD')).to.equal(2000);
    expect(stripeAmount(2000, 'JPY')).to.equal(2000);
    expect(stripeAmount(2000, 'ISK')).to.equal(200_000);
    expect(stripeAmount(null, 'USD')).to.equal(1);
  });

  it('tells Visa Debit by its funding, where the account tells it apart', () => {
    const card = { brand: 'visa', last4: '4242', exp_month: 4, exp_year: 2030, funding: 'debit' };
    const method = { type: 'card', card } as never;
    expect(detailsOf(method, ['card', 'visa_debit'])).to.deep.equal({ kind: 'visa_debit', brand: 'visa', last4: '4242', exp: '2030-04' });
    expect(detailsOf(method, ['card']).kind).to.equal('card');
    const bank = { type: 'us_bank_account', us_bank_account: { bank_name: 'First', last4: '6789' } } as never;
    expect(detailsOf(bank, [])).to.deep.equal({ kind: 'bank_account', brand: 'First', last4: '6789' });
  });
});

describe('loading Stripe', () => {
  const codeOf = (work: Promise<unknown>) => work.then(() => 'loaded', (error: VaultLoadError) => error.code);
  const rejects = (error: Error) => () => Promise.reject(error);

  async function atOnce<T>(work: () => Promise<T>): Promise<T> {
    const own = globalThis.setTimeout;
    globalThis.setTimeout = ((callback: () => void, delayMs = 0) =>
      own(callback, delayMs > 5000 ? 0 : delayMs)) as typeof globalThis.setTimeout;
    try {
      return await work();
    } finally {
      globalThis.setTimeout = own;
    }
  }

  function offline(isOffline: boolean): void {
    if (isOffline) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    else delete (navigator as { onLine?: boolean }).onLine;
  }

  afterEach(() => {
    offline(false);
    delete (globalThis as { Stripe?: unknown }).Stripe;
  });

  it('says why it can\'t be', async () => {
    const fake = new StrictStripe().asStripe;
    expect(await codeOf(loadStripeJs(KEY, rejects(new Error('Failed to load Stripe.js'))))).to.equal('blocked');
    expect(await codeOf(loadStripeJs(KEY, async () => null))).to.equal('blocked');
    expect(await codeOf(loadStripeJs(KEY, rejects(new TypeError('This document requires TrustedScriptURL'))))).to.equal('misconfigured');
    expect(await codeOf(loadStripeJs('sk_test_1', async () => fake))).to.equal('misconfigured');
    expect(await atOnce(() => codeOf(loadStripeJs(KEY, () => new Promise(() => undefined))))).to.equal('slow');
    offline(true);
    expect(await codeOf(loadStripeJs(KEY, rejects(new Error('Failed to load Stripe.js'))))).to.equal('offline');
    offline(false);
    (globalThis as { Stripe?: unknown }).Stripe = { version: 3 };
    expect(await codeOf(loadStripeJs(KEY, async () => fake))).to.equal('other_version');
    (globalThis as { Stripe?: unknown }).Stripe = { version: 'endive' };
    expect(await codeOf(loadStripeJs(KEY, async () => fake))).to.equal('loaded');
  });

  it('says why the form in its frame can\'t be', async () => {
    const failing = (type: string) => {
      const payment = new StrictPayment({}, { type, message: '' } as never, false);
      const target = document.createElement('div');
      document.body.append(target);
      const ready = whenReady(payment as never);
      payment.mount(target);
      return codeOf(ready);
    };
    expect(await failing('api_connection_error')).to.equal('blocked');
    expect(await failing('authentication_error')).to.equal('misconfigured');
    offline(true);
    expect(await failing('api_connection_error')).to.equal('offline');
  });

  const TEXTS: Readonly<Record<VaultLoadCode, string>> = {
    blocked: 'An ad blocker or the network may block it',
    offline: 'There is no connection.',
    slow: 'It takes too long.',
    other_version: 'Another version of it is on this page already.',
    misconfigured: 'It is not set up correctly on this page.',
  };

  for (const [code, text] of Object.entries(TEXTS) as [VaultLoadCode, string][]) {
    it(`tells the payer when it is ${code}, and tries again when asked`, async () => {
      let loads = 0;
      const world = await stripeWorld();
      const load = async () => {
        loads += 1;
        if (loads === 1) throw new VaultLoadError(code);
        return world.fake.asStripe;
      };
      const dialog = await dialogIn({ adapter: world.adapter, vault: vaultOn(world.fake, { load }) });
      dialog.open({ purpose: 'add' });
      await until('it says so', () => textOf(dialog).includes('The payment form could not be loaded'));
      expect(textOf(dialog)).to.contain(text);
      await pressIn(dialog, 'Try again');
      await until('it is there', () => world.fake.group?.payment?.isMounted === true);
      await until('it is said no longer', () => !textOf(dialog).includes('could not be loaded'));
      await adds(world, dialog);
    });
  }

  it('tells the payer when the form fails in its frame, and when it is lost later', async () => {
    const world = await stripeWorld();
    world.fake.loadError = { type: 'api_connection_error', message: 'Could not reach it' };
    const dialog = await dialogIn(world);
    dialog.open({ purpose: 'add' });
    await until('it says so', () => textOf(dialog).includes(TEXTS.blocked));
    world.fake.loadError = undefined;
    await pressIn(dialog, 'Try again');
    await until('it is there', () => world.fake.group?.payment?.isMounted === true && !textOf(dialog).includes('Loading'));
    world.fake.loadError = { type: 'api_connection_error', message: 'Could not reach it' };
    dialog.replaceChildren();
    await until('it says so', () => textOf(dialog).includes(TEXTS.blocked));
    expect(allByRole(dialog, 'button', 'Try again')).to.have.length(1);
    world.fake.loadError = undefined;
    await pressIn(dialog, 'Try again');
    await until('it is said no longer', () => !textOf(dialog).includes('could not be loaded'));
    await adds(world, dialog);
  });
});
