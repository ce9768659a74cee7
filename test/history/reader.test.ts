import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HistoryPage, HistoryRow } from '../../src/contract/index.ts';
import { Grouping } from '../../src/elements/transaction-history/grouping.ts';
import { mergeFirstPage } from '../../src/elements/transaction-history/merge.ts';
import { HistoryReader } from '../../src/elements/transaction-history/reader.ts';
import { createMock, type MockAdapter } from '../../src/mock/index.ts';
import { AccountStore } from '../../src/ui/store/account-store.ts';
import type { Environment } from '../../src/ui/store/environment.ts';

const ALL = { from: '2020-01-01', to: '2035-12-31' };

/** A tab that is always seen and online, and has no other tabs. */
const QUIET: Environment = {
  nowMs: () => Date.now(),
  newKey: () => crypto.randomUUID(),
  setTimer: () => () => {},
  isVisible: () => true,
  isOnline: () => true,
  onWake: () => () => {},
  openChannel: () => undefined,
  load: () => null,
  save: () => {},
};

async function mockWithEntries(count: number): Promise<MockAdapter> {
  const mock = await createMock({
    policy: 'prepaid-trunk',
    account: { now: '2026-03-02T12:00:00Z', balanceMinor: 0 },
  });
  for (let index = 0; index < count; index += 1) await mock.testControls.debit({ type: 'usage', amountMinor: 1 + index });
  return mock;
}

async function settled(reader: HistoryReader, holds: () => boolean): Promise<void> {
  await vi.waitFor(() => {
    if (!holds()) throw new Error(`still ${reader.rows.length} rows, ${reader.missing} missing`);
  }, { timeout: 5000, interval: 2 });
}

function readerOf(mock: MockAdapter): { reader: HistoryReader; store: AccountStore } {
  const reader = new HistoryReader(() => {});
  const store = new AccountStore(mock, QUIET);
  reader.ask(store, ALL);
  return { reader, store };
}

/** No row twice, and none left out between the first and the last: entries are numbered one by one. */
function expectUnbroken({ rows }: HistoryReader): void {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const steps = rows.slice(1).map(({ seq }, index) => rows[index]!.seq - seq);
  expect(steps.filter((step) => step !== 1)).toEqual([]);
}

