import { describe, expect, it } from 'vitest';
import { BillingError, type Account } from '../../src/contract/index.ts';
import { AccountStore, storeOf } from '../../src/ui/store/account-store.ts';
import { account, charge, commandResult, deferred, fakeAdapter, FakeEnvironment, FakeTabs, settled } from './world.ts';

function world(answers: Parameters<typeof fakeAdapter>[0] = {}, options: Parameters<typeof fakeAdapter>[1] = {}) {
  const adapter = fakeAdapter(answers, options);
  const environment = new FakeEnvironment();
  return { adapter, environment, store: new AccountStore(adapter, environment) };
}

const nothing = () => {};

describe('what widgets share', () => {
  it('is asked for once, however many watch it', async () => {
    const { adapter, store } = world();
    const heard: number[] = [];
    for (let widget = 0; widget < 20; widget += 1) {
      store.watch(store.shared('account'), () => heard.push(widget));
      store.watch(store.shared('methods'), nothing);
    }
    await settled();
    expect([adapter.count('getAccount'), adapter.count('listMethods')]).toEqual([1, 1]);
    expect(store.shared('account').state).toMatchObject({ status: 'ready', stale: false, refreshing: false });
    expect(new Set(heard).size).toBe(20);
  });

  it('is not asked for while nobody watches', async () => {
    const { adapter, store } = world();
    store.shared('account');
    await settled();
    expect(adapter.calls).toEqual([]);
    expect(store.shared('account').state.status).toBe('idle');
  });

  it('is loading, then an error, then there', async () => {
    const first = deferred<Account>();
    const { adapter, environment, store } = world({ getAccount: () => first.promise });
    const resource = store.shared('account');
    store.watch(resource, nothing);
    expect(resource.state).toMatchObject({ status: 'loading', refreshing: true });
    first.reject(new BillingError('network'));
    await settled();
    expect(resource.state).toMatchObject({ status: 'error', data: undefined, refreshing: false });
    expect(resource.state.error?.code).toBe('network');
    adapter.answer('getAccount', () => account());
    await environment.pass(2000);
    expect(resource.state).toMatchObject({ status: 'ready', error: undefined });
  });

  it('keeps its last good answer while a refresh runs, and when it fails', async () => {
    const { adapter, store } = world();
    const resource = store.shared('account');
    store.watch(resource, nothing);
    await settled();
    const next = deferred<Account>();
    adapter.answer('getAccount', () => next.promise);
    store.refresh();
    await settled();
    expect(resource.state).toMatchObject({ status: 'ready', refreshing: true, stale: false });
    next.reject(new BillingError('unavailable'));
    await settled();
    expect(resource.state).toMatchObject({ status: 'ready', refreshing: false, stale: true });
    expect(resource.state.data?.balanceMinor).toBe(4218);
  });

  it('is asked for again after an answer that may be from before the change', async () => {
    const slow = deferred<Account>();
    const { adapter, store } = world({ getAccount: () => slow.promise });
    store.watch(store.shared('account'), nothing);
    adapter.emit();
    adapter.emit();
    await settled();
    adapter.answer('getAccount', () => account({ version: 2 }));
    slow.resolve(account());
    await settled();
    expect(adapter.count('getAccount')).toBe(2);
    expect(store.account?.version).toBe(2);
  });

  it('is an error with a code when an answer makes no sense', async () => {
    const { store } = world({ getAccount: () => ({ ...account(), balanceMinor: 12.5 }) });
    store.watch(store.shared('account'), nothing);
    await settled();
    expect(store.shared('account').state.error?.code).toBe('invalid_response');
  });

  it('is an error with a code when an adapter breaks its word', async () => {
    const { store } = world({
      getAccount: () => {
        throw new TypeError('x is undefined');
      },
    });
    store.watch(store.shared('account'), nothing);
    await settled();
    expect(store.shared('account').state.error).toMatchObject({ code: 'unavailable', operation: 'getAccount' });
  });

  it('is one store for one adapter', () => {
    const [a, b] = [fakeAdapter(), fakeAdapter()];
    expect(storeOf(a)).toBe(storeOf(a));
    expect(storeOf(a)).not.toBe(storeOf(b));
  });
});

