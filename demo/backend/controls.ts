import { BillingError, PresetName, type MethodSeed, type TestControls } from '../../src/contract/index.ts';
import { newBackend, type Backend } from '../../src/mock/backend.ts';
import { liveDemonstration } from '../../src/mock/demo/live.ts';
import { addDuration, parseInstant, toInstant, toInstantOrNull } from '../../src/mock/instants.ts';
import { check, malformed } from '../../src/mock/malformed.ts';
import * as seeds from '../../src/mock/seed.ts';
import { restoreBackend, saveBackend } from '../../src/mock/snapshot.ts';
import { findCharge, findMethod, fingerprint, type WorldCommand } from '../../src/rules/index.ts';
import type { Engine } from './engine.ts';
import { replaceAccount } from './save-account.ts';
import type { Stored } from './store.ts';

type Whole = Pick<TestControls, 'load' | 'loadDemonstration' | 'snapshot' | 'restore' | 'getOutbox' | 'getFaults' | 'setFaults'>;
type Time = Pick<TestControls, 'getClock' | 'advanceTo' | 'advanceBy' | 'stepToNextTimer' | 'setRunning'>;
type World = Pick<TestControls, 'debit' | 'usageStart' | 'usageEnd' | 'credit' | 'issueInvoice'>;
type OfProvider = Pick<TestControls, 'issueToken' | 'setGateway' | 'getGateway' | 'answerConfirmation'>;

async function stored({ store }: Engine, id: string): Promise<Stored> {
  const found = await store.read(id);
  if (!found) throw new BillingError('not_found');
  return found;
}

/** Puts an account in the place of the one there is, with the fortunes of its methods at the provider. */
export async function install(engine: Engine, id: string, backend: Backend, isStanding: boolean): Promise<void> {
  const { store, provider } = engine;
  await store.database.transaction(async (connection) => {
    await connection.query('SELECT id FROM accounts WHERE id = $1 FOR UPDATE', [id]);
    await provider.forget(connection, id);
    await replaceAccount(connection, id, backend, isStanding);
    for (const [methodId, outcomes] of backend.gateway.fortunes) {
      await provider.setFortunes(connection, id, methodId, outcomes);
    }
  });
}

function wholeControls(engine: Engine, id: string): Whole {
  return {
    load: async (policy, account) => {
      const source = check(seeds.CheckedPolicySource, policy, 'policy');
      await install(engine, id, newBackend(source, check(seeds.CheckedAccount, account), { randomSeed: 1 }), true);
    },
    loadDemonstration: async (preset) => {
      await install(engine, id, liveDemonstration(check(PresetName, preset, 'preset'), { randomSeed: 1 }), true);
    },
    snapshot: async () => {
      const { backend, isStanding } = await stored(engine, id);
      return saveBackend(backend, !isStanding);
    },
    restore: async (snapshot) => {
      const { backend, running } = restoreBackend(snapshot);
      await install(engine, id, backend, !running);
    },
    getOutbox: async () => [...(await stored(engine, id)).backend.outbox],
    getFaults: async () => (await stored(engine, id)).backend.faults,
    setFaults: async (faults) => {
      const text = JSON.stringify(check(seeds.CheckedFaults, faults));
      await engine.store.database.query(
        'UPDATE accounts SET faults = $2, revision = revision + 1, version = version + 1 WHERE id = $1',
        [id, text],
      );
    },
  };
}

