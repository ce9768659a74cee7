import type { Page } from 'playwright';

/** Waits until every widget of the built page is more than a skeleton. */
export async function shown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll<HTMLElement>('billet-provider :not(:defined), billet-provider *')];
    const kit = widgets.filter((each) => each.localName.startsWith('billet-') && !each.hidden);
    const isShown = (each: Element) => each.shadowRoot !== null && each.shadowRoot.querySelector('[part=skeleton]') === null;
    return document.querySelector('main.known') !== null && kit.length > 4 && kit.every(isShown);
  });
}

/** Opens all that opens in place: tables, items, rows, sections, e-mails. */
export async function openAll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let opened = 0;
    for (const host of document.querySelectorAll<HTMLElement>('billet-provider *')) {
      for (const details of host.shadowRoot?.querySelectorAll('details') ?? []) {
        details.open = true;
        opened += 1;
      }
      const closed = '[aria-expanded=false]:not([aria-disabled]):not(.chevron)';
      for (const button of host.shadowRoot?.querySelectorAll<HTMLElement>(closed) ?? []) {
        button.click();
        opened += 1;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return opened;
  });
}
