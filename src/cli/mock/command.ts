import { hasKit, snippet } from './pages.ts';
import { MOCK_USAGE, mockOptions, type MockServerOptions } from './options.ts';
import { startMockServer, type MockServer } from './server.ts';

function announce({ origin, isRestored }: MockServer, options: MockServerOptions): void {
  const { data, preset, scenario, allowOrigins } = options;
  const began = scenario ?? preset;
  const kept = data === null || isRestored ? '' : `, kept in ${data}`;
  console.log(`billet mock: ${isRestored ? `the state in ${data}` : (began ?? 'prepaid-trunk')} at ${origin}${kept}`);
  if (isRestored && began !== null) console.log(`That file was there already: ${began} is for a new one.`);
  console.log(`\nOpen ${origin}/ or paste this into a page:\n\n${snippet(origin)}\n`);
  if (allowOrigins.length === 0) {
    console.log('Pages of this machine may ask; others need --allow-origin (a page opened as a file: --allow-origin null).\n');
  }
  if (!hasKit()) console.log('billet.js is not built here yet: run "npm run build", or load the kit from your own page.\n');
  console.log(`Controls at ${origin}/_mock/ (clock, debits, invoices, gateway, outbox, snapshot, reset). Stop with Ctrl+C.`);
}

/** Waits until the process is asked to stop; who asks twice is not made to wait. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    const stop = (): void => {
      if (isAsked) process.exit(1);
      isAsked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** `billet mock`: serves until it is stopped. The answer is the exit code. */
export async function mockCommand(args: readonly string[]): Promise<number> {
  const options = mockOptions(args);
  if (!options) {
    console.log(MOCK_USAGE);
    return 0;
  }
  const stopped = untilStopped();
  const server = await startMockServer(options);
  announce(server, options);
  await stopped;
  await server.stop();
  console.log('stopped');
  return 0;
}
