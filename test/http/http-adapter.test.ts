import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BillingError, OPERATION_NAMES, operations, type BillingAdapter, type OperationName } from '../../src/contract/index.ts';
import { createHttpAdapter, createHttpControls, type HttpAdapterOptions } from '../../src/http/index.ts';
import { createHandler } from '../../src/http/server.ts';
import { createMock } from '../../src/mock/index.ts';
import { SAMPLES } from './samples.ts';

type Mock = Awaited<ReturnType<typeof createMock>>;
type AnyMethod = (input: unknown, options?: unknown) => Promise<unknown>;

let mock: Mock;

beforeEach(async () => {
  mock = await createMock();
  await mock.testControls.load('prepaid-trunk', {
    now: '2026-03-02T15:00:00Z',
    balanceMinor: 10_000,
    methods: [{ id: 'visa', kind: 'card', autoCharge: true }],
  });
});

/** A `fetch` that goes straight to a handler. */
function handlerFetch(backend: BillingAdapter = mock): typeof fetch {
  const handler = createHandler(backend, { basePath: '/billing', controls: true });
  return async (input, init) => handler(new Request(input as string, init));
}

function connect(options: Partial<HttpAdapterOptions> = {}): BillingAdapter {
  return createHttpAdapter({ baseUrl: 'https://billing.example/billing/', fetch: handlerFetch(), retryDelayMs: 1, ...options });
}

function jsonResponse(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' }, ...init });
}

function problem(status: number, code?: string, headers: Record<string, string> = {}): Response {
  const type = code === undefined ? 'text/plain' : 'application/problem+json';
  return new Response(JSON.stringify({ code }), { status, headers: { 'Content-Type': type, ...headers } });
}

/** Answers request by request as listed, the last one again and again, and notes what was sent. */
function scripted(...answers: (Response | (() => Response | Promise<Response>))[]) {
  const sent: { url: string; init: RequestInit; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    sent.push({ url: String(input), init, headers: new Headers(init.headers) });
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    return typeof answer === 'function' ? await answer() : (answer as Response).clone();
  };
  return { sent, fetch };
}

async function rejection(promise: Promise<unknown>): Promise<BillingError> {
  const error = await promise.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof BillingError)) throw new Error(`expected a BillingError, got ${String(error)}`);
  return error;
}

const PAY = { amountMinor: 500, currency: 'USD', method: { id: 'visa' } };
const RESULT = { version: 2, charges: [], notices: [], methodId: null };

describe('the adapter over HTTP', () => {
  it.each(OPERATION_NAMES)('%s answers what the backend itself answers', async (operation: OperationName) => {
    const options = { idempotencyKey: 'k1' };
    const outcome = async (adapter: BillingAdapter): Promise<unknown> => {
      try {
        return await (adapter[operation] as AnyMethod)(SAMPLES[operation], options);
      } catch (error) {
        return (error as BillingError).code;
      }
    };
    const before = await mock.testControls.snapshot();
    const direct = await outcome(mock);
    await mock.testControls.restore(before);
    expect(await outcome(connect())).toEqual(direct);
  });

  it('sends the key, the version and the client header, and no cookie to other origins', async () => {
    const { sent, fetch } = scripted(jsonResponse(RESULT));
    await connect({ fetch }).pay(PAY, { idempotencyKey: 'k 1', ifVersion: 7 });
    expect(sent[0]?.url).toBe('https://billing.example/billing/payments');
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
      'x-billet-client': '1',
      'idempotency-key': 'k%201',
      'if-match': '"7"',
      'content-type': 'application/json',
    });
    expect(sent[0]?.init).toMatchObject({ credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
  });

  it('sends nothing that moves money without a key', async () => {
    const { sent, fetch } = scripted(jsonResponse(RESULT));
    const adapter = connect({ fetch });
    for (const operation of OPERATION_NAMES.filter((name) => operations[name].movesMoney)) {
      expect((await rejection((adapter[operation] as AnyMethod)(SAMPLES[operation]))).code).toBe('malformed');
    }
    expect(sent).toHaveLength(0);
  });

  it('refuses a base that is no address of a backend', () => {
    for (const baseUrl of ['', 'ftp://x', 'https://a:b@x', 'https://x?y=1', 'https://x#y', 'javascript:1']) {
      expect(() => connect({ baseUrl }), baseUrl).toThrow(BillingError);
    }
  });

  it('passes on why the rules refused', async () => {
    const error = await rejection(connect().pay({ ...PAY, amountMinor: Number.NaN }, { idempotencyKey: 'k' }));
    expect(error).toMatchObject({ code: 'invalid_amount', operation: 'pay' });
    expect(error.requestId).toBeTruthy();
    expect((await rejection(connect().getCharge({ chargeId: '..' }))).code).toBe('malformed');
  });

  it('learns from the account what the backend can do', async () => {
    const backend = { ...mock, capabilities: new Set(['preview', 'taxes'] as const) };
    const adapter = connect({ fetch: handlerFetch(backend) });
    expect(adapter.capabilities.has('forecast')).toBe(true);
    await adapter.getAccount({});
    expect([...adapter.capabilities]).toEqual(['preview', 'taxes']);
  });

  it('looks the global fetch up when it needs it', async () => {
    const adapter = createHttpAdapter({ baseUrl: 'https://billing.example' });
    vi.stubGlobal('fetch', scripted(jsonResponse(RESULT)).fetch);
    expect(await adapter.pay(PAY, { idempotencyKey: 'k' })).toEqual(RESULT);
    vi.unstubAllGlobals();
  });
});

