import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from './serve.ts';
import { openBrowser } from './visit.ts';

/** A browser and the built site, for all tests of a file. */
export interface OnSite {
  readonly browser: Browser;
  readonly site: Served;
}

/** Opens them before the first test and closes them after the last; `headers` go with every answer of the site. */
export function onSite(headers: Readonly<Record<string, string>> = {}): OnSite {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await serve('dist/site', headers);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
  };
}
