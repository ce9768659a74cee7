import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeListener } from '../../../src/cli/server/node-listener.ts';
import type { Handler } from '../../../src/http/server.ts';

/** What happens to one request: `answer` lets the backend answer it. */
export type Fault = (
  message: IncomingMessage,
  target: ServerResponse,
  answer: () => void,
  handler: Handler,
) => void;

/** A real server on loopback whose requests meet faults, one after the other; without one they are answered. */
export class FaultyServer {
  readonly requests: { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers'] }[] = [];
  readonly faults: Fault[] = [];
  private readonly server: Server;

  constructor(handler: Handler) {
    const listener = nodeListener(handler);
    this.server = createServer((message, target) => {
      this.requests.push({ method: message.method ?? '', url: message.url ?? '', headers: message.headers });
      const fault = this.faults.shift();
      const answer = (): void => listener(message, target);
      if (fault) fault(message, target, answer, handler);
      else answer();
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** How often something was asked for. */
  count(method: string, url: string): number {
    return this.requests.filter((request) => request.method === method && request.url === url).length;
  }
}

/** The connection is cut before the backend sees the request. */
export const cutBefore: Fault = (message) => void message.socket.destroy();

/** The backend carries the request out, and the connection is cut before its answer. */
export const cutAfter: Fault = (message, target, answer) => {
  const end = target.end.bind(target);
  target.writeHead = () => target;
  target.write = () => true;
  target.end = (() => {
    message.socket.destroy();
    return end;
  }) as never;
  answer();
};

/** Answers with a status, headers and text of its own. */
export function say(status: number, text = '', headers: Record<string, string> = {}): Fault {
  return (_message, target) => void target.writeHead(status, headers).end(text);
}

export const HTML = { 'Content-Type': 'text/html' };
export const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Sends an answer that goes on and on: `bytes` of it, as fast as they are taken. */
export function flood(bytes: number, onSent: (sent: number) => void): Fault {
  return (_message, target) => {
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    let sent = 0;
    target.writeHead(200, JSON_TYPE);
    const more = (): void => {
      while (sent < bytes && !target.destroyed) {
        sent += chunk.byteLength;
        onSent(sent);
        if (!target.write(chunk)) return void target.once('drain', more);
      }
      target.end();
    };
    more();
  };
}

/** Sends one byte now and then, and never all. */
export const drip: Fault = (_message, target) => {
  target.writeHead(200, JSON_TYPE);
  const timer = setInterval(() => target.write(' '), 5);
  target.once('close', () => clearInterval(timer));
};

/** Lets the backend answer and spoils the text of it. */
export function spoil(change: (text: string) => string): Fault {
  return (_message, target, answer) => {
    const [writeHead, end] = [target.writeHead.bind(target), target.end.bind(target)];
    target.writeHead = ((status: number, { 'content-length': _, ...headers }: Record<string, string>) =>
      writeHead(status, headers)) as never;
    target.end = ((chunk: Uint8Array) => end(change(Buffer.from(chunk).toString()))) as never;
    answer();
  };
}
