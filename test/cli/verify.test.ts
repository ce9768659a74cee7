import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeListener } from '../../src/cli/server/node-listener.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { verifyCommand } from '../../src/cli/verify/command.ts';
import { curlLine } from '../../src/cli/verify/curl.ts';
import { verifyOptions } from '../../src/cli/verify/options.ts';
import { junit } from '../../src/cli/verify/reporters/junit.ts';
import { tap } from '../../src/cli/verify/reporters/tap.ts';
import type { ReportedResult } from '../../src/cli/verify/reporters/report.ts';
import { BillingError } from '../../src/contract/index.ts';
import { createHandler, type Handler } from '../../src/http/server.ts';
import { createMock } from '../../src/mock/index.ts';

type Mock = Awaited<ReturnType<typeof createMock>>;

let mock: Mock;
let server: Server | null = null;
let folder: string;
let printed: string[];

beforeEach(async () => {
  mock = await createMock();
  folder = mkdtempSync(join(tmpdir(), 'billet-'));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void printed.push(text));
});

afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

async function serve(handler: Handler): Promise<string> {
  server = createServer(nodeListener(handler));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A backend that lets in who has the token, and whose history has a wrong order where that is asked for. */
function guarded(broken = false): Handler {
  const backend = broken
    ? {
        ...mock,
        listHistory: async (input: Parameters<Mock['listHistory']>[0]) => {
          const page = await mock.listHistory(input);
          return { ...page, rows: [...page.rows].reverse() };
        },
      }
    : mock;
  return createHandler((request) => {
    if (request.headers.get('Authorization') !== 'Bearer s3cret') throw new BillingError('unauthenticated');
    return backend;
  }, { controls: true });
}

const output = (): string => printed.join('\n');

describe('billet verify', () => {
  it('ends with 0 when all passed, and reads only', async () => {
    const before = await mock.testControls.snapshot();
    expect(await verifyCommand(['--base-url', await serve(guarded()), '--token', 's3cret'])).toBe(0);
    expect(output()).toMatch(/ok {3}MUST {3}http\/signed-in/);
    expect(output()).toMatch(/\d+ passed, 0 failed, \d+ skipped$/);
    expect(await mock.testControls.snapshot()).toBe(before);
  });

  it('ends with 1 when some failed, with a curl line that has no secret in it', async () => {
    vi.stubEnv('BILLET_TOKEN', 's3cret');
    expect(await verifyCommand(['--base-url', await serve(guarded(true)), '--only', 'history/'])).toBe(1);
    expect(output()).toMatch(/FAIL MUST {3}history\/newest-first/);
    expect(output()).toMatch(/curl -i .*'authorization: \[redacted\]'.* 'http:\/\/127\.0\.0\.1:\d+\/history\?/);
    expect(output()).not.toContain('s3cret');
    vi.unstubAllEnvs();
  });

  it('ends with 3 when there is nobody, or nobody who lets in', async () => {
    expect(await verifyCommand(['--base-url', 'http://127.0.0.1:1'])).toBe(3);
    const baseUrl = await serve(guarded());
    expect(await verifyCommand(['--base-url', baseUrl])).toBe(3);
    expect(output()).toMatch(/unauthenticated/);
    expect(await verifyCommand(['--base-url', baseUrl, '--token', 'wrong'])).toBe(3);
    const { testControls: _, ...real } = mock;
    server?.close();
    expect(await verifyCommand(['--base-url', await serve(createHandler(real)), '--test-controls'])).toBe(3);
  });

  it('ends with 3 when what is there is no backend, and says what to look at', async () => {
    const answers: Response[] = [];
    const baseUrl = await serve(() => Promise.resolve(answers[0]?.clone() as Response));
    const html = { headers: { 'Content-Type': 'text/html' } };
    for (const answer of [
      new Response('{}', { status: 404, headers: { 'Content-Type': 'application/json' } }),
      new Response('<h1>My portal</h1>', html),
      new Response(null, { status: 302, headers: { Location: '/login' } }),
    ]) {
      answers.splice(0, 1, answer);
      expect(await verifyCommand(['--base-url', baseUrl])).toBe(3);
      expect(printed.pop()).toMatch(/GET \/account below it answers \d+ .*; is the path of the base URL right\?$/);
    }
  });

  it('counts a SHOULD that fails only where that is asked for', async () => {
    const handler = createHandler(mock);
    const baseUrl = await serve(async (request) => {
      const response = await handler(request);
      response.headers.delete('ETag');
      return response;
    });
    expect(await verifyCommand(['--base-url', baseUrl, '--only', 'http/etag'])).toBe(0);
    expect(await verifyCommand(['--base-url', baseUrl, '--only', 'http/etag', '--strict'])).toBe(1);
  });

  it('plays scenarios where the account may be replaced', async () => {
    const story = {
      name: 'a deposit',
      policy: 'prepaid-trunk',
      account: { now: '2026-03-02T15:00:00Z', methods: [{ id: 'visa', kind: 'card' }] },
      steps: [{ do: 'pay', amount: '5.00', method: 'visa' }, { expect: { balance: '5.00' } }],
    };
    writeFileSync(join(folder, 'story.json'), JSON.stringify(story));
    const args = ['--base-url', await serve(guarded()), '--token', 's3cret', '--test-controls', '--scenarios', folder];
    expect(await verifyCommand([...args, '--only', 'scenarios/'])).toBe(0);
    expect(printed).toEqual(['ok   MUST   scenarios/story: a deposit', '1 passed, 0 failed, 0 skipped']);
  });

  it.each(['tap', 'junit', 'json'] as const)('writes %s', async (reporter) => {
    const path = join(folder, 'report');
    const args = ['--base-url', await serve(guarded(true)), '--token', 's3cret', '--only', 'history/'];
    expect(await verifyCommand([...args, '--reporter', reporter, '--output', path])).toBe(1);
    const report = readFileSync(path, 'utf8');
    expect(report).not.toContain('s3cret');
    expect(report).toContain('history/newest-first');
    if (reporter === 'json') {
      expect(JSON.parse(report)).toMatchObject({ failed: 3, skipped: 0, baseUrl: args[1] });
    }
    expect(await verifyCommand([...args, '--reporter', reporter])).toBe(1);
  });

  it('lists its cases without a backend', async () => {
    expect(await verifyCommand(['--list', '--only', 'idempotency/'])).toBe(0);
    expect(output()).toMatch(/MUST {3}idempotency\/repeated-key: .* \[controls\]/);
    expect(await verifyCommand(['--help'])).toBe(0);
  });

  it.each([
    [[]],
    [['--base-url', 'localhost']],
    [['--base-url', 'ftp://x']],
    [['--base-url', 'http://x', '--reporter', 'fax']],
    [['--base-url', 'http://x', '--timeout', '0']],
    [['--base-url', 'http://x', '--scenarios', 'here']],
    [['--base-url', 'http://x', 'stray']],
    [['--unknown']],
  ])('refuses a command line that makes no sense: %j', (args) => {
    expect(() => verifyOptions(args, {})).toThrow(UsageError);
  });

  it('refuses to try nothing', async () => {
    await expect(verifyCommand(['--list', '--only', 'no-such-case'])).rejects.toThrow(UsageError);
    const nowhere = ['--base-url', 'http://x', '--test-controls', '--scenarios', join(folder, 'nowhere')];
    await expect(verifyCommand(nowhere)).rejects.toThrow(/no such file/);
    await expect(verifyCommand([...nowhere.slice(0, -1), folder])).rejects.toThrow(/no scenario/);
  });
});

describe('a curl line', () => {
  it('can be pasted, and has no secrets', () => {
    const line = curlLine({
      method: 'POST',
      url: "http://x/methods?a='b'",
      headers: { Authorization: 'Bearer s3cret', Cookie: 'session=s3cret', 'X-Billet-Client': '1' },
      body: '{"method":{"token":"s3cret","nickname":"it\'s mine"}}',
    });
    expect(line).not.toContain('s3cret');
    expect(line).toBe(
      "curl -i -X POST -H 'Authorization: [redacted]' -H 'Cookie: [redacted]' -H 'X-Billet-Client: 1' " +
        `--data-raw '{"method":{"token":"[redacted]","nickname":"it'\\''s mine"}}' 'http://x/methods?a='\\''b'\\'''`,
    );
  });
});

describe('reports', () => {
  const nasty: ReportedResult = {
    id: 'a/b',
    level: 'MUST',
    rules: ['R1'],
    title: 'a <b> & "c" # d',
    status: 'failed',
    message: 'seen \u0000 "<script>"\nnext',
    curl: null,
    durationMs: 12,
  };
  const report = { baseUrl: 'http://x/?a&b', durationMs: 12, results: [nasty, { ...nasty, status: 'skipped' as const }] };

  it('stay well-formed whatever a backend says', () => {
    const xml = junit.onEnd(report);
    expect(xml).not.toMatch(/\u0000|<script>|& /);
    expect(xml).toContain('failures="1" errors="0" skipped="1"');
    const lines = tap.onEnd(report).split('\n');
    expect(lines.slice(0, 3)).toEqual(['TAP version 14', '1..2', 'not ok 1 - MUST a/b: a <b> & "c" \\# d']);
    expect(lines.at(-1)).toMatch(/^ok 2 - .* # SKIP seen/);
  });
});
