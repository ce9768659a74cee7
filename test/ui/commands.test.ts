import { describe, expect, it } from 'vitest';
import { BillingError, type CommandResult } from '../../src/contract/index.ts';
import { AccountStore } from '../../src/ui/store/account-store.ts';
import type { Intent } from '../../src/ui/store/intent.ts';
import { account, charge, commandResult, deferred, fakeAdapter, FakeEnvironment, settled } from './world.ts';

const FIFTY = { amountMinor: 5000, currency: 'USD', method: { id: 'm-1' } };
const TEN = { ...FIFTY, amountMinor: 1000 };
const UNSETTLED = 'billet:unsettled';

function world(answers: Parameters<typeof fakeAdapter>[0] = {}, options: Parameters<typeof fakeAdapter>[1] = {}) {
  const adapter = fakeAdapter({ pay: () => commandResult({ charges: [charge()] }), ...answers }, options);
  const environment = new FakeEnvironment();
  return { adapter, environment, store: new AccountStore(adapter, environment) };
}

function nothingYet() {
  return { state: 'unknown', operation: null, result: null };
}

describe('an intent', () => {
  it('has its key from the start and sends it', async () => {
    const { adapter, store } = world();
    const intent = store.intent('pay', FIFTY);
    expect(intent).toMatchObject({ key: 'key-1', status: 'ready', movesMoney: true });
    await store.run(intent);
    expect(intent.status).toBe('succeeded');
    expect(intent.result?.charges[0]?.amountMinor).toBe(5000);
    expect(adapter.calls.filter(({ operation }) => operation === 'pay')).toEqual([
      { operation: 'pay', input: FIFTY, key: 'key-1' },
    ]);
  });

  it('is sent once, however often it is run', async () => {
    const { adapter, store } = world();
    const intent = store.intent('pay', FIFTY);
    const clicks = Array.from({ length: 50 }, () => store.run(intent));
    const ends = await Promise.all(clicks);
    await store.run(intent);
    expect(adapter.count('pay')).toBe(1);
    expect(new Set(ends)).toEqual(new Set([intent]));
  });

  it('joins one with the same meaning that is under way', async () => {
    const { adapter, store } = world();
    const first = store.intent('setAutoCharge', { methodId: 'm-1', enabled: true });
    adapter.answer('setAutoCharge', () => commandResult());
    const ends = await Promise.all([
      store.run(first),
      store.run(store.intent('setAutoCharge', { methodId: 'm-1', enabled: true })),
    ]);
    expect(adapter.count('setAutoCharge')).toBe(1);
    expect(ends).toEqual([first, first]);
  });

  it('is not sent while another change of the same thing is under way', async () => {
    const { adapter, store } = world({ setAutoCharge: () => commandResult() });
    const [on, off, other] = await Promise.all([
      store.run(store.intent('setAutoCharge', { methodId: 'm-1', enabled: true })),
      store.run(store.intent('setAutoCharge', { methodId: 'm-1', enabled: false })),
      store.run(store.intent('setAutoCharge', { methodId: 'm-2', enabled: true })),
    ]);
    expect([on.status, off.status, other.status]).toEqual(['succeeded', 'failed', 'succeeded']);
    expect(off.error?.code).toBe('aborted');
    expect(adapter.count('setAutoCharge')).toBe(2);
  });

  it('pays by hand one at a time', async () => {
    const answer = deferred<CommandResult>();
    const { adapter, store } = world({ pay: () => answer.promise, retryCharge: () => commandResult() });
    const paying = store.run(store.intent('pay', FIFTY));
    await settled();
    const other = await store.run(store.intent('pay', TEN));
    const retry = await store.run(store.intent('retryCharge', { chargeId: 'ch-0' }));
    expect([other.error?.code, retry.error?.code]).toEqual(['aborted', 'charge_in_progress']);
    answer.resolve(commandResult());
    await paying;
    expect(adapter.count('pay') + adapter.count('retryCharge')).toBe(1);
  });

  it('that was refused changed nothing and may be sent again with its key', async () => {
    const { adapter, store } = world({ pay: () => Promise.reject(new BillingError('below_minimum')) });
    const intent = store.intent('pay', FIFTY);
    await store.run(intent);
    expect(intent).toMatchObject({ status: 'failed' });
    expect(intent.error?.code).toBe('below_minimum');
    adapter.answer('pay', () => commandResult());
    await store.run(intent);
    expect(intent.status).toBe('succeeded');
    expect(adapter.calls.filter(({ operation }) => operation === 'pay').map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  it('lives on in the store when nobody holds it', async () => {
    const answer = deferred<CommandResult>();
    const { store } = world({ pay: () => answer.promise });
    void store.run(store.intent('pay', FIFTY));
    await settled();
    expect(store.latest('pay')?.status).toBe('running');
    answer.resolve(commandResult({ charges: [charge()] }));
    await settled();
    const latest = store.latest('pay') as unknown as Intent;
    expect(latest.status).toBe('succeeded');
    store.forget(latest);
    expect(store.latest('pay')).toBeUndefined();
  });

  it('makes everything that is watched fresh', async () => {
    const { adapter, store } = world();
    store.watch(store.shared('account'), () => {});
    store.watch(store.shared('methods'), () => {});
    await settled();
    await store.run(store.intent('pay', FIFTY));
    await settled();
    expect([adapter.count('getAccount'), adapter.count('listMethods')]).toEqual([2, 2]);
  });

  it('leaves what nobody watches to be asked for by who watches next', async () => {
    const { adapter, store } = world();
    store.watch(store.shared('account'), () => {})();
    await settled();
    await store.run(store.intent('pay', FIFTY));
    store.watch(store.shared('account'), () => {});
    await settled();
    expect(adapter.count('getAccount')).toBe(2);
  });

  it('is not sent for a viewer who may only look', async () => {
    const viewer = { canChange: false, reason: 'Only the owner may pay.' };
    const { adapter, store } = world({ getAccount: () => account({ viewer }) });
    const intent = await store.run(store.intent('pay', FIFTY));
    expect(intent.error?.code).toBe('forbidden');
    expect(adapter.count('pay')).toBe(0);
    expect(store.viewer).toEqual(viewer);
  });

  it('is certainly not sent where the backend has no such command', async () => {
    const { adapter, store } = world();
    Object.assign(adapter, { pay: undefined });
    const intent = await store.run(store.intent('pay', FIFTY));
    expect([intent.status, intent.error?.code, store.unknown]).toEqual(['failed', 'not_supported', []]);
  });

  it('is not sent while it is not known whose account it is', async () => {
    const { adapter, store } = world({ getAccount: () => Promise.reject(new BillingError('network')) });
    const intent = await store.run(store.intent('pay', FIFTY));
    expect(intent).toMatchObject({ status: 'failed' });
    expect(adapter.count('pay')).toBe(0);
  });
});

describe('what a host wants to know first', () => {
  it('holds everything, and nothing is sent when it says no', async () => {
    const { adapter, store } = world();
    const answer = deferred<boolean>();
    const intent = store.intent('pay', FIFTY);
    const first = store.run(intent, { before: () => answer.promise });
    const second = store.run(intent, { before: () => true });
    await settled();
    expect([intent.status, adapter.count('pay')]).toEqual(['running', 0]);
    answer.resolve(false);
    await Promise.all([first, second]);
    expect([intent.status, adapter.count('pay')]).toEqual(['ready', 0]);
    await store.run(intent, { before: () => true });
    expect([intent.status, adapter.count('pay')]).toEqual(['succeeded', 1]);
  });

  it('is a no when it breaks', async () => {
    const { adapter, store } = world();
    const before = () => Promise.reject(new Error('host'));
    const intent = await store.run(store.intent('pay', FIFTY), { before });
    expect([intent.status, intent.error?.code, adapter.count('pay')]).toEqual(['failed', 'aborted', 0]);
  });
});

describe('an answer that was lost', () => {
  const lost = () => Promise.reject(new BillingError('unknown_outcome'));

  it('is asked for by its key until it is known, and nothing is sent again', async () => {
    const { adapter, environment, store } = world({
      pay: lost,
      getOutcome: () => Promise.reject(new BillingError('network')),
    });
    const intent = await store.run(store.intent('pay', FIFTY));
    expect([intent.status, store.unknown]).toEqual(['unknown', [intent]]);
    await environment.pass(20_000);
    expect(intent.status).toBe('unknown');
    const done = { state: 'done', operation: 'pay', result: commandResult({ charges: [charge()] }) };
    adapter.answer('getOutcome', () => done);
    await environment.pass(60_000);
    expect([intent.status, store.unknown, adapter.count('pay')]).toEqual(['succeeded', [], 1]);
    expect(intent.result?.charges).toHaveLength(1);
    expect(adapter.calls.filter(({ operation }) => operation === 'getOutcome')[0]?.input).toEqual({
      idempotencyKey: 'key-1',
    });
  });

  it.each(['network', 'unknown_outcome', 'unavailable', 'invalid_response', 'aborted'] as const)(
    'is what a command that fails with %s leaves behind',
    async (code) => {
      const { store } = world({ pay: () => Promise.reject(new BillingError(code)), getOutcome: nothingYet });
      expect((await store.run(store.intent('pay', FIFTY))).status).toBe('unknown');
    },
  );

  it.each(['malformed', 'unauthenticated', 'forbidden', 'version_conflict', 'rate_limited', 'nothing_due'] as const)(
    'is not what %s leaves behind',
    async (code) => {
      const { store } = world({ pay: () => Promise.reject(new BillingError(code)), getOutcome: nothingYet });
      const intent = await store.run(store.intent('pay', FIFTY));
      expect([intent.status, intent.error?.code]).toEqual(['failed', code]);
    },
  );

  it('is one that makes no sense, too', async () => {
    const { store } = world({ pay: () => ({ ok: true }), getOutcome: nothingYet });
    expect((await store.run(store.intent('pay', FIFTY))).status).toBe('unknown');
  });

  it('holds every other command that moves money, and no other', async () => {
    const { adapter, environment, store } = world({
      pay: lost,
      getOutcome: nothingYet,
      setTopUp: () => commandResult(),
      renameMethod: () => commandResult(),
    });
    await store.run(store.intent('pay', FIFTY));
    const topUp = () => store.run(store.intent('setTopUp', { currency: 'USD', enabled: true }));
    const again = await store.run(store.intent('pay', TEN));
    expect([again.error?.code, (await topUp()).error?.code]).toEqual(['aborted', 'charge_in_progress']);
    const rename = await store.run(store.intent('renameMethod', { methodId: 'm-1', nickname: null }));
    expect(rename.status).toBe('succeeded');
    await environment.pass(5000);
    expect((await topUp()).status).toBe('succeeded');
    expect(adapter.count('pay')).toBe(1);
  });

  it('is nothing once the backend has often said that it never came, and may then be sent again with its key', async () => {
    const { adapter, environment, store } = world({ pay: lost, getOutcome: nothingYet });
    const intent = await store.run(store.intent('pay', FIFTY));
    await environment.pass(1600);
    expect([intent.status, adapter.count('getOutcome')]).toEqual(['unknown', 2]);
    await environment.pass(2000);
    expect([intent.status, intent.error?.code]).toEqual(['failed', 'network']);
    adapter.answer('pay', () => commandResult());
    await store.run(intent);
    const keys = adapter.calls.filter(({ operation }) => operation === 'pay').map(({ key }) => key);
    expect([intent.status, keys]).toEqual(['succeeded', ['key-1', 'key-1']]);
  });

  it('is not nothing while the backend says that it is under way', async () => {
    const { adapter, environment, store } = world({
      pay: lost,
      getOutcome: () => ({ state: 'pending', operation: null, result: null }),
    });
    const intent = await store.run(store.intent('pay', FIFTY));
    await environment.pass(30_000);
    expect([intent.status, adapter.count('getOutcome') > 3]).toEqual(['unknown', true]);
    adapter.answer('getOutcome', () => ({ state: 'done', operation: 'pay', result: commandResult() }));
    await environment.pass(60_000);
    expect([intent.status, adapter.count('pay')]).toEqual(['succeeded', 1]);
  });

  it('is asked for at once when the device is online again', async () => {
    const { adapter, environment, store } = world({
      pay: lost,
      getOutcome: () => Promise.reject(new BillingError('network')),
    });
    const intent = await store.run(store.intent('pay', FIFTY));
    await environment.pass(40_000);
    adapter.answer('getOutcome', () => ({ state: 'done', operation: 'pay', result: commandResult() }));
    environment.wake();
    await settled();
    expect(intent.status).toBe('succeeded');
  });

  it('stays unknown where it cannot be asked for, until somebody has checked', async () => {
    const { adapter, store } = world({ pay: lost, setTopUp: () => commandResult() }, { capabilities: [] });
    const intent = await store.run(store.intent('pay', FIFTY));
    await settled();
    expect([intent.status, adapter.count('getOutcome')]).toEqual(['unknown', 0]);
    const held = await store.run(store.intent('setTopUp', { currency: 'USD' }));
    expect(held.error?.code).toBe('charge_in_progress');
    store.release(intent as unknown as Intent);
    const free = await store.run(store.intent('setTopUp', { currency: 'USD' }));
    expect([intent.status, free.status]).toEqual(['failed', 'succeeded']);
  });

  it('of a setting that moves no money is an error where it cannot be asked for', async () => {
    const { store } = world({ renameMethod: lost }, { capabilities: [] });
    const intent = await store.run(store.intent('renameMethod', { methodId: 'm-1', nickname: 'x' }));
    expect([intent.status, intent.error?.code]).toEqual(['failed', 'unknown_outcome']);
  });
});

describe('a reload while money moves', () => {
  function reloaded(before: FakeEnvironment, answers: Parameters<typeof fakeAdapter>[0]) {
    const environment = new FakeEnvironment(undefined, 'later');
    for (const [name, text] of before.storage) environment.storage.set(name, text);
    const adapter = fakeAdapter({ pay: () => commandResult(), getOutcome: nothingYet, ...answers });
    return { adapter, environment, store: new AccountStore(adapter, environment) };
  }

  it('keeps the key and the name of the command, and nothing of what it was about', async () => {
    const { environment, store } = world({ pay: () => new Promise(() => {}) });
    void store.run(store.intent('pay', { ...FIFTY, method: { token: 'tok_secret' } }));
    await settled();
    const kept = environment.storage.get(UNSETTLED) ?? '';
    expect(JSON.parse(kept)).toEqual([
      { operation: 'pay', key: 'key-1', account: 'acct-1', atMs: Date.parse('2026-11-24T15:00:00Z') },
    ]);
  });

  it('asks what became of it instead of paying a second time', async () => {
    const first = world({ pay: () => new Promise(() => {}) });
    void first.store.run(first.store.intent('pay', FIFTY));
    await settled();
    const { adapter, environment, store } = reloaded(first.environment, {});
    const second = await store.run(store.intent('pay', FIFTY));
    expect([second.error?.code, adapter.count('pay')]).toEqual(['charge_in_progress', 0]);
    expect(store.latest('pay')).toMatchObject({ key: 'key-1', status: 'unknown', input: undefined });
    adapter.answer('getOutcome', () => ({ state: 'done', operation: 'pay', result: commandResult() }));
    await environment.pass(1000);
    expect(store.latest('pay')?.status).toBe('succeeded');
    expect(environment.storage.has(UNSETTLED)).toBe(false);
  });

  it('is of no concern to another account', async () => {
    const first = world({ pay: () => new Promise(() => {}) });
    void first.store.run(first.store.intent('pay', FIFTY));
    await settled();
    const { store } = reloaded(first.environment, { getAccount: () => account({ id: 'acct-2' }) });
    expect((await store.run(store.intent('pay', FIFTY))).status).toBe('succeeded');
  });

  it('forgets what ended', async () => {
    const { environment, store } = world();
    await store.run(store.intent('pay', FIFTY));
    expect(environment.storage.has(UNSETTLED)).toBe(false);
  });

  it.each(['not json', '{}', '[{"operation":"evil"}]', '[null, 3]'])('is not confused by %s', async (text) => {
    const { environment, store } = world();
    environment.storage.set(UNSETTLED, text);
    expect((await store.run(store.intent('pay', FIFTY))).status).toBe('succeeded');
  });
});

describe('another account', () => {
  it('is not done what was decided for the one before, however late it is run', async () => {
    const { adapter, store } = world();
    store.watch(store.shared('account'), () => {});
    await settled();
    const intent = store.intent('pay', FIFTY);
    const held = deferred<boolean>();
    const other = store.intent('setTopUp', { currency: 'USD' });
    const running = store.run(other, { before: () => held.promise });
    await settled();
    adapter.answer('getAccount', () => account({ id: 'acct-2' }));
    adapter.emit();
    await settled();
    held.resolve(true);
    await Promise.all([running, store.run(intent)]);
    expect([intent.status, intent.error?.code, other.status, other.error?.code]).toEqual([
      'failed',
      'aborted',
      'failed',
      'aborted',
    ]);
    expect(adapter.count('pay') + adapter.count('setTopUp')).toBe(0);
  });

  it('of another backend is not done it either', async () => {
    const [first, second] = [world(), world()];
    const intent = await second.store.run(first.store.intent('pay', FIFTY));
    expect([intent.status, second.adapter.count('pay')]).toEqual(['failed', 0]);
  });

  it('has nothing to do with what was decided about the one before', async () => {
    const { adapter, store } = world({ pay: () => new Promise(() => {}) });
    store.watch(store.shared('account'), () => {});
    await settled();
    void store.run(store.intent('pay', FIFTY));
    await settled();
    adapter.answer('getAccount', () => account({ id: 'acct-2' }));
    adapter.emit();
    await settled();
    expect([store.latest('pay'), store.unknown]).toEqual([undefined, []]);
  });
});
