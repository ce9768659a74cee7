import {
  BillingError,
  operations,
  OPERATION_NAMES,
  type BillingAdapter,
  type Capability,
  type CommandName,
  type CommandOptions,
  type CommandResult,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  type ReadName,
  type TestControls,
} from '../contract/index.ts';
import { Id, Version } from '../contract/schema/primitives.ts';
import { prepare } from './commands.ts';
import { failNow, loseAnswer, wait } from './faults.ts';
import { check, malformed } from './malformed.ts';
import type { MockCore } from './core.ts';
import { READS } from './reads.ts';
import { resultOf } from './results.ts';
import { submit } from './run.ts';

/** The mock as widgets see it; its controls are always there. */
export type MockAdapter = BillingAdapter & {
  readonly testControls: TestControls;
  subscribe(listener: () => void): () => void;
};

/** Whatever goes wrong, the caller gets a `BillingError` that names the operation and the request. */
function named(error: unknown, operation: string, requestId: string): BillingError {
  if (!(error instanceof BillingError)) return new BillingError('unavailable', { operation, requestId, cause: error });
  const { code, field, retryAfterMs, cause } = error;
  return new BillingError(code, { operation, requestId, field, retryAfterMs, cause });
}

function isCommand(name: OperationName): name is CommandName {
  return operations[name].kind === 'command';
}

function carryOut(
  core: MockCore,
  name: CommandName,
  input: OperationInput<CommandName>,
  options: CommandOptions,
): CommandResult {
  const key = options.idempotencyKey === undefined ? null : check(Id, options.idempotencyKey, 'idempotencyKey');
  if (key === null && operations[name].movesMoney) throw malformed('idempotencyKey');
  const { backend } = core;
  if (backend.faults.readOnly) throw new BillingError('forbidden');
  const isRepeated = key !== null && backend.account.commands.get(key) !== undefined;
  if (options.ifVersion !== undefined && !isRepeated && check(Version, options.ifVersion, 'ifVersion') !== backend.version) {
    throw new BillingError('version_conflict');
  }
  const outcome = submit(backend, { operation: name, key, input, ...prepare(backend, name, input) });
  return resultOf(backend, key, outcome);
}

/** Notes a command as under way until it is through; nothing is noted of a read, or without a key. */
function arrive(core: MockCore, name: OperationName, { idempotencyKey }: CommandOptions): () => void {
  if (!isCommand(name) || typeof idempotencyKey !== 'string') return () => {};
  return core.arrivals.enter(idempotencyKey);
}

async function call(core: MockCore, name: OperationName, rawInput: unknown, options: CommandOptions): Promise<unknown> {
  const requestId = core.nextRequestId();
  const leave = arrive(core, name, options);
  try {
    const { capability } = operations[name] as { capability?: Capability };
    if (capability && !core.capabilities.has(capability)) throw new BillingError('not_supported');
    await wait(core.backend.faults.latencyMs ?? 0, name, options.signal);
    failNow(core.backend, name, requestId);
    const input = check(operations[name].input, rawInput ?? {});
    if (operations[name].movesMoney) await wait(core.backend.faults.gatewayLatencyMs ?? 0, name, options.signal);
    core.clock.catchUp();
    if (!isCommand(name)) return read(core, name, input as OperationInput<ReadName>);
    const answer = core.change(() => carryOut(core, name, input as OperationInput<CommandName>, options));
    loseAnswer(core.backend, name, requestId);
    return answer;
  } catch (error) {
    throw named(error, name, requestId);
  } finally {
    leave();
  }
}

/** What became of a key, where it may be one of a command that is under way. */
function underWay(
  core: MockCore,
  { idempotencyKey }: OperationInput<'getOutcome'>,
  known: OperationOutput<'getOutcome'>,
): OperationOutput<'getOutcome'> {
  return known.state === 'unknown' && core.arrivals.has(idempotencyKey) ? { ...known, state: 'pending' } : known;
}

function read<K extends ReadName>(core: MockCore, name: K, input: OperationInput<K>): OperationOutput<K> {
  const answer = READS[name] as (backend: MockCore['backend'], input: OperationInput<K>) => OperationOutput<K>;
  const found = answer(core.backend, input);
  return name === 'getOutcome' ? (underWay(core, input as never, found as never) as never) : found;
}

/** One method for each row of the table of operations. */
export function makeAdapter(core: MockCore, testControls: TestControls): MockAdapter {
  const methods = OPERATION_NAMES.map((name) => [
    name,
    (input: unknown, options: CommandOptions = {}) => call(core, name, input, options),
  ]);
  return Object.freeze({
    ...(Object.fromEntries(methods) as Omit<BillingAdapter, 'capabilities'>),
    capabilities: core.capabilities,
    testControls,
    subscribe: (listener: () => void) => core.subscribe(listener),
  });
}
