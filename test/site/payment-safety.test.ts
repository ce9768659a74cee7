import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaultSettings, PresetName } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';
import { enter, press, settled, typeCard, type Portal } from './payments.ts';
import { STRICT_POLICY } from './serve.ts';

/** A payment moves money once, whatever its payer, the page or the connection does. */

const here = onSite({ 'content-security-policy': STRICT_POLICY });
let portal: Portal;

afterEach(() => portal.leave());

async function open(preset: PresetName): Promise<Portal> {
  portal = await enter(here.browser, here.site, preset);
  return portal;
}

function setFaults(page: Page, faults: FaultSettings): Promise<void> {
  return page.evaluate((wanted) => window.billetProvider.store!.adapter.testControls!.setFaults(wanted), faults);
}

/** Adds funds from the form as far as the button that pays. */
async function readyToPay({ tile, dialog }: Portal): Promise<void> {
  await press(tile, 'Add funds');
  await press(dialog, '$25.00');
  await dialog.getByRole('button', { name: 'Pay $25.00', exact: true }).waitFor();
}

describe('one intent, one charge', () => {
  it('fifty clicks on Pay within a second', async () => {
    const { dialog, page } = await open('prepaid-trunk');
    const before = (await portal.payments()).length;
    await readyToPay(portal);
    await setFaults(page, { latencyMs: 400 });
    const pay = await dialog.getByRole('button', { name: 'Pay $25.00', exact: true }).boundingBox();
    for (let click = 0; click < 50; click += 1) await page.mouse.click(pay!.x + 20, pay!.y + 20, { delay: 0 });
    await setFaults(page, {});
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    expect(await portal.payments()).toHaveLength(before + 1);
  });

  it('a payment goes on while its element is away, and its result is there when it comes back', async () => {
    const { dialog, page, tile } = await open('prepaid-trunk');
    const before = (await portal.payments()).length;
    await readyToPay(portal);
    await setFaults(page, { latencyMs: 1000 });
    await press(dialog, 'Pay $25.00');
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('billet:unsettled'))).toContain('"pay"');
    const place = await page.evaluateHandle(() => {
      const element = document.querySelector('billet-balance-tile')!;
      const parent = element.parentElement!;
      element.remove();
      return { element, parent };
    });
    await setFaults(page, {});
    await expect.poll(() => portal.payments()).toHaveLength(before + 1);
    await place.evaluate(({ element, parent }) => parent.prepend(element));
    await press(tile, 'Add funds');
    await dialog.getByText('$25.00 was paid from').waitFor();
    expect(await portal.payments()).toHaveLength(before + 1);
  });

  it('a reload while a payment is on its way: it is looked up, and nothing is sent again', async () => {
    const { page, dialog, tile } = await open('prepaid-trunk');
    const before = (await portal.payments()).length;
    await page.evaluate(() => {
      const { adapter } = window.billetProvider.store!;
      const pay: typeof adapter.pay = async (input, options) => {
        await adapter.pay(input, options);
        return new Promise(() => {});
      };
      window.billetProvider.adapter = { ...adapter, pay };
    });
    await readyToPay(portal);
    await press(dialog, 'Pay $25.00');
    await expect.poll(() => portal.payments()).toHaveLength(before + 1);
    expect(await page.evaluate(() => sessionStorage.getItem('billet:unsettled'))).toContain('"pay"');
    // The demonstration keeps the backend in memory over a reload a moment after each change.
    await page.waitForTimeout(400);
    await page.reload();
    await settled(page);
    await press(tile, 'Add funds');
    await dialog.getByText('$25.00 was paid from').waitFor();
    expect(await portal.payments()).toHaveLength(before + 1);
    await press(dialog, 'Done');
    await tile.getByText('$131.59').first().waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('billet:unsettled'))).toBeNull();
  });

  it('a reload before the payment ever arrived: that is found out, and it can be made once more', async () => {
    const { page, dialog, tile } = await open('prepaid-trunk');
    const before = (await portal.payments()).length;
    await page.evaluate(() => {
      const { adapter } = window.billetProvider.store!;
      window.billetProvider.adapter = { ...adapter, pay: () => new Promise(() => {}) };
    });
    await readyToPay(portal);
    await press(dialog, 'Pay $25.00');
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('billet:unsettled'))).toContain('"pay"');
    await page.reload();
    await settled(page);
    await press(tile, 'Add funds');
    await dialog.getByRole('textbox', { name: 'Amount' }).waitFor({ timeout: 20_000 });
    expect(await portal.payments()).toHaveLength(before);
    await press(dialog, '$25.00');
    await press(dialog, 'Pay $25.00');
    await dialog.getByText('$25.00 was paid from').waitFor();
    expect(await portal.payments()).toHaveLength(before + 1);
  });
});

