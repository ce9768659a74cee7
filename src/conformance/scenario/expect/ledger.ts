import { formatDecimal } from '../../../contract/index.ts';
import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { canonical, compareRows, type Mismatch } from './match.ts';

/** All entries posted since the last time, signed. */
export async function expectLedger(story: Story, expected: Expected['ledger']): Promise<Mismatch | null> {
  const { activity, currency } = story;
  const seen = (await activity.newEntries()).map(({ type, amountMinor, balanceMinor }) => ({
    type,
    amount: formatDecimal(amountMinor, currency),
    balance: formatDecimal(balanceMinor, currency),
  }));
  return compareRows(
    expected.map((row) => canonical(row, { money: ['amount', 'balance'] }, story)),
    seen,
  );
}