describe('a bearer token', () => {
  it('is asked for once for all requests, and again once it is refused', async () => {
    const seen: string[] = [];
    const backend = handlerFetch();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const token = new Headers(init?.headers).get('Authorization') ?? '';
      seen.push(token);
      return token === 'Bearer new' ? backend(input, init) : problem(401, 'unauthenticated');
    };
    const getToken = vi.fn(({ refresh }: { refresh: boolean }) => Promise.resolve(refresh ? 'new' : 'old'));
    const adapter = connect({ fetch, getToken });
    await Promise.all([adapter.getAccount({}), adapter.listMethods({}), adapter.pay(PAY, { idempotencyKey: 'k' })]);
    expect(getToken.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]]);
    expect(seen.filter((token) => token === 'Bearer old')).toHaveLength(3);
    await adapter.getAccount({});
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  it('that expires in mid-flight costs one more sending, with the same key, and one charge', async () => {
    const keys: (string | null)[] = [];
    const backend = handlerFetch();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const headers = new Headers(init?.headers);
      keys.push(headers.get('Idempotency-Key'));
      return headers.get('Authorization') === 'Bearer t2' ? backend(input, init) : problem(401);
    };
    let count = 0;
    const adapter = connect({ fetch, getToken: () => `t${(count += 1)}` });
    await adapter.pay(PAY, { idempotencyKey: 'same' });
    expect(keys).toEqual(['same', 'same']);
  });

  it('that is refused again is the end of it', async () => {
    const { sent, fetch } = scripted(problem(401, 'unauthenticated'));
    const adapter = connect({ fetch, getToken: () => 'bad' });
    expect((await rejection(adapter.pay(PAY, { idempotencyKey: 'k' }))).code).toBe('unauthenticated');
    expect(sent).toHaveLength(2);
    expect((await rejection(connect({ fetch }).getAccount({}))).code).toBe('unauthenticated');
    expect(sent).toHaveLength(3);
  });

  it('that the host cannot give sends nothing, and is asked for again the next time', async () => {
    const { sent, fetch } = scripted(jsonResponse(RESULT));
    const getToken = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('signed out')).mockResolvedValue('t');
    const adapter = connect({ fetch, getToken });
    const error = await rejection(adapter.pay(PAY, { idempotencyKey: 'k' }));
    expect([error.code, error.operation, sent.length]).toEqual(['unauthenticated', 'pay', 0]);
    expect(await adapter.pay(PAY, { idempotencyKey: 'k' })).toEqual(RESULT);
  });

  it('that no header can carry, or that never comes, sends nothing', async () => {
    const { sent, fetch } = scripted(jsonResponse(RESULT));
    expect((await rejection(connect({ fetch, getToken: () => 'a\nb' }).pay(PAY, { idempotencyKey: 'k' }))).code).toBe(
      'unauthenticated',
    );
    const never = connect({ fetch, getToken: () => new Promise<string>(() => undefined), timeoutMs: 5 });
    expect((await rejection(never.getAccount({}))).code).toBe('unauthenticated');
    expect(sent).toHaveLength(0);
  });
});

