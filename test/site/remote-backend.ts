import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { mockOptions } from '../../src/cli/mock/options.ts';
import { startMockServer } from '../../src/cli/mock/server.ts';
import type { PresetName } from '../../src/contract/index.ts';
import { createHttpControls } from '../../src/http/index.ts';
import { EVENTS_PATH } from '../../src/http/protocol/events.ts';

/** The server of `billet mock`, reached through the site's own origin as a host would have it. */
export interface RemoteBackend {
  /** Below which path of the site it answers. */
  readonly path: string;
  /** Hands a request on that is for it. */
  answers(request: IncomingMessage, response: ServerResponse): boolean;
  /** Starts afresh with a demonstration. */
  load(preset: PresetName): Promise<void>;
  /** Cuts every stream of changes, as a proxy does that is restarted. */
  cutStreams(): void;
  stop(): Promise<void>;
}

const PATH = '/billing';

/** Starts the mock server on a free port. */
export async function startBackend(): Promise<RemoteBackend> {
  const options = mockOptions(['--port', '0']);
  if (!options) throw new Error('no options');
  const server = await startMockServer(options);
  const controls = createHttpControls({ baseUrl: server.origin });
  const streams = new Set<ServerResponse>();
  return {
    path: PATH,
    answers: (request, response) => {
      const { url = '', method, headers } = request;
      if (!url.startsWith(`${PATH}/`)) return false;
      const forwarded = ask(server.origin + url.slice(PATH.length), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      forwarded.on('error', () => response.destroy());
      if (url === `${PATH}${EVENTS_PATH}`) streams.add(response);
      response.once('close', () => {
        streams.delete(response);
        forwarded.destroy();
      });
      request.pipe(forwarded);
      return true;
    },
    load: (preset) => controls.loadDemonstration(preset),
    cutStreams: () => {
      for (const stream of streams) stream.destroy();
    },
    stop: () => server.stop(),
  };
}
