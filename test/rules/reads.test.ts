import { describe, expect, it } from 'vitest';
import {
  dailyBalancesOf,
  findCharge,
  forecastOf,
  historyOf,
  isRetryable,
  nextPaymentOf,
  planSwitchOf,
  previewOf,
  statementOf,
  todayOf,
  upcomingOf,
  usualUsageOf,
  type ServiceState,
} from '../../src/rules/index.ts';
import { DAY_MS, debit, invoice, method, MINUTE_MS, NOW_MS, pay, story } from './stories.ts';

const TOP_UP = { enabled: true, thresholdMinor: 5000, amountMinor: 10_000, monthlyCapMinor: null };

function number(id: string, change: Partial<ServiceState> = {}): Omit<ServiceState, 'nextBillingMs'> {
  return {
    id,
    kind: 'local',
    plan: 'flat',
    feesMinor: { flat: 425, 'per-minute': 85 },
    orderedOn: '2026-01-03',
    nextBillingOn: '2026-03-03',
    planSwitchedOn: null,
    details: {},
    ...change,
  };
}

function next(account: ReturnType<typeof story>): object {
  const { state, reason, methodIds, untilMs, atMs } = nextPaymentOf(account.state, account.policy);
  const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
  return { state, reason, methods: methodIds.join(), until: iso(untilMs), at: iso(atMs) };
}

