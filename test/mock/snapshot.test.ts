import { describe, expect, it } from 'vitest';
import { createMock, type MockAdapter } from '../../src/mock/index.ts';
import { ALL_TIME, everything, mockWith, refusal, TRUNK } from './setup.ts';

/** Things happen that use every part of a backend's memory. */
async function goOn(mock: MockAdapter): Promise<string> {
  const { testControls } = mock;
  await testControls.debit({ type: 'usage', amountMinor: 9000 });
  await testControls.advanceBy('P3D');
  const token = await testControls.issueToken({ id: 'late', kind: 'card', exp: '2031-01', gateway: ['requires_action'] });
  const payment = { amountMinor: 900, currency: 'USD', method: { token } };
  const { charges } = await mock.pay(payment, { idempotencyKey: 'later' });
  await testControls.answerConfirmation({ chargeId: charges[0]?.id ?? '', answer: 'confirmed' });
  await testControls.setFaults({ failPercent: 50 });
  let failures = '';
  for (let count = 0; count < 20; count += 1) failures += await mock.getAccount({}).then(() => '.', () => 'x');
  await testControls.setFaults({});
  await testControls.advanceBy('P40D');
  return failures;
}

describe('snapshots', () => {
  it('go on exactly as what they were made of', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK, { seed: 5 });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined', 'unknown:ok', 'ok'] });
    await mock.testControls.debit({ type: 'usage', amountMinor: 6000 });
    await mock.pay({ amountMinor: 500, currency: 'USD', method: { id: 'visa' } }, { idempotencyKey: 'first' });
    const token = await mock.testControls.issueToken({ id: 'early', kind: 'card', exp: '2030-01' });
    await mock.testControls.setFaults({ failPercent: 50 });
    for (let count = 0; count < 3; count += 1) await mock.getAccount({}).catch(() => undefined);
    await mock.testControls.setFaults({});
    const saved = await everything(mock);
    const twin = await createMock({ snapshot: saved });
    expect(await everything(twin)).toBe(saved);
    expect(await twin.getAccount({})).toEqual(await mock.getAccount({}));
    expect(await twin.listHistory(ALL_TIME)).toEqual(await mock.listHistory(ALL_TIME));
    expect(await twin.getOutcome({ idempotencyKey: 'first' })).toEqual(await mock.getOutcome({ idempotencyKey: 'first' }));
    const added = await Promise.all([mock, twin].map((each) => each.addMethod({ method: { token } }, { idempotencyKey: 'a' })));
    expect(added[1]).toEqual(added[0]);
    expect(await goOn(twin)).toBe(await goOn(mock));
    expect(await everything(twin)).toBe(await everything(mock));
  });

  it('of a demonstration are restored as they were, into a mock in use', async () => {
    const mock = await createMock({ preset: 'prepaid-voip' });
    const saved = await everything(mock);
    await mock.testControls.advanceBy('P60D');
    expect(await everything(mock)).not.toBe(saved);
    await mock.testControls.restore(saved);
    expect(await everything(mock)).toBe(saved);
  });

  it('keep a running clock running', async () => {
    let realMs = 0;
    const realNowMs = (): number => realMs;
    const mock = await mockWith('prepaid-trunk', TRUNK, { realNowMs });
    await mock.testControls.setRunning(true);
    const twin = await createMock({ snapshot: await everything(mock), realNowMs });
    realMs += 5000;
    expect(await twin.testControls.getClock()).toMatchObject({ running: true, now: '2026-03-02T15:00:05Z' });
    for (const each of [mock, twin]) await each.testControls.setRunning(false);
  });

  it('that make no sense are malformed and change nothing', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const before = await everything(mock);
    const snapshot = JSON.parse(before) as { account: { balanceMinor: number; ledger: object[] }; events: object[] };
    const { account } = snapshot;
    const broken = [
      'no JSON',
      'null',
      '{}',
      JSON.stringify({ ...snapshot, format: 'other' }),
      JSON.stringify({ ...snapshot, surprise: 1 }),
      JSON.stringify({ ...snapshot, source: { extends: 'prepaid-trunk', surprise: 1 } }),
      JSON.stringify({ ...snapshot, account: { ...account, balanceMinor: account.balanceMinor + 1 } }),
      JSON.stringify({ ...snapshot, account: { ...account, balanceMinor: 0.5 } }),
      JSON.stringify({ ...snapshot, account: { ...account, currency: 'ZZZ' } }),
      JSON.stringify({ ...snapshot, account: { ...account, ledger: [...account.ledger, ...account.ledger] } }),
      JSON.stringify({ ...snapshot, events: [{ seq: 1e9, atMs: 0, body: { type: 'x' } }] }),
    ];
    for (const text of broken) {
      expect(await refusal(mock.testControls.restore(text)), text.slice(0, 60)).toBe('malformed');
      expect(await refusal(createMock({ snapshot: text })), text.slice(0, 60)).toBe('malformed');
    }
    expect(await refusal(mock.testControls.restore(7 as never))).toBe('malformed');
    expect(await everything(mock)).toBe(before);
  });
});
