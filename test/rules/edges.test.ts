import { describe, expect, it } from 'vitest';
import { must } from '../../src/rules/assert.ts';
import { createAccount, forecastOf, loadPolicy, step } from '../../src/rules/index.ts';
import { inputOf } from './lives.ts';
import { DAY_MS, debit, invoice, method, MINUTE_MS, NOW_MS, pay, story } from './stories.ts';

const TOP_UP = { enabled: true, thresholdMinor: 5000, amountMinor: 10_000, monthlyCapMinor: null };

describe('a gateway that has not answered yet', () => {
  const policy = loadPolicy('prepaid-trunk', 'USD');
  const account = story('prepaid-trunk', {
    balanceMinor: 6000,
    methods: [method('visa'), method('paypal', { kind: 'paypal' })],
  });
  const asked = step(account.state, inputOf(pay('visa', 1000), 'k1'), NOW_MS, policy);

  it('is asked once, and holds everything as processing does (R11)', () => {
    expect(asked.question).toMatchObject({ kind: 'charge', chargeId: 'ch-1', amountMinor: 1000, automatic: false });
    expect(asked.result).toBeNull();
    expect(step(asked.state, inputOf(pay('paypal', 1000), 'k2'), NOW_MS, policy).refusal).toBe('charge_in_progress');
  });

  it('lets time pass and other commands come; its own command then ends with the charge as it stands (R6)', () => {
    const later = step(asked.state, { type: 'advance' }, NOW_MS + DAY_MS, policy);
    expect(later.result).toBeNull();
    const other = step(
      later.state,
      inputOf({ type: 'setAutoCharge', methodId: 'visa', enabled: false }, 'k3'),
      NOW_MS + DAY_MS,
      policy,
    );
    expect(other.state.commands.get('k1')?.result.charges).toMatchObject([{ id: 'ch-1', status: 'processing' }]);
    const answered = step(other.state, { type: 'outcome', outcome: 'ok' }, NOW_MS + DAY_MS, policy);
    expect(answered.state.balanceMinor).toBe(7000);
  });

  it('refuses to be passed over: broken invariants throw', () => {
    expect(() => step(account.state, { type: 'outcome', outcome: 'ok' }, NOW_MS, policy)).toThrow(
      'an answer has an open charge',
    );
    expect(() => step(account.state, { type: 'advance' }, NOW_MS - 1, policy)).toThrow('time does not go back');
    expect(() => must(null, 'there is one')).toThrow('there is one');
  });
});

describe('a round that goes on after a while', () => {
  const fallback = { extends: 'invoice-portal', autoCharge: { exclusive: false, fallback: 'next-enabled' } } as const;
  const cards = [method('a'), method('b')];

  it('takes at most what is due then (R22)', () => {
    const account = story(fallback, { methods: cards });
    account.gatewayWill('unknown', 'declined');
    account.do({ type: 'issueInvoice', id: 'i', invoiceType: 'phone', amountMinor: 8000, due: '2026-03-31' });
    account.do({ type: 'credit', entry: 'refund', amountMinor: 3000 });
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['a 8000 processing', 'a 8000 failed', 'b 5000 succeeded']);
  });

  it('is over when nothing is due any more', () => {
    const account = story(fallback, { methods: cards });
    account.gatewayWill('unknown', 'declined');
    account.do({ type: 'issueInvoice', id: 'i', invoiceType: 'phone', amountMinor: 8000, due: '2026-03-31' });
    account.do({ type: 'credit', entry: 'refund', amountMinor: 8000 });
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['a 8000 processing', 'a 8000 failed']);
  });

  it('counts in the month in which it was tried, wherever it ends (R36)', () => {
    const account = story('prepaid-trunk', {
      nowMs: Date.UTC(2026, 3, 1, 3, 55),
      balanceMinor: 6000,
      methods: cards,
      topUp: { ...TOP_UP, monthlyCapMinor: 10_000 },
    });
    account.gatewayWill('unknown', 'declined', 'ok');
    account.do(debit(2000));
    account.advance(20 * MINUTE_MS);
    account.do(debit(9000));
    expect(account.charges()).toEqual(['a 10000 processing', 'a 10000 failed', 'b 10000 succeeded']);
    expect(account.state.autoMonthMinor).toBe(10_000);
  });

  it('leaves alone the month after: a failure resolved in April gives March its room back, not April', () => {
    const account = story('prepaid-trunk', {
      nowMs: Date.UTC(2026, 3, 1, 3, 55),
      balanceMinor: 6000,
      methods: [method('a')],
      topUp: { ...TOP_UP, monthlyCapMinor: 10_000 },
    });
    account.gatewayWill('unknown', 'declined');
    account.do(debit(2000));
    account.advance(20 * MINUTE_MS);
    expect(account.charges()).toEqual(['a 10000 processing', 'a 10000 failed']);
    account.do({ type: 'updateMethod', methodId: 'a', change: {} });
    expect(account.charges()).toEqual(['a 10000 succeeded']);
  });
});

describe('the daily retry of invoices that fell due (R35, R43)', () => {
  it('is one for each invoice, and collects only while that one is open', () => {
    const onDue = { extends: 'invoice-portal', autoPay: { invoiceOn: 'due' }, autoCharge: { retry: 'next-day' } } as const;
    const invoices = [invoice('i', 4000, '2026-03-05'), invoice('j', 3000, '2026-03-05')];
    const account = story(onDue, { methods: [method('a')], invoices });
    account.gatewayWill('declined', 'declined', 'ok');
    account.advanceTo(Date.UTC(2026, 2, 5, 6));
    expect(account.charges()).toEqual(['a 7000 failed', 'a 7000 failed']);
    expect(account.state.retries).toHaveLength(2);
    account.advance(DAY_MS);
    expect(account.charges()).toEqual(['a 7000 succeeded']);
  });
});