describe('the next automatic payment, prepaid', () => {
  const trunk = (facts: object) => story('prepaid-trunk', { balanceMinor: 6000, topUp: TOP_UP, ...facts });

  it.each<[string, ReturnType<typeof story>, object]>([
    [
      'not offered',
      story({ extends: 'prepaid-trunk', topUp: { offered: false } }),
      { state: 'blocked', reason: 'not_offered' },
    ],
    ['off', trunk({ topUp: { ...TOP_UP, enabled: false } }), { state: 'blocked', reason: 'off' }],
    ['no method', trunk({}), { state: 'blocked', reason: 'no_method' }],
    [
      'primary off',
      trunk({ methods: [method('a', { autoCharge: false }), method('b')] }),
      { reason: 'primary_auto_charge_off' },
    ],
    ['all expired', trunk({ methods: [method('a', { exp: '2026-01' })] }), { reason: 'all_expired', until: null }],
    [
      'armed',
      trunk({ methods: [method('a'), method('b', { autoCharge: false }), method('c')] }),
      { state: 'armed', reason: null, methods: 'a,c' },
    ],
    [
      'auto-charge off everywhere',
      story('prepaid-voip', { topUp: TOP_UP, methods: [method('a', { autoCharge: false })] }),
      { reason: 'auto_charge_off' },
    ],
  ])('%s', (_name, account, expected) => expect(next(account)).toMatchObject(expected));

  it('all suspended: until the first suspension ends', () => {
    const account = trunk({ methods: [method('a'), method('b', { exp: '2026-01' })] });
    account.gatewayWill('declined');
    account.do(pay('a', 1000));
    expect(next(account)).toMatchObject({ reason: 'no_usable_method', until: '2026-03-04T15:00:00.000Z' });
    const single = trunk({ methods: [method('a')] });
    single.gatewayWill('declined');
    single.do(pay('a', 1000));
    expect(next(single)).toMatchObject({ reason: 'all_suspended', until: '2026-03-04T15:00:00.000Z' });
  });

  it('processing: until the outcome is asked for', () => {
    const account = trunk({ methods: [method('a')] });
    account.gatewayWill('unknown');
    account.do(pay('a', 1000));
    expect(next(account)).toMatchObject({
      state: 'blocked',
      reason: 'processing',
      until: '2026-03-02T15:10:00.000Z',
    });
  });

  it('cap reached: until the next month', () => {
    const account = trunk({ methods: [method('a')], topUp: { ...TOP_UP, monthlyCapMinor: 15_000 } });
    account.do(debit(2000));
    expect(next(account)).toMatchObject({
      state: 'blocked',
      reason: 'cap_reached',
      until: '2026-04-01T04:00:00.000Z',
    });
    account.advanceTo(Date.UTC(2026, 3, 1, 4));
    expect(next(account)).toMatchObject({ state: 'armed', reason: null });
  });

  it('a cap below one top-up does not end by itself', () => {
    const account = trunk({ methods: [method('a')], topUp: { ...TOP_UP, monthlyCapMinor: 9999 } });
    expect(next(account)).toMatchObject({ state: 'blocked', reason: 'cap_reached', until: null });
  });

  it('daily limit used up: until the next day, or scheduled then where the threshold is met again', () => {
    const account = story('prepaid-voip', { balanceMinor: 6000, topUp: TOP_UP, methods: [method('a')] });
    account.do(debit(1000));
    expect(next(account)).toMatchObject({
      state: 'blocked',
      reason: 'daily_limit',
      until: '2026-03-03T05:01:00.000Z',
    });
    account.do(debit(10_000));
    expect(next(account)).toMatchObject({
      state: 'scheduled',
      reason: 'daily_limit',
      at: '2026-03-03T05:01:00.000Z',
    });
    account.advanceTo(Date.UTC(2026, 2, 3, 5, 1));
    expect(account.charges()).toEqual(['a 10000 succeeded', 'a 10000 succeeded']);
  });

  it('a failed charge is scheduled again for the next day', () => {
    const account = story('prepaid-voip', { balanceMinor: 6000, topUp: TOP_UP, methods: [method('a')] });
    account.gatewayWill('declined');
    account.do(debit(2000));
    account.advance(10 * 60 * MINUTE_MS);
    account.advanceTo(Date.UTC(2026, 2, 3, 4, 59));
    expect(next(account)).toMatchObject({ state: 'scheduled', at: '2026-03-03T05:01:00.000Z' });
  });

  it('a retry that the cap will hold is not announced', () => {
    const account = story('prepaid-voip', { balanceMinor: 6000, topUp: TOP_UP, methods: [method('a')] });
    account.gatewayWill('declined');
    account.do(debit(2000));
    account.do({ type: 'setTopUp', currency: 'USD', monthlyCapMinor: 5000 });
    account.advanceTo(Date.UTC(2026, 2, 3, 5, 0));
    expect(next(account)).toMatchObject({ state: 'blocked', reason: 'cap_reached' });
    account.advanceTo(Date.UTC(2026, 2, 3, 5, 1));
    expect(account.charges()).toEqual(['a 10000 failed']);
  });

  it('a retry of a date whose one round has been is not announced, the next one is', () => {
    const account = story('prepaid-voip', { balanceMinor: 6000, topUp: TOP_UP, methods: [method('a')] });
    account.gatewayWill('declined', 'declined');
    account.do(debit(2000));
    account.advanceTo(Date.UTC(2026, 2, 3, 5, 0, 30));
    account.do(debit(100));
    expect(next(account)).toMatchObject({ state: 'scheduled', reason: 'daily_limit', at: '2026-03-04T05:01:00.000Z' });
    account.advanceTo(Date.UTC(2026, 2, 4, 5, 1));
    expect(account.charges()).toEqual(['a 10000 failed', 'a 10000 failed', 'a 10000 succeeded']);
  });

  it('a fee that comes before the retry is what charges next', () => {
    const services = [number('n')];
    const account = story('prepaid-voip', { balanceMinor: 6000, topUp: TOP_UP, methods: [method('a')], services });
    account.gatewayWill('declined');
    account.do(debit(2000));
    expect(next(account)).toMatchObject({ state: 'scheduled', at: '2026-03-03T05:00:00.000Z', methods: 'a' });
    account.advanceTo(Date.UTC(2026, 2, 3, 5, 1));
    expect(account.charges()).toEqual(['a 10000 failed', 'a 10000 succeeded']);
  });
});

