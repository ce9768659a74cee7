import type { Page, Route } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onSite } from '../site/on-site.ts';
import { visit } from '../site/visit.ts';

/** What a customer sees when the connection to a real backend goes wrong: what to do, and never two charges. */

const PAYMENTS = '**/billing/payments';
const HTML = { contentType: 'text/html', body: '<h1>Please sign in</h1>' };

const here = onSite();
let page: Page;
let payments: string[];

beforeEach(async () => {
  payments = [];
  ({ page } = await visit(here.browser, 'about:blank'));
  page.on('request', (request) => {
    if (request.url().endsWith('/billing/payments')) payments.push(request.headers()['idempotency-key'] ?? '');
  });
});

afterEach(() => page.close());

async function open(): Promise<void> {
  await page.goto(await here.site.demonstration('prepaid-trunk'));
  await page.getByText('Outbox, 43 e-mails', { exact: true }).waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const outbox = (mails: number) => page.getByText(`Outbox, ${mails} e-mails`, { exact: true });
/** What a customer sees, of all that says so. */
const shown = (text: RegExp) => page.getByText(text).filter({ visible: true }).first();
const balance = (text: string) => page.getByRole('region', { name: 'Balance' }).getByText(text).first();

async function pay(): Promise<void> {
  await button('Add funds').click();
  await button('$25.00').click();
  await button('Pay $25.00').click();
}

/** Ways in which the answer to a payment that was made is lost. */
const AFTER: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['the connection is cut', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  }],
  ['a proxy answers 502', async (route) => {
    await route.fetch();
    await route.fulfill({ status: 502, ...HTML });
  }],
  ['a page of HTML comes', async (route) => {
    await route.fetch();
    await route.fulfill({ status: 200, ...HTML });
  }],
  ['its status is one that nobody knows', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('"succeeded"', '"shiny"') });
  }],
  ['a bare 409 comes', async (route) => {
    await route.fetch();
    await route.fulfill({ status: 409, body: '' });
  }],
  ['it is 50 MB long', async (route) => {
    await route.fetch();
    await route.fulfill({ status: 200, contentType: 'application/json', body: ' '.repeat(50_000_000) });
  }],
  ['it leads elsewhere', async (route) => {
    await route.fetch();
    await route.fulfill({ status: 302, headers: { Location: 'https://elsewhere.invalid/' } });
  }],
];

describe('a payment that was made, and whose answer is lost', () => {
  it.each(AFTER)('because %s: is looked up and shown as paid, once', async (_why, handle) => {
    await open();
    await page.route(PAYMENTS, handle);
    await pay();
    await shown(/Its outcome is being looked up; nothing is sent a second time/).waitFor();
    expect(await page.getByRole('button', { name: 'Pay $25.00' }).count()).toBe(0);
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await button('Done').click();
    await balance('$131.59').waitFor();
    await outbox(44).waitFor();
    expect(payments).toHaveLength(1);
  });
});

describe('a payment that never arrived', () => {
  it('is found not to have been made, and can be made', async () => {
    await open();
    await page.route(PAYMENTS, (route) => route.abort('connectionrefused'), { times: 1 });
    await pay();
    await shown(/nothing is sent a second time/).waitFor();
    await shown(/There is no connection. Nothing was changed/).waitFor();
    await outbox(43).waitFor();
    await button('Pay $25.00').click();
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await button('Done').click();
    await balance('$131.59').waitFor();
    expect(payments).toHaveLength(2);
    expect(new Set(payments).size).toBe(1);
  });

  it('says that the customer is signed out, and is made once they are signed in again', async () => {
    await open();
    await page.route(PAYMENTS, (route) => route.fulfill({ status: 401, body: '' }), { times: 1 });
    await pay();
    await shown(/You are signed out/).waitFor();
    await outbox(43).waitFor();
    await button('Pay $25.00').click();
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await outbox(44).waitFor();
    expect(payments).toHaveLength(2);
    expect(new Set(payments).size).toBe(1);
  });

  it('waits where the backend asks for it, and is made once', async () => {
    await open();
    const busy = { status: 429, headers: { 'Retry-After': '1' } };
    await page.route(PAYMENTS, (route) => route.fulfill(busy), { times: 1 });
    await pay();
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    expect(payments).toHaveLength(2);
    expect(new Set(payments).size).toBe(1);
    await outbox(44).waitFor();
  });
});

/** What a backend may say instead of the account, and what the customer is told. */
const INSTEAD: readonly (readonly [string, (route: Route) => Promise<void>, RegExp])[] = [
  ['HTML', (route) => route.fulfill({ status: 200, ...HTML }), /The answer made no sense/],
  ['500', (route) => route.fulfill({ status: 500, ...HTML }), /not available right now/],
  ['nothing', (route) => route.abort('connectionrefused'), /no connection/],
  ['401', (route) => route.fulfill({ status: 401, body: '' }), /You are signed out/],
  ['a redirect', (route) => route.fulfill({ status: 302, headers: { Location: '/login' } }), /The answer made no sense/],
];

