import { BillingError, formatDecimal, type HistoryRow } from '../../../contract/index.ts';
import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { canonical, compareRows, compareValues, type Mismatch } from './match.ts';

const PAGE_LIMIT = 1000;

async function allRows({ backend }: Story, range: { from: string; to: string }): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const input = { ...range, limit: PAGE_LIMIT, ...(cursor === undefined ? {} : { cursor }) };
    const page = await backend.listHistory(input);
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

/** The rows of a range, newest first: exactly those. */
export async function expectHistory(story: Story, expected: Expected['history']): Promise<Mismatch | null> {
  const { rows, from, to } = expected;
  const seen = (await allRows(story, { from, to })).map(({ type, amountMinor, date }) => ({
    type,
    amount: formatDecimal(amountMinor, story.currency),
    date,
  }));
  return compareRows(
    rows.map((row) => canonical(row, { money: ['amount'] }, story)),
    seen,
  );
}

/** A range that must be refused. */
export async function expectHistoryRejects(
  story: Story,
  { from, to, code }: Expected['historyRejects'],
): Promise<Mismatch | null> {
  try {
    await story.backend.listHistory({ from, to });
  } catch (error) {
    if (error instanceof BillingError) return compareValues(code, error.code);
    throw error;
  }
  return { expected: code, seen: 'an answer' };
}
