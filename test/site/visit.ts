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

const BENIGN = /favicon/;

export async function visit(browser: Browser, url: string, viewport = { width: 1200, height: 1000 }): Promise<Visit> {
  const page = await browser.newPage({ viewport });
  const logged: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !BENIGN.test(message.location().url)) logged.push(message.text());
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
