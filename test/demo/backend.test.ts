import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT, ensureCustomer, openPortal, type Portal } from '../../demo/backend/portal.ts';
import { conformanceCases, runCases } from '../../src/conformance/index.ts';
import { storyCases, subjectOf } from './portal-subject.ts';

const PAY = { amountMinor: 500, currency: 'USD', method: { id: 'visa' } };
const ACCOUNT = { now: '2026-03-02T15:00:00Z', methods: [{ id: 'visa', kind: 'card' as const }] };

let portal: Portal;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'billet-portal-'));
  portal = await openPortal({ folder: join(folder, 'data'), hasControls: true });
  await ensureCustomer(portal, 'prepaid-voip');
}, 60_000);

afterAll(async () => {
  await portal.database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function failures(cases: Parameters<typeof runCases>[0]): Promise<string[]> {
  const results = await runCases(cases, subjectOf(portal));
  return results.filter(({ status }) => status === 'failed').map(({ id, message }) => `${id}: ${message}`);
}

describe('the example backend, its database embedded', () => {
  it('passes the conformance suite', async () => {
    expect(await failures(conformanceCases)).toEqual([]);
  }, 60_000);

  it.each(['common', 'waiting', 'taxes'])('plays the stories of %s', async (group) => {
    expect(await failures(storyCases(group))).toEqual([]);
  }, 60_000);

  it('appends what happens and changes nothing of it', async () => {
    const { adapter, controls } = subjectOf(portal);
    await controls?.load('prepaid-trunk', ACCOUNT);
    const events = () =>
      portal.database.query<{ place: string; body: unknown }>(
        'SELECT place, body FROM events WHERE account_id = $1 ORDER BY place',
        [DEMO_ACCOUNT],
      );
    await adapter.pay(PAY, { idempotencyKey: 'k1' });
    const before = await events();
    expect(before.length).toBeGreaterThan(2);
    await adapter.pay(PAY, { idempotencyKey: 'k2' });
    const after = await events();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it('says of a command that waits for the provider, or for another one, that it is under way', async () => {
    const slow = await openPortal({ hasControls: true, providerDelayMs: 400 });
    await ensureCustomer(slow, 'prepaid-voip');
    const { adapter, controls } = subjectOf(slow);
    await controls?.load('prepaid-trunk', ACCOUNT);
    const stateOf = async (idempotencyKey: string) => (await adapter.getOutcome({ idempotencyKey })).state;
    expect(await stateOf('first')).toBe('unknown');
    const first = adapter.pay(PAY, { idempotencyKey: 'first' });
    const second = adapter.pay({ ...PAY, amountMinor: 700 }, { idempotencyKey: 'second' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([await stateOf('first'), await stateOf('second')]).toEqual(['pending', 'pending']);
    await Promise.all([first, second]);
    expect([await stateOf('first'), await stateOf('second')]).toEqual(['done', 'done']);
    const refused = adapter.pay({ ...PAY, amountMinor: 0 }, { idempotencyKey: 'refused' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_amount' });
    expect(await stateOf('refused')).toBe('unknown');
    await slow.database.close();
  }, 60_000);

  it('knows everything again after a restart', async () => {
    const { adapter, controls } = subjectOf(portal);
    await controls?.load('prepaid-trunk', ACCOUNT);
    await adapter.pay(PAY, { idempotencyKey: 'k3' });
    const account = await adapter.getAccount({});
    const activity = await adapter.listActivity({ order: 'oldest' });
    await portal.database.close();
    portal = await openPortal({ folder: join(folder, 'data'), hasControls: true });
    const again = subjectOf(portal).adapter;
    expect(await again.getAccount({})).toEqual(account);
    expect(await again.listActivity({ order: 'oldest' })).toEqual(activity);
    await again.pay(PAY, { idempotencyKey: 'k3' });
    expect((await again.getAccount({})).balanceMinor).toBe(500);
  }, 60_000);
});