describe('what a removed method leaves', () => {
  it('a draft of it that waited is not made (R11, R45)', () => {
    const schedule = { when: '1st' as const, types: ['dues'], invoices: [] };
    const account = story('dues-schedule', {
      nowMs: Date.UTC(2026, 3, 1, 4),
      methods: [method('a', { schedule }), method('b', { schedule: { ...schedule, types: ['fees'] } })],
      invoices: [invoice('i', 4000), invoice('j', 3000, '2026-04-30', 'fees')],
    });
    account.gatewayWill('unknown');
    account.advance(MINUTE_MS);
    account.do({ type: 'removeMethod', methodId: 'b' });
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['a 4000 processing', 'a 4000 succeeded']);
  });

  it('a method on without a schedule drafts nothing', () => {
    const account = story('dues-schedule', { methods: [method('a')], invoices: [invoice('i', 4000)] });
    account.advance(40 * DAY_MS);
    expect(account.charges()).toEqual([]);
  });
});

describe('small print', () => {
  it('a cycle without registration works from the day it is switched on (R44)', () => {
    const cycle = { startDay: 26, daysBeforeEnd: 15, registrationCycles: 0 };
    const account = story(
      { extends: 'preauthorized-debit', autoPay: { cycle } },
      { methods: [method('a', { autoCharge: false })], invoices: [invoice('i', 4000)] },
    );
    account.do({ type: 'setAutoCharge', methodId: 'a', enabled: true });
    expect(account.state.activeFrom).toBe('2026-03-02');
    account.advanceTo(Date.UTC(2026, 2, 10, 4, 1));
    expect(account.charges()).toEqual(['a 4000 succeeded']);
  });

  it('a number whose plan has no fee is not debited (R60)', () => {
    const services = [
      {
        id: 'n',
        kind: 'local' as const,
        plan: 'flat' as const,
        feesMinor: {},
        orderedOn: '2026-01-03',
        nextBillingOn: '2026-03-03',
        planSwitchedOn: null,
        details: {},
      },
    ];
    const account = story('prepaid-trunk', { services });
    account.advance(2 * DAY_MS);
    expect(account.state.services[0]?.nextBillingOn).toBe('2026-04-03');
    expect(account.state.ledger).toHaveLength(0);
  });

  it('calls: prepaid only, known ones only, and one that cost nothing posts nothing (R32)', () => {
    const postpaid = story('invoice-portal');
    expect(postpaid.do({ type: 'usageStart', id: 'c' })).toBe('not_offered');
    expect(postpaid.do({ type: 'usageEnd', id: 'c', amountMinor: 1 })).toBe('not_offered');
    const account = story('prepaid-trunk');
    expect(account.do({ type: 'usageEnd', id: 'c', amountMinor: 1 })).toBe('not_found');
    account.do({ type: 'usageStart', id: 'c' });
    expect(account.do({ type: 'usageEnd', id: 'c', amountMinor: -1 })).toBe('invalid_amount');
    expect(account.do({ type: 'usageEnd', id: 'c', amountMinor: 0 })).toBeNull();
    expect(account.state.ledger).toHaveLength(0);
    expect(account.state.usage).toEqual([]);
  });

  it('an alert keeps what is left out, and only what is switched on speaks (R30)', () => {
    const account = story('prepaid-trunk', { balanceMinor: 1000, alert: { enabled: true, thresholdMinor: 2000 } });
    account.do({ type: 'setLowBalanceAlert', currency: 'USD', thresholdMinor: 1500 });
    expect(account.notices()).toEqual(['balance.low']);
    account.do({ type: 'setLowBalanceAlert', currency: 'USD', enabled: false });
    expect(account.notices()).toEqual([]);
    expect(account.state.alert).toEqual({ enabled: false, thresholdMinor: 1500, armed: false });
  });

  it('switching top-up off is never refused for an amount that a newer minimum has overtaken (R31)', () => {
    const account = story('prepaid-voip', { topUp: { ...TOP_UP, amountMinor: 1000 } });
    expect(account.do({ type: 'setTopUp', currency: 'USD', enabled: false })).toBeNull();
    expect(account.do({ type: 'setTopUp', currency: 'USD', enabled: true })).toBe('below_minimum');
  });

  it('a schedule forgets the single invoices that are settled, and then covers nothing (R45)', () => {
    const account = story('dues-schedule', {
      methods: [method('a', { autoCharge: false })],
      invoices: [invoice('i', 4000)],
    });
    expect(account.do({ type: 'setSchedule', methodId: 'a', when: '1st', invoices: ['i'] })).toBeNull();
    account.do({ type: 'credit', entry: 'refund', amountMinor: 4000 });
    expect(account.do({ type: 'setSchedule', methodId: 'a', when: '15th' })).toBe('billing_types_required');
  });

  it('a forecast takes a charge that is in flight as succeeding now (R81)', () => {
    const account = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('visa')] });
    const asked = step(account.state, inputOf(pay('visa', 1000), 'k'), NOW_MS, account.policy);
    expect(forecastOf(asked.state, account.policy, 0)).toMatchObject({
      charges: [{ atMs: NOW_MS, amountMinor: 1000 }],
      endBalanceMinor: 7000,
    });
  });

  it('an account without a past opens with nothing in its ledger', () => {
    const { state, policy } = story('prepaid-trunk');
    expect(state.ledger).toHaveLength(0);
    expect(
      createAccount(
        {
          ...state,
          alert: { enabled: true, thresholdMinor: 10 },
          balanceMinor: 5,
          methods: [],
          invoices: [],
          services: [],
        },
        policy,
      ).alert.armed,
    ).toBe(false);
  });
});