async function idsOf(mock: MockAdapter): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: HistoryPage = await mock.listHistory({ ...ALL, limit: 1000, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

describe('the reader of a history', () => {
  const readers: HistoryReader[] = [];
  afterEach(() => {
    vi.useRealTimers();
    readers.splice(0).forEach((reader) => reader.stop());
  });

  it('reads the first page, and more only when it is needed', async () => {
    const mock = await mockWithEntries(350);
    const asked = vi.fn(mock.listHistory);
    const { reader } = readerOf({ ...mock, listHistory: asked });
    readers.push(reader);
    await settled(reader, () => reader.rows.length === 100);
    expect(reader.count).toBe(350);
    reader.need(90);
    expect(asked).toHaveBeenCalledTimes(1);
    reader.need(120);
    await settled(reader, () => reader.rows.length === 200 && !reader.loadingMore);
    reader.need(350);
    await settled(reader, () => reader.missing === 0);
    expect(reader.rows.map(({ id }) => id)).toEqual(await idsOf(mock));
  });

  it('never shows a row twice or leaves one out while 1,000 entries arrive during scrolling, 50 ms away', async () => {
    const steps = fc.array(
      fc.record({
        share: fc.integer({ min: 0, max: 100 }),
        scrolledTo: fc.integer({ min: 0, max: 1700 }),
        waitMs: fc.integer({ min: 0, max: 130 }),
      }),
      { minLength: 15, maxLength: 40 },
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const mock = await mockWithEntries(650);
        await mock.testControls.setFaults({ latencyMs: 50 });
        const { reader, store } = readerOf(mock);
        readers.push(reader);
        await vi.advanceTimersByTimeAsync(200);
        const shares = walk.reduce((sum, { share }) => sum + share, 1);
        let arrived = 0;
        for (const [index, { share, scrolledTo, waitMs }] of walk.entries()) {
          reader.need(scrolledTo);
          const isLast = index === walk.length - 1;
          const until = isLast ? 1000 : arrived + Math.floor((share * 1000) / shares);
          for (; arrived < until; arrived += 1) {
            await mock.testControls.debit({ type: 'fax', amountMinor: 3 });
            if (arrived % 7 === 0) await vi.advanceTimersByTimeAsync(1);
          }
          await vi.advanceTimersByTimeAsync(waitMs);
          expectUnbroken(reader);
        }
        expect(arrived).toBe(1000);
        store.refresh();
        reader.need(Number.MAX_SAFE_INTEGER);
        await vi.advanceTimersByTimeAsync(5000);
        await mock.testControls.setFaults({});
        expect(reader.missing).toBe(0);
        expect(reader.rows.map(({ id }) => id)).toEqual(await idsOf(mock));
        reader.stop();
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('keeps what it has when more fails, and goes on when it is asked again', async () => {
    const mock = await mockWithEntries(250);
    const { reader } = readerOf(mock);
    readers.push(reader);
    await settled(reader, () => reader.rows.length === 100);
    await mock.testControls.setFaults({ failPercent: 100 });
    reader.need(250);
    await settled(reader, () => reader.moreError !== undefined);
    expect(reader.moreError?.code).toBe('network');
    expect(reader.rows.length).toBe(100);
    await mock.testControls.setFaults({});
    reader.retryMore();
    await settled(reader, () => reader.missing === 0);
    expect(reader.rows.map(({ id }) => id)).toEqual(await idsOf(mock));
  });

  it('drops the answers to what is not asked any more', async () => {
    const mock = await mockWithEntries(20);
    const { reader, store } = readerOf(mock);
    readers.push(reader);
    await settled(reader, () => reader.rows.length === 20);
    reader.ask(store, { ...ALL, search: 'nothing like it' });
    expect(reader.rows.length).toBe(20);
    expect(reader.answered).toBe(false);
    await settled(reader, () => reader.answered);
    expect(reader.rows).toEqual([]);
  });

  it('shows nothing of one backend under another', async () => {
    const { reader } = readerOf(await mockWithEntries(20));
    readers.push(reader);
    await settled(reader, () => reader.rows.length === 20);
    reader.ask(new AccountStore(await mockWithEntries(3), QUIET), ALL);
    expect(reader.rows).toEqual([]);
    expect(reader.page).toBeUndefined();
    await settled(reader, () => reader.rows.length === 3);
  });
});

function row(seq: number, charge: Partial<NonNullable<HistoryRow['charge']>> | null = null): HistoryRow {
  const whole = charge === null ? null : {
    id: `ch-${seq}`, kind: 'topUp' as const, methodId: 'm', methodKind: 'card' as const, methodLabel: 'Visa',
    status: 'failed' as const, reason: 'declined' as const, taxMinor: 0, taxLines: [], roundId: null, attempts: 1,
    retryOf: null, retryable: false, ...charge,
  };
  return {
    id: `r-${seq}`, seq, at: '2026-03-02T12:00:00Z', date: '2026-03-02', type: 'usage', description: '', reference: null,
    amountMinor: 1, balanceMinor: 1, charge: whole,
  };
}

function pageOf(rows: readonly HistoryRow[], total: number): HistoryPage {
  const summary = { inMinor: 0, outMinor: 0, netMinor: 0, hiddenTypes: [] };
  return { version: 1, currency: 'USD', rows: [...rows], nextCursor: 'next', total, summary };
}

describe('a first page read again', () => {
  const old = { rows: [row(5), row(4), row(3), row(2)], cursor: 'c2', total: 6 };

  it('goes in front of what was read after it', () => {
    const merged = mergeFirstPage(old, pageOf([row(7), row(6), row(5)], 8));
    expect(merged.rows.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 2]);
    expect(merged).toMatchObject({ cursor: 'c2', keptChain: true });
  });

  it.each([
    ['they do not meet', pageOf([row(9), row(8), row(7)], 10)],
    ['a row is gone', pageOf([row(7), row(6), row(5)], 7)],
  ])('is all that is known when %s', (_why, page) => {
    const merged = mergeFirstPage(old, page);
    expect(merged.rows).toEqual(page.rows);
    expect(merged).toMatchObject({ cursor: 'next', keptChain: false });
  });

  it('ends the retry of a charge further down that was recovered, and of those that it retried', () => {
    const rows = [
      row(5),
      row(4, { retryable: true, retryOf: 'ch-2' }),
      row(3, { retryable: true }),
      row(2, { retryable: true }),
    ];
    const recovered = row(6, { status: 'succeeded', retryOf: 'ch-4' });
    const merged = mergeFirstPage({ rows, cursor: 'c', total: 9 }, pageOf([recovered, row(5)], 10));
    expect(merged.rows.map(({ charge }) => charge?.retryable)).toEqual([false, undefined, false, true, false]);
  });
});

describe('grouping', () => {
  it('makes one entry of the attempts of a round, wherever they are', () => {
    const grouping = new Grouping();
    grouping.add([row(9, { roundId: 'a' }), row(8)]);
    grouping.add([row(7, { roundId: 'a' }), row(6, { roundId: 'b' }), row(5, { roundId: 'a' })]);
    const shown = grouping.entries.map((entry) => [entry.row.seq, ...entry.earlier.map(({ seq }) => seq)]);
    expect(shown).toEqual([[9, 7, 5], [8], [6]]);
  });
});
