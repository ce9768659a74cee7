import { formatDecimal } from '../../../contract/index.ts';
import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { canonicalAmount } from '../money.ts';
import { compareValues, type Mismatch } from './match.ts';

/** What remains of the open invoices: of exactly those. */
export async function expectInvoices(story: Story, expected: Expected['invoices']): Promise<Mismatch | null> {
  const { backend, currency } = story;
  const { invoices } = await backend.listInvoices({});
  return compareValues(
    Object.fromEntries(Object.entries(expected).map(([id, amount]) => [id, canonicalAmount(amount, currency)])),
    Object.fromEntries(invoices.map(({ id, remainingMinor }) => [id, formatDecimal(remainingMinor, currency)])),
  );
}
