import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryRow, OperationInput } from '../../src/contract/index.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { historyOf, restoreAccount, type SavedAccount } from '../../src/rules/index.ts';
import { ALL_TIME, key, mockWith, TRUNK } from './setup.ts';

type HistoryInput = OperationInput<'listHistory'>;

async function allRows(mock: MockAdapter, input: HistoryInput): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await mock.listHistory({ ...input, ...(cursor === null ? {} : { cursor }) });
    if (cursor !== null) expect(page.rows).not.toEqual([]);
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

async function accountBehind(mock: MockAdapter): Promise<ReturnType<typeof restoreAccount>> {
  const { account } = JSON.parse(await mock.testControls.snapshot()) as { account: SavedAccount };
  return restoreAccount(account);
}

/** A busy account: debits, top-ups, a failure, one charge that is still processing. */
async function busy(): Promise<MockAdapter> {
  const mock = await mockWith('prepaid-trunk', TRUNK);
  const { testControls } = mock;
  await testControls.setGateway({ methodId: 'visa', outcomes: ['ok', 'declined', 'ok'] });
  for (let count = 0; count < 30; count += 1) {
    await testControls.debit({ type: count % 3 === 0 ? 'fax' : 'usage', amountMinor: 600 + count });
    await testControls.advanceBy('PT7H');
  }
  await testControls.setGateway({ methodId: 'paypal', outcomes: ['unknown:ok'] });
  await mock.pay({ amountMinor: 777, currency: 'USD', method: { id: 'paypal' } }, key());
  await testControls.debit({ type: 'cnam', amountMinor: 5 });
  return mock;
}