function timeControls(engine: Engine, id: string): Time {
  const moveTo = async (toMs: number): Promise<void> => {
    const { backend } = await stored(engine, id);
    if (toMs < backend.account.nowMs) throw malformed('instant');
    await engine.run(id, { toMs });
  };
  return {
    getClock: async () => {
      const { backend, isStanding } = await stored(engine, id);
      const { nowMs, timer } = backend.account;
      return { now: toInstant(nowMs), running: !isStanding, nextTimerAt: toInstantOrNull(timer?.atMs ?? null) };
    },
    advanceTo: async (instant) => await moveTo(parseInstant(instant, 'instant')),
    advanceBy: async (duration) => {
      const { account } = (await stored(engine, id)).backend;
      await moveTo(addDuration(account.nowMs, duration, account.timeZone));
    },
    stepToNextTimer: async () => {
      const { timer, nowMs } = (await stored(engine, id)).backend.account;
      if (timer) await moveTo(Math.max(timer.atMs, nowMs));
    },
    setRunning: async (running) => {
      const sql = 'UPDATE accounts SET standing = $2, revision = revision + 1 WHERE id = $1';
      await engine.store.database.query(sql, [id, !running]);
    },
  };
}

function worldControls(engine: Engine, id: string): World {
  const world = async (command: WorldCommand, refuse?: (stored: Stored) => void): Promise<void> => {
    const { refusal } = await engine.run(id, {
      input: async (before) => {
        refuse?.(before);
        return { type: 'world', command };
      },
    });
    if (refusal) throw new BillingError(refusal);
  };
  return {
    debit: async (input) => {
      const { type, amountMinor } = check(seeds.DebitInput, input);
      await world({ type: 'debit', entry: type as seeds.DebitType, amountMinor });
    },
    usageStart: async (input) => await world({ type: 'usageStart', ...check(seeds.UsageStartInput, input) }),
    usageEnd: async (input) => await world({ type: 'usageEnd', ...check(seeds.UsageEndInput, input) }),
    credit: async (input) => {
      const { type, amountMinor } = check(seeds.CreditInput, input);
      await world({ type: 'credit', entry: type, amountMinor });
    },
    issueInvoice: async (input) => {
      const { type: invoiceType, ...invoice } = check(seeds.IssueInvoiceInput, input);
      await world({ type: 'issueInvoice', ...invoice, invoiceType }, ({ backend }) => {
        if (backend.account.invoices.some((open) => open.id === invoice.id)) throw malformed('id');
      });
    },
  };
}

function providerControls({ store, provider }: Engine, id: string): OfProvider {
  const knownMethod = async (methodId: string): Promise<string> => {
    const found = await store.read(id);
    if (!found || !findMethod(found.backend.account, methodId)) throw new BillingError('not_found', { field: 'methodId' });
    return methodId;
  };
  return {
    issueToken: async (method) => {
      const seed = check(seeds.CheckedMethod, method) as MethodSeed;
      const [row] = await store.database.query<{ token: string }>(
        `INSERT INTO vault_tokens (token, details, seed) VALUES ($1, $2, $3)
          ON CONFLICT (details) DO UPDATE SET details = $2 RETURNING token`,
        [`tok-${crypto.randomUUID()}`, fingerprint(seed), JSON.stringify(seed)],
      );
      return (row as { token: string }).token;
    },
    setGateway: async (input) => {
      const { methodId, outcomes } = check(seeds.GatewayInput, input);
      await provider.setFortunes(store.database, id, await knownMethod(methodId), outcomes);
    },
    getGateway: async (input) => {
      const { methodId } = check(seeds.MethodIdInput, input);
      return await provider.fortunes(store.database, id, await knownMethod(methodId));
    },
    answerConfirmation: async (input) => {
      const { chargeId, answer } = check(seeds.ConfirmationInput, input);
      const charge = findCharge((await store.read(id))?.backend.account as never, chargeId);
      if (charge?.status !== 'requires_action') throw new BillingError('not_found', { field: 'chargeId' });
      await provider.confirm(id, chargeId, answer);
    },
  };
}

/** The controls of one account, for `billet verify --test-controls`: a real portal has none. */
export function accountControls(engine: Engine, id: string): TestControls {
  return {
    ...wholeControls(engine, id),
    ...timeControls(engine, id),
    ...worldControls(engine, id),
    ...providerControls(engine, id),
  };
}
