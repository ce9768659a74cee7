import { describe, expect, it } from 'vitest';
import { PRESET_NAMES } from '../../src/contract/index.ts';
import { createMock } from '../../src/mock/index.ts';
import { ALL_TIME, everything } from './setup.ts';

describe.each(PRESET_NAMES)('the demonstration of %s', (preset) => {
  it('has lived through a year: hundreds of transactions, some failed, some retried', async () => {
    const mock = await createMock({ preset });
    const { now, balanceMinor } = await mock.getAccount({});
    expect(now).toBe('2026-11-24T15:00:00Z');
    const { rows, total } = await mock.listHistory({ ...ALL_TIME, limit: 1000 });
    expect(total).toBeGreaterThan(200);
    expect(rows.filter(({ type }) => type === 'failed').length).toBeGreaterThanOrEqual(3);
    expect(rows.some(({ charge }) => charge?.retryOf)).toBe(true);
    const { days } = await mock.getDailyBalances({ from: '2025-11-24', to: '2026-11-24' });
    expect(days).toHaveLength(366);
    expect(days.at(-1)?.balanceMinor).toBe(balanceMinor);
    const statement = await mock.getStatement({ kind: 'charges', ...ALL_TIME });
    expect(statement.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(balanceMinor);
    expect(statement.lines.length).toBeGreaterThan(200);
  });

  it('ends alive: methods to choose from, a failure to retry, something that comes next', async () => {
    const mock = await createMock({ preset });
    const { methods } = await mock.listMethods({});
    expect(methods.length).toBeGreaterThanOrEqual(2);
    expect(methods.length).toBeLessThanOrEqual(4);
    const failed = await mock.listHistory({ from: '2026-11-01', to: '2026-11-24', types: ['failed'] });
    expect(failed.rows[0]?.charge?.retryable).toBe(true);
    const account = await mock.getAccount({});
    expect(account.openCharge).toBeNull();
    expect(account.nextPayment.state).not.toBe('blocked');
    expect((await mock.testControls.getOutbox()).length).toBeGreaterThan(10);
  });

  it('is the same each time, whatever was there before', async () => {
    const mock = await createMock({ preset });
    const first = await everything(mock);
    await mock.testControls.advanceBy('P10D');
    await mock.testControls.loadDemonstration(preset);
    expect(await everything(mock)).toBe(first);
  });

  it('goes on for a month by itself', async () => {
    const mock = await createMock({ preset });
    const before = await mock.listHistory(ALL_TIME);
    await mock.testControls.issueInvoice({ id: 'next', type: 'dues', amountMinor: 3000, due: '2026-12-20' }).catch(() => undefined);
    await mock.testControls.advanceBy('P1M');
    const after = await mock.listHistory(ALL_TIME);
    expect(after.total).toBeGreaterThan(before.total);
  });

  it('is there in a moment', async () => {
    const took: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const started = performance.now();
      await createMock({ preset });
      took.push(performance.now() - started);
    }
    expect(Math.min(...took)).toBeLessThan(300);
  });
});

it('one method of the trunk account is suspended and can be retried', async () => {
  const mock = await createMock({ preset: 'prepaid-trunk' });
  const { methods } = await mock.listMethods({});
  expect(methods.map(({ status }) => status)).toEqual(['suspended', 'active', 'expired', 'active']);
});