describe('reads that fail', () => {
  it('are asked again where that may help, and at most twice', async () => {
    const account = await mock.getAccount({});
    for (const first of [problem(500), problem(503, 'unavailable'), problem(502), problem(429)]) {
      const { sent, fetch } = scripted(first, jsonResponse(account));
      expect(await connect({ fetch }).getAccount({})).toEqual(account);
      expect(sent).toHaveLength(2);
    }
    const { sent, fetch } = scripted(problem(500));
    expect((await rejection(connect({ fetch }).getAccount({}))).code).toBe('unavailable');
    expect(sent).toHaveLength(3);
  });

  it('are not asked again where that cannot help', async () => {
    for (const [answer, code] of [
      [problem(404, 'not_found'), 'not_found'],
      [problem(404), 'invalid_response'],
      [problem(400), 'malformed'],
      [problem(422, 'new_code_of_a_newer_backend'), 'malformed'],
      [problem(403), 'forbidden'],
      [problem(501, 'not_supported'), 'not_supported'],
      [jsonResponse({ nonsense: true }), 'invalid_response'],
    ] as const) {
      const { sent, fetch } = scripted(answer);
      expect((await rejection(connect({ fetch }).getAccount({}))).code).toBe(code);
      expect(sent).toHaveLength(1);
    }
  });

  it('wait as long as they are asked to, and say so where that is long', async () => {
    const account = await mock.getAccount({});
    const { sent, fetch } = scripted(problem(503, 'unavailable', { 'Retry-After': '0' }), jsonResponse(account));
    await connect({ fetch, retryDelayMs: 60_000 }).getAccount({});
    expect(sent).toHaveLength(2);
    const busy = scripted(problem(429, 'rate_limited', { 'Retry-After': '120' }));
    expect(await rejection(connect({ fetch: busy.fetch }).getAccount({}))).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 120_000,
    });
    expect(busy.sent).toHaveLength(1);
  });

  it('are given up when the caller says so, also while they wait', async () => {
    const { fetch } = scripted(problem(500));
    const adapter = connect({ fetch, retryDelayMs: 60_000 });
    const controller = new AbortController();
    const reading = rejection(adapter.getAccount({}, { signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect((await reading).code).toBe('aborted');
    expect((await rejection(adapter.getAccount({}, { signal: controller.signal }))).code).toBe('aborted');
    const hanging = connect({ fetch: () => new Promise<Response>(() => undefined) });
    expect((await rejection(hanging.getAccount({}, { signal: AbortSignal.timeout(5) }))).code).toBe('aborted');
  });

  it('say at once that the device is offline, except from a backend on it', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { sent, fetch } = scripted(jsonResponse(RESULT));
    expect((await rejection(connect({ fetch }).pay(PAY, { idempotencyKey: 'k' }))).code).toBe('network');
    expect(sent).toHaveLength(0);
    expect(await connect({ fetch, baseUrl: 'http://localhost:4010' }).pay(PAY, { idempotencyKey: 'k' })).toEqual(RESULT);
    vi.unstubAllGlobals();
  });
});

