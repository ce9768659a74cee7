import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request; `from` is Node's own, which knows the address that it came from. */
export type Answer = (request: Request, from: IncomingMessage) => Promise<Response>;

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    const name = message.rawHeaders[index] as string;
    if (!name.startsWith(':')) headers.append(name, message.rawHeaders[index + 1] as string);
  }
  return headers;
}

function hasBody({ method, headers }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * The body of a request, read only as far as somebody asks for it. What is left of it is thrown away then: on a
 * connection with something unread on it no other request would get through.
 */
function bodyOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = message.iterator({ destroyOnReturn: false });
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const { done, value } = (await chunks.next()) as IteratorResult<Uint8Array>;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
      message.resume();
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

/** A Node request as the `Request` that a fetch-style handler takes. Throws a TypeError where it can be none. */
function requestOf(message: IncomingMessage, signal: AbortSignal): Request {
  const path = message.url ?? '/';
  if (!path.startsWith('/')) throw new TypeError('not a path');
  const method = message.method ?? 'GET';
  // The path is only ever put behind a known host: it can't make a host of its own (`//evil.example`).
  const url = `http://localhost${path}`;
  const headers = headersOf(message);
  if (!hasBody(message)) return new Request(url, { method, headers, signal });
  return new Request(url, { method, headers, signal, body: bodyOf(message), duplex: 'half' } as RequestInit);
}

async function writeStream(body: ReadableStream<Uint8Array>, target: ServerResponse): Promise<void> {
  const reader = body.getReader();
  target.once('close', () => void reader.cancel().catch(() => undefined));
  for (;;) {
    const { done, value } = await reader.read();
    if (done || target.destroyed) return;
    if (!target.write(value)) await new Promise((resolve) => target.once('drain', resolve).once('close', resolve));
  }
}

async function write(response: Response, target: ServerResponse, isHead: boolean): Promise<void> {
  const headers: Record<string, string> = Object.fromEntries(response.headers);
  const isStream = headers['content-type']?.startsWith('text/event-stream') ?? false;
  if (isStream && response.body && !isHead) {
    target.writeHead(response.status, headers);
    await writeStream(response.body, target);
    target.end();
    return;
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 204) headers['content-length'] = String(bytes.byteLength);
  target.writeHead(response.status, headers).end(isHead ? undefined : bytes);
}

/**
 * Lets a fetch-style handler answer the requests of a Node server: `createServer(nodeListener(handler))`. Nothing may
 * have read the request's body before.
 */
export function nodeListener(answer: Answer): (message: IncomingMessage, target: ServerResponse) => void {
  return (message, target) => {
    const controller = new AbortController();
    target.once('close', () => {
      if (!target.writableFinished) controller.abort();
    });
    const run = async (): Promise<void> => {
      let request: Request;
      try {
        request = requestOf(message, controller.signal);
      } catch {
        target.writeHead(400, { Connection: 'close' }).end();
        return;
      }
      await write(await answer(request, message), target, message.method === 'HEAD');
    };
    run().catch(() => target.destroy());
  };
}
