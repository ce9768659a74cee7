import { BillingError, type TestControls } from '../../contract/index.ts';
import { CONTROL_ROUTES, type ControlRoute } from '../protocol/controls.ts';
import { send } from './call.ts';
import { makeClient, type Client } from './client.ts';
import type { HttpAdapterOptions } from './options.ts';

type Fields = Readonly<Record<string, unknown>>;

function inputOf({ parameters }: ControlRoute, values: readonly unknown[]): Fields {
  if (parameters === null) return values[0] as Fields;
  return Object.fromEntries(parameters.map((parameter, index) => [parameter, values[index]]));
}

async function callControl(client: Client, route: ControlRoute, values: readonly unknown[]): Promise<unknown> {
  const isCommand = route.method !== 'GET';
  const { data } = await send(client, { route, input: inputOf(route, values), isCommand, options: {} });
  if (route.answer === undefined) return undefined;
  if (route.answer === null) return data;
  if (typeof data !== 'object' || data === null || !(route.answer in data)) {
    throw new BillingError('invalid_response', { operation: route.name });
  }
  return (data as Fields)[route.answer];
}

/** The controls of the backend of a client. */
export function makeControls(client: Client): TestControls {
  const controls = CONTROL_ROUTES.map((route) => [
    route.name,
    (...values: unknown[]) => callControl(client, route, values),
  ]);
  return Object.freeze(Object.fromEntries(controls)) as unknown as TestControls;
}

/**
 * The controls of a test backend over HTTP, at its `/_mock/` endpoints: the same interface as the mock's own, so that
 * whatever moves the one moves the other. Rejects with `not_supported` where the backend has none.
 */
export function createHttpControls(options: HttpAdapterOptions): TestControls {
  return makeControls(makeClient(options));
}