describe('names that this version does not know', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are spoilt in every which way here
  type Loose = Record<string, any>;
  type Patch = (data: Loose) => void;

  async function patched(operation: OperationName, input: unknown, patch: Patch): Promise<unknown> {
    const data = JSON.parse(JSON.stringify(await (mock[operation] as AnyMethod)(input, { idempotencyKey: 'k' })));
    patch(data);
    return await (connect({ fetch: scripted(jsonResponse(data)).fetch })[operation] as AnyMethod)(input, {
      idempotencyKey: 'k',
    });
  }

  it('are tolerated where they are harmless', async () => {
    const account = await patched('getAccount', {}, (data: Loose) => {
      data['nextPayment'].reason = 'moon_phase';
      data['policy'].methods.kinds.unshift('crypto');
      data['policy'].statements.push('poem');
    });
    expect(account).toMatchObject({ nextPayment: { reason: null }, policy: { statements: ['charges'] } });
    expect((account as Loose)['policy'].methods.kinds).toEqual((await mock.getAccount({})).policy.methods.kinds);
    const range = { from: '2026-01-01', to: '2026-12-31' };
    const history = await patched('listHistory', range, (data: Loose) => {
      data['rows'][0].type = 'cashback';
    });
    expect(history).toMatchObject({ rows: [{ type: 'adjustment', amountMinor: 10_000 }] });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined'] });
    const paid = await patched('pay', PAY, (data: Loose) => {
      data['charges'][0].reason = 'stolen';
      data['notices'].push('carrier.pigeon');
    });
    expect(paid).toMatchObject({ charges: [{ status: 'failed', reason: 'declined' }], notices: ['payment.failed'] });
    const activity = await patched('listActivity', {}, (data: Loose) => {
      data['events'].splice(1, 0, { seq: 99, at: '2026-03-02T15:00:00Z', because: [], event: { type: 'eclipse' } });
      data['events'].unshift({ seq: 98, at: '2026-03-02T15:00:00Z', because: [], event: { type: 'eclipse' } });
    });
    expect(activity).toEqual(await mock.listActivity({}));
  });

  it('are an answer that makes no sense where they say what became of money', async () => {
    const status = (data: Loose): void => {
      data['charges'][0].status = 'maybe';
    };
    expect((await rejection(patched('pay', PAY, status))).code).toBe('unknown_outcome');
    const kind = (data: Loose): void => {
      data['methods'][0].kind = 'crypto';
    };
    expect((await rejection(patched('listMethods', {}, kind))).code).toBe('invalid_response');
    const float = (data: Loose): void => {
      data['balanceMinor'] = 12.5;
      data['nextPayment'].reason = 'moon_phase';
    };
    expect((await rejection(patched('getAccount', {}, float))).code).toBe('invalid_response');
  });
});

describe('operations that a host carries out itself', () => {
  it('replace the request, and may make it after all', async () => {
    const { sent, fetch } = scripted(jsonResponse(RESULT));
    const seen: unknown[] = [];
    const adapter = connect({
      fetch,
      overrides: {
        getUsualUsage: async () => ({ currency: 'USD', dailyMinor: 5, days: 30, extra: 1 }) as never,
        pay: async (input, { next, idempotencyKey }) => {
          seen.push(idempotencyKey);
          return next({ ...input, amountMinor: 700 });
        },
      },
    });
    expect(await adapter.getUsualUsage({})).toEqual({ currency: 'USD', dailyMinor: 5, days: 30 });
    await adapter.pay(PAY, { idempotencyKey: 'k' });
    expect(seen).toEqual(['k']);
    expect(JSON.parse(String(sent[0]?.init.body))).toMatchObject({ amountMinor: 700 });
  });

  it('are checked as a backend is', async () => {
    const fails = async (): Promise<never> => {
      throw new TypeError('legacy');
    };
    const refuses = async (): Promise<never> => {
      throw new BillingError('below_minimum');
    };
    const adapter = connect({
      overrides: { pay: fails, getAccount: fails, retryCharge: refuses, addMethod: async () => ({}) as never },
    });
    const key = { idempotencyKey: 'k' };
    expect((await rejection(adapter.pay(PAY, key))).code).toBe('unknown_outcome');
    expect((await rejection(adapter.getAccount({}))).code).toBe('unavailable');
    expect((await rejection(adapter.retryCharge({ chargeId: 'c' }, key))).code).toBe('below_minimum');
    expect((await rejection(adapter.addMethod({ method: { token: 't' } }, key))).code).toBe('unknown_outcome');
  });
});

