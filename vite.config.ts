import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { filesUnder } from './scripts/files.mjs';

const root = import.meta.dirname;

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/**
 * The pages load the kit as a host does, by `<script type="module" src="./billet.js" vite-ignore>`. While developing,
 * that address answers with the source; in the built site it is the built file.
 */
function kitFromSource(): Plugin {
  return {
    name: 'billet:kit-from-source',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.split('?')[0] === '/billet.js') request.url = `/@fs${resolve(root, 'src/billet.ts')}`;
        next();
      });
    },
  };
}

/** The built pages hold themselves to the policy that the kit promises to work under. */
function strictPolicy(): Plugin {
  return {
    name: 'billet:strict-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The demo: served from source by `npm start`, built into `dist/site` by `npm run build`. */
export default defineConfig({
  root: resolve(root, 'demo'),
  base: './',
  appType: 'mpa',
  cacheDir: resolve(root, '.cache/vite'),
  plugins: [kitFromSource(), strictPolicy()],
  // All that the kit loads at one time or another: found later, it would load the page again under its first reader.
  optimizeDeps: { entries: ['**/*.html', resolve(root, 'src/billet.ts')] },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, fs: { allow: [root] } },
  preview: { host: '127.0.0.1', port: 5174, strictPort: true },
  build: {
    outDir: resolve(root, 'dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: filesUnder('demo', ['.html']).map((path) => resolve(root, path)) },
  },
});
