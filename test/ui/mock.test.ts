import { describe, expect, it } from 'vitest';
import { createMock } from '../../src/mock/index.ts';
import { AccountStore } from '../../src/ui/store/account-store.ts';
import { FakeEnvironment, settled } from './world.ts';

const NOW = '2026-11-24T15:00:00Z';

async function world() {
  const adapter = await createMock({ preset: 'prepaid-trunk' });
  await adapter.testControls.load('prepaid-trunk', {
    now: NOW,
    balanceMinor: 10_000,
    methods: [{ id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true }],
  });
  const environment = new FakeEnvironment();
  return { adapter, environment, store: new AccountStore(adapter, environment) };
}

const PAYMENT = { amountMinor: 5000, currency: 'USD', method: { id: 'visa' } };

describe('the store on the backend in memory', () => {
  it('pays once when the answer is lost, and finds out that it did', async () => {
    const { adapter, environment, store } = await world();
    store.watch(store.shared('account'), () => {});
    await settled();
    await adapter.testControls.setFaults({ losePercent: 100 });
    const intent = await store.run(store.intent('pay', PAYMENT));
    expect(intent.status).toBe('unknown');
    await environment.pass(5000);
    expect([intent.status, intent.result?.charges[0]?.status]).toEqual(['succeeded', 'succeeded']);
    expect(store.account?.balanceMinor).toBe(15_000);
  });

  it('finds out that a command never arrived, and sends it with its key when asked to', async () => {
    const { adapter, environment, store } = await world();
    store.watch(store.shared('account'), () => {});
    await settled();
    await adapter.testControls.setFaults({ offline: true });
    const intent = await store.run(store.intent('pay', PAYMENT));
    await environment.pass(10_000);
    expect(intent.status).toBe('unknown');
    await adapter.testControls.setFaults({});
    await environment.pass(120_000);
    expect([intent.status, store.account?.balanceMinor]).toEqual(['failed', 10_000]);
    await store.run(intent);
    await settled();
    expect([intent.status, store.account?.balanceMinor]).toEqual(['succeeded', 15_000]);
  });

  it('lets who may only look press nothing', async () => {
    const { adapter, store } = await world();
    await adapter.testControls.setFaults({ readOnly: true });
    const intent = await store.run(store.intent('pay', PAYMENT));
    expect([intent.error?.code, store.viewer.canChange]).toEqual(['forbidden', false]);
  });

  it('sees what the clock brings', async () => {
    const { adapter, store } = await world();
    store.watch(store.shared('account'), () => {});
    await settled();
    await adapter.testControls.debit({ type: 'usage', amountMinor: 4000 });
    await adapter.testControls.advanceBy('P1D');
    await settled();
    expect(store.account).toMatchObject({ balanceMinor: 6000, now: '2026-11-25T15:00:00Z' });
    expect(new Date(store.nowMs).toISOString()).toBe('2026-11-25T15:00:00.000Z');
  });
});
