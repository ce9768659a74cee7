import { describe, expect, it } from 'vitest';
import { key, mockWith, refusal, TRUNK } from './setup.ts';

const PAYMENT = { amountMinor: 2000, currency: 'USD', method: { id: 'visa' } };

describe('faults', () => {
  it('offline: every call fails and nothing is done', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setFaults({ offline: true });
    expect(await refusal(mock.getAccount({}))).toBe('network');
    expect(await refusal(mock.pay(PAYMENT, key()))).toBe('network');
    await mock.testControls.setFaults({});
    expect((await mock.getAccount({})).balanceMinor).toBe(10_000);
  });

  it('some calls fail before they do anything, the same ones for the same seed', async () => {
    const failures = async (seed: number): Promise<string> => {
      const mock = await mockWith('prepaid-trunk', TRUNK, { seed });
      await mock.testControls.setFaults({ failPercent: 40 });
      let pattern = '';
      for (let count = 0; count < 60; count += 1) {
        pattern += await mock.getAccount({}).then(() => '.', () => 'x');
      }
      return pattern;
    };
    const first = await failures(7);
    expect(first.split('x').length - 1).toBeGreaterThan(10);
    expect(first.split('.').length - 1).toBeGreaterThan(20);
    expect(await failures(7)).toBe(first);
    expect(await failures(8)).not.toBe(first);
  });

  it('lost answers: commands are carried out, reads are not lost', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setFaults({ losePercent: 100 });
    expect(await refusal(mock.pay(PAYMENT, key()))).toBe('unknown_outcome');
    expect((await mock.getAccount({})).balanceMinor).toBe(12_000);
  });

  it('read-only: sees everything, changes nothing, is told why', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setFaults({ readOnly: true });
    expect((await mock.getAccount({})).viewer).toEqual({ canChange: false, reason: expect.stringContaining('not change') });
    expect(await refusal(mock.pay(PAYMENT, key()))).toBe('forbidden');
    expect(await refusal(mock.renameMethod({ methodId: 'visa', nickname: 'x' }))).toBe('forbidden');
    const command = { operation: 'pay' as const, input: PAYMENT };
    expect((await mock.preview({ command })).charges).toHaveLength(1);
    await mock.testControls.debit({ type: 'fax', amountMinor: 10 });
    await mock.testControls.setFaults({});
    expect(await mock.getAccount({})).toMatchObject({ viewer: { canChange: true }, balanceMinor: 9990 });
  });

  it('a slow payment service: a payment is under way meanwhile, and can be given up before it is made', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setFaults({ gatewayLatencyMs: 30 });
    const stateOf = async ({ idempotencyKey }: ReturnType<typeof key>) =>
      (await mock.getOutcome({ idempotencyKey })).state;
    const [paid, given] = [key(), key()];
    const payment = mock.pay(PAYMENT, paid);
    expect([await stateOf(paid), await stateOf(given)]).toEqual(['pending', 'unknown']);
    await payment;
    expect(await stateOf(paid)).toBe('done');
    const controller = new AbortController();
    const other = mock.pay(PAYMENT, { ...given, signal: controller.signal });
    expect(await stateOf(given)).toBe('pending');
    controller.abort();
    expect(await refusal(other)).toBe('aborted');
    expect(await stateOf(given)).toBe('unknown');
    expect(await refusal(mock.pay({ ...PAYMENT, amountMinor: 0 }, given))).toBe('invalid_amount');
    expect(await stateOf(given)).toBe('unknown');
  });

  it('latency: each answer is late, and a caller may give up meanwhile', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setFaults({ latencyMs: 30 });
    const started = performance.now();
    await mock.getAccount({});
    expect(performance.now() - started).toBeGreaterThanOrEqual(28);
    const controller = new AbortController();
    const payment = mock.pay(PAYMENT, { ...key(), signal: controller.signal });
    controller.abort();
    expect(await refusal(payment)).toBe('aborted');
    expect(await refusal(mock.getAccount({}, { signal: AbortSignal.abort() }))).toBe('aborted');
    expect((await mock.getAccount({})).balanceMinor).toBe(10_000);
  });

  it('are told back, and gone when another account is loaded', async () => {
    const { testControls } = await mockWith('prepaid-trunk', TRUNK);
    const faults = { latencyMs: 1, failPercent: 2, losePercent: 3, offline: false, readOnly: true };
    await testControls.setFaults(faults);
    expect(await testControls.getFaults()).toEqual(faults);
    await testControls.loadDemonstration('prepaid-trunk');
    expect(await testControls.getFaults()).toEqual({});
  });
});
