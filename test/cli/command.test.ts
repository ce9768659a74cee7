import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpAdapter } from '../../src/http/index.ts';

const BILLET = join(import.meta.dirname, '../../bin/billet.mjs');

let child: ChildProcess | null = null;

afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  /** Waits until the command has printed something. */
  readonly started: (text: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

function run(...args: string[]): Running {
  const own = spawn(process.execPath, [BILLET, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child = own;
  let [out, err] = ['', ''];
  own.stdout.on('data', (chunk) => (out += String(chunk)));
  own.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = new Promise<Ended>((resolve) => own.on('close', (code) => resolve({ code, out, err })));
  const started = async (text: RegExp): Promise<RegExpExecArray> => {
    await expect.poll(() => text.test(out), { timeout: 20_000 }).toBe(true);
    return text.exec(out) as RegExpExecArray;
  };
  return { started, ended };
}

describe('the billet command', () => {
  it('serves until it is stopped, and stops cleanly', async () => {
    const { started, ended } = run('mock', '--port', '0', '--preset', 'dues-schedule');
    const [, origin] = await started(/dues-schedule at (http:\/\/127\.0\.0\.1:\d+)/);
    expect((await fetch(`${origin}/account`)).status).toBe(200);
    child?.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/base-url="http:.*stopped\n$/s) });
  }, 40_000);

  it('has in writing what it has answered, whenever it is killed', async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'billet-')), 'state.json');
    const first = run('mock', '--port', '0', '--data', data);
    const [, baseUrl = ''] = await first.started(/prepaid-trunk at (http:\S+), kept in/);
    const adapter = createHttpAdapter({ baseUrl });
    const { methods } = await adapter.listMethods({});
    const payment = { amountMinor: 2500, currency: 'USD', method: { id: methods[0]?.id ?? '' } };
    const { version } = await adapter.pay(payment, { idempotencyKey: 'told' });
    child?.kill('SIGKILL');
    await first.ended;
    const second = run('mock', '--port', '0', '--data', data, '--preset', 'dues-schedule');
    const [, again = ''] = await second.started(/the state in \S+ at (http:\S+)\nThat file was there already/);
    const outcome = await createHttpAdapter({ baseUrl: again }).getOutcome({ idempotencyKey: 'told' });
    expect(outcome).toMatchObject({ state: 'done', operation: 'pay', result: { version } });
    expect(readdirSync(dirname(data))).toEqual(['state.json']);
    rmSync(dirname(data), { recursive: true });
  }, 60_000);

  it('ends with 2 when the command line makes no sense', async () => {
    expect(await run('mock', '--port', 'x').ended).toMatchObject({ code: 2, err: expect.stringMatching(/^--port/) });
    expect(await run('dance').ended).toMatchObject({ code: 2, err: expect.stringMatching(/unknown command: dance/) });
    expect(await run().ended).toMatchObject({ code: 2 });
  }, 40_000);

  it('tells its version and its commands', async () => {
    expect(await run('--version').ended).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(await run('--help').ended).toMatchObject({ code: 0, out: expect.stringMatching(/billet verify/) });
  }, 40_000);
});