describe('reads with an input', () => {
  const page = { version: 1, currency: 'USD', rows: [], nextCursor: null, total: 0 };
  const summary = { inMinor: 0, outMinor: 0, netMinor: 0, hiddenTypes: [] };

  it('are shared by what is asked, not by the order of its keys', async () => {
    const { adapter, store } = world({ listHistory: () => ({ ...page, summary }) });
    const a = store.resource('listHistory', { from: '2026-11-01', to: '2026-11-30' });
    const b = store.resource('listHistory', { to: '2026-11-30', from: '2026-11-01' });
    store.watch(a, nothing);
    store.watch(b, nothing);
    await settled();
    expect(a).toBe(b);
    expect(adapter.count('listHistory')).toBe(1);
  });

  it('are forgotten when there are many and nobody watches', async () => {
    const { adapter, store } = world({ listHistory: () => ({ ...page, summary }) });
    const ask = (day: number) =>
      store.resource('listHistory', { from: '2026-11-01', to: `2026-${String(day % 12 + 1).padStart(2, '0')}-${String(day % 28 + 1).padStart(2, '0')}` });
    const first = ask(0);
    for (let day = 1; day < 80; day += 1) store.watch(ask(day), nothing)();
    expect(ask(0)).not.toBe(first);
    expect(adapter.count('listHistory')).toBeGreaterThan(0);
  });

  it('asked once reject with a code', async () => {
    const { store } = world({ listHistory: () => 'page' });
    await expect(store.read('listHistory', { from: '2026-11-01', to: '2026-11-02' })).rejects.toMatchObject({
      code: 'invalid_response',
    });
  });
});

describe('another account behind the same adapter', () => {
  it('never shows what belongs to the one before', async () => {
    const methods = (id: string) => ({
      version: 1,
      methods: [
        {
          id,
          kind: 'card',
          autoCharge: false,
          primary: true,
          status: 'active',
          suspendedUntil: null,
          suspendedBy: null,
          schedule: null,
        },
      ],
    });
    const { adapter, store } = world({ listMethods: () => methods('of-1') });
    const seen: (string | undefined)[] = [];
    store.watch(store.shared('account'), nothing);
    store.watch(store.shared('methods'), () => {
      seen.push(`${store.account?.id} ${store.shared('methods').state.data?.methods[0]?.id}`);
    });
    await settled();
    const later = deferred<Account>();
    adapter.answer('getAccount', () => later.promise);
    adapter.answer('listMethods', () => methods('of-2'));
    adapter.emit();
    await settled();
    expect(store.shared('methods').state.data?.methods[0]?.id).toBe('of-1');
    later.resolve(account({ id: 'acct-2' }));
    await settled();
    expect(store.shared('methods').state.data?.methods[0]?.id).toBe('of-2');
    expect(seen).not.toContain('acct-1 of-2');
    expect(seen).not.toContain('acct-2 of-1');
  });

  it('shows no answer whose account could not be told', async () => {
    const { adapter, store } = world();
    store.watch(store.shared('methods'), nothing);
    await settled();
    adapter.answer('getAccount', () => Promise.reject(new BillingError('network')));
    adapter.answer('listMethods', () => ({ version: 9, methods: [] }));
    adapter.emit();
    await settled();
    expect(store.shared('methods').state).toMatchObject({ stale: true, data: { version: 1 } });
  });
});

describe('what keeps it fresh', () => {
  it('asks when the backend says so, once for a burst', async () => {
    const { adapter, store } = world();
    store.watch(store.shared('account'), nothing);
    await settled();
    for (let change = 0; change < 100; change += 1) adapter.emit();
    await settled();
    expect(adapter.count('getAccount')).toBe(2);
  });

  it('asks now and then where the backend does not tell, only while the page is seen', async () => {
    const { adapter, environment, store } = world({}, { live: false });
    store.watch(store.shared('account'), nothing);
    await settled();
    await environment.pass(90_000);
    expect(adapter.count('getAccount')).toBe(4);
    environment.visible = false;
    environment.wake();
    await environment.pass(90_000);
    expect(adapter.count('getAccount')).toBe(4);
    environment.visible = true;
    environment.wake();
    await settled();
    expect(adapter.count('getAccount')).toBe(5);
  });

  it('puts off no question that is planned when something else is looked at', async () => {
    const { adapter, environment, store } = world({}, { live: false });
    store.watch(store.shared('account'), nothing);
    await settled();
    for (const name of ['methods', 'invoices'] as const) {
      await environment.pass(12_000);
      store.watch(store.shared(name), nothing);
      await settled();
    }
    await environment.pass(6000);
    expect(adapter.count('getAccount')).toBe(2);
  });

  it('asks more often while a charge waits for its outcome', async () => {
    const waiting = account({ openCharge: charge({ status: 'processing' }) });
    const { adapter, environment, store } = world({ getAccount: () => waiting }, { live: false });
    store.watch(store.shared('account'), nothing);
    await settled();
    await environment.pass(15_000);
    expect(adapter.count('getAccount')).toBe(4);
  });

  it('asks ever more slowly while it fails, and no sooner than the backend wants', async () => {
    const limited = new BillingError('rate_limited', { retryAfterMs: 10_000 });
    const { adapter, environment, store } = world({ getAccount: () => Promise.reject(limited) });
    for (let widget = 0; widget < 20; widget += 1) store.watch(store.shared('account'), nothing);
    await settled();
    await environment.pass(9999);
    expect(adapter.count('getAccount')).toBe(1);
    adapter.answer('getAccount', () => Promise.reject(new BillingError('network')));
    await environment.pass(2);
    await environment.pass(2000);
    expect(adapter.count('getAccount')).toBe(3);
    await environment.pass(3998);
    expect(adapter.count('getAccount')).toBe(3);
    await environment.pass(2);
    expect(adapter.count('getAccount')).toBe(4);
  });

  it('asks as soon as the device is online again', async () => {
    const { adapter, environment, store } = world();
    store.watch(store.shared('account'), nothing);
    await settled();
    environment.online = false;
    environment.wake();
    expect(store.offline).toBe(true);
    environment.online = true;
    environment.wake();
    await settled();
    expect(adapter.count('getAccount')).toBe(2);
  });

  it('asks when another tab of the same account changed something', async () => {
    const tabs = new FakeTabs();
    const [mine, theirs] = [fakeAdapter(), fakeAdapter({ setLowBalanceAlert: () => commandResult() })];
    const here = new AccountStore(mine, new FakeEnvironment(tabs));
    const there = new AccountStore(theirs, new FakeEnvironment(tabs));
    here.watch(here.shared('account'), nothing);
    await settled();
    await there.run(there.intent('setLowBalanceAlert', { currency: 'USD', enabled: false }));
    await settled();
    expect(mine.count('getAccount')).toBe(2);
  });

  it('leaves nothing behind after 200 mounts and unmounts', async () => {
    const tabs = new FakeTabs();
    const adapter = fakeAdapter();
    const environment = new FakeEnvironment(tabs);
    const store = new AccountStore(adapter, environment);
    for (let mount = 0; mount < 200; mount += 1) {
      const stops = [
        store.watch(store.shared('account'), nothing),
        store.watch(store.shared('methods'), nothing),
        store.subscribe(nothing),
      ];
      await Promise.resolve();
      for (const stop of stops) stop();
    }
    await settled();
    expect(adapter.listenerCount).toBe(0);
    expect([environment.timers.size, environment.wakes.size, tabs.channels.size]).toEqual([0, 0, 0]);
    expect(store.shared('account').watched).toBe(false);
  });

  it('asks again when somebody comes back after a while', async () => {
    const { adapter, environment, store } = world();
    store.watch(store.shared('account'), nothing)();
    await settled();
    await environment.pass(500);
    store.watch(store.shared('account'), nothing)();
    await settled();
    expect(adapter.count('getAccount')).toBe(1);
    await environment.pass(600);
    store.watch(store.shared('account'), nothing)();
    await settled();
    expect(adapter.count('getAccount')).toBe(2);
  });
});

