import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { onNumbers } from './on-numbers.ts';

/** Statements, numbers and taxes with the keys alone, from the top of the built page: Tab, Enter, arrows, typing. */

const TABS_AT_MOST = 200;

const here = onNumbers();
const { card } = here;

/** Goes on with Tab until a control has the focus, and shows that it has. */
async function tabTo(control: Locator): Promise<void> {
  await control.waitFor();
  const isFocused = () => control.evaluate((element) => element.matches(':focus-visible'));
  for (let press = 0; press < TABS_AT_MOST; press += 1) {
    if (await isFocused()) return;
    await here.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(control)}`);
}

async function enter(control: Locator): Promise<void> {
  await tabTo(control);
  await here.page.keyboard.press('Enter');
}

/** What has the focus, in the innermost root. */
function focusedName(): Promise<string> {
  return here.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === document.body ? '' : (active?.getAttribute('aria-label') ?? active?.textContent ?? '').trim();
  });
}

describe('by keyboard alone', () => {
  it('chooses kind and dates, gets the invoice and prints it', async () => {
    await here.page.addInitScript(() => {
      window.print = () => window.top?.document.documentElement.setAttribute('data-printed', document.title);
    });
    const statements = card('Statements');
    await tabTo(statements.getByLabel('Document'));
    await here.page.keyboard.type('Canadian');
    await tabTo(statements.getByLabel('From', { exact: true }));
    await here.page.keyboard.type('01012026');
    await tabTo(statements.getByLabel('To', { exact: true }));
    await here.page.keyboard.type('11242026');
    await enter(statements.getByRole('button', { name: 'Get invoice' }));
    await statements.getByRole('article', { name: 'Canadian invoice D-20260101-20261124' }).waitFor();
    await enter(statements.getByRole('button', { name: 'Print or save as PDF' }));
    await expect.poll(() => here.page.getAttribute('html', 'data-printed')).toMatch(/D-20260101-20261124/);
  });

  it('switches the plan of a number, and removes it', async () => {
    const numbers = card('Numbers');
    await enter(numbers.getByRole('button', { name: 'Switch plan of +1 604 555 0140' }));
    await enter(numbers.getByRole('button', { name: 'Switch to per minute' }));
    await numbers.getByText('The new fee holds from November 25, 2026.').first().waitFor();
    await expect.poll(() => focusedName(), { message: 'the focus is back' }).toBe('Switch plan of +1 604 555 0140');
    await enter(numbers.getByRole('button', { name: 'Remove +1 604 555 0140' }));
    const dialog = here.page.getByRole('dialog', { name: 'Remove +1 604 555 0140?' });
    await enter(dialog.getByRole('button', { name: 'Remove number' }));
    await numbers.getByText('+1 604 555 0140 was removed.').first().waitFor();
    await expect.poll(() => numbers.getByRole('listitem').count()).toBe(3);
    await expect.poll(() => focusedName(), { message: 'the focus is at the next one' }).toBe('Remove +1 604 555 0141');
  });

  it('thinks better of removing a number with Escape', async () => {
    const numbers = card('Numbers');
    const remove = numbers.getByRole('button', { name: 'Remove +1 604 555 0140' });
    await enter(remove);
    await here.page.getByRole('dialog', { name: 'Remove +1 604 555 0140?' }).waitFor();
    await here.page.keyboard.press('Escape');
    await expect.poll(() => remove.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await numbers.getByRole('listitem').count()).toBe(4);
  });

  it('enters a tax id and saves it', async () => {
    const taxes = card('Taxes');
    await tabTo(taxes.getByLabel('Provincial tax ID'));
    await here.page.keyboard.type('PST-1234-5678');
    await taxes.getByRole('row', { name: /You pay \$112\.00 \$105\.00/ }).waitFor();
    await enter(taxes.getByRole('button', { name: 'Save' }));
    await taxes.getByText('GST 5% ($5.00): $105.00 in all.').waitFor();
    await expect.poll(() => focusedName(), { message: 'the focus is not lost' }).not.toBe('');
  });
});
