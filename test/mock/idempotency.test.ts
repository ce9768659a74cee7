import { describe, expect, it } from 'vitest';
import type { MockAdapter } from '../../src/mock/index.ts';
import { key, mockWith, refusal, TRUNK } from './setup.ts';

const PAYMENT = { amountMinor: 2000, currency: 'USD', method: { id: 'visa' } };

async function chargeCount(mock: MockAdapter): Promise<number> {
  const { events } = await mock.listActivity({ limit: 1000 });
  return events.filter(({ event }) => event.type === 'charge.attempted').length;
}

describe('idempotency', () => {
  it('the same key gives the first result again and charges once', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const options = key();
    const first = await mock.pay(PAYMENT, options);
    await mock.testControls.debit({ type: 'usage', amountMinor: 100 });
    const again = await Promise.all(Array.from({ length: 50 }, () => mock.pay(PAYMENT, options)));
    for (const result of again) expect(result).toEqual(first);
    expect(await chargeCount(mock)).toBe(1);
  });

  it('a failed charge is a first result, too', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined', 'ok'] });
    const options = key();
    expect((await mock.pay(PAYMENT, options)).charges).toMatchObject([{ status: 'failed' }]);
    expect((await mock.pay(PAYMENT, options)).charges).toMatchObject([{ status: 'failed' }]);
    expect(await chargeCount(mock)).toBe(1);
    expect(await mock.testControls.getGateway({ methodId: 'visa' })).toEqual(['ok']);
  });

  it('the same key with something else is a conflict', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const options = key();
    await mock.pay(PAYMENT, options);
    expect(await refusal(mock.pay({ ...PAYMENT, amountMinor: 2001 }, options))).toBe('idempotency_conflict');
    expect(await refusal(mock.setTopUp({ currency: 'USD', enabled: false }, options))).toBe('idempotency_conflict');
  });

  it('keys in another order are the same command', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const options = key();
    await mock.pay({ amountMinor: 2000, currency: 'USD', method: { id: 'visa' } }, options);
    await mock.pay({ method: { id: 'visa' }, currency: 'USD', amountMinor: 2000 }, options);
    expect(await chargeCount(mock)).toBe(1);
  });

  it('a refused command uses up no key', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const options = key();
    expect(await refusal(mock.pay({ ...PAYMENT, amountMinor: 0 }, options))).toBe('invalid_amount');
    expect((await mock.getOutcome({ idempotencyKey: options.idempotencyKey })).state).toBe('unknown');
    expect((await mock.pay(PAYMENT, options)).charges).toMatchObject([{ status: 'succeeded' }]);
  });

  it('a repeated new method neither adds a second one nor gives its fortunes back', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const token = await mock.testControls.issueToken({ id: 'new', kind: 'card', exp: '2030-01', gateway: ['declined', 'ok'] });
    const options = key();
    const input = { amountMinor: 2000, currency: 'USD', method: { token } };
    const first = await mock.pay(input, options);
    expect(first.charges).toMatchObject([{ status: 'failed', methodId: 'new' }]);
    expect(await mock.pay(input, options)).toEqual(first);
    expect((await mock.listMethods({})).methods).toHaveLength(4);
    expect(await mock.testControls.getGateway({ methodId: 'new' })).toEqual(['ok']);
  });

  it('a repeated edit does not give its fortunes back', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const token = await mock.testControls.issueToken({ kind: 'card', exp: '2031-01', gateway: ['declined', 'ok'] });
    const options = key();
    await mock.updateMethod({ methodId: 'visa', token }, options);
    expect((await mock.pay(PAYMENT, key())).charges).toMatchObject([{ status: 'failed' }]);
    await mock.updateMethod({ methodId: 'visa', token }, options);
    expect(await mock.testControls.getGateway({ methodId: 'visa' })).toEqual(['ok']);
  });

  it('a repetition is answered although the account has moved on from its version', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const { version } = await mock.getAccount({});
    const options = { ...key(), ifVersion: version };
    const first = await mock.pay(PAYMENT, options);
    expect(await mock.pay(PAYMENT, options)).toEqual(first);
  });

  it('a lost answer is known by its key', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setFaults({ losePercent: 100 });
    const options = key();
    expect(await refusal(mock.pay(PAYMENT, options))).toBe('unknown_outcome');
    await mock.testControls.setFaults({});
    const outcome = await mock.getOutcome(options);
    expect(outcome).toMatchObject({ state: 'done', operation: 'pay', result: { charges: [{ status: 'succeeded' }] } });
    expect(outcome.result).toEqual(await mock.pay(PAYMENT, options));
    expect(await chargeCount(mock)).toBe(1);
  });
});
