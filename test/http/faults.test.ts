import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BillingError, type BillingAdapter } from '../../src/contract/index.ts';
import { createHttpAdapter, type HttpAdapterOptions } from '../../src/http/index.ts';
import { createHandler } from '../../src/http/server.ts';
import { createMock } from '../../src/mock/index.ts';
import {
  cutAfter,
  cutBefore,
  drip,
  FaultyServer,
  flood,
  HTML,
  JSON_TYPE,
  say,
  spoil,
  type Fault,
} from './support/faulty-server.ts';

type Mock = Awaited<ReturnType<typeof createMock>>;

let mock: Mock;
let server: FaultyServer;
let baseUrl: string;

beforeEach(async () => {
  mock = await createMock();
  await mock.testControls.load('prepaid-trunk', {
    now: '2026-03-02T15:00:00Z',
    balanceMinor: 10_000,
    methods: [
      { id: 'visa', kind: 'card', autoCharge: true },
      { id: 'paypal', kind: 'paypal' },
      { id: 'amex', kind: 'card' },
    ],
  });
  server = new FaultyServer(createHandler(mock));
  baseUrl = await server.start();
});

afterEach(() => server.stop());

function connect(options: Partial<HttpAdapterOptions> = {}): BillingAdapter {
  return createHttpAdapter({ baseUrl, retryDelayMs: 1, live: 'off', ...options });
}

async function rejection(promise: Promise<unknown>): Promise<BillingError> {
  const error = await promise.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof BillingError)) throw new Error(`expected a BillingError, got ${String(error)}`);
  return error;
}

/** What the payment service was asked for, however often it was asked. */
async function charges(): Promise<number> {
  const { events } = await mock.listActivity({ order: 'oldest' });
  return events.filter(({ event }) => event.type === 'charge.attempted').length;
}

const PAY = { amountMinor: 500, currency: 'USD', method: { id: 'visa' } };
const pay = (adapter = connect()) => adapter.pay(PAY, { idempotencyKey: 'intent-1' });

/** The backend carries the request out, and a proxy answers with a status of its own. */
function answeredAs(status: number): Fault {
  return (_message, target, answer) => {
    const writeHead = target.writeHead.bind(target);
    target.writeHead = ((_status: number, headers: Record<string, string>) =>
      writeHead(status, { ...headers, 'content-type': 'text/html' })) as never;
    answer();
  };
}

interface Loss {
  readonly why: string;
  readonly fault: Fault;
  /** Whether the payment was made all the same. */
  readonly isPaid: boolean;
  readonly options?: Partial<HttpAdapterOptions>;
}

/** Every way in which an answer to a payment is lost. */
const LOSSES: readonly Loss[] = [
  { why: 'the connection is cut before the charge', fault: cutBefore, isPaid: false },
  { why: 'the connection is cut after the charge', fault: cutAfter, isPaid: true },
  { why: 'a proxy answers 502', fault: say(502, 'Bad gateway', HTML), isPaid: false },
  { why: 'a proxy answers 504 after the charge', fault: answeredAs(504), isPaid: true },
  { why: 'the backend answers 500', fault: say(500, 'oops', HTML), isPaid: false },
  { why: 'a bare 409 says that it is still under way', fault: say(409), isPaid: false },
  { why: 'a page of HTML comes instead of JSON', fault: say(200, '<h1>Sign in</h1>', HTML), isPaid: false },
  { why: 'the answer is JSON that breaks off', fault: spoil((text) => text.slice(0, 20)), isPaid: true },
  { why: 'the answer is JSON of something else', fault: say(200, '{"ok":true}', JSON_TYPE), isPaid: false },
  { why: 'the answer has a status that nobody knows', fault: spoil((text) => text.replaceAll('"succeeded"', '"shiny"')), isPaid: true },
  { why: 'the answer drips in', fault: drip, isPaid: false, options: { timeoutMs: 60 } },
  { why: 'the answer is 50 MB long', fault: flood(50_000_000, () => undefined), isPaid: false },
  { why: 'the answer leads elsewhere', fault: say(302, '', { Location: '/elsewhere' }), isPaid: false },
];

describe('a payment whose answer is lost', () => {
  it.each(LOSSES)('because $why is sent once, is open, and can be asked for', async ({ fault, isPaid, options }) => {
    const adapter = connect(options);
    server.faults.push(fault);
    const error = await rejection(pay(adapter));
    expect(error).toMatchObject({ code: 'unknown_outcome', operation: 'pay' });
    expect(server.count('POST', '/payments')).toBe(1);
    expect(await charges()).toBe(isPaid ? 1 : 0);
    const outcome = await adapter.getOutcome({ idempotencyKey: 'intent-1' });
    expect(outcome.state).toBe(isPaid ? 'done' : 'unknown');
    // The same intent, sent again by the user, ends in one charge either way.
    await pay(adapter);
    expect(await charges()).toBe(1);
    expect((await adapter.getAccount({})).balanceMinor).toBe(10_500);
  });
});