describe('now', () => {
  it('goes on after the answer of a real backend', async () => {
    const { environment, store } = world();
    store.watch(store.shared('account'), nothing);
    await settled();
    environment.atMs += 5000;
    expect(new Date(store.nowMs).toISOString()).toBe('2026-11-24T15:00:05.000Z');
  });

  it('stands where a test backend has its own clock', async () => {
    const adapter = { ...fakeAdapter(), testControls: {} as never };
    const environment = new FakeEnvironment();
    const store = new AccountStore(adapter, environment);
    store.watch(store.shared('account'), nothing);
    await settled();
    environment.atMs += 5000;
    expect(new Date(store.nowMs).toISOString()).toBe('2026-11-24T15:00:00.000Z');
  });

  it('tells as of when an answer holds, by the backend’s clock and not by the device’s', async () => {
    const { adapter, environment, store } = world();
    environment.atMs = Date.parse('2031-01-01T00:00:00Z');
    const names = ['account', 'methods'] as const;
    const asOf = () => store.asOf(names.map((name) => store.shared(name).state));
    for (const name of names) store.watch(store.shared(name), nothing);
    await settled();
    expect(asOf()).toBe('2026-11-24T15:00:00.000Z');
    environment.atMs += 7 * 60_000;
    expect(asOf()).toBe('2026-11-24T15:00:00.000Z');
    adapter.answer('getAccount', () => account({ now: '2026-11-24T15:07:00Z' }));
    adapter.answer('listMethods', () => Promise.reject(new BillingError('unavailable')));
    store.refresh();
    await settled();
    expect(store.shared('methods').state.stale).toBe(true);
    expect(asOf()).toBe('2026-11-24T15:00:00.000Z');
    expect(store.asOf([store.shared('account').state])).toBe('2026-11-24T15:07:00.000Z');
  });

  it('holds no answer for one of the time to come, whatever the device’s clock did between two', async () => {
    const { adapter, environment, store } = world();
    for (const name of ['account', 'methods'] as const) store.watch(store.shared(name), nothing);
    await settled();
    adapter.answer('listMethods', () => Promise.reject(new BillingError('unavailable')));
    environment.atMs -= 3_600_000;
    store.refresh();
    await settled();
    expect(store.asOf([store.shared('methods').state])).toBe('2026-11-24T15:00:00.000Z');
  });

  it('is told every minute, so that relative times stay true', async () => {
    const { environment, store } = world();
    store.watch(store.shared('account'), nothing);
    let told = 0;
    store.subscribe(() => (told += 1));
    await settled();
    await environment.pass(180_000);
    expect(told).toBe(3);
  });
});
