import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { PRESET_NAMES } from '../../src/contract/index.ts';
import { onSite } from './on-site.ts';
import { visit } from './visit.ts';
import { openAll, shown } from './widgets.ts';

/**
 * A page whose text runs from right to left, in a language that the kit doesn't speak: its English keeps the order of
 * English, full stops, brackets and currencies at their place.
 */

const here = onSite();

/**
 * Characters of Latin text that stand left of the one that they follow, on one line; each with the text around it. Of
 * digits, which any language has, nothing is asked, nor of what stands among the letters of another script.
 */
function turnedRound(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const placeOf = (text: Text, at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    };
    const look = (text: Text) => {
      const { data } = text;
      for (const { index } of data.matchAll(/[A-Za-z](?=[A-Za-z$.,:;!?%])/g)) {
        const [before, after] = [placeOf(text, index), placeOf(text, index + 1)];
        const isOneLine = before.width > 0 && after.width > 0 && Math.abs(before.top - after.top) < 2;
        if (isOneLine && after.left < before.left) found.push(`${data.slice(index, index + 2)} in ${data.trim().slice(0, 80)}`);
      }
    };
    const roots: ParentNode[] = [document.body];
    for (const root of roots) {
      for (const each of root.querySelectorAll('*')) {
        if (each.shadowRoot !== null) roots.push(each.shadowRoot);
        if (each.closest('[aria-hidden=true].visually-hidden, .visually-hidden, style, option') !== null) continue;
        if (root === document.body) continue;
        for (const child of each.childNodes) if (child instanceof Text && each.checkVisibility()) look(child);
      }
    }
    return found;
  });
}

async function opened(preset: (typeof PRESET_NAMES)[number], language: string, width: number): Promise<Page> {
  const { page } = await visit(here.browser, await here.site.demonstration(preset), { width, height: 1000 });
  await page.evaluate((lang) => Object.assign(document.documentElement, { lang, dir: 'rtl' }), language);
  await shown(page);
  return page;
}

describe.each(PRESET_NAMES)('%s, from right to left', (preset) => {
  it.each([
    ['ar', 900],
    ['he', 340],
  ])('keeps English in its order in %s, %i px wide', async (language, width) => {
    const page = await opened(preset, language, width);
    expect(await turnedRound(page), 'at rest').toEqual([]);
    await openAll(page);
    expect(await turnedRound(page), 'with everything open').toEqual([]);
    const pay = page.getByRole('button', { name: /^(Add funds|Make a payment)$/ }).first();
    await pay.click();
    await page.getByRole('dialog').getByRole('button', { name: /^(Pay|Continue)/ }).waitFor();
    expect(await turnedRound(page), 'in the dialog').toEqual([]);
    await page.close();
  });
});