describe('what is typed', () => {
  it('is nowhere but in the form: no attribute, event, address, storage, log or request has a card number', async () => {
    const { page, dialog, tile } = await open('prepaid-trunk');
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('request', (sent) => heard.push(sent.url(), sent.postData() ?? '', JSON.stringify(sent.headers())));
    await page.exposeFunction('hear', (text: string) => heard.push(text));
    await page.evaluate(listenToEverything);
    await press(tile, 'Add funds');
    await press(dialog, '$25.00');
    await dialog.getByRole('radio', { name: /^Another method/ }).check();
    const numbers = ['4111111111111111', '4000000000009995'];
    for (const number of numbers) {
      await typeCard(dialog, number);
      await press(dialog, 'Pay $25.00');
      heard.push(await page.evaluate(wholePage));
    }
    await dialog.getByText('There was not enough money on it.').waitFor();
    heard.push(await page.evaluate(wholePage), page.url());
    heard.push(await page.evaluate(() => window.billetProvider.store!.adapter.testControls!.snapshot()));
    const digits = heard.join('\n').replaceAll(/(?<=\d)[ -](?=\d)/g, '');
    for (const number of numbers) expect(digits).not.toContain(number);
    expect(digits).toContain('9995');
    expect(heard.some((text) => text.startsWith('billet-payment-failed'))).toBe(true);
  });
});

/** Hears every event of the kit that anybody can hear, with all that it carries. */
function listenToEverything(): void {
  const { hear } = window as unknown as { hear: (text: string) => void };
  const original = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function dispatch(event: Event) {
    if (event.type.startsWith('billet-')) {
      const fields = event as unknown as Record<string, unknown>;
      const carried = Object.getOwnPropertyNames(event).map((name) => fields[name]);
      hear(`${event.type} ${JSON.stringify(carried)}`);
    }
    return original.call(this, event);
  };
}

/** Every attribute and text of the page, shadow roots included, and all that it stores; not what fields hold. */
function wholePage(): string {
  const parts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) parts.push(`${name}=${value}`);
      if (element.childElementCount === 0) parts.push(element.textContent ?? '');
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document);
  return parts.join('\n');
}

describe('a receipt', () => {
  it('is printed by itself and saved as a file, under the strict policy', async () => {
    const { page, dialog } = await open('prepaid-voip');
    await press(portal.tile, 'Add funds');
    await press(dialog, '$50.00');
    await press(dialog, 'Pay $56.00');
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await page.evaluate(() => {
      Window.prototype.print = () => {};
      const append = Element.prototype.append;
      Element.prototype.append = function keep(...nodes: (Node | string)[]) {
        append.apply(this, nodes);
        for (const node of nodes) if (node instanceof HTMLIFrameElement) node.contentWindow!.print = () => {};
      };
    });
    await press(dialog, 'Print receipt');
    const paper = page.frames().find((frame) => frame !== page.mainFrame());
    const text = (await paper?.locator('body').textContent()) ?? '';
    for (const part of ['$56.00', 'GST 5%', '$2.50', 'PST 7%', '$3.50', 'Tidewater Books', '10000 0001 RT0001']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Add funds');
    const download = page.waitForEvent('download');
    await press(dialog, 'Save receipt');
    expect((await download).suggestedFilename()).toMatch(/^2026-11-24-ch-\d+\.txt$/);
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/Total: \$56\.00/);
  });
});
