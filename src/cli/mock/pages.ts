import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../../http/openapi.ts';
import { PACKAGE_ROOT } from '../package-file.ts';

const CDN = join(PACKAGE_ROOT, 'dist', 'cdn');
const KIT_FILE = /^\/(billet(?:-[\w-]+)?\.js)$/;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; frame-ancestors 'self'";

/** What everybody may have, pages of any origin too: they load the kit as a module. */
const PUBLIC = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** A page of the widgets alone has no look of its own to give them. */
const STYLES = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 0 auto; padding: 1.5rem; max-inline-size: 72rem; }
@media (max-width: 30rem) { body { padding: 0.75rem; } }
`;

/** Whether the script-tag file is there to be served. */
export function hasKit(): boolean {
  return existsSync(join(CDN, 'billet.js'));
}

/** What to paste into a page to see this backend in it. */
export function snippet(origin: string): string {
  return `<script type="module" src="${origin}/billet.js"></script>
<billet-provider base-url="${origin}">
  <billet-dashboard></billet-dashboard>
</billet-provider>`;
}

function page(baseUrl: string): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>billet</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/billet.js"></script>
</head>
<body>
<billet-provider base-url="${baseUrl}">
  <billet-dashboard></billet-dashboard>
</billet-provider>
</body>
</html>
`;
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' },
  });
}

function kitFile(name: string): Response {
  const path = join(CDN, name);
  if (!existsSync(path)) {
    return new Response('The kit is not built here: run "npm run build" first.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(readFileSync(path), {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...PUBLIC,
    },
  });
}

/**
 * What is served beside a backend: a page with the widgets, for the backend at `baseUrl`; the kit that it loads; the
 * document of the protocol. Null: the request is for none of these.
 */
export function pageAt(request: Request, baseUrl: string): Response | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  const { pathname } = new URL(request.url);
  if (pathname === '/') return page(baseUrl);
  if (pathname === '/page.css') return new Response(STYLES, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
  if (pathname === '/openapi.json') return Response.json(openApiDocument(), { headers: PUBLIC });
  const name = KIT_FILE.exec(pathname)?.[1];
  return name === undefined ? null : kitFile(name);
}
