import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { PRESET_NAMES } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';
import { visit } from './visit.ts';
import { openAll, shown } from './widgets.ts';

/** At 280 px nothing is wider than the page, whichever way text runs, at rest and with all that opens in place open. */

const LANGUAGES = [
  ['en', 'ltr'],
  ['fr', 'ltr'],
  ['es', 'ltr'],
  ['ar', 'rtl'],
] as const;

const here = onSite();

/** What reaches over an edge of the page, the insides of elements included. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const roots: ParentNode[] = [document.body];
    for (const root of roots) {
      for (const each of root.querySelectorAll('*')) {
        if (each.shadowRoot !== null) roots.push(each.shadowRoot);
        const { left, right, width } = each.getBoundingClientRect();
        if (width > 1 && (left < -0.5 || right > innerWidth + 0.5)) {
          found.push(`${each.localName}.${each.getAttribute('class') ?? ''} ${left} to ${right}`);
        }
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page: ${document.documentElement.scrollWidth}`);
    return found;
  });
}

describe.each(PRESET_NAMES)('%s, 280 px wide', (preset) => {
  it.each(LANGUAGES)('has room for everything in %s, %s', async (language, direction) => {
    const { page } = await visit(here.browser, await here.site.demonstration(preset), { width: 280, height: 1000 });
    const way = { lang: language, dir: direction };
    await page.evaluate((chosen) => Object.assign(document.documentElement, chosen), way);
    await shown(page);
    await page.waitForTimeout(300);
    expect(await overflowing(page), 'at rest').toEqual([]);
    expect(await openAll(page)).toBeGreaterThan(5);
    expect(await overflowing(page), 'with everything open').toEqual([]);
    await page.close();
  });
});
