import {
  BillingError,
  operations,
  type BillingAdapter,
  type Capability,
  type CommandOptions,
  type OperationName,
} from '../../contract/index.ts';
import { etagOf, HEADERS, keyFromHeader, versionOf } from '../protocol/headers.ts';
import { jsonAnswer } from './respond.ts';

type AnyMethod = (input: unknown, options: CommandOptions) => Promise<unknown>;

function checkedInput(operation: OperationName, input: unknown): unknown {
  const parsed = operations[operation].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue?.path;
  throw new BillingError('malformed', { operation, field: path?.map(String).join('.') || 'input', cause: parsed.error });
}

/** What goes with a command: its key, and the version that the user was looking at. */
function commandOptions(operation: OperationName, request: Request): CommandOptions {
  const key = keyFromHeader(request.headers.get(HEADERS.idempotencyKey));
  const version = versionOf(request.headers.get(HEADERS.ifMatch));
  if (key === undefined || (key === null && operations[operation].movesMoney)) {
    throw new BillingError('malformed', { operation, field: HEADERS.idempotencyKey });
  }
  if (version === undefined) throw new BillingError('malformed', { operation, field: HEADERS.ifMatch });
  return { ...(key === null ? {} : { idempotencyKey: key }), ...(version === null ? {} : { ifVersion: version }) };
}

/** An error that is none of the contract's: it leaves it open what became of a command. */
function foreignError(operation: OperationName, cause: unknown): BillingError {
  const isCommand = operations[operation].kind === 'command';
  return new BillingError(isCommand ? 'unknown_outcome' : 'unavailable', { operation, cause });
}

async function ask(
  adapter: BillingAdapter,
  operation: OperationName,
  input: unknown,
  options: CommandOptions,
): Promise<unknown> {
  try {
    return await (adapter[operation] as AnyMethod).call(adapter, input, options);
  } catch (error) {
    throw error instanceof BillingError ? error : foreignError(operation, error);
  }
}

/**
 * An answer of the adapter without what the contract does not know, which nobody asked to be sent out. One that makes
 * no sense leaves it open what became of a command.
 */
function checkedOutput(operation: OperationName, output: unknown): unknown {
  const parsed = operations[operation].output.safeParse(output);
  if (parsed.success) return parsed.data;
  throw foreignError(operation, parsed.error);
}

function answerHeaders(operation: OperationName, adapter: BillingAdapter, output: unknown): Record<string, string> {
  const headers: Record<string, string> = {};
  const version = (output as { version?: unknown }).version;
  if (typeof version === 'number') headers[HEADERS.etag] = etagOf(version);
  if (operation === 'getAccount') headers[HEADERS.capabilities] = [...adapter.capabilities].join(', ');
  return headers;
}

/** Carries out one operation of the contract and answers with what it gave. */
export async function runOperation(
  adapter: BillingAdapter,
  operation: OperationName,
  rawInput: unknown,
  request: Request,
): Promise<Response> {
  const spec = operations[operation];
  const { capability } = spec as { capability?: Capability };
  if (capability && !adapter.capabilities.has(capability)) throw new BillingError('not_supported', { operation });
  const input = checkedInput(operation, rawInput);
  // A customer who goes away doesn't undo a command: only a read is given up.
  const options = spec.kind === 'command' ? commandOptions(operation, request) : { signal: request.signal };
  const output = await ask(adapter, operation, input, options);
  return jsonAnswer(checkedOutput(operation, output), answerHeaders(operation, adapter, output));
}