describe('a payment that was not let in', () => {
  it('waits as long as a 429 asks, then goes again with its key', async () => {
    server.faults.push(say(429, '', { 'Retry-After': '0' }), say(429, '', { 'Retry-After': '0' }));
    await pay();
    expect(server.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(3).fill('intent-1'));
    expect(await charges()).toBe(1);
  });

  it('waits no longer than anybody would, and says when to come back', async () => {
    server.faults.push(say(429, '', { 'Retry-After': '300' }));
    expect(await rejection(pay())).toMatchObject({ code: 'rate_limited', retryAfterMs: 300_000 });
    expect(await charges()).toBe(0);
  });

  it('goes again with a new token after a 401 in mid-flight, and is one charge', async () => {
    let tokens = 0;
    server.faults.push(say(401));
    await pay(connect({ getToken: () => `token-${(tokens += 1)}` }));
    expect(server.requests.map(({ headers }) => [headers.authorization, headers['idempotency-key']])).toEqual([
      ['Bearer token-1', 'intent-1'],
      ['Bearer token-2', 'intent-1'],
    ]);
    expect(await charges()).toBe(1);
  });

  it('is refused with the words of the rules', async () => {
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['unknown:ok'] });
    await pay();
    const error = await rejection(connect().pay(PAY, { idempotencyKey: 'intent-2' }));
    expect(error.code).toBe('charge_in_progress');
  });
});

describe('a redirect', () => {
  it('to another origin gets neither token nor request', async () => {
    const thief = new FaultyServer(createHandler(mock));
    const elsewhere = await thief.start();
    for (const status of [301, 302, 303, 307, 308]) {
      server.faults.push(say(status, '', { Location: `${elsewhere}/payments` }));
      expect((await rejection(pay(connect({ getToken: () => 'secret' })))).code).toBe('unknown_outcome');
      server.faults.push(say(status, '', { Location: `${elsewhere}/account` }));
      expect((await rejection(connect({ getToken: () => 'secret' }).getAccount({}))).code).toBe('invalid_response');
    }
    expect(thief.requests).toEqual([]);
    expect(await charges()).toBe(0);
    await thief.stop();
  });
});

describe('a read', () => {
  it('goes again after 500, a cut connection and a cut answer', async () => {
    for (const fault of [say(500), cutBefore, spoiledLength]) {
      server.faults.push(fault);
      expect((await connect().getAccount({})).balanceMinor).toBe(10_000);
    }
  });

  const spoiledLength: Fault = (message, target) => {
    target.writeHead(200, { ...JSON_TYPE, 'Content-Length': '1000' });
    target.write('{"id":');
    setTimeout(() => message.socket.destroy(), 5);
  };

  it('says that an answer makes no sense', async () => {
    for (const fault of [say(200, '<!doctype html>', HTML), say(200, '{', JSON_TYPE), say(200, '[]', JSON_TYPE), say(204)]) {
      server.faults.push(fault);
      expect((await rejection(connect().getAccount({}))).code).toBe('invalid_response');
    }
  });

  it('stops reading an answer of 50 MB long before its end', async () => {
    let sent = 0;
    server.faults.push(flood(50_000_000, (bytes) => (sent = bytes)));
    expect((await rejection(connect({ maxAnswerBytes: 1_000_000 }).getAccount({}))).code).toBe('invalid_response');
    expect(sent).toBeLessThan(20_000_000);
    server.faults.push(say(200, '{}', { ...JSON_TYPE, 'Content-Length': '50000000' }));
    expect((await rejection(connect().getAccount({}))).code).toBe('invalid_response');
  });

  it('ends in time when the answer drips in', async () => {
    server.faults.push(drip);
    const startedMs = performance.now();
    expect((await rejection(connect({ timeoutMs: 60 }).getAccount({}))).code).toBe('network');
    expect(performance.now() - startedMs).toBeLessThan(2000);
    expect(server.count('GET', '/account')).toBe(1);
  });

  it('says that nobody is there', async () => {
    await server.stop();
    expect((await rejection(connect().getAccount({}))).code).toBe('network');
    await server.start();
  });
});

describe('two tabs', () => {
  it('that reorder at once: one of them is told to look again', async () => {
    const [one, two] = [connect(), connect()];
    const { version } = await one.getAccount({});
    const results = await Promise.allSettled([
      one.reorderMethods({ methodIds: ['paypal', 'visa', 'amex'] }, { idempotencyKey: 'tab-1', ifVersion: version }),
      two.reorderMethods({ methodIds: ['amex', 'visa', 'paypal'] }, { idempotencyKey: 'tab-2', ifVersion: version }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect((refused as PromiseRejectedResult).reason).toMatchObject({ code: 'version_conflict' });
    const { methods } = await one.listMethods({});
    const winner = results[0].status === 'fulfilled' ? 'paypal' : 'amex';
    expect(methods[0]?.id).toBe(winner);
  });

  it('that pay the same intent at once charge once', async () => {
    await Promise.all([pay(connect()), pay(connect()), pay(connect())]);
    expect(await charges()).toBe(1);
  });
});

describe('a stream of events', () => {
  it('that is cut is taken up again, and what was missed is told', async () => {
    const adapter = connect({ live: 'auto' });
    await adapter.getAccount({});
    const listener = vi.fn();
    server.faults.push((message, _target, answer) => {
      answer();
      setTimeout(() => message.socket.destroy(), 30);
    });
    const stop = adapter.subscribe?.(listener);
    await vi.waitFor(() => expect(server.count('GET', '/events')).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await mock.testControls.debit({ type: 'usage', amountMinor: 5 });
    await vi.waitFor(() => expect(listener).toHaveBeenCalled(), { timeout: 3000 });
    expect(server.count('GET', '/events')).toBe(2);
    stop?.();
  });
});
