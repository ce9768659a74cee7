import { formatDecimal, type Account } from '../../../contract/index.ts';
import { canonicalAmount } from '../money.ts';
import type { Story } from '../story.ts';
import { compareValues, type Mismatch } from './match.ts';

function expectAmount(read: (account: Account) => number) {
  return async (story: Story, expected: string): Promise<Mismatch | null> => {
    const { currency, backend } = story;
    const seen = formatDecimal(read(await backend.getAccount({})), currency);
    return compareValues(canonicalAmount(expected, currency), seen);
  };
}

export const expectBalance = expectAmount((account) => account.balanceMinor);
export const expectAmountDue = expectAmount((account) => account.amountDueMinor);
