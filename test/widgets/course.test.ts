import { describe, expect, it } from 'vitest';
import type { Account, Forecast } from '../../src/contract/index.ts';
import { courseOf, runwayOf } from '../../src/elements/balance-tile/course.ts';
import { createMock } from '../../src/mock/index.ts';
import { addDays } from '../../src/ui/range.ts';

const NOW = '2026-11-24T15:00:00Z';
const TODAY = '2026-11-24';

const NOTHING: Forecast = { days: [], charges: [], fees: [], notices: [], thresholdOn: null, endBalanceMinor: 0 };

function charge(date: string, amountMinor: number): Forecast['charges'][number] {
  return { at: `${date}T17:00:00Z`, date, methodId: 'visa', amountMinor, taxMinor: 0, because: ['R33'] };
}

async function account(change: Partial<Account> = {}): Promise<Account> {
  const topUp = { enabled: true, thresholdMinor: 2000, amountMinor: 5000 };
  const methods = [{ id: 'visa', kind: 'card' as const, autoCharge: true }];
  const mock = await createMock({ account: { now: NOW, balanceMinor: 4218, topUp, methods } });
  return { ...(await mock.getAccount({})), ...change };
}

describe('the course of a balance', () => {
  it('is the past, today, and what is foreseen, with the payments of each date', async () => {
    const forecast = {
      ...NOTHING,
      days: [
        { date: TODAY, balanceMinor: 4218 },
        { date: '2026-11-25', balanceMinor: 6000 },
        { date: '2026-11-26', balanceMinor: 5000 },
      ],
      charges: [charge('2026-11-25', 5000)],
    };
    const past = [
      { date: '2026-11-23', balanceMinor: 100 },
      { date: TODAY, balanceMinor: 4218 },
    ];
    const facts = { account: await account(), today: TODAY, past, paid: [], forecast, daysAhead: 1 };
    expect(courseOf(facts)).toEqual({
      owed: false,
      thresholdMinor: 2000,
      days: [
        { date: '2026-11-23', valueMinor: 100, paidMinor: 0, payments: 0, foreseen: false },
        { date: TODAY, valueMinor: 4218, paidMinor: 0, payments: 0, foreseen: false },
        { date: '2026-11-25', valueMinor: 6000, paidMinor: 5000, payments: 1, foreseen: true },
      ],
    });
  });

  it('shows today twice where something is to come before its end', async () => {
    const forecast = {
      ...NOTHING,
      days: [{ date: TODAY, balanceMinor: 9218 }],
      charges: [charge(TODAY, 5000)],
    };
    const facts = { account: await account(), today: TODAY, past: [], paid: [], forecast, daysAhead: 30 };
    const { days } = courseOf(facts);
    expect(days.map(({ date, valueMinor, foreseen }) => [date, valueMinor, foreseen])).toEqual([
      [TODAY, 4218, false],
      [TODAY, 9218, true],
    ]);
  });

  it('shows what is owed as positive, and a payment as less of it', async () => {
    const mock = await createMock({ preset: 'preauthorized-debit' });
    const owing = await mock.getAccount({});
    const forecast = await mock.forecast({ days: 30 });
    const { days, owed, thresholdMinor } = courseOf({
      account: owing,
      today: TODAY,
      past: [],
      paid: [],
      forecast,
      daysAhead: 30,
    });
    expect([owed, thresholdMinor, days[0]?.valueMinor]).toEqual([true, null, owing.amountDueMinor]);
    const paid = days.find(({ payments }) => payments > 0);
    expect(paid).toMatchObject({ date: '2026-12-10', valueMinor: 0, paidMinor: -owing.amountDueMinor });
  });
});

describe('the runway', () => {
  const dayOf = (index: number) => ({ date: addDays(TODAY, index), balanceMinor: 4000 - index * 100 });
  const days = Array.from({ length: 61 }, (_, index) => dayOf(index));

  it('is the date of the next top-up where one is armed', async () => {
    const forecast = { ...NOTHING, days, charges: [charge('2026-12-09', 5000)] };
    expect(runwayOf(await account(), forecast, true)).toEqual({ kind: 'topUp', date: '2026-12-09' });
  });

  it('is the date on which the balance is used up where nothing is added', async () => {
    const off = await account();
    const nextPayment = { ...off.nextPayment, state: 'blocked' as const, reason: 'off' as const };
    expect(runwayOf({ ...off, nextPayment }, { ...NOTHING, days }, true)).toEqual({ kind: 'empty', date: '2027-01-04' });
  });

  it('is longer than what was looked at, where neither comes', async () => {
    expect(runwayOf(await account(), { ...NOTHING, days }, true)).toEqual({ kind: 'long', days: 60 });
  });

  it('is not said where the usual usage is not known, billing is postpaid, or the balance is gone', async () => {
    const forecast = { ...NOTHING, days };
    const postpaid = await (await createMock({ preset: 'invoice-portal' })).getAccount({});
    expect(runwayOf(await account(), forecast, false)).toBeNull();
    expect(runwayOf(postpaid, forecast, true)).toBeNull();
    expect(runwayOf(await account({ balanceMinor: -1 }), forecast, true)).toBeNull();
    expect(runwayOf(await account(), undefined, true)).toBeNull();
  });
});