describe('the next automatic payment, postpaid', () => {
  it.each<[string, ReturnType<typeof story>, object]>([
    ['not offered', story({ extends: 'invoice-portal', autoPay: { style: null } }), { reason: 'not_offered' }],
    ['no method', story('invoice-portal'), { reason: 'no_method' }],
    ['off', story('invoice-portal', { methods: [method('a', { autoCharge: false })] }), { reason: 'off' }],
    ['expired', story('invoice-portal', { methods: [method('a', { exp: '2026-02' })] }), { reason: 'all_expired' }],
    [
      'armed for the next invoice',
      story('invoice-portal', { methods: [method('a')] }),
      { state: 'armed', methods: 'a' },
    ],
    [
      'on the due date',
      story(
        { extends: 'invoice-portal', autoPay: { invoiceOn: 'due' } },
        { methods: [method('a')], invoices: [invoice('i', 4000)] },
      ),
      { state: 'scheduled', at: '2026-03-31T04:01:00.000Z', methods: 'a' },
    ],
    [
      'on the withdrawal date',
      story('preauthorized-debit', { methods: [method('a')], invoices: [invoice('i', 4000)] }),
      { state: 'scheduled', at: '2026-03-10T04:01:00.000Z' },
    ],
    [
      'nothing due before the withdrawal date',
      story('preauthorized-debit', { methods: [method('a')] }),
      { state: 'armed', reason: 'nothing_due', at: '2026-03-10T04:01:00.000Z' },
    ],
  ])('%s', (_name, account, expected) => expect(next(account)).toMatchObject(expected));

  it('registering: from when it works', () => {
    const account = story('preauthorized-debit', { methods: [method('a', { autoCharge: false, country: 'CA' })] });
    account.do({ type: 'setAutoCharge', methodId: 'a', enabled: true });
    const registering = { reason: 'registering', until: '2026-04-26T04:00:00.000Z', at: '2026-05-10T04:01:00.000Z' };
    expect(next(account)).toMatchObject({ state: 'armed', ...registering });
    account.do({ type: 'issueInvoice', id: 'i', invoiceType: 'phone', amountMinor: 100, due: '2026-04-01' });
    expect(next(account)).toMatchObject({ state: 'scheduled', ...registering });
  });

  it('after a suspension that ends before the withdrawal date; blocked where nothing comes after it', () => {
    const policy = { extends: 'preauthorized-debit', autoCharge: { suspendHours: 48 } } as const;
    const account = story(policy, { methods: [method('a')], invoices: [invoice('i', 4000)] });
    account.gatewayWill('declined');
    account.do(pay('a', 1000));
    expect(next(account)).toMatchObject({ state: 'scheduled', methods: 'a', at: '2026-03-10T04:01:00.000Z' });
    account.do({ type: 'credit', entry: 'refund', amountMinor: 4000 });
    const until = '2026-03-04T15:00:00.000Z';
    expect(next(account)).toMatchObject({ state: 'blocked', reason: 'all_suspended', until });
  });

  it('processing, and an invoice that a failed charge left', () => {
    const account = story('invoice-portal', { methods: [method('a')], invoices: [invoice('i', 4000)] });
    expect(nextPaymentOf(account.state, account.policy)).toMatchObject({ state: 'armed', amountMinor: 4000 });
    account.gatewayWill('unknown');
    account.do(pay('a', 1000));
    expect(next(account)).toMatchObject({ reason: 'processing', until: '2026-03-02T15:10:00.000Z' });
  });
});

describe('history and statements', () => {
  it('shows a processing charge where it began, and a failed one where it failed (R72)', () => {
    const account = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('a')] });
    account.gatewayWill('declined', 'unknown');
    account.do(pay('a', 1000));
    account.do(debit(100));
    account.do(pay('a', 2000));
    const rows = () => historyOf(account.state, account.policy, '2026-03-02', '2026-03-02');
    const seen = () =>
      (rows() as { kind: string; entry?: { type: string }; charge?: { status: string } }[]).map(
        (row) => row.entry?.type ?? row.charge?.status,
      );
    expect(seen()).toEqual(['processing', 'usage', 'failed', 'adjustment']);
    account.advance(10 * MINUTE_MS);
    expect(seen()).toEqual(['deposit', 'usage', 'failed', 'adjustment']);
    expect(historyOf(account.state, account.policy, '2026-03-03', '2026-03-04')).toEqual([]);
    expect(historyOf(account.state, account.policy, '2026-03-01', '2026-03-01')).toEqual([]);
    expect(historyOf(account.state, account.policy, '2026-03-03', '2026-03-02')).toBe('invalid_range');
  });

  it('leaves an open charge out of a range before it began', () => {
    const account = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('a')] });
    account.advance(3 * DAY_MS);
    account.gatewayWill('unknown');
    account.do(pay('a', 2000));
    expect(historyOf(account.state, account.policy, '2026-03-03', '2026-03-04')).toEqual([]);
    expect(historyOf(account.state, account.policy, '2026-03-06', '2026-03-07')).toEqual([]);
  });

  it('statements are refused where the policy has none, or the range is turned round (R73)', () => {
    const { state, policy } = story('prepaid-trunk');
    expect(statementOf(state, policy, 'deposits', '2026-03-02', '2026-03-01')).toBe('not_offered');
    expect(statementOf(state, policy, 'charges', '2026-03-02', '2026-03-01')).toBe('invalid_range');
  });

  it('sum tax lines by name and rate', () => {
    const account = story('prepaid-voip', {
      balanceMinor: 1000,
      country: 'CA',
      province: 'BC',
      methods: [method('a')],
    });
    account.do(pay('a', 10_000));
    account.do(pay('a', 2000));
    account.do(debit(500));
    const statement = statementOf(account.state, account.policy, 'deposits', '2026-03-02', '2026-03-02');
    expect(statement).toMatchObject({
      totalMinor: 12_000,
      taxMinor: 1440,
      taxLines: [
        { name: 'GST', amountMinor: 600 },
        { name: 'PST', amountMinor: 840 },
      ],
      types: ['deposit'],
    });
    expect(statementOf(account.state, account.policy, 'charges', '2026-03-02', '2026-03-02')).toMatchObject({
      totalMinor: 500,
      types: ['adjustment', 'deposit', 'usage'],
    });
  });
});

