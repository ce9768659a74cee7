import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mockOptions } from '../../src/cli/mock/options.ts';
import { isLoopbackAddress, isLoopbackHost, isLoopbackOrigin } from '../../src/cli/mock/loopback.ts';
import { startMockServer, type MockServer } from '../../src/cli/mock/server.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { createHttpAdapter, createHttpControls } from '../../src/http/index.ts';

let server: MockServer | null = null;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'billet-'));
});

afterEach(async () => {
  await server?.stop();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

async function start(...args: string[]): Promise<string> {
  const options = mockOptions(['--port', '0', ...args]);
  if (!options) throw new Error('no options');
  server = await startMockServer(options);
  return server.origin;
}

const HEADERS = { 'X-Billet-Client': '1', 'Content-Type': 'application/json' };

describe('the command line of the mock server', () => {
  it('is read', () => {
    const options = mockOptions(
      ['--preset', 'dues-schedule', '--port', '80', '--seed', '7', '--latency', '20', '--faults', 'fail=5, lose=2.5,read-only'].concat(
        ['--allow-origin', 'https://a.example', '--allow-origin', 'http://b.example:81/', '--data', 'state.json'],
      ),
    );
    expect(options).toMatchObject({
      preset: 'dues-schedule',
      port: 80,
      host: '127.0.0.1',
      seed: 7,
      faults: { latencyMs: 20, failPercent: 5, losePercent: 2.5, readOnly: true },
      allowOrigins: ['https://a.example', 'http://b.example:81'],
      data: 'state.json',
      exposeControls: false,
    });
    expect(mockOptions(['--help'])).toBeNull();
  });

  it.each([
    [['--preset', 'nonsense']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['--port', 'http']],
    [['--seed', '1.5']],
    [['--latency', 'slow']],
    [['--faults', 'fail']],
    [['--faults', 'fail=101']],
    [['--faults', 'gravity']],
    [['--allow-origin', 'portal.example']],
    [['--allow-origin', 'https://portal.example/page']],
    [['--scenario', 'a.json', '--preset', 'prepaid-trunk']],
    [['--unknown']],
    [['stray']],
  ])('is refused where it makes no sense: %j', (args) => {
    expect(() => mockOptions(args)).toThrow(UsageError);
  });
});

describe('the mock server', () => {
  it('serves the preset, a page and its snippet', async () => {
    const origin = await start('--preset', 'preauthorized-debit');
    const account = await createHttpAdapter({ baseUrl: origin }).getAccount({});
    expect(account.policy.autoPay.style).toBe('cycle');
    const page = await fetch(`${origin}/`);
    expect(page.headers.get('Content-Security-Policy')).toMatch(/script-src 'self'/);
    expect(await page.text()).toContain('<billet-provider base-url="/">');
    const kit = await fetch(`${origin}/billet.js`);
    expect([200, 404]).toContain(kit.status);
    expect((await fetch(`${origin}/billet-../../../package.json`)).status).toBe(404);
    expect((await fetch(`${origin}/billet-..%2f..%2fpackage.js`)).status).toBe(404);
  });

  it('moves the world, and puts it back', async () => {
    const origin = await start();
    const controls = createHttpControls({ baseUrl: origin });
    const before = await controls.snapshot();
    await controls.advanceBy('P1M');
    expect(await controls.snapshot()).not.toBe(before);
    expect((await fetch(`${origin}/_mock/reset`, { method: 'POST' })).status).toBe(204);
    expect(await controls.snapshot()).toBe(before);
  });

  it('lets only this machine move the world, and only when it is meant', async () => {
    const origin = await start();
    const ask = (headers: Record<string, string>, path = '/_mock/clock') =>
      new Promise<string>((resolve, reject) => {
        const socket = connectSocket(Number(new URL(origin).port), '127.0.0.1');
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
        socket.write([`GET ${path} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n'));
        let text = '';
        socket.on('data', (chunk) => (text += chunk)).on('end', () => resolve(text)).on('error', reject);
      });
    expect(await ask({ Host: 'localhost:4010' })).toMatch(/^HTTP\/1.1 200/);
    expect(await ask({ Host: 'rebound.example' })).toMatch(/^HTTP\/1.1 404/);
    expect(await ask({ Host: 'localhost:4010' }, '/_mock/')).toMatch(/^HTTP\/1.1 200/);
    expect(await ask({ Host: 'rebound.example' }, '/_mock/')).toMatch(/^HTTP\/1.1 404/);
    expect(isLoopbackAddress('::ffff:127.0.0.1')).toBe(true);
    expect(isLoopbackAddress('192.168.0.7')).toBe(false);
    expect(isLoopbackAddress(undefined)).toBe(false);
    expect(isLoopbackHost('[::1]:4010')).toBe(true);
    expect(isLoopbackHost('127.0.0.1.evil.example')).toBe(false);
    expect(isLoopbackHost(undefined)).toBe(false);
  });

  it('lists its controls for this machine', async () => {
    const origin = await start();
    const list = await (await fetch(`${origin}/_mock/`)).text();
    expect(list).toMatch(/^POST \/_mock\/clock\/advance-by$/m);
    expect(list).toMatch(/^POST \/_mock\/reset$/m);
  });

  it('lets pages of this machine read, and others where they are named', async () => {
    const origin = await start('--allow-origin', 'https://portal.example');
    const allowed = async (from: string): Promise<string | null> =>
      (await fetch(`${origin}/account`, { headers: { Origin: from } })).headers.get('Access-Control-Allow-Origin');
    expect(await allowed('http://localhost:3000')).toBe('http://localhost:3000');
    expect(await allowed('https://portal.example')).toBe('https://portal.example');
    expect(await allowed('https://evil.example')).toBeNull();
    expect(await allowed('null')).toBeNull();
    expect(isLoopbackOrigin('https://localhost.evil.example')).toBe(false);
  });

  it('has the faults that it is asked for, the same for the same seed', async () => {
    const fates = async (seed: string): Promise<string> => {
      const origin = await start('--faults', 'fail=50', '--seed', seed);
      const statuses: number[] = [];
      for (let i = 0; i < 12; i += 1) statuses.push((await fetch(`${origin}/account`)).status);
      await server?.stop();
      return statuses.join(' ');
    };
    const first = await fates('3');
    expect(first).toMatch(/200/);
    expect(first).toMatch(/502/);
    expect(await fates('3')).toBe(first);
    expect(await fates('4')).not.toBe(first);
  });

  it('starts with the end of a scenario', async () => {
    const path = join(folder, 'story.json');
    const account = { now: '2026-03-02T15:00:00Z', methods: [{ id: 'visa', kind: 'card' }] };
    const steps = [{ do: 'pay', amount: '5.00', method: 'visa' }, { advance: 'P1D' }];
    writeFileSync(path, JSON.stringify({ name: 'a', policy: 'prepaid-trunk', account, steps }));
    const origin = await start('--scenario', path);
    const { balanceMinor, now } = await createHttpAdapter({ baseUrl: origin }).getAccount({});
    expect([balanceMinor, now]).toEqual([500, '2026-03-03T15:00:00Z']);
    for (const text of ['{', '{"name":"x"}', '{"name":"x","policy":"prepaid-trunk","policyRejects":"y"}']) {
      writeFileSync(path, text);
      await expect(startMockServer(mockOptions(['--port', '0', '--scenario', path]) as never)).rejects.toThrow(UsageError);
    }
  });

  it('survives whatever is sent to it', async () => {
    const origin = await start();
    const port = Number(new URL(origin).port);
    const garbage = [
      'GARBAGE\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'GET //evil.example/account HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'GET http://evil.example/account HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'POST /payments HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{',
      `GET /${'x'.repeat(50_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      'GET /account HTTP/1.1\r\nHost: x\r\nIf-Match: \x01\r\nConnection: close\r\n\r\n',
    ];
    for (const text of garbage) {
      await new Promise<void>((resolve) => {
        const socket = connectSocket(port, '127.0.0.1');
        socket.on('error', () => undefined).on('close', () => resolve());
        socket.resume();
        socket.write(text, 'latin1');
        setTimeout(() => socket.destroy(), 60);
      });
    }
    for (const body of ['{', 'null', '[]', '{"a":'.repeat(20_000), '\u0000', 'x'.repeat(100_000)]) {
      const response = await fetch(`${origin}/payments`, { method: 'POST', headers: HEADERS, body });
      expect([400, 413]).toContain(response.status);
    }
    for (const path of ['/_mock/account', '/_mock/snapshot']) {
      const response = await fetch(origin + path, { method: 'PUT', headers: HEADERS, body: '{"snapshot":"{}","policy":1}' });
      expect(response.status).toBe(400);
    }
    expect((await fetch(`${origin}/account`)).status).toBe(200);
  });

  it('goes on with a connection after a body that it would not read', async () => {
    const origin = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (headers: Record<string, string>, body: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const target = request(`${origin}/preview`, { method: 'POST', agent, headers }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        });
        target.on('error', reject).end(body);
      });
    const long = JSON.stringify({ command: 'x'.repeat(2_000_000) });
    const statuses: (number | undefined)[] = [];
    for (let round = 0; round < 3; round += 1) {
      statuses.push(await send({ 'Content-Type': 'application/json' }, long), await send(HEADERS, long), await send(HEADERS, '{'));
    }
    expect(statuses).toEqual([403, 413, 400, 403, 413, 400, 403, 413, 400]);
    agent.destroy();
  });

  it('keeps its state in a file that is always whole', async () => {
    const path = join(folder, 'state.json');
    let origin = await start('--data', path);
    const adapter = createHttpAdapter({ baseUrl: origin });
    const { methods } = await adapter.listMethods({});
    const { currency } = await adapter.getAccount({});
    await adapter.pay({ amountMinor: 500, currency, method: { id: methods[0]?.id as string } }, { idempotencyKey: 'k' });
    const { balanceMinor } = await adapter.getAccount({});
    await expect.poll(() => JSON.parse(readFileSync(path, 'utf8'))).toBeTypeOf('object');
    await createHttpControls({ baseUrl: origin }).setGateway({ methodId: methods[0]?.id as string, outcomes: ['declined'] });
    await server?.stop();
    origin = await start('--data', path, '--preset', 'dues-schedule');
    const again = createHttpAdapter({ baseUrl: origin });
    expect((await again.getAccount({})).balanceMinor).toBe(balanceMinor);
    expect((await again.getOutcome({ idempotencyKey: 'k' })).state).toBe('done');
    const { testControls } = createHttpAdapter({ baseUrl: origin, controls: true });
    expect(await testControls?.getGateway({ methodId: methods[0]?.id as string })).toEqual(['declined']);
    writeFileSync(path, '{"half":');
    await expect(startMockServer(mockOptions(['--port', '0', '--data', path]) as never)).rejects.toThrow(/is no state/);
    expect(readFileSync(path, 'utf8')).toBe('{"half":');
  });

  it('lets everybody go when it is stopped, those who listen too', async () => {
    const origin = await start();
    const stream = await fetch(`${origin}/events`);
    const reader = stream.body?.getReader();
    await reader?.read();
    const startedMs = performance.now();
    await server?.stop();
    server = null;
    expect(performance.now() - startedMs).toBeLessThan(3000);
    await expect(fetch(`${origin}/account`)).rejects.toThrow();
    await reader?.cancel().catch(() => undefined);
  });

  it('says that its port is in use', async () => {
    const origin = await start();
    const taken = mockOptions(['--port', new URL(origin).port]);
    await expect(startMockServer(taken as never)).rejects.toThrow(/is in use/);
  });
});
