import { createHandler } from '../../../src/http/server.ts';
import { createMock } from '../../../src/mock/index.ts';

/** A service worker that answers as a backend does, from the handler alone. */

interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Scope extends EventTarget {
  readonly location: Location;
  skipWaiting(): Promise<void>;
}

const scope = globalThis as unknown as Scope;
const basePath = new URL('./billing', scope.location.href).pathname;
const backend = createMock({ preset: 'prepaid-trunk' });
const handler = createHandler(() => backend, { basePath });

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchEvent;
  if (new URL(request.url).pathname.startsWith(`${basePath}/`)) respondWith.call(event, handler(request));
});