describe('balances and usage', () => {
  it('gives the balance at the end of each date, today as it is now', () => {
    const account = story('prepaid-trunk', { balanceMinor: 6000 });
    account.do(debit(1000));
    account.advance(2 * DAY_MS);
    account.do(debit(500));
    const days = (from: string, to: string) => dailyBalancesOf(account.state, from, to);
    expect(days('2026-03-01', '2026-03-09')).toEqual([
      { date: '2026-03-01', balanceMinor: 0 },
      { date: '2026-03-02', balanceMinor: 5000 },
      { date: '2026-03-03', balanceMinor: 5000 },
      { date: '2026-03-04', balanceMinor: 4500 },
    ]);
    expect(days('2026-03-05', '2026-03-09')).toEqual([]);
    expect(days('2026-03-05', '2026-03-01')).toBe('invalid_range');
    account.advance(DAY_MS);
    expect(days('2026-03-05', '2026-03-05')).toEqual([{ date: '2026-03-05', balanceMinor: 4500 }]);
  });

  it('knows the usual day after a week, fees left out', () => {
    const account = story('prepaid-trunk', { balanceMinor: 60_000, services: [number('n')] });
    expect(usualUsageOf(account.state)).toEqual({ dailyMinor: null, days: 0 });
    for (let day = 0; day < 10; day += 1) {
      account.do(debit(300));
      account.advance(DAY_MS);
    }
    expect(usualUsageOf(account.state)).toEqual({ dailyMinor: 300, days: 10 });
    expect(usualUsageOf(story('prepaid-trunk').state)).toEqual({ dailyMinor: null, days: 0 });
  });

  it('upcoming fees are sorted by date, and none where the policy has no services (R61)', () => {
    const services = [
      number('late', { nextBillingOn: '2026-03-05' }),
      number('soon'),
      number('far', { nextBillingOn: '2026-03-10' }),
    ];
    const account = story('prepaid-voip', { services });
    expect(upcomingOf(account.state, account.policy).items.map((item) => item.service.id)).toEqual(['soon', 'late']);
    const without = story({ extends: 'prepaid-voip', services: false }, { services });
    expect(upcomingOf(without.state, without.policy).next7DaysMinor).toBe(0);
    without.advance(30 * DAY_MS);
    expect(without.state.balanceMinor).toBe(0);
  });

  it('upcoming fees are of the next date that is not billed when time next passes (R60, R61)', () => {
    const services = [
      number('late', { orderedOn: '2025-12-31', nextBillingOn: '2026-01-31' }),
      number('today', { orderedOn: '2026-02-02', nextBillingOn: '2026-03-02' }),
      number('overdue', { orderedOn: '2026-01-03', nextBillingOn: '2026-02-03' }),
    ];
    const account = story('prepaid-voip', { services });
    const { items, tomorrowMinor, next7DaysMinor } = upcomingOf(account.state, account.policy);
    expect(items.map(({ service, date }) => [service.id, date])).toEqual([['overdue', '2026-03-03']]);
    expect([tomorrowMinor, next7DaysMinor]).toEqual([425, 425]);
  });

  it('says whether a plan can be switched, and when again (R62)', () => {
    const { state, policy } = story('prepaid-voip');
    const of = (change: object) => planSwitchOf(state, policy, { ...number('n', change), nextBillingMs: 0 });
    expect(of({})).toEqual({ allowed: true, reason: null, nextOn: null });
    expect(of({ kind: 'toll_free' })).toMatchObject({ allowed: false, reason: 'plan_switch_unavailable' });
    expect(of({ feesMinor: { flat: 1 } })).toMatchObject({ allowed: false, reason: 'not_offered' });
    expect(of({ planSwitchedOn: '2026-03-01' })).toEqual({
      allowed: false,
      reason: 'plan_switch_limit',
      nextOn: '2026-04-01',
    });
    expect(of({ planSwitchedOn: '2026-02-28' }).allowed).toBe(true);
  });

  it('a charge is retryable while it failed, its method is there, and its chain has no success (R50)', () => {
    const account = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('a'), method('b')] });
    account.gatewayWill('declined', 'declined', 'ok', 'declined');
    account.do(pay('a', 1000));
    account.do({ type: 'retryCharge', chargeId: 'ch-1' });
    account.do({ type: 'retryCharge', chargeId: 'ch-1' });
    account.do(pay('b', 1000));
    account.do({ type: 'removeMethod', methodId: 'b' });
    const retryable = (id: string) => isRetryable(account.state, findCharge(account.state, id)!);
    expect(['ch-1', 'ch-2', 'ch-3', 'ch-4'].map(retryable)).toEqual([false, false, false, false]);
    expect(findCharge(account.state, 'ch-9')).toBeUndefined();
  });
});

