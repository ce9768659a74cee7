import { formatDecimal } from '../../../contract/index.ts';
import type { Expected } from '../../../contract/schema/scenario.ts';
import type { ChargeRow } from '../activity.ts';
import type { Story } from '../story.ts';
import { canonical, canonicalInstant, compareRows, matches, type Mismatch } from './match.ts';

export const CHARGE_SPELLING = { money: ['amount', 'tax'], instants: ['at'] };

type Fields = Readonly<Record<string, unknown>>;

/** Whether a charge is as expected; it may have more rules than those that are named. */
export function chargeMatches({ because = [], ...expected }: Fields, seen: Fields): boolean {
  const rules = seen.because as readonly string[];
  return matches(expected, seen) && (because as readonly string[]).every((rule) => rules.includes(rule));
}

function rowOf({ charge, at }: ChargeRow, currency: string): Fields {
  return {
    method: charge.methodId,
    amount: formatDecimal(charge.amountMinor, currency),
    status: charge.status,
    reason: charge.reason,
    at: canonicalInstant(at),
    tax: formatDecimal(charge.taxMinor, currency),
    because: charge.because,
  };
}

/** All charges attempted or resolved since the last time. */
export async function expectCharges(story: Story, expected: Expected['charges']): Promise<Mismatch | null> {
  const seen = await story.activity.newCharges();
  return compareRows(
    expected.map((row) => canonical(row, CHARGE_SPELLING, story)),
    seen.map((row) => rowOf(row, story.currency)),
    chargeMatches,
  );
}
