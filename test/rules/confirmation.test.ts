import { describe, expect, it } from 'vitest';
import { findCharge, unconfirmedCharge } from '../../src/rules/index.ts';
import { debit, invoice, method, MINUTE_MS, pay, story } from './stories.ts';

describe('a payment that the payer must confirm (R10)', () => {
  const waiting = () => {
    const account = story('prepaid-trunk', {
      balanceMinor: 6000,
      methods: [method('visa'), method('paypal', { kind: 'paypal' })],
    });
    account.gatewayWill('requires_action');
    expect(account.do(pay('visa', 3000), 'k')).toBeNull();
    expect(account.charges()).toEqual(['visa 3000 requires_action']);
    return account;
  };

  it('holds everything, and goes on when it is confirmed', () => {
    const account = waiting();
    expect(account.do(pay('paypal', 1000))).toBe('charge_in_progress');
    expect(account.do({ type: 'confirmCharge', chargeId: 'ch-1' })).toBeNull();
    expect(account.charges()).toEqual(['visa 3000 succeeded']);
    expect(account.state.balanceMinor).toBe(9000);
    expect(account.do({ type: 'confirmCharge', chargeId: 'ch-1' })).toBeNull();
    expect(account.charges()).toEqual([]);
  });

  it('fails when the confirmation fails', () => {
    const account = waiting();
    account.gatewayWill('authentication_required');
    account.do({ type: 'confirmCharge', chargeId: 'ch-1' });
    expect(account.charges()).toEqual(['visa 3000 failed']);
    expect(findCharge(account.state, 'ch-1')?.reason).toBe('authentication_required');
  });

  it('fails when it has not come ten minutes later', () => {
    const account = waiting();
    account.advance(10 * MINUTE_MS - 1);
    expect(account.charges()).toEqual([]);
    account.advance(1);
    expect(account.charges()).toEqual(['visa 3000 failed']);
  });

  it('is not held longer for being asked about before the payer has answered', () => {
    const account = waiting();
    account.advance(5 * MINUTE_MS);
    account.gatewayWill('requires_action');
    account.do({ type: 'confirmCharge', chargeId: 'ch-1' });
    account.advance(5 * MINUTE_MS);
    expect(account.charges()).toEqual(['visa 3000 failed']);
  });

  it('may be unknown after it was confirmed, and is resolved once', () => {
    const account = waiting();
    account.gatewayWill('unknown', 'ok');
    account.do({ type: 'confirmCharge', chargeId: 'ch-1' });
    expect(account.state.open?.charge.status).toBe('processing');
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['visa 3000 succeeded']);
  });

  it('stays held while the gateway still does not know', () => {
    const account = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('visa')] });
    account.gatewayWill('unknown', 'unknown', 'declined');
    account.do(pay('visa', 3000));
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['visa 3000 processing']);
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['visa 3000 failed']);
  });

  it('an automatic charge has nobody to ask: it fails, and the next method pays', () => {
    const account = story('prepaid-trunk', {
      balanceMinor: 6000,
      methods: [method('visa'), method('paypal', { kind: 'paypal' })],
      topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 10_000, monthlyCapMinor: null },
    });
    account.gatewayWill('requires_action');
    account.do(debit(2000));
    expect(account.charges()).toEqual(['visa 10000 failed', 'paypal 10000 succeeded']);
  });
});

describe('an automatic charge that its payer was not there to confirm (R10, R50)', () => {
  const failing = (methods = [method('visa')]) => {
    const account = story('prepaid-trunk', {
      balanceMinor: 6000,
      methods,
      topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 10_000, monthlyCapMinor: null },
    });
    account.gatewayWill('authentication_required', 'declined');
    account.do(debit(2000));
    return account;
  };
  const seen = ({ state, policy }: ReturnType<typeof failing>) => unconfirmedCharge(state, policy)?.id;

  it('is told, also where another method then failed otherwise', () => {
    expect(seen(failing())).toBe('ch-1');
    expect(seen(failing([method('visa'), method('paypal', { kind: 'paypal' })]))).toBe('ch-1');
  });

  it('is told again after a retry that failed, and no more after one that succeeded', () => {
    const account = failing();
    account.gatewayWill('authentication_required', 'ok');
    account.do({ type: 'retryCharge', chargeId: 'ch-1' });
    expect(seen(account)).toBe('ch-1');
    account.do({ type: 'retryCharge', chargeId: 'ch-1' });
    expect(seen(account)).toBeUndefined();
  });

  it('is told no more once other money came in', () => {
    const account = failing();
    account.gatewayWill('ok');
    account.do(pay('visa', 3000));
    expect(seen(account)).toBeUndefined();
  });

  it('is nobody\'s to confirm where its method is gone or nothing is due any more', () => {
    const gone = failing();
    gone.do({ type: 'removeMethod', methodId: 'visa' });
    expect(seen(gone)).toBeUndefined();
    const bill = story('invoice-portal', { methods: [method('visa')] });
    bill.gatewayWill('authentication_required');
    bill.do({ type: 'issueInvoice', id: 'i', invoiceType: 'dues', amountMinor: 9000, due: '2026-03-31' });
    expect(seen(bill)).toBe('ch-1');
    bill.do({ type: 'credit', entry: 'refund', amountMinor: 9000 });
    expect(seen(bill)).toBeUndefined();
  });

  it('is no payment by hand: its payer was there', () => {
    const account = story('prepaid-trunk', { balanceMinor: 6000, methods: [method('visa')] });
    account.gatewayWill('authentication_required');
    account.do(pay('visa', 3000));
    expect(seen(account)).toBeUndefined();
  });
});

describe('use for auto pay, when the payment is only known later (R41)', () => {
  it('switches on after the success, behind what waited', () => {
    const account = story('invoice-portal', {
      methods: [method('visa', { autoCharge: false })],
      invoices: [invoice('i', 9000)],
    });
    account.gatewayWill('unknown');
    account.do(pay('visa', 4000, true));
    expect(account.state.methods[0]?.autoCharge).toBe(false);
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['visa 4000 processing', 'visa 4000 succeeded', 'visa 5000 succeeded']);
    expect(account.state.methods[0]?.autoCharge).toBe(true);
  });

  it('leaves a method off whose schedule was turned off meanwhile', () => {
    const schedule = { when: '1st' as const, types: ['dues'], invoices: [] };
    const account = story('dues-schedule', {
      methods: [method('visa', { autoCharge: false, schedule })],
      invoices: [invoice('i', 9000)],
    });
    account.gatewayWill('unknown');
    expect(account.do(pay('visa', 4000, true))).toBeNull();
    account.do({ type: 'setSchedule', methodId: 'visa', when: null });
    account.advance(10 * MINUTE_MS);
    expect(account.charges()).toEqual(['visa 4000 processing', 'visa 4000 succeeded']);
    expect(account.state.methods[0]?.autoCharge).toBe(false);
  });
});
