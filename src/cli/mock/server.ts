import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BillingError } from '../../contract/index.ts';
import { createHandler, type HandlerFailure } from '../../http/server.ts';
import { nodeListener } from '../server/node-listener.ts';
import { UsageError } from '../usage-error.ts';
import { backendFor } from './backend.ts';
import { DataFile } from './data-file.ts';
import { withExtras } from './extras.ts';
import { isLoopbackOrigin } from './loopback.ts';
import type { MockServerOptions } from './options.ts';
import { pageAt } from './pages.ts';
import { Trusted } from './trusted.ts';

/** A mock server that is running. */
export interface MockServer {
  /** Where it is, `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** Whether it goes on from the state in its file. */
  readonly isRestored: boolean;
  /** Answers what it has begun, writes its state and lets everybody go. */
  stop(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 65_000;
/** How long answers under way may take when the server is stopped. */
const GRACE_MS = 1000;

function allowedOrigins(named: readonly string[]): readonly string[] | ((origin: string) => boolean) {
  if (named.includes('*')) return ['*'];
  return (origin) => named.includes(origin) || isLoopbackOrigin(origin);
}

function listen(server: Server, { port, host }: MockServerOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(new UsageError(isTaken ? `port ${port} is in use: choose another with --port` : `${host}: ${error.message}`));
    });
    server.listen(port, host, () => {
      const { address, port: given, family } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${given}`);
    });
  });
}

async function closeGently(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
}

/** Faults that were asked for are no news; what nobody expected is. */
function logFailure({ error, method, path }: HandlerFailure): void {
  const isExpected = error instanceof BillingError && error.cause === undefined;
  if (!isExpected) console.error(`${method} ${path}:`, error);
}

/** Starts a mock server. Rejects with a `UsageError` where it cannot be started so. */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const { backend, isRestored } = await backendFor(options);
  const trusted = new Trusted(options.exposeControls);
  const handler = createHandler(backend, {
    allowOrigins: allowedOrigins(options.allowOrigins),
    controls: trusted.has,
    onError: logFailure,
  });
  const first = await backend.testControls.snapshot();
  const handle = withExtras(handler, first, trusted);
  const data = options.data === null ? null : new DataFile(options.data, () => backend.testControls.snapshot());
  if (data) backend.subscribe(() => data.touch());
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    nodeListener(async (request, message) => {
      const served = pageAt(request, '/');
      if (served) return served;
      trusted.add(request, message);
      const response = await handle(request);
      // Who is answered has it in writing: no kill takes a payment back that somebody was told of.
      if (request.method !== 'GET') await data?.keep();
      return response;
    }),
  );
  const origin = await listen(server, options);
  return {
    origin,
    isRestored,
    stop: async () => {
      await closeGently(server);
      await data?.save();
    },
  };
}
