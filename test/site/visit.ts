import { chromium, type Browser, type Page } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';

declare global {
  interface Window {
    violations: string[];
  }
}

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
}

/** A visitor's page, with what it complained about: policy violations, errors thrown, errors logged. */
export interface Visit {
  readonly page: Page;
  complaints(): Promise<string[]>;
}

/** Over HTTP the test controls may ask about a method in the moment in which it is removed. */
const BENIGN = /favicon|\/_mock\/gateway\//;
/** Over HTTP a browser logs a refusal by the rules as a failure; what the page makes of it is what counts. */
const REFUSED = /the server responded with a status of (409|412|422) /;

export async function visit(browser: Browser, url: string, viewport = { width: 1200, height: 1000 }): Promise<Visit> {
  const page = await browser.newPage({ viewport });
  const logged: string[] = [];
  page.on('console', (message) => {
    const isBenign = BENIGN.test(message.location().url) || REFUSED.test(message.text());
    if (message.type() === 'error' && !isBenign) logged.push(message.text());
  });
  page.on('pageerror', (error) => logged.push(error.message));
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url);
  return {
    page,
    complaints: async () => [...logged, ...(await page.evaluate(() => window.violations))],
  };
}
