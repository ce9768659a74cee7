import {
  BillingError,
  CAPABILITIES,
  operations,
  OPERATION_NAMES,
  type BillingAdapter,
  type Capability,
  type CommandOptions,
  type OperationName,
} from '../../contract/index.ts';
import { EVENT_STREAM_TYPE, EVENTS_PATH } from '../protocol/events.ts';
import { CLIENT_VERSION, HEADERS } from '../protocol/headers.ts';
import { endpointOf } from './base-url.ts';
import { callOperation, checkedAnswer } from './call.ts';
import { makeClient, type Client } from './client.ts';
import { makeControls } from './controls.ts';
import { LiveUpdates } from './live.ts';
import type { HttpAdapterOptions } from './options.ts';

type Fields = Readonly<Record<string, unknown>>;
type AnyOverride = (input: Fields, context: CommandOptions & { next: (input: Fields) => Promise<unknown> }) => unknown;

const POLL_MS = 15_000;

/** Keeps what the backend says it can do; a name that this version doesn't know is nothing to it. */
function learnCapabilities(capabilities: Set<Capability>, header: string | null): void {
  if (header === null) return;
  const named = new Set(header.split(',').map((name) => name.trim()));
  capabilities.clear();
  for (const capability of CAPABILITIES) if (named.has(capability)) capabilities.add(capability);
}

/** An operation that the host carries out itself. */
async function callOverride(
  override: AnyOverride,
  operation: OperationName,
  input: Fields,
  options: CommandOptions,
  next: (input: Fields) => Promise<unknown>,
): Promise<unknown> {
  try {
    return checkedAnswer(operation, await override(input, { ...options, next }));
  } catch (cause) {
    if (cause instanceof BillingError) throw cause;
    const isCommand = operations[operation].kind === 'command';
    throw new BillingError(isCommand ? 'unknown_outcome' : 'unavailable', { operation, cause });
  }
}

async function openStream(client: Client, signal: AbortSignal, lastVersion: number | null): Promise<Response> {
  const open = async (token: string | null): Promise<Response> =>
    client.fetch(endpointOf(client.base, EVENTS_PATH), {
      headers: {
        Accept: EVENT_STREAM_TYPE,
        [HEADERS.client]: CLIENT_VERSION,
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(lastVersion === null ? {} : { 'Last-Event-ID': String(lastVersion) }),
      },
      credentials: client.credentials,
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
  const token = await client.tokens.get();
  const response = await open(token);
  if (response.status !== 401) return response;
  const next = await client.tokens.replace(token);
  return next === undefined ? response : await open(next);
}

/**
 * A backend over HTTP: every operation of the contract as the table of operations places it below `baseUrl`. Throws a
 * `malformed` BillingError for a base that is no address.
 *
 * Reads are repeated where that may help. A command is repeated only with its idempotency key and only where the answer
 * says that nothing was done (401, 429); where its answer is lost or makes no sense it rejects with `unknown_outcome`,
 * and `getOutcome` tells what became of it (R6). Every answer is checked before anybody sees it.
 */
export function createHttpAdapter(options: HttpAdapterOptions): BillingAdapter {
  const client = makeClient(options);
  const capabilities = new Set<Capability>(options.capabilities ?? CAPABILITIES);
  let seenVersion: number | null = null;

  async function ask(operation: OperationName, input: Fields, callOptions: CommandOptions): Promise<unknown> {
    const { data, headers } = await callOperation(client, operation, input, callOptions);
    if (operation === 'getAccount') {
      seenVersion = (data as { version: number }).version;
      learnCapabilities(capabilities, headers.get(HEADERS.capabilities));
    }
    return data;
  }

  const methods = OPERATION_NAMES.map((operation) => {
    const override = options.overrides?.[operation] as AnyOverride | undefined;
    const method = async (input: Fields = {}, callOptions: CommandOptions = {}): Promise<unknown> => {
      if (!override) return await ask(operation, input, callOptions);
      return await callOverride(override, operation, input, callOptions, (own) => ask(operation, own, callOptions));
    };
    return [operation, method];
  });
  const adapter: BillingAdapter = {
    ...(Object.fromEntries(methods) as Omit<BillingAdapter, 'capabilities'>),
    capabilities,
    ...(options.controls ? { testControls: makeControls(client) } : {}),
  };
  if (options.live === 'off') return adapter;
  const live = new LiveUpdates({
    open: (signal, lastVersion) => openStream(client, signal, lastVersion),
    ask: async () => (await adapter.getAccount({})).version,
    seen: () => seenVersion,
    pollMs: options.pollMs ?? POLL_MS,
    usesEvents: options.live !== 'poll',
  });
  return { ...adapter, subscribe: (listener) => live.subscribe(listener) };
}
