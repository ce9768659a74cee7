import {
  BillingError,
  CAPABILITIES,
  operations,
  OPERATION_NAMES,
  type BillingAdapter,
  type Capability,
  type CommandName,
  type CommandOptions,
  type CommandResult,
  type MethodSeed,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  type ReadName,
} from '../../src/contract/index.ts';
import type { Backend } from '../../src/mock/backend.ts';
import { prepare, type Prepared } from '../../src/mock/commands.ts';
import { READS } from '../../src/mock/reads.ts';
import { resultOf } from '../../src/mock/results.ts';
import { newVault } from '../../src/mock/vault.ts';
import { fingerprint, step } from '../../src/rules/index.ts';
import type { Connection } from './database.ts';
import { isBehind, nowOf, type Engine } from './engine.ts';
import type { Stored } from './store.ts';

type AnyInput = Readonly<Record<string, unknown>>;

/** Its provider keeps no intents for a form in the browser; everything else is there. */
const ABILITIES: ReadonlySet<Capability> = new Set(CAPABILITIES.filter((name) => name !== 'providerIntents'));

/** The vault tokens that an input may have: of a method, its own or that of a command to be previewed. */
function tokensIn(input: AnyInput): string[] {
  const nested = (value: unknown): string[] => (typeof value === 'object' && value !== null ? tokensIn(value as AnyInput) : []);
  const { token, method, command, input: inner } = input;
  return [...(typeof token === 'string' ? [token] : []), ...nested(method), ...nested(command), ...nested(inner)];
}

/** The account with what the provider's vault has behind the tokens of an input. */
async function withTokens(connection: Connection, backend: Backend, input: AnyInput): Promise<Backend> {
  const tokens = tokensIn(input);
  if (tokens.length === 0) return backend;
  const vault = newVault();
  const rows = await connection.query<{ token: string; seed: MethodSeed }>(
    'SELECT token, seed FROM vault_tokens WHERE token = ANY($1)',
    [tokens],
  );
  for (const { token, seed } of rows) vault.seeds.set(token, seed);
  return { ...backend, vault };
}

/** What two sendings of one command share: a choice left out is the same as one left off. */
function fingerprintOf(name: CommandName, input: AnyInput): string {
  return fingerprint([name, { useForAutoPay: false, ...input }]);
}

/** The account as it is at its own now. */
async function current(engine: Engine, id: string): Promise<Stored> {
  const stored = await engine.store.read(id);
  if (!stored) throw new BillingError('not_found');
  const isLeftBehind = stored.question !== null && !stored.isLeased;
  const { stored: fresh } = isLeftBehind || isBehind(stored) ? await engine.run(id) : { stored };
  const { account, policy } = fresh.backend;
  if (fresh.question || fresh.isStanding || isBehind(fresh)) return fresh;
  // Time that passes without a timer is nothing that would have to be written.
  const { state } = step(account, { type: 'advance' }, nowOf(fresh), policy);
  return { ...fresh, backend: { ...fresh.backend, account: state } };
}

async function read<K extends ReadName>(
  engine: Engine,
  id: string,
  name: K,
  input: OperationInput<K>,
): Promise<unknown> {
  const { backend } = await current(engine, id);
  const answer = READS[name] as (backend: Backend, input: OperationInput<K>) => unknown;
  return answer(await withTokens(engine.store.database, backend, input as AnyInput), input);
}

/** What became of a key. A command that has come and is not through yet is looked for first: it may end in between. */
async function outcome(engine: Engine, id: string, input: OperationInput<'getOutcome'>): Promise<unknown> {
  const isUnderWay = await engine.arrivals.has(id, input.idempotencyKey);
  const known = (await read(engine, id, 'getOutcome', input)) as OperationOutput<'getOutcome'>;
  return known.state === 'unknown' && isUnderWay ? { ...known, state: 'pending' } : known;
}

/** Refuses what is not for now, before the rules look at it. */
function refuseEarly({ backend }: Stored, key: string | null, ifVersion: number | undefined): void {
  if (backend.faults.readOnly) throw new BillingError('forbidden');
  const isRepeated = key !== null && backend.account.commands.get(key) !== undefined;
  if (ifVersion !== undefined && !isRepeated && ifVersion !== backend.version) throw new BillingError('version_conflict');
}

async function carryOut<K extends CommandName>(
  engine: Engine,
  id: string,
  name: K,
  input: OperationInput<K>,
  { idempotencyKey: key = null, ifVersion }: { idempotencyKey?: string | null; ifVersion?: number },
): Promise<CommandResult> {
  let prepared: Prepared | undefined;
  const { stored, refusal, result } = await engine.run(id, {
    input: async (before, connection) => {
      refuseEarly(before, key, ifVersion);
      prepared = prepare(await withTokens(connection, before.backend, input as AnyInput), name, input);
      return { type: 'command', command: prepared.command, key, fingerprint: fingerprintOf(name, input as AnyInput) };
    },
    onAccepted: async (connection) => {
      const fortunes = prepared?.fortunes;
      if (fortunes) await engine.provider.setFortunes(connection, id, fortunes.methodId, fortunes.outcomes);
    },
  });
  if (refusal) throw new BillingError(refusal, { operation: name });
  return resultOf(stored.backend, key, result ?? { charges: [], notices: [], methodId: null });
}

/** Carries a command out, and notes meanwhile that it is under way. */
async function arrived<T>(engine: Engine, id: string, key: string | undefined, carry: () => Promise<T>): Promise<T> {
  const leave = key === undefined ? null : await engine.arrivals.enter(id, key);
  try {
    return await carry();
  } finally {
    // A note that stays is forgotten later; the answer is what counts.
    await leave?.().catch(() => undefined);
  }
}

/** Input that comes from outside, checked once. */
function checked(name: OperationName, input: unknown): AnyInput {
  const parsed = operations[name].input.safeParse(input ?? {});
  if (parsed.success) return parsed.data as AnyInput;
  const field = parsed.error.issues[0]?.path.map(String).join('.') || 'input';
  throw new BillingError('malformed', { operation: name, field, cause: parsed.error });
}

async function call(
  engine: Engine,
  id: string,
  name: OperationName,
  given: unknown,
  options: CommandOptions,
): Promise<unknown> {
  const { capability } = operations[name] as { capability?: Capability };
  if (capability && !ABILITIES.has(capability)) throw new BillingError('not_supported', { operation: name });
  const input = checked(name, given);
  try {
    if (name === 'getOutcome') return await outcome(engine, id, input as never);
    if (operations[name].kind === 'read') return await read(engine, id, name as ReadName, input as never);
    if (operations[name].movesMoney && options.idempotencyKey === undefined) {
      throw new BillingError('malformed', { field: 'idempotencyKey' });
    }
    return await arrived(engine, id, options.idempotencyKey, () =>
      carryOut(engine, id, name as CommandName, input as never, options),
    );
  } catch (error) {
    if (!(error instanceof BillingError)) throw error;
    const { code, field, retryAfterMs, cause } = error;
    throw new BillingError(code, { operation: name, field, retryAfterMs, cause });
  }
}

/** One customer's account in the database, as the contract has it. `subscribe` calls back when it has changed. */
export function accountAdapter(
  engine: Engine,
  id: string,
  subscribe: (listener: () => void) => () => void,
): BillingAdapter {
  const methods = OPERATION_NAMES.map((name) => [
    name,
    (input: unknown, options: CommandOptions = {}) => call(engine, id, name, input, options),
  ]);
  return {
    ...(Object.fromEntries(methods) as Omit<BillingAdapter, 'capabilities'>),
    capabilities: ABILITIES,
    subscribe,
  };
}