describe('foresight', () => {
  it('refuses what makes no sense (R81)', () => {
    const { state, policy } = story('prepaid-trunk');
    expect(forecastOf(state, policy, -1)).toBe('invalid_range');
    expect(forecastOf(state, policy, 1.5)).toBe('invalid_range');
    expect(forecastOf(state, policy, 3, -1)).toBe('invalid_amount');
    const postpaid = story('invoice-portal');
    expect(forecastOf(postpaid.state, postpaid.policy, 3, 100)).toBe('not_offered');
    expect(previewOf(state, policy, pay('ghost', 100))).toBe('not_found');
    const card = story('prepaid-trunk', { methods: [method('a')] });
    expect(previewOf(card.state, card.policy, pay('a', 100), -1)).toBe('invalid_range');
  });

  it('sees the threshold met today, and never without one (R81)', () => {
    const low = story('prepaid-trunk', { balanceMinor: 4000, topUp: { ...TOP_UP, enabled: false } });
    expect(forecastOf(low.state, low.policy, 3)).toMatchObject({ thresholdOn: '2026-03-02' });
    const none = story('prepaid-trunk', { balanceMinor: 4000 });
    expect(forecastOf(none.state, none.policy, 3)).toMatchObject({ thresholdOn: null });
  });

  it('counts an open charge at its resolution, a confirmation as given (R81)', () => {
    for (const held of ['unknown', 'requires_action'] as const) {
      const account = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('a')], services: [number('n')] });
      account.gatewayWill(held);
      account.do(pay('a', 2000));
      expect(forecastOf(account.state, account.policy, 1)).toMatchObject({
        charges: [{ amountMinor: 2000, atMs: NOW_MS + 10 * MINUTE_MS }],
        fees: [{ serviceId: 'n', amountMinor: 425, date: '2026-03-03' }],
        endBalanceMinor: 7575,
      });
    }
  });

  it('previews what follows: the outstanding amount at once, notices, auto-pay after it (R80)', () => {
    const account = story('invoice-portal', {
      methods: [method('a', { autoCharge: false })],
      invoices: [invoice('i', 4000)],
    });
    const seen = previewOf(account.state, account.policy, { type: 'setAutoCharge', methodId: 'a', enabled: true });
    expect(seen).toMatchObject({
      charges: [{ methodId: 'a', amountMinor: 4000, because: ['R42'] }],
      notices: [{ name: 'autopay.enabled' }, { name: 'payment.receipt' }],
      amountDueMinor: 0,
      autoPay: { on: true, methodId: 'a' },
      until: '2026-04-01',
    });
    expect(todayOf(account.state)).toBe('2026-03-02');
  });

  it('previews with a daily usage as a forecast has it (R80, R81)', () => {
    const { state, policy } = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('a')], topUp: TOP_UP });
    const command = { type: 'setTopUp', currency: 'USD', amountMinor: 2000 } as const;
    const seen = previewOf(state, policy, command, 2, 700);
    expect(seen).toMatchObject({
      charges: [],
      laterCharges: [{ methodId: 'a', amountMinor: 2000, date: '2026-03-04', because: ['R33'] }],
    });
    expect(previewOf(state, policy, command, 2)).toMatchObject({ laterCharges: [] });
  });
});
