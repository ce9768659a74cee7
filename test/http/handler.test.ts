import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BillingError, OPERATION_NAMES, operations, type BillingAdapter, type OperationName } from '../../src/contract/index.ts';
import { requestParts } from '../../src/http/protocol/exchange.ts';
import { routeOf } from '../../src/http/protocol/routes.ts';
import { createHandler, type HandlerFailure, type HandlerOptions } from '../../src/http/server.ts';
import { createMock } from '../../src/mock/index.ts';
import { SAMPLES } from './samples.ts';

type Mock = Awaited<ReturnType<typeof createMock>>;
let mock: Mock;

beforeEach(async () => {
  mock = await createMock();
  await mock.testControls.load('prepaid-trunk', {
    now: '2026-03-02T15:00:00Z',
    balanceMinor: 10_000,
    methods: [
      { id: 'visa', kind: 'card', autoCharge: true },
      { id: 'paypal', kind: 'paypal' },
    ],
  });
});

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, never>;
}

interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly options?: HandlerOptions;
  readonly adapter?: BillingAdapter;
}

async function ask(path: string, init: Asking = {}): Promise<Asked> {
  const { method = 'GET', body, options = {}, adapter = mock } = init;
  const sent = method === 'GET' ? {} : { 'X-Billet-Client': '1', 'Content-Type': 'application/json' };
  const headers = { ...sent, ...init.headers };
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  const request = new Request(`https://billing.example${path}`, { method, headers, body: text });
  const response = await createHandler(adapter, options)(request);
  const answer = await response.text();
  return { status: response.status, headers: response.headers, data: answer ? JSON.parse(answer) : null };
}

const PAY = { amountMinor: 500, currency: 'USD', method: { id: 'visa' } };
const pay = (more: Asking = {}) =>
  ask('/payments', { method: 'POST', body: PAY, ...more, headers: { 'Idempotency-Key': 'k1', ...more.headers } });

async function charges(): Promise<number> {
  const { events } = await mock.listActivity({ order: 'oldest' });
  return events.filter(({ event }) => event.type === 'charge.attempted').length;
}

