import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { PresetName } from '../../src/contract/index.ts';
import { startBackend, type RemoteBackend } from './remote-backend.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The policy that the kit promises to work under. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

export interface Served {
  readonly url: string;
  /** The address of a preset's demonstration, as it is before anybody has touched it. */
  demonstration(preset: PresetName): Promise<string>;
  /** The backend over HTTP, where there is one. */
  readonly backend: RemoteBackend | null;
  close(): Promise<void>;
}

/** Whether the page is to talk to `billet mock` over HTTP, instead of the backend in memory. */
const OVER_HTTP = process.env['BILLET_SITE_BACKEND'] === 'http';

/**
 * Serves a folder, and pages given as text, on a free port of this machine; `headers` go with every answer. `own` is a
 * backend that a page of one's own talks to.
 */
export async function serve(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
  pages: Readonly<Record<string, string>> = {},
  own: RemoteBackend | null = null,
): Promise<Served> {
  const backend: RemoteBackend | null = own ?? (OVER_HTTP ? await startBackend() : null);
  const server: Server = createServer((request, response) => {
    if (backend?.answers(request, response)) return;
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const page = pages[path];
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': TYPES['.html'], ...headers }).end(page);
    } else if (existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    backend,
    demonstration: async (preset) => {
      await backend?.load(preset);
      return `${url}/?preset=${preset}${backend ? `&backend=${backend.path}` : ''}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await backend?.stop();
    },
  };
}
