import type { BillingAdapter, PresetName } from '../../src/contract/index.ts';
import { createHandler, type Handler, type HandlerFailure } from '../../src/http/server.ts';
import { liveDemonstration } from '../../src/mock/demo/live.ts';
import { accountAdapter } from './adapter.ts';
import { accountControls, install } from './controls.ts';
import { openDatabase, type Database, type DatabaseOptions } from './database.ts';
import { Engine } from './engine.ts';
import { Provider } from './provider.ts';
import { CHANGED } from './save-account.ts';
import { makeTables } from './schema.ts';
import { Store } from './store.ts';

export interface PortalOptions extends DatabaseOptions {
  /** Whether the account may be moved by hand (`/_mock/`); never where real people's money is. */
  readonly hasControls?: boolean;
  /** How long the payment provider takes, in milliseconds. */
  readonly providerDelayMs?: number;
}

/** A host's portal: its database, the rules on it, and the handler that the widgets talk to. */
export interface Portal {
  readonly database: Database;
  readonly engine: Engine;
  /** Answers below `/billing`. */
  readonly handler: Handler;
}

/** The one customer of this example. */
export const DEMO_ACCOUNT = 'demo';

/** Tells listeners of an account when any instance has changed it. */
async function changeHub(database: Database): Promise<(id: string, listener: () => void) => () => void> {
  const listeners = new Set<{ readonly id: string; readonly listener: () => void }>();
  await database.listen(CHANGED, (id) => {
    for (const entry of listeners) if (id === null || entry.id === id) entry.listener();
  });
  return (id, listener) => {
    const entry = { id, listener };
    listeners.add(entry);
    return () => void listeners.delete(entry);
  };
}

function report({ error, method, path, requestId }: HandlerFailure): void {
  console.error(`${requestId} ${method} ${path}:`, error);
}

/** Whose account a request is about: here a host looks at its own session. */
function customerOf(_request: Request): string {
  return DEMO_ACCOUNT;
}

/** Opens a portal on a database, and makes its tables where they are missing. */
export async function openPortal(options: PortalOptions = {}): Promise<Portal> {
  const database = await openDatabase(options);
  await makeTables(database);
  const engine = new Engine(new Store(database), new Provider(database, options.providerDelayMs));
  const subscribe = await changeHub(database);
  const adapterOf = (request: Request): BillingAdapter => {
    const id = customerOf(request);
    const adapter = accountAdapter(engine, id, (listener) => subscribe(id, listener));
    return options.hasControls ? { ...adapter, testControls: accountControls(engine, id) } : adapter;
  };
  const handler = createHandler(adapterOf, {
    basePath: '/billing',
    controls: options.hasControls ?? false,
    onError: report,
  });
  return { database, engine, handler };
}

/** Gives the portal its customer where it has none yet: a demonstration account whose clock is the real one. */
export async function ensureCustomer({ engine }: Portal, preset: PresetName): Promise<void> {
  if (await engine.store.read(DEMO_ACCOUNT)) return;
  await install(engine, DEMO_ACCOUNT, liveDemonstration(preset, { randomSeed: 1 }), false);
}
