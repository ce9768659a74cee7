import type { CommandResult, OperationOutput } from '../contract/index.ts';
import type { CommandOutcome } from '../rules/index.ts';
import type { Backend } from './backend.ts';
import { chargeOf } from './map/charge.ts';

/** What a command did, as the contract has it; a repeated key tells the version of the first time. */
export function resultOf(backend: Backend, key: string | null, outcome: CommandOutcome): CommandResult {
  const first = key === null ? undefined : backend.resultVersions.get(key);
  return {
    version: first ?? backend.version,
    charges: outcome.charges.map((charge) => chargeOf(backend, charge)),
    notices: [...outcome.notices],
    methodId: outcome.methodId,
  };
}

/** What became of an idempotency key (R6). */
export function outcomeOf(backend: Backend, key: string): OperationOutput<'getOutcome'> {
  const record = backend.account.commands.get(key);
  const isRunning = backend.account.running?.key === key;
  if (!record) return { state: isRunning ? 'pending' : 'unknown', operation: null, result: null };
  return { state: 'done', operation: record.operation, result: resultOf(backend, key, record.result) };
}