describe('operations over HTTP', () => {
  it.each(OPERATION_NAMES)('%s reaches the adapter with its input', async (operation: OperationName) => {
    const seen = vi.fn();
    const adapter = {
      ...mock,
      [operation]: async (input: unknown) => {
        seen(input);
        throw new BillingError('not_found', { operation });
      },
    };
    const { method, target, body } = requestParts(routeOf(operation), SAMPLES[operation]);
    const asked = await ask(target, { method, body: body ?? undefined, adapter, headers: { 'Idempotency-Key': 'k' } });
    expect(asked).toMatchObject({ status: 404, data: { code: 'not_found', operation } });
    expect(seen).toHaveBeenCalledExactlyOnceWith(SAMPLES[operation]);
  });

  it('answers a read with its version and what the backend can do', async () => {
    const { status, headers, data } = await ask('/account');
    expect(status).toBe(200);
    expect(headers.get('ETag')).toBe(`"${data['version']}"`);
    expect(headers.get('Billet-Capabilities')?.split(', ')).toEqual([...mock.capabilities]);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Request-Id')).toBeTruthy();
  });

  it('charges once for one key', async () => {
    const [first, second] = [await pay(), await pay()];
    expect(first.data).toMatchObject({ charges: [{ status: 'succeeded', amountMinor: 500 }] });
    expect(second.data).toEqual(first.data);
    expect(await charges()).toBe(1);
    expect(await pay({ body: { ...PAY, amountMinor: 600 } })).toMatchObject({ status: 422, data: { code: 'idempotency_conflict' } });
  });

  it('charges once for one key that comes many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay()));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await charges()).toBe(1);
  });

  it.each(OPERATION_NAMES.filter((name) => operations[name].movesMoney))('refuses %s without a key', async (operation) => {
    const { method, target, body } = requestParts(routeOf(operation), SAMPLES[operation]);
    const { status, data } = await ask(target, { method, body: body ?? undefined });
    expect([status, data['code'], data['field']]).toEqual([400, 'malformed', 'Idempotency-Key']);
  });

  it('hands amounts that are no amounts to the rules', async () => {
    for (const amountMinor of ['NaN', 'Infinity', 0.5, -1, 0]) {
      const { status, data } = await pay({ body: { ...PAY, amountMinor } });
      expect([amountMinor, status, data['code']]).toEqual([amountMinor, 422, 'invalid_amount']);
    }
    expect(await charges()).toBe(0);
  });

  it('refuses a command for a version that is over', async () => {
    const { version } = await mock.getAccount({});
    const order = (headers: Record<string, string>) =>
      ask('/methods/order', {
        method: 'PUT',
        body: { methodIds: ['paypal', 'visa'] },
        headers: { 'Idempotency-Key': crypto.randomUUID(), ...headers },
      });
    expect(await order({ 'If-Match': `"${version - 1}"` })).toMatchObject({ status: 412, data: { code: 'version_conflict' } });
    expect(await order({ 'If-Match': 'latest' })).toMatchObject({ status: 400, data: { field: 'If-Match' } });
    expect((await order({ 'If-Match': `"${version}"` })).status).toBe(200);
  });

  it('says what is malformed', async () => {
    expect((await pay({ body: { ...PAY, surprise: 1 } })).data).toMatchObject({ code: 'malformed', field: 'surprise' });
    expect((await pay({ body: { ...PAY, amountMinor: '5' } })).data).toMatchObject({ code: 'malformed', field: 'amountMinor' });
    expect((await pay({ body: '{"__proto__":{"a":1}}' })).data).toMatchObject({ code: 'malformed' });
    for (const body of ['', '{', '[]', 'null', '"x"', '\u0000']) expect((await pay({ body })).status).toBe(400);
    const bytes = new Request('https://billing.example/payments', {
      method: 'POST',
      headers: { 'X-Billet-Client': '1', 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect((await createHandler(mock)(bytes)).status).toBe(400);
    expect(await charges()).toBe(0);
  });

  it('reads no body that is too long, and none that is no JSON', async () => {
    expect((await pay({ body: { ...PAY, note: 'x'.repeat(70_000) } })).status).toBe(413);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(10_000)) });
    const request = new Request('https://billing.example/payments', {
      method: 'POST',
      headers: { 'X-Billet-Client': '1', 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect((await createHandler(mock)(request)).status).toBe(413);
    expect((await pay({ headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    expect(await charges()).toBe(0);
  });

  it('reads a body where requests can only be read as a whole', async () => {
    const wholeOnly = (body: string, key: string) => {
      const headers = { 'X-Billet-Client': '1', 'Content-Type': 'application/json', 'Idempotency-Key': key };
      const request = new Request('https://billing.example/payments', { method: 'POST', headers, body });
      return createHandler(mock)(Object.defineProperty(request, 'body', { value: undefined }));
    };
    expect((await wholeOnly(JSON.stringify({ ...PAY, note: 'x'.repeat(70_000) }), 'k1')).status).toBe(413);
    expect((await wholeOnly('', 'k2')).status).toBe(400);
    expect(await charges()).toBe(0);
    expect((await wholeOnly(JSON.stringify(PAY), 'k3')).status).toBe(200);
    expect(await charges()).toBe(1);
  });

  it('knows which paths and methods there are', async () => {
    expect(await ask('/nowhere')).toMatchObject({ status: 404, data: { code: 'not_supported' } });
    const wrong = await ask('/account', { method: 'POST', body: {} });
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET']);
    expect((await ask('/billing/account', { options: { basePath: '/billing' } })).status).toBe(200);
    expect((await ask('/account', { options: { basePath: '/billing' } })).status).toBe(404);
  });

  it('says that a capability is missing without asking for it', async () => {
    const adapter = { ...mock, capabilities: new Set<never>() };
    expect(await ask('/forecast?days=3', { adapter })).toMatchObject({ status: 501, data: { code: 'not_supported' } });
  });
});

describe('what goes wrong inside', () => {
  const broken = (operation: OperationName, act: () => unknown): BillingAdapter => {
    return { ...mock, [operation]: async () => act() };
  };

  it('stays inside', async () => {
    const failures: HandlerFailure[] = [];
    const adapter = broken('getAccount', () => {
      throw new TypeError('password is hunter2');
    });
    const asked = await ask('/account', { adapter, options: { onError: (failure) => failures.push(failure) } });
    expect([asked.status, asked.data['code']]).toEqual([503, 'unavailable']);
    expect(JSON.stringify(asked.data)).not.toMatch(/hunter2|TypeError|\.ts/);
    expect(failures).toMatchObject([{ method: 'GET', path: '/account', requestId: asked.headers.get('X-Request-Id') }]);
  });

  it('leaves it open what became of a command', async () => {
    const crash = broken('pay', () => {
      throw new Error('connection reset');
    });
    expect(await pay({ adapter: crash })).toMatchObject({ status: 504, data: { code: 'unknown_outcome' } });
    expect(await pay({ adapter: broken('pay', () => ({ ok: true })) })).toMatchObject({ data: { code: 'unknown_outcome' } });
  });

  it('is not the account that could not be found', async () => {
    const source = (): BillingAdapter => {
      throw new BillingError('unauthenticated');
    };
    const response = await createHandler(source)(new Request('https://billing.example/account'));
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    const failing = createHandler(() => Promise.reject(new Error('no database')), {
      onError: () => {
        throw new Error('no log either');
      },
    });
    expect((await failing(new Request('https://billing.example/account'))).status).toBe(500);
  });

  it('sends out nothing that the contract does not know', async () => {
    const adapter = broken('listMethods', async () => {
      const answer = await mock.listMethods({});
      return { ...answer, internal: 1, methods: answer.methods.map((method) => ({ ...method, token: 'tok_secret' })) };
    });
    const { data } = await ask('/methods', { adapter });
    expect(JSON.stringify(data)).not.toMatch(/tok_secret|internal/);
  });

  it('says when to come back', async () => {
    const adapter = broken('getAccount', () => {
      throw new BillingError('unavailable', { retryAfterMs: 1500 });
    });
    expect((await ask('/account', { adapter })).headers.get('Retry-After')).toBe('2');
  });
});

describe('other sites', () => {
  const foreign = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };

  it('cannot change anything', async () => {
    expect(await pay({ headers: foreign })).toMatchObject({ status: 403, data: { code: 'forbidden' } });
    expect((await pay({ headers: { ...foreign, 'Sec-Fetch-Site': 'same-site' } })).status).toBe(403);
    expect((await pay({ headers: { 'X-Billet-Client': '' } })).status).toBe(403);
    const form = { 'Content-Type': 'text/plain', 'X-Billet-Client': '' };
    expect((await pay({ headers: form })).status).toBe(403);
    expect(await charges()).toBe(0);
    expect((await pay({ headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
  });

  it('can read nothing', async () => {
    const { headers } = await ask('/account', { headers: foreign });
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('can where they are allowed, errors included', async () => {
    const options = { allowOrigins: ['https://portal.example'], allowCredentials: true };
    const headers = { ...foreign, Origin: 'https://portal.example' };
    const paid = await pay({ headers, options });
    expect(paid.status).toBe(200);
    expect(paid.headers.get('Access-Control-Allow-Origin')).toBe('https://portal.example');
    expect(paid.headers.get('Access-Control-Allow-Credentials')).toBe('true');
    const refused = await ask('/nowhere', { headers, options });
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('https://portal.example');
    expect(refused.headers.get('Vary')).toBe('Origin');
    expect((await pay({ headers: foreign, options })).status).toBe(403);
    expect((await ask('/account', { headers: foreign, options })).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('are told before they send', async () => {
    const preflight = (origin: string, options: HandlerOptions) =>
      ask('/payments', { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' }, options });
    const options = { allowOrigins: ['https://portal.example'] };
    const granted = await preflight('https://portal.example', options);
    expect(granted.status).toBe(204);
    expect(granted.headers.get('Access-Control-Allow-Headers')).toMatch(/Idempotency-Key.*|X-Billet-Client/);
    expect((await preflight('https://evil.example', options)).status).toBe(403);
    expect((await preflight('https://portal.example', {})).status).toBe(403);
  });

  it('never get cookies where any may ask', async () => {
    expect(() => createHandler(mock, { allowOrigins: ['*'], allowCredentials: true })).toThrow(/any origin/);
    const { headers } = await ask('/account', { headers: foreign, options: { allowOrigins: ['*'] } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });
});

describe('a rate limit', () => {
  it('counts each customer by itself and says where they stand', async () => {
    const keyOf = (request: Request) => request.headers.get('Authorization') ?? '';
    const handler = createHandler(mock, { rateLimit: { limit: 2, windowMs: 60_000, keyOf } });
    const get = (who: string) =>
      handler(new Request('https://billing.example/account', { headers: { Authorization: who } }));
    const answers = [await get('a'), await get('a'), await get('a'), await get('b')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    expect(answers[0]?.headers.get('RateLimit-Policy')).toBe('"default";q=2;w=60');
    expect(answers[1]?.headers.get('RateLimit')).toMatch(/^"default";r=0;t=\d+$/);
    expect(Number(answers[2]?.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('the controls of a test backend', () => {
  it('are not there unless the host says so', async () => {
    expect((await ask('/_mock/clock')).status).toBe(404);
    const options = { controls: (request: Request) => request.headers.has('X-Test') };
    expect((await ask('/_mock/clock', { options })).status).toBe(404);
    expect((await ask('/_mock/clock', { options, headers: { 'X-Test': '1' } })).status).toBe(200);
    const { testControls: _, ...real } = mock;
    expect((await ask('/_mock/clock', { options: { controls: true }, adapter: real })).status).toBe(404);
  });

  it('move the world', async () => {
    const options = { controls: true };
    const post = (path: string, body: unknown, method = 'POST') => ask(`/_mock${path}`, { method, body, options });
    expect((await post('/debits', { type: 'usage', amountMinor: 250 })).status).toBe(204);
    expect((await mock.getAccount({})).balanceMinor).toBe(9750);
    expect((await post('/clock/advance-by', { duration: 'P1D' })).status).toBe(204);
    expect((await ask('/_mock/clock', { options })).data).toMatchObject({ now: '2026-03-03T15:00:00Z' });
    expect((await ask('/_mock/gateway/visa', { options })).data).toEqual({ outcomes: ['ok'] });
    expect((await post('/clock/advance-by', { time: 'P1D' })).data).toMatchObject({ code: 'malformed', field: 'time' });
    expect((await post('/clock/advance-by', {})).status).toBe(400);
    expect((await post('/debits', { type: 'usage', amountMinor: 'NaN' })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the stream of changes', () => {
  async function open(adapter: BillingAdapter = mock, options: HandlerOptions = {}) {
    const response = await createHandler(adapter, options)(new Request('https://billing.example/events'));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    return { response, reader: reader as NonNullable<typeof reader> };
  }

  it('tells the version there is, and each one that follows', async () => {
    const { response, reader } = await open();
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    const { version } = await mock.getAccount({});
    expect((await reader.read()).value).toBe(`event: change\nid: ${version}\ndata: {"version":${version}}\n\n`);
    await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
    expect((await reader.read()).value).toContain(`id: ${version + 1}\n`);
    await reader.cancel();
  });

  it('says that it is alive when nothing happens', async () => {
    const { reader } = await open(mock, { heartbeatMs: 5 });
    await reader.read();
    expect((await reader.read()).value).toBe(': alive\n\n');
    await reader.cancel();
  });

  it('tells a slow reader the latest version and no queue of old ones', async () => {
    const { reader } = await open();
    await reader.read();
    for (let i = 0; i < 50; i += 1) await mock.testControls.debit({ type: 'usage', amountMinor: 1 });
    const { version } = await mock.getAccount({});
    let text = '';
    let reads = 0;
    while (!text.includes(`id: ${version}\n`)) {
      text += (await reader.read()).value;
      reads += 1;
    }
    expect(reads).toBeLessThan(5);
    await reader.cancel();
  });

  it('stops listening when its reader goes, and ends when the backend fails', async () => {
    const stop = vi.fn();
    const { reader } = await open({ ...mock, subscribe: () => stop });
    await reader.read();
    await reader.cancel();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
    const failing = { ...mock, subscribe: () => stop, getAccount: () => Promise.reject(new BillingError('unauthenticated')) };
    const { reader: ended } = await open(failing);
    expect((await ended.read()).done).toBe(true);
    expect(stop).toHaveBeenCalledTimes(2);
  });

  it('is not there where the backend tells nothing', async () => {
    const { subscribe: _, ...silent } = mock;
    expect((await ask('/events', { adapter: silent })).status).toBe(501);
  });
});
