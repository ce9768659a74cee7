import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

const CLIENTS = 1000;
const DURATION_MS = 10_000;
const BILLET = join(import.meta.dirname, '../../bin/billet.mjs');

/** What each client asks for, over and over. */
const ASKED = ['/account', '/methods', '/history?from=2026-10-01&to=2026-11-30&limit=50', '/services'];

interface Server {
  readonly origin: string;
  stop(): void;
}

async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [BILLET, 'mock', '--port', '0', '--preset', 'prepaid-voip'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the mock server ended with ${code}`)));
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      const found = / at (http:\/\/[\d.]+:\d+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { origin, stop: () => void child.kill('SIGTERM') };
}

/** Asks once and reads the whole answer. Rejects for anything but 200. */
function ask(origin: string, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(origin + path, { agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.byteLength));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${answer.statusCode}`))));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

function percentile(sorted: readonly number[], part: number): string {
  return `${(sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)} ms`;
}

/** A thousand clients ask the mock server for ten seconds on loopback, each as fast as it is answered. */
export async function benchHttp(): Promise<void> {
  const server = await startServer();
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const latencies: number[] = [];
  const errors = new Map<string, number>();
  let bytes = 0;
  const endMs = performance.now() + DURATION_MS;
  const client = async (first: number): Promise<void> => {
    for (let turn = first; performance.now() < endMs; turn += 1) {
      const startedMs = performance.now();
      try {
        const length = await ask(server.origin, ASKED[turn % ASKED.length] as string, agent);
        bytes += length;
        latencies.push(performance.now() - startedMs);
      } catch (error) {
        const { message } = error as Error;
        errors.set(message, (errors.get(message) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));
  agent.destroy();
  server.stop();
  latencies.sort((a, b) => a - b);
  const failed = [...errors].map(([message, count]) => `${count} × ${message}`).join(', ') || 'none';
  console.log(`clients at once       ${CLIENTS}, for ${DURATION_MS / 1000} s`);
  console.log(`answers               ${latencies.length} (${Math.round((latencies.length / DURATION_MS) * 1000)} a second)`);
  console.log(`read                  ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(`latency 50, 95, 99 %  ${[0.5, 0.95, 0.99].map((part) => percentile(latencies, part)).join(', ')}`);
  console.log(`errors                ${failed}`);
  if (errors.size > 0) process.exitCode = 1;
}
