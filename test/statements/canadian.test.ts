import { describe, expect, it } from 'vitest';
import { createMock } from '../../src/mock/index.ts';

/** Rates of R70, written down apart from the engine's table. */
const BEFORE = '2025-03-31';
const AFTER = '2025-04-01';

const CASES: readonly [province: string, day: string, rates: Readonly<Record<string, number>>][] = [
  ['BC', BEFORE, { GST: 5000, PST: 7000 }],
  ['BC', AFTER, { GST: 5000, PST: 7000 }],
  ['SK', BEFORE, { GST: 5000, PST: 6000 }],
  ['SK', AFTER, { GST: 5000, PST: 6000 }],
  ['MB', BEFORE, { GST: 5000, PST: 7000 }],
  ['MB', AFTER, { GST: 5000, PST: 7000 }],
  ['QC', BEFORE, { GST: 5000, QST: 9975 }],
  ['QC', AFTER, { GST: 5000, QST: 9975 }],
  ['ON', BEFORE, { HST: 13_000 }],
  ['ON', AFTER, { HST: 13_000 }],
  ['NS', BEFORE, { HST: 15_000 }],
  ['NS', AFTER, { HST: 14_000 }],
];

const DEPOSITS = [1501, 1599, 2250, 9999, 123_457];

function halfUp(amountMinor: number, rate: number): number {
  return Number((BigInt(amountMinor) * BigInt(rate) * 2n + 100_000n) / 200_000n);
}

describe('the statement of deposits in Canada', () => {
  it.each(CASES)('in %s on %s has each line rounded by itself', async (province, day, rates) => {
    const mock = await createMock({
      policy: 'prepaid-voip',
      account: {
        now: `${day}T17:00:00Z`,
        timeZone: 'America/Toronto',
        country: 'CA',
        province,
        methods: [{ id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' }],
      },
    });
    for (const amountMinor of DEPOSITS) {
      const input = { amountMinor, currency: 'USD', method: { id: 'visa' } };
      await mock.pay(input, { idempotencyKey: `k-${amountMinor}` });
    }
    const statement = await mock.getStatement({ kind: 'deposits', from: day, to: day });
    expect(statement.lines.map(({ amountMinor }) => amountMinor)).toEqual(DEPOSITS);
    for (const { amountMinor, charge } of statement.lines) {
      const expected = Object.entries(rates).map(([name, rate]) => [name, halfUp(amountMinor, rate)]);
      expect(charge?.taxLines.map((tax) => [tax.name, tax.amountMinor])).toEqual(expected);
    }
    const totals = Object.entries(rates).map(([name, rate]) => [
      name,
      DEPOSITS.reduce((sum, amountMinor) => sum + halfUp(amountMinor, rate), 0),
    ]);
    expect(statement.taxLines.map(({ name, amountMinor }) => [name, amountMinor])).toEqual(totals);
    expect(statement.totalMinor).toBe(DEPOSITS.reduce((sum, amountMinor) => sum + amountMinor, 0));
    expect(statement.types).toEqual(['deposit']);
    expect(statement.seller.taxRegistrations.length).toBeGreaterThan(0);
  });
});