describe('a backend that says something else', () => {
  it.each(INSTEAD)('%s: no widget is blank, and it goes on once the backend is well', async (_what, handle, told) => {
    const address = await here.site.demonstration('prepaid-trunk');
    const reads = /\/billing\/(account|methods|history|services)/;
    await page.route(reads, handle);
    await page.goto(address);
    await shown(told).waitFor();
    const again = page.getByRole('button', { name: 'Try again' }).first();
    await again.waitFor();
    await page.unroute(reads);
    // What may pass is asked for again by itself, too: the button may be gone by now.
    await again.click({ timeout: 3000 }).catch(() => undefined);
    await balance('$106.59').waitFor();
  });
});

/** What a backend may say instead of the account once, or for good, without anybody having to do anything. */
const PASSING: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['a 500', (route) => route.fulfill({ status: 500, ...HTML })],
  ['a 429', (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '1' } })],
  ['a cut connection', (route) => route.abort('connectionreset')],
];

describe('a backend that fails once', () => {
  it.each(PASSING)('with %s: the widgets show the account all the same, and no failure', async (_what, handle) => {
    const address = await here.site.demonstration('prepaid-trunk');
    await page.route(/\/billing\/(account|methods|history)/, handle, { times: 3 });
    await page.goto(address);
    await balance('$106.59').waitFor();
    await page.getByRole('button', { name: 'Make primary Mastercard ·· 4444' }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });
});

describe('a stream of changes that is cut', () => {
  it('is taken up again, and what was missed is shown', async () => {
    await open();
    here.site.backend?.cutStreams();
    const { origin } = new URL(page.url());
    await fetch(`${origin}/billing/_mock/debits`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'usage', amountMinor: 659 }),
    });
    await balance('$100.00').waitFor();
  });
});

describe('a device that goes offline', () => {
  it('keeps the account on screen, sends no payment, and goes on when it is back', async () => {
    await open();
    await page.context().setOffline(true);
    await shown(/offline/i).waitFor();
    await balance('$106.59').waitFor();
    await button('Add funds').click();
    await button('$25.00').click();
    await button('Pay $25.00').click();
    await shown(/There is no connection/).waitFor();
    await page.context().setOffline(false);
    await button('Pay $25.00').click();
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await button('Done').click();
    await balance('$131.59').waitFor();
    await outbox(44).waitFor();
    expect(payments).toHaveLength(1);
  });
});

describe('another tab of the same browser', () => {
  it('is told of a payment, also where no stream of changes comes through', async () => {
    await open();
    const opened = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('about:blank'));
    const other = await opened;
    await other.route('**/billing/events', (route) => route.fulfill({ status: 404, body: '' }));
    await other.goto(page.url());
    const funds = other.getByRole('region', { name: 'Balance' });
    await funds.getByText('$106.59').first().waitFor();
    await pay();
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    // It asks every 15 seconds by itself.
    await funds.getByText('$131.59').first().waitFor({ timeout: 8000 });
    await other.close();
  });
});

/** Holds the next order that a tab sends; resolves, once it is on its way, to what lets it go. */
function holdOrder(tab: Page): Promise<() => void> {
  return new Promise((resolve) => {
    const hold = async (route: Route): Promise<void> => {
      await new Promise<void>((letGo) => resolve(letGo));
      await route.continue();
    };
    void tab.route('**/billing/methods/order', hold, { times: 1 });
  });
}

function orderIn(tab: Page): Promise<(string | null)[]> {
  const buttons = tab.getByRole('button', { name: /^Move down/ });
  return buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
}

describe('two tabs that reorder at once', () => {
  it('end with one order, and the one that came too late says so', async () => {
    await open();
    const { page: other } = await visit(here.browser, page.url());
    const first = page.getByRole('button', { name: 'Make primary Mastercard ·· 4444' });
    const second = other.getByRole('button', { name: 'Move down Mastercard ·· 4444' });
    await Promise.all([first.waitFor(), second.waitFor()]);
    // Both are on their way before either arrives.
    const held = [holdOrder(page), holdOrder(other)];
    await Promise.all([first.click(), second.click()]);
    const [letFirstGo, letSecondGo] = await Promise.all(held);
    letFirstGo?.();
    await expect.poll(async () => (await orderIn(page))[0]).toContain('Mastercard');
    letSecondGo?.();
    await other.getByText(/changed elsewhere/).filter({ visible: true }).first().waitFor();
    await expect.poll(() => orderIn(other)).toEqual(await orderIn(page));
    await other.close();
  });
});