describe('live updates', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const told = (listener: ReturnType<typeof vi.fn>, times: number) =>
    vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(times));

  it('come by events, the first of them only where the account was read before it changed', async () => {
    const adapter = connect();
    await adapter.getAccount({});
    const listener = vi.fn();
    const stop = adapter.subscribe?.(listener);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listener).not.toHaveBeenCalled();
    await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
    await told(listener, 1);
    stop?.();
    await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('are taken up again where they were cut, and tell what was missed', async () => {
    let cut: (() => void) | undefined;
    const ids: (string | null)[] = [];
    const backend = handlerFetch();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (!String(input).endsWith('/events')) return backend(input, init);
      ids.push(new Headers(init?.headers).get('Last-Event-ID'));
      const response = await backend(input, init);
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          cut = () => controller.error(new TypeError('terminated'));
        },
        async pull(controller) {
          const { value } = await reader.read();
          if (value) controller.enqueue(value);
        },
      });
      return new Response(body, response);
    };
    const adapter = connect({ fetch });
    const { version } = await adapter.getAccount({});
    const listener = vi.fn();
    const stop = adapter.subscribe?.(listener);
    await vi.waitFor(() => expect(ids).toEqual([null]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    cut?.();
    await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1), { timeout: 3000 });
    expect(ids).toEqual([null, String(version)]);
    stop?.();
  });

  it('come by asking where the backend tells nothing, as well as after a failure', async () => {
    const { subscribe: _, ...silent } = mock;
    let failures = 0;
    const backend = handlerFetch(silent);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (String(input).endsWith('/account') && failures > 0) {
        failures -= 1;
        return problem(403);
      }
      return backend(input, init);
    };
    const adapter = connect({ fetch, pollMs: 5 });
    await adapter.getAccount({});
    const listener = vi.fn();
    const stop = adapter.subscribe?.(listener);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(listener).not.toHaveBeenCalled();
    failures = 2;
    await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
    await told(listener, 1);
    stop?.();
  });

  it('come by asking, too, where something on the way lets no stream through', async () => {
    const backend = handlerFetch();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (String(input).endsWith('/events')) throw new TypeError('blocked');
      return backend(input, init);
    };
    const adapter = connect({ fetch });
    await adapter.getAccount({});
    const listener = vi.fn();
    const stop = adapter.subscribe?.(listener);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listener).not.toHaveBeenCalled();
    await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1), { timeout: 3000 });
    stop?.();
  });

  it('rest while nobody looks, and catch up when somebody does', async () => {
    const events = new EventTarget();
    const page = Object.assign(events, { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    for (const live of ['auto', 'poll'] as const) {
      const fetch = vi.fn(handlerFetch());
      const adapter = connect({ fetch, live, pollMs: 40 });
      await adapter.getAccount({});
      const listener = vi.fn();
      const stop = adapter.subscribe?.(listener);
      await new Promise((resolve) => setTimeout(resolve, 10));
      page.visibilityState = 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
      await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
      fetch.mockClear();
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(fetch).not.toHaveBeenCalled();
      expect(listener).not.toHaveBeenCalled();
      page.visibilityState = 'visible';
      page.dispatchEvent(new Event('visibilitychange'));
      await told(listener, 1);
      stop?.();
    }
  });

  it('are left out where the host wants none', () => {
    expect(connect({ live: 'off' }).subscribe).toBeUndefined();
  });
});

describe('the controls over HTTP', () => {
  it('are the controls', async () => {
    const controls = createHttpControls({ baseUrl: 'https://billing.example/billing', fetch: handlerFetch() });
    expect(Object.keys(controls).sort()).toEqual(Object.keys(mock.testControls).sort());
    expect(await controls.getClock()).toEqual(await mock.testControls.getClock());
    await controls.advanceBy('PT1H');
    await controls.setFaults({ latencyMs: 0 });
    expect(await controls.getFaults()).toEqual({ latencyMs: 0 });
    expect(await controls.getOutbox()).toEqual(await mock.testControls.getOutbox());
    const token = await controls.issueToken({ kind: 'card', last4: '4242' });
    expect(token).toBe(await mock.testControls.issueToken({ kind: 'card', last4: '4242' }));
    await controls.setGateway({ methodId: 'visa', outcomes: ['declined', 'ok'] });
    expect(await controls.getGateway({ methodId: 'visa' })).toEqual(['declined', 'ok']);
    const snapshot = await controls.snapshot();
    expect(snapshot).toBe(await mock.testControls.snapshot());
    await controls.loadDemonstration('dues-schedule');
    expect((await mock.getAccount({})).policy.autoPay.style).toBe('schedule');
    await controls.restore(snapshot);
    expect(await mock.testControls.snapshot()).toBe(snapshot);
  });

  it('pass on what was refused', async () => {
    const controls = createHttpControls({ baseUrl: 'https://billing.example/billing', fetch: handlerFetch() });
    expect((await rejection(controls.advanceTo('2020-01-01T00:00:00Z'))).code).toBe('malformed');
    const reckless = { extends: 'prepaid-trunk', autoCharge: { suspendHours: null } } as const;
    const load = controls.load(reckless, { now: '2026-01-01T00:00:00Z' });
    expect((await rejection(load)).code).toBe('policy_without_brake');
    expect((await rejection(controls.debit({ type: 'usage', amountMinor: -1 }))).code).toBe('invalid_amount');
    const real = createHttpControls({ baseUrl: 'https://billing.example/nowhere', fetch: handlerFetch() });
    expect((await rejection(real.getClock())).code).toBe('not_supported');
  });
});
