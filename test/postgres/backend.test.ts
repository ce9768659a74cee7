import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../demo/backend/controls.ts';
import { DEMO_ACCOUNT, ensureCustomer, openPortal, type Portal } from '../../demo/backend/portal.ts';
import { conformanceCases, runCases } from '../../src/conformance/index.ts';
import { newBackend } from '../../src/mock/backend.ts';
import { storyCases, subjectOf } from '../demo/portal-subject.ts';
import { startCluster, type Cluster } from './cluster.ts';

const MAIN = join(import.meta.dirname, '../../demo/backend/main.ts');
const HOUR_MS = 3_600_000;

let cluster: Cluster;
let portal: Portal;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  cluster = await startCluster();
  portal = await openPortal({ url: cluster.url, hasControls: true });
  await ensureCustomer(portal, 'prepaid-voip');
}, 300_000);

afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
});

afterAll(async () => {
  await portal.database.close();
  await cluster.stop();
});

/** A worker in a process of its own; resolves once it works. */
async function startWorker(...args: string[]): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--import', 'tsx', MAIN, '--worker-only', ...args], {
    env: { ...process.env, DATABASE_URL: cluster.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.push(worker);
  await new Promise<void>((resolve) => worker.stdout?.once('data', () => resolve()));
  return worker;
}

/** An account whose fee was due an hour ago and takes its balance below the threshold: one top-up is to come. */
async function installDue(id: string): Promise<void> {
  const now = new Date(Date.now() - HOUR_MS);
  const today = now.toISOString().slice(0, 10);
  const backend = newBackend(
    'prepaid-trunk',
    {
      now: now.toISOString(),
      timeZone: 'UTC',
      balanceMinor: 1000,
      methods: [{ id: 'visa', kind: 'card', autoCharge: true }],
      topUp: { enabled: true, thresholdMinor: 800, amountMinor: 5000 },
      services: [
        { id: 'number', kind: 'local', plan: 'flat', feesMinor: { flat: 500 }, orderedOn: today, nextBillingOn: today },
      ],
    },
    { randomSeed: 1 },
  );
  await install(portal.engine, id, backend, false);
}

interface Counted extends Record<string, unknown> {
  readonly account_id: string;
  readonly count: number;
}

async function countBy(sql: string, prefix: string): Promise<Map<string, number>> {
  const rows = await portal.database.query<Counted>(`${sql} WHERE account_id LIKE $1 GROUP BY account_id`, [`${prefix}%`]);
  return new Map(rows.map(({ account_id: id, count }) => [id, Number(count)]));
}

const providerCharges = (prefix: string) => countBy('SELECT account_id, count(*) FROM provider_charges', prefix);

async function busy(prefix: string): Promise<number> {
  const [row] = await portal.database.query<{ count: string }>(
    `SELECT count(*) FROM accounts WHERE id LIKE $1 AND (question IS NOT NULL OR due_ms <= $2)`,
    [`${prefix}%`, Date.now()],
  );
  return Number(row?.count);
}

async function untilDone(prefix: string): Promise<void> {
  await expect.poll(() => busy(prefix), { timeout: 60_000, interval: 100 }).toBe(0);
}

async function balances(prefix: string): Promise<Set<number>> {
  const rows = await portal.database.query<{ state: { balanceMinor: number } }>(
    'SELECT state FROM accounts WHERE id LIKE $1',
    [`${prefix}%`],
  );
  return new Set(rows.map(({ state }) => state.balanceMinor));
}

describe('the example backend on PostgreSQL', () => {
  it('passes the conformance suite, with every story', async () => {
    const results = await runCases([...conformanceCases, ...storyCases()], subjectOf(portal));
    expect(results.filter(({ status }) => status === 'failed').map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  }, 300_000);

  it('lets two workers share what is due, and charges each account once', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `shared-${index}`);
    for (const id of ids) await installDue(id);
    await Promise.all([startWorker('--provider-delay', '20'), startWorker('--provider-delay', '20')]);
    await untilDone('shared-');
    expect(await providerCharges('shared-')).toEqual(new Map(ids.sort().map((id) => [id, 1])));
    expect(await balances('shared-')).toEqual(new Set([5500]));
  }, 120_000);

  it('charges once when a worker is killed in the middle of a charge', async () => {
    await installDue('killed-1');
    const worker = await startWorker('--provider-delay', '60000');
    await expect.poll(() => providerCharges('killed-'), { timeout: 30_000 }).toEqual(new Map([['killed-1', 1]]));
    worker.kill('SIGKILL');
    expect(await balances('killed-')).toEqual(new Set([500]));
    await startWorker();
    await untilDone('killed-');
    expect(await providerCharges('killed-')).toEqual(new Map([['killed-1', 1]]));
    expect(await balances('killed-')).toEqual(new Set([5500]));
    const deposits = await portal.database.query(
      `SELECT place FROM entries WHERE account_id = 'killed-1' AND body->>'type' = 'deposit'`,
    );
    expect(deposits).toHaveLength(1);
  }, 120_000);

  it('charges once for one intent that reaches two instances at once', async () => {
    const other = await openPortal({ url: cluster.url, hasControls: true });
    const account = { now: '2026-03-02T15:00:00Z', methods: [{ id: 'visa', kind: 'card' as const }] };
    const [here, there] = [subjectOf(portal), subjectOf(other)];
    await here.controls?.load('prepaid-trunk', account);
    const payment = { amountMinor: 500, currency: 'USD', method: { id: 'visa' } };
    const options = { idempotencyKey: 'one-intent' };
    const answers = await Promise.all(
      [here, there, here, there].map(({ adapter }) => adapter.pay(payment, options)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await providerCharges(DEMO_ACCOUNT)).toEqual(new Map([[DEMO_ACCOUNT, 1]]));
    expect((await there.adapter.getAccount({})).balanceMinor).toBe(500);
    await other.database.close();
  }, 60_000);

  it('tells every instance of a change', async () => {
    const other = await openPortal({ url: cluster.url, hasControls: true });
    const [here, there] = [subjectOf(portal), subjectOf(other)];
    await there.adapter.getAccount({});
    let isTold = false;
    const stop = there.adapter.subscribe?.(() => {
      isTold = true;
    });
    await here.controls?.debit({ type: 'usage', amountMinor: 5 });
    await expect.poll(() => isTold, { timeout: 5000 }).toBe(true);
    stop?.();
    await other.database.close();
  }, 30_000);

  it('goes on when the server has dropped all its connections', async () => {
    const other = await openPortal({ url: cluster.url, hasControls: true });
    const [here, there] = [subjectOf(portal), subjectOf(other)];
    const heard: (string | null)[] = [];
    await other.database.listen('probe', (payload) => heard.push(payload));
    const { version } = await there.adapter.getAccount({});
    let isTold = false;
    const stop = there.adapter.subscribe?.(() => {
      isTold = true;
    });
    await portal.database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IS NOT NULL AND pid <> pg_backend_pid()',
    );
    await expect.poll(() => here.adapter.getAccount({}).then((account) => account.version, () => null)).toBe(version);
    await here.controls?.debit({ type: 'usage', amountMinor: 5 });
    await expect.poll(() => isTold, { timeout: 10_000 }).toBe(true);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([null]);
    await portal.database.query(`NOTIFY probe, 'again'`);
    await expect.poll(() => heard).toEqual([null, 'again']);
    expect((await there.adapter.getAccount({})).version).toBe(version + 1);
    stop?.();
    await other.database.close();
  }, 30_000);
});