describe('the history', () => {
  it('is what the rules say, row for row, however it is cut into pages', async () => {
    const mock = await busy();
    const state = await accountBehind(mock);
    const { policy } = await mock.getAccount({});
    const ranges = [ALL_TIME, { from: '2026-03-05', to: '2026-03-08' }, { from: '2026-03-11', to: '2026-03-11' }];
    for (const range of ranges) {
      const expected = historyOf(state, policy, range.from, range.to);
      if (typeof expected === 'string') expect.fail(expected);
      for (const limit of [1, 7, 100]) {
        const rows = await allRows(mock, { ...range, limit });
        expect(rows.map(({ seq }) => seq)).toEqual(expected.map(({ seq }) => seq));
      }
      expect((await mock.listHistory(range)).total).toBe(expected.length);
    }
  });

  it('shows failed and processing charges as rows of their own', async () => {
    const mock = await busy();
    const rows = await allRows(mock, ALL_TIME);
    expect(rows.slice(0, 2)).toMatchObject([
      { type: 'cnam', amountMinor: -5 },
      { type: 'processing', amountMinor: 777, balanceMinor: null, charge: { status: 'processing', methodId: 'paypal' } },
    ]);
    const failed = rows.find(({ type }) => type === 'failed');
    expect(failed).toMatchObject({ amountMinor: 10_000, charge: { reason: 'declined', retryable: true, attempts: 1 } });
    const paid = rows.find(({ charge }) => charge?.roundId === failed?.charge?.roundId && charge?.status === 'succeeded');
    expect(paid).toMatchObject({ type: 'deposit', amountMinor: 10_000, charge: { methodId: 'mc', attempts: 2 } });
  });

  it('sums what moved over all pages, and finds by type and by words', async () => {
    const mock = await busy();
    const rows = await allRows(mock, ALL_TIME);
    const amounts = rows.filter(({ balanceMinor }) => balanceMinor !== null).map(({ amountMinor }) => amountMinor);
    const sum = (some: number[]): number => some.reduce((total, amount) => total + amount, 0);
    const page = await mock.listHistory({ ...ALL_TIME, limit: 3 });
    expect(page.summary).toEqual({
      inMinor: sum(amounts.filter((amount) => amount > 0)),
      outMinor: -sum(amounts.filter((amount) => amount < 0)),
      netMinor: (await mock.getAccount({})).balanceMinor,
      hiddenTypes: [],
    });
    const faxes = await mock.listHistory({ ...ALL_TIME, types: ['fax'], limit: 4 });
    const faxMinor = sum(rows.filter(({ type }) => type === 'fax').map(({ amountMinor }) => -amountMinor));
    expect(faxes).toMatchObject({ total: 10, summary: { inMinor: 0, outMinor: faxMinor, netMinor: -faxMinor } });
    expect(new Set(faxes.rows.map(({ type }) => type))).toEqual(new Set(['fax']));
    const found = await allRows(mock, { ...ALL_TIME, search: 'MASTERCARD', limit: 2 });
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(row.description).toContain('Mastercard');
    expect((await mock.listHistory({ ...ALL_TIME, types: ['processing'] })).total).toBe(1);
    expect((await mock.listHistory({ ...ALL_TIME, types: ['failed', 'processing'], search: 'paypal' })).total).toBe(1);
  });

  it('tells the types that the policy leaves out, where the range has them', async () => {
    const mock = await mockWith('prepaid-voip', TRUNK);
    await mock.testControls.debit({ type: 'usage', amountMinor: 100 });
    await mock.testControls.debit({ type: 'fax', amountMinor: 100 });
    const page = await mock.listHistory({ from: '2026-03-02', to: '2026-03-02' });
    expect(page.rows.map(({ type }) => type)).toEqual(['fax']);
    expect(page.summary).toMatchObject({ outMinor: 100, hiddenTypes: ['adjustment', 'usage'] });
    expect((await mock.listHistory({ from: '2026-03-03', to: '2026-03-09' })).summary.hiddenTypes).toEqual([]);
  });

  it('neither repeats nor loses a row while entries arrive between pages', async () => {
    const step = fc.record({ limit: fc.integer({ min: 1, max: 9 }), arriving: fc.integer({ min: 0, max: 4 }) });
    const filters = fc.constantFrom<Partial<HistoryInput>>({}, { types: ['usage', 'failed'] }, { search: 'calls' });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), filters, async (steps, filter) => {
        const mock = await busy();
        const expected = (await allRows(mock, { ...ALL_TIME, ...filter })).map(({ id }) => id);
        const seen: string[] = [];
        let cursor: string | null = null;
        for (let index = 0; index === 0 || cursor !== null; index += 1) {
          const { limit, arriving } = steps[index % steps.length] ?? { limit: 5, arriving: 1 };
          const place = cursor === null ? {} : { cursor };
          const page = await mock.listHistory({ ...ALL_TIME, ...filter, limit, ...place });
          seen.push(...page.rows.map(({ id }) => id));
          cursor = page.nextCursor;
          for (let count = 0; count < arriving; count += 1) {
            await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
          }
        }
        expect(seen).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('of 100,000 entries gives any page at once, also while entries arrive', async () => {
    const mock = await mockWith('prepaid-trunk', { balanceMinor: 1_000_000 });
    const { testControls } = mock;
    for (let count = 0; count < 100_000; count += 1) {
      await testControls.debit({ type: count % 2 === 0 ? 'usage' : 'cnam', amountMinor: 1 });
    }
    const first = await mock.listHistory(ALL_TIME);
    expect(first).toMatchObject({ total: 100_001 });
    await mock.listHistory({ ...ALL_TIME, types: ['cnam'] });
    const cursor = String(Number(first.rows.at(-1)?.seq) - 50_000);
    const took: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      await testControls.debit({ type: 'usage', amountMinor: 1 });
      const started = performance.now();
      await mock.listHistory({ ...ALL_TIME, cursor });
      await mock.listHistory({ ...ALL_TIME, types: ['cnam'], cursor });
      took.push(performance.now() - started);
    }
    const median = took.sort((a, b) => a - b)[20] ?? Infinity;
    expect(median).toBeLessThan(5);
  }, 30_000);
});

describe('statements', () => {
  it('have calls and lookups that the history leaves out, and one number for one range', async () => {
    const mock = await mockWith('prepaid-voip', { ...TRUNK, country: 'CA', province: 'BC', timeZone: 'America/Vancouver' });
    await mock.testControls.debit({ type: 'usage', amountMinor: 250 });
    await mock.pay({ amountMinor: 2000, currency: 'USD', method: { id: 'visa' } }, key());
    const range = { from: '2026-03-01', to: '2026-03-31' };
    const charges = await mock.getStatement({ kind: 'charges', ...range });
    expect(charges).toMatchObject({ totalMinor: 250, taxMinor: 240, types: ['adjustment', 'deposit', 'usage'], number: 'C-20260301-20260331' });
    const deposits = await mock.getStatement({ kind: 'deposits', ...range });
    expect(deposits).toMatchObject({ totalMinor: 2000, taxMinor: 240, types: ['deposit'] });
    expect(deposits.taxLines.map(({ name, amountMinor }) => [name, amountMinor])).toEqual([['GST', 100], ['PST', 140]]);
    expect(deposits.seller.taxRegistrations.length).toBeGreaterThan(0);
    expect(deposits.lines[0]?.charge?.taxLines).toHaveLength(2);
  });
});
