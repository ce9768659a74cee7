import type { BilletPaymentDialog } from '../../../src/elements/payment-dialog/payment-dialog.ts';
import { allByRole, byRole, textOf } from './find.ts';
import { until } from './until.ts';

/** Opens the dialog, and waits until it is more than a skeleton. */
export async function show(dialog: BilletPaymentDialog, options: Parameters<BilletPaymentDialog['open']>[0]): Promise<void> {
  dialog.open(options);
  await until('it is there', () => allByRole(dialog, 'dialog').length === 1 && !textOf(dialog).includes('Loading'));
}

/** Presses a button by its name, as soon as it can be pressed. */
export async function press(dialog: Element, name: string): Promise<void> {
  await until(`${name} can be pressed`, () => byRole(dialog, 'button', name).getAttribute('aria-disabled') !== 'true');
  byRole(dialog, 'button', name).click();
}

/** Waits until a text can be read in it. */
export async function says(dialog: Element, text: string): Promise<void> {
  await until(`it says: ${text}; it says: ${textOf(dialog)}`, () => textOf(dialog).includes(text));
}
