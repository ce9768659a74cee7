import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { BillingAdapter } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';

/** The one top-up of the day is used and the threshold reached again: everything names the same next attempt (R34). */

const ACCOUNT_ZONE = 'America/Vancouver';
/** 00:01 of the date after, where the policy counts days. */
const NEXT = '2026-11-26T05:01:00Z';

const here = onSite();

async function open(timezoneId: string): Promise<Page> {
  const context = await here.browser.newContext({ timezoneId, viewport: { width: 1200, height: 1600 } });
  const page = await context.newPage();
  await page.goto(await here.site.demonstration('prepaid-voip'));
  await page.getByRole('button', { name: '+1 month' }).waitFor();
  return page;
}

/** A day on, the retry has paid; a call brings the balance down to the threshold again. */
async function reachTwice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    type Provider = Element & { readonly store: { readonly adapter: BillingAdapter } };
    const { testControls } = document.querySelector<Provider>('billet-provider')!.store.adapter;
    await testControls!.advanceTo('2026-11-25T18:00:00Z');
    await testControls!.debit({ type: 'usage', amountMinor: 4500 });
  });
}

/** By the browser's own knowledge of time zones, which may be newer than this machine's. */
function clock(page: Page, instant: string, timeZone: string): Promise<string> {
  return page.evaluate(
    ([at, zone]) => {
      const style = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      return new Intl.DateTimeFormat('en-US', style).format(new Date(at));
    },
    [instant, timeZone] as const,
  );
}

const regions = ['Balance', 'Automatic payments'] as const;

describe('the threshold reached twice in a day', () => {
  it.each([
    ['Europe/Paris', /Where you are that is Thu, Nov 26, 06:01 GMT\+1\./],
    ['Asia/Tokyo', /Where you are that is Thu, Nov 26, 14:01 GMT\+9\./],
    [ACCOUNT_ZONE, null],
  ] as const)('is said with one time everywhere, looked at from %s', async (zone, there) => {
    const page = await open(zone);
    await reachTwice(page);
    const here = await clock(page, NEXT, ACCOUNT_ZONE);
    const told = new RegExp(`today's has been used\\. If the balance is still low, \\$35\\.00 is added .* on Wed, Nov 25, ${here} `);
    for (const name of regions) {
      const region = page.getByRole('region', { name, exact: true });
      await region.getByText(told).first().waitFor();
      await region.getByText(`Limited until ${here}`).waitFor();
    }
    const line = page.getByRole('list', { name: 'To come' }).getByRole('listitem').first();
    await expect.poll(() => line.innerText()).toMatch(new RegExp(`Nov 25,? ${here}`));
    expect(await line.innerText()).toContain('+$35.00');
    const settings = page.getByRole('region', { name: 'Low balance', exact: true });
    await settings.getByText(told).first().waitFor();
    const seen = [...regions.map((name) => page.getByRole('region', { name, exact: true })), line];
    for (const each of seen) {
      const text = await each.innerText();
      if (there === null) expect(text).not.toContain('Where you are');
      else expect(text).toMatch(there);
    }
    await page.context().close();
  });
});
