import type { CDPSession, Locator } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onSite } from './on-site.ts';
import { enter, type Portal } from './payments.ts';

/** Dragging a method by its handle with a finger, as a browser on a phone has it. */

const here = onSite();
let portal: Portal;
let cdp: CDPSession;

beforeEach(async () => {
  portal = await enter(here.browser, here.site, 'prepaid-trunk');
  await portal.page.setViewportSize({ width: 400, height: 700 });
  cdp = await portal.page.context().newCDPSession(portal.page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await portal.page.evaluate(() => {
    document.querySelector('billet-payment-methods')!.scrollIntoView({ block: 'start' });
  });
});

afterEach(() => portal.leave());

const rows = () => portal.methods.getByRole('listitem');
const scrolled = () => portal.page.evaluate(() => scrollY);

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

type Touch = Parameters<CDPSession['send']>[1] & { type: string };

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...points: Point[]): Promise<void> {
  const touchPoints = points.map(({ x, y }) => ({ x, y, id: 1 }));
  await cdp.send('Input.dispatchTouchEvent', { type, touchPoints } as Touch as never);
}

/** Puts a finger down and moves it, in steps, to where it stays. */
async function fingerFrom(start: Point, toY: number): Promise<void> {
  await touch('touchStart', start);
  for (let step = 1; step <= 10; step += 1) {
    await touch('touchMove', { x: start.x, y: start.y + ((toY - start.y) * step) / 10 });
  }
}

describe('dragging by touch', () => {
  it('moves a method to the top; the page does not scroll meanwhile', async () => {
    const before = await scrolled();
    const handle = rows().filter({ hasText: 'Backup card' }).locator('.handle');
    await fingerFrom(await middleOf(handle), (await rows().first().boundingBox())!.y + 4);
    expect(await scrolled()).toBe(before);
    expect((await portal.listMethods())[0]?.nickname).toBe('Practice card');
    await touch('touchEnd');
    await expect.poll(async () => (await portal.listMethods())[0]?.nickname).toBe('Backup card');
    await expect.poll(() => rows().first().textContent()).toContain('Backup card');
    await rows().first().getByRole('img', { name: 'Primary method' }).waitFor();
    expect(await scrolled()).toBe(before);
  });

  it('puts the row back when the touch is cancelled', async () => {
    const handle = rows().filter({ hasText: 'Backup card' }).locator('.handle');
    const before = await middleOf(handle);
    await fingerFrom(before, (await rows().first().boundingBox())!.y + 4);
    await expect.poll(async () => (await middleOf(handle)).y).toBeLessThan(before.y - 20);
    await touch('touchCancel');
    await expect.poll(async () => (await middleOf(handle)).y).toBeCloseTo(before.y, 0);
    expect((await portal.listMethods()).map(({ last4 }) => last4)).toEqual(['4242', '4444', '0005', undefined]);
    await expect.poll(() => rows().first().textContent()).toContain('Practice card');
  });

  it('scrolls the page where a finger moves beside the handle', async () => {
    const before = await scrolled();
    const label = rows().first().getByText('Practice card');
    await fingerFrom(await middleOf(label), 60);
    await touch('touchEnd');
    await expect.poll(scrolled).toBeGreaterThan(before);
    expect((await portal.listMethods())[0]?.nickname).toBe('Practice card');
  });
});
