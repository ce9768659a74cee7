import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { PRESET_NAMES, type PresetName } from '../../src/contract/index.ts';
import { pageAt } from '../../src/cli/mock/pages.ts';
import { nodeListener } from '../../src/cli/server/node-listener.ts';
import { ensureCustomer, openPortal } from './portal.ts';
import { Worker } from './worker.ts';

const USAGE = `usage: tsx demo/backend/main.ts [OPTIONS]

A host's portal with a database. DATABASE_URL names a PostgreSQL server, which any number of instances may share;
without it the database lives in this process.

  --port N           8080 if left out
  --folder PATH      where the embedded database keeps its files; in memory if left out
  --preset NAME      whose demonstration account the customer has: ${PRESET_NAMES.join(', ')}
  --test-controls    answer /billing/_mock/, for billet verify
  --worker-only      run what is due and serve nothing
  --provider-delay   how many milliseconds the payment provider takes`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    folder: { type: 'string' },
    preset: { type: 'string', default: 'prepaid-voip' },
    'test-controls': { type: 'boolean', default: false },
    'worker-only': { type: 'boolean', default: false },
    'provider-delay': { type: 'string', default: '0' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

function presetNamed(name: string): PresetName {
  const preset = PRESET_NAMES.find((known) => known === name);
  if (!preset) throw new Error(`--preset: expected one of ${PRESET_NAMES.join(', ')}`);
  return preset;
}

async function serve(): Promise<void> {
  const portal = await openPortal({
    url: process.env['DATABASE_URL'],
    folder: values.folder,
    hasControls: values['test-controls'],
    providerDelayMs: Number(values['provider-delay']),
  });
  const worker = new Worker(portal.engine);
  worker.start();
  const server = createServer(nodeListener(async (request) => pageAt(request, '/billing') ?? (await portal.handler(request))));
  if (values['worker-only']) {
    console.log('working');
  } else {
    await ensureCustomer(portal, presetNamed(values.preset));
    server.listen(Number(values.port), '127.0.0.1', () => console.log(`portal at http://127.0.0.1:${values.port}/`));
  }
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await worker.stop();
    await portal.database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

if (values.help) console.log(USAGE);
else await serve();
