import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress, isLoopbackHost } from './loopback.ts';

/** Requests that may move the world: those from this machine, meant for it. */
export class Trusted {
  private readonly requests = new WeakSet<Request>();

  private readonly everybody: boolean;

  constructor(everybody: boolean) {
    this.everybody = everybody;
  }

  add(request: Request, message: IncomingMessage): void {
    const { socket, headers } = message;
    const isOwn = isLoopbackAddress(socket.remoteAddress) && isLoopbackHost(headers.host);
    if (this.everybody || isOwn) this.requests.add(request);
  }

  /** A request that stands for another one is trusted as that one is. */
  copy(from: Request, to: Request): void {
    if (this.requests.has(from)) this.requests.add(to);
  }

  readonly has = (request: Request): boolean => this.requests.has(request);
}
