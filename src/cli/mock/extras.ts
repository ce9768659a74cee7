import { CONTROL_ROUTES } from '../../http/protocol/controls.ts';
import type { Handler } from '../../http/server.ts';
import type { Trusted } from './trusted.ts';

const RESET = { method: 'POST', path: '/_mock/reset' };

/** The list of the controls, for whoever looks what there is. */
function controlList(): Response {
  const lines = [...CONTROL_ROUTES, RESET].map(({ method, path }) => `${method.padEnd(4)} ${path}`);
  const text = `${lines.join('\n')}\n\nThe guide to the mock server says what each of them takes.\n`;
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  });
}

/** What a mock server answers beyond the controls: the list of them, and back to how it started (`first`). */
export function withExtras(handler: Handler, first: string, trusted: Trusted): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' && /^\/_mock\/?$/.test(pathname) && trusted.has(request)) return controlList();
    if (request.method !== RESET.method || pathname !== RESET.path) return await handler(request);
    const headers = new Headers(request.headers);
    headers.set('Content-Type', 'application/json');
    headers.delete('Content-Length');
    const body = JSON.stringify({ snapshot: first });
    const restore = new Request(new URL('/_mock/snapshot', request.url), { method: 'PUT', headers, body });
    trusted.copy(request, restore);
    return await handler(restore);
  };
}
