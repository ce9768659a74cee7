import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect } from 'vitest';
import { onSite } from './on-site.ts';
import { visit, type Visit } from './visit.ts';

/** The built page with the demonstration of prepaid numbers, as the test that runs has it. */
export interface OnNumbers {
  readonly page: Page;
  /** A widget by its title. */
  card(name: string): Locator;
}

/** Opens it anew, with its transactions there, before each test of a file; after each, it must not have complained. */
export function onNumbers(): OnNumbers {
  const here = onSite();
  let visited: Visit;
  const card = (name: string) => visited.page.getByRole('region', { name, exact: true });
  beforeEach(async () => {
    visited = await visit(here.browser, await here.site.demonstration('prepaid-voip'));
    await visited.page.getByRole('button', { name: '+1 month' }).waitFor();
    await card('Transactions').getByText(/transactions$/).first().waitFor();
  });
  afterEach(async () => {
    expect(await visited.complaints()).toEqual([]);
    await visited.page.close();
  });
  return {
    get page() {
      return visited.page;
    },
    card,
  };
}
